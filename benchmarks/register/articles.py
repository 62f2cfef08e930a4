"""Which articles are read? Those of the registers that were made by hand, those of our own gold, or a sample of them."""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled

SET = "registers-dev"
FILE = f"registers/{SET}.jsonl"
#: Our own gold, which names texts of the public statements by id, and phrases by offsets.
OWN = Path(__file__).resolve().parent.parent / "gold" / "registers.jsonl"
OWN_TEXTS = "statements/statements-dev.jsonl"


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
    articles = [Article(row["id"], row["text"], row["published"], row["events"]) for row in _rows(file)]
    return articles if at_most is None else sampled(articles, at_most)


def own_articles(texts: Path, at_most: int | None = None, gold: Path = OWN) -> list[Article]:
    """The articles of our own gold, with their texts; ends the program where a text is missing or another one."""
    known = {row["id"]: row for row in _rows(texts)}
    articles = []
    for row in _rows(gold):
        source = known.get(row["id"])
        if source is None or hashlib.sha256(source["text"].encode()).hexdigest() != row["sha256"]:
            sys.exit(f"{texts} does not hold the text of {row['id']} that the gold is of")
        events = _with_words(row["events"], source["text"])
        articles.append(Article(row["id"], source["text"], source["published"], events))
    return articles if at_most is None else sampled(articles, at_most)


def words(articles: Iterable[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)


def _with_words(told: Any, text: str) -> Any:
    """The same with its words beside the offsets of each phrase."""
    if isinstance(told, list):
        return [_with_words(each, text) for each in told]
    if not isinstance(told, dict):
        return told
    found = {key: _with_words(value, text) for key, value in told.items()}
    return {**found, "text": text[found["start"] : found["end"]]} if "start" in found else found


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
