"""Which articles are read? Those of the registers that were made by hand, those of our own gold, or a sample of them."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled
from benchmarks.texts import marked

SET = "registers-dev"
FILE = f"registers/{SET}.jsonl"
#: Our own gold, which names texts of other public sets by id, and phrases by offsets.
OWN = Path(__file__).resolve().parent.parent / "gold" / "registers.jsonl"
PARTS = ("outlet", "wire", "mixed", "mixed-a", "mixed-b")


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


def own_articles(part: str, set_file: Callable[[str], Path], gold: Path = OWN) -> list[Article]:
    """The articles of a part of our own gold, or of its halves, with their texts."""
    rows = [row for row in _rows(gold) if row["part"] == part or row["part"].startswith(f"{part}-")]
    told = [(row["events"], marked(row, set_file(row["set"]))) for row in rows]
    return [
        Article(each["id"], each["text"], each["published"], _with_words(events, each["text"]))
        for events, each in told
    ]


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
