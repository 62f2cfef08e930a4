"""Which articles are read? Those of the public dev sets and of our own unread gold, or a sample of each that is the same every time."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.drawn import joined
from benchmarks.race.sample import sampled
from benchmarks.scored import data_file

SETS = {
    "polnear-dev": "attribution/polnear-dev.jsonl",
    "statements-dev": "statements/statements-dev.jsonl",
}
#: Parts of our own gold whose errors nobody has read.
UNREAD = {"records unread D3": "D3", "records unread E2": "E2"}


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


def all_articles(at_most: int | None = None) -> list[Article]:
    """The articles of all sets, or so many of each."""
    public = (each for name, file in SETS.items() for each in articles_of(name, data_file(file), at_most))
    own = (each for name, part in UNREAD.items() for each in _some(name, joined(part), at_most))
    return [*public, *own]


def articles_of(name: str, file: Path, at_most: int | None = None) -> list[Article]:
    """The articles of one set in their order."""
    with file.open(encoding="utf-8") as lines:
        return _some(name, (json.loads(line) for line in lines if line.strip()), at_most)


def _some(name: str, rows: Iterable[dict[str, Any]], at_most: int | None) -> list[Article]:
    articles = [_article(name, row) for row in rows]
    return articles if at_most is None else sampled(articles, at_most)


def _article(name: str, row: dict[str, Any]) -> Article:
    return Article(name, row["id"], row["text"], row.get("published") or row.get("date"), row)
