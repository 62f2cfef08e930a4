"""Which articles are read? Those of the registers that were made by hand, or a sample that is the same every time."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled

SET = "registers-dev"
FILE = f"registers/{SET}.jsonl"


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its day, and the events that were annotated in it."""

    id: str
    text: str
    day: str
    gold: list[dict[str, Any]]

    @property
    def key(self) -> tuple[str, str]:
        return SET, self.id

    @property
    def arguments(self) -> tuple[str, str]:
        return self.text, self.day


def articles_of(file: Path, at_most: int | None = None) -> list[Article]:
    """The articles in their order."""
    with file.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    articles = [Article(row["id"], row["text"], row["published"], row["events"]) for row in rows]
    return articles if at_most is None else sampled(articles, at_most)


def words(articles: Iterable[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)
