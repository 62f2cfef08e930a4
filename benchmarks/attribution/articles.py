"""Which articles are read? Those of the public dev sets, or a sample of each that is the same every time."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled

SETS = {
    "polnear-dev": "attribution/polnear-dev.jsonl",
    "statements-dev": "statements/statements-dev.jsonl",
}


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a set with what was annotated in it."""

    set: str
    id: str
    text: str
    published: str | None
    gold: dict[str, Any]

    @property
    def key(self) -> tuple[str, str]:
        return self.set, self.id

    @property
    def arguments(self) -> tuple[str, str | None]:
        return self.text, self.published

    @property
    def words(self) -> int:
        return len(self.text.split())


def articles_of(name: str, file: Path, at_most: int | None = None) -> list[Article]:
    """The articles of one set in their order."""
    with file.open(encoding="utf-8") as lines:
        articles = [_article(name, json.loads(line)) for line in lines if line.strip()]
    return articles if at_most is None else sampled(articles, at_most)


def _article(name: str, row: dict[str, Any]) -> Article:
    return Article(name, row["id"], row["text"], row.get("published") or row.get("date"), row)
