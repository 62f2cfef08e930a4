"""What stands on the pages? The gold, which names pages by set and id, and text by offsets into the page's plain text."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from newsdesk.model import Span

GOLD = Path(__file__).resolve().parent.parent / "gold" / "structure.jsonl"
UNSEEN = "script, style, noscript, template, svg"


@dataclass(frozen=True, slots=True)
class GoldCard:
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """`printed` is where its time stands; `when` is None where the page does not tell the day."""

    span: Span
    when: datetime | None
    printed: Span | None = None


@dataclass(frozen=True, slots=True)
class GoldPage:
    set: str
    id: str
    sha256: str
    cards: tuple[GoldCard, ...]
    live: tuple[GoldEntry, ...]

    @property
    def key(self) -> tuple[str, str]:
        return self.set, self.id


@dataclass(frozen=True, slots=True)
class Source:
    """A page as the data sets have it."""

    url: str
    html: str


def plain_text(html: str) -> str:
    """All text that the document holds, in its order, each run of white space as one space."""
    tree = LexborHTMLParser(html)
    for unseen in tree.css(UNSEEN):
        unseen.decompose()
    if tree.root is None:
        return ""
    texts = (node.text_content or "" for node in tree.root.traverse(include_text=True) if node.tag == "-text")
    return " ".join(word for text in texts for word in text.split())


def load(file: Path = GOLD) -> list[GoldPage]:
    return [_page(json.loads(line)) for line in file.read_text("utf-8").splitlines()]


def sources(pages: Iterable[GoldPage], folder: Path) -> tuple[dict[tuple[str, str], Source], list[str]]:
    """The pages of the gold that the data holds unchanged, and a word on each that it does not."""
    wanted = {page.key: page for page in pages}
    found: dict[tuple[str, str], Source] = {}
    changed: set[tuple[str, str]] = set()
    for name in sorted({page.set for page in wanted.values()}):
        for row in _rows(folder / f"{name}.jsonl.gz"):
            key = name, row["id"]
            if key not in wanted or key in found:
                continue
            if fingerprint(row["html"]) == wanted[key].sha256:
                found[key] = Source(row["url"] or "", row["html"])
            else:
                changed.add(key)
    return found, [
        f"{'/'.join(key)}: {'not the page the gold is of' if key in changed else 'not in the data'}"
        for key in wanted
        if key not in found
    ]


def fingerprint(html: str) -> str:
    return hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()


def _rows(file: Path) -> Iterable[dict[str, Any]]:
    if not file.exists():
        return
    with gzip.open(file, "rt", encoding="utf-8", errors="surrogatepass") as lines:
        yield from map(json.loads, lines)


def _page(row: dict[str, Any]) -> GoldPage:
    cards = (GoldCard(card["kind"], Span(card["start"], card["end"])) for card in row["cards"])
    return GoldPage(row["set"], row["id"], row["sha256"], tuple(cards), tuple(map(_entry, row["live"])))


def _entry(entry: dict[str, Any]) -> GoldEntry:
    when = datetime.fromisoformat(entry["when"]) if entry["when"] else None
    printed = Span(*entry["printed"]) if "printed" in entry else None
    return GoldEntry(Span(entry["start"], entry["end"]), when, printed)
