"""Which articles are read? Those of the registers that were made by hand, those of our own gold, or a sample of them."""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled

SET = "registers-dev"
FILE = f"registers/{SET}.jsonl"
#: Our own gold, which names texts of other public sets by id, and phrases by offsets.
OWN = Path(__file__).resolve().parent.parent / "gold" / "registers.jsonl"
PARTS = ("outlet", "wire")


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
    """The articles of a part of our own gold, with their texts; ends the program where a text is missing or another one."""
    rows = [row for row in _rows(gold) if row["part"] == part]
    texts = {name: _texts(set_file(name)) for name in {row["set"] for row in rows}}
    articles = []
    for row in rows:
        text, day = texts[row["set"]].get(row["id"], ("", ""))
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            sys.exit(f"{row['set']} does not hold the text of {row['id']} that the gold is of")
        articles.append(Article(row["id"], text, day, _with_words(row["events"], text)))
    return articles


def _texts(file: Path) -> Mapping[str, tuple[str, str]]:
    """Text and day of each article of a public set, by its id: of a topic's articles the topic and their number."""
    texts = {}
    for row in _rows(file):
        if "articles" in row:
            for number, each in enumerate(row["articles"]):
                texts[f"{row['topic']}/{number}"] = ("\n".join(each["sentences"]), each["date"])
        elif "dct" in row:
            texts[row["doc"]] = (row["text"], row["dct"][:10])
        else:
            texts[row["id"]] = (row["text"], row["published"])
    return texts


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
