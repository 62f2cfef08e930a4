"""Further news, without attributions: the texts that the network reads as its teacher does.

No text stands here that is in PolNeAR, in statements-dev or that we marked ourselves.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.texts import marked
from newsdesk.model import Article
from newsdesk.read import read

SEED = 5
LONGEST = 20_000
#: How many words are taken of each source at most; None: all that there are.
WORDS = {
    "tempeval": None,
    "timeline": 300_000,
    "ecb": 120_000,
    "muc": 60_000,
    "pairs": None,
    "bodies": None,
    "pages": None,
}
#: Parts with the body of the page as gold, and parts whose pages are read.
BODIES = ("fundus", "wcxb_dev_article", "readability", "newspaper4k")
PAGES = ("htmldate_mediacloud", "htmldate_extra", "postlight", "trafilatura")
GOLD = Path(__file__).resolve().parents[2] / "benchmarks" / "gold" / "statements.jsonl"
_COMMON = frozenset(("the", "of", "and", "to", "in", "a"))


def texts(data: Path, known: set[str]) -> Iterator[str]:
    """Each text once, but for those that are `known`."""
    seen = {_key(text) for text in known}
    for name, most in WORDS.items():
        held = list(texts_of(data, name))
        random.Random(SEED).shuffle(held)
        words = 0
        for text in held:
            if len(text) > LONGEST or not _is_english(text) or _key(text) in seen:
                continue
            if most is not None and words > most:
                break
            seen.add(_key(text))
            words += len(text.split())
            yield text


def _key(text: str) -> str:
    return "".join(char for char in text[:400].casefold() if char.isalnum())[:120]


def texts_of(data: Path, name: str) -> Iterator[str]:
    """All texts of one of the sources, a text of the reader's pages only if it is English."""
    if name == "tempeval":
        yield from (row["text"] for row in _rows(data / "dates/tempeval3-train.jsonl"))
    elif name == "timeline":
        for row in _rows(data / "dates/timeline17-dev.jsonl"):
            yield from (" ".join(article["sentences"]) for article in row["articles"])
    elif name == "ecb":
        yield from (" ".join(row["sentences"]) for row in _rows(data / "stories/ecbplus-dev.jsonl"))
    elif name == "muc":
        yield from (row["text"] for row in _rows(data / "events/muc34-train-dev.jsonl"))
    elif name == "pairs":
        for row in _rows(data / "stories/semeval22-pairs-dev.jsonl"):
            yield from (row["text1"], row["text2"])
    else:
        yield from filter(_is_english, _bodies(data) if name == "bodies" else _pages(data))


def _bodies(data: Path) -> Iterator[str]:
    for part in BODIES:
        for row in _rows(data / f"reading/{part}.jsonl.gz"):
            body = row["gold"].get("text") or ""
            yield "\n\n".join(body) if isinstance(body, list) else body


def _pages(data: Path) -> Iterator[str]:
    for part in PAGES:
        for row in _rows(data / f"reading/{part}.jsonl.gz"):
            article = read(row["html"], row["url"] or "")
            if isinstance(article, Article):
                yield article.text


def _rows(path: Path) -> Iterator[dict]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", errors="surrogatepass") as lines:
        yield from map(json.loads, lines)


def _is_english(text: str) -> bool:
    words = text.lower().split()
    return len(words) > 80 and sum(word in _COMMON for word in words) > 0.15 * len(words)


def marked_texts(data: Path) -> Iterator[str]:
    """The texts that are measured on or marked by hand."""
    for part in ("train", "dev"):
        yield from (row["text"] for row in _rows(data / f"attribution/polnear-{part}.jsonl"))
    yield from (row["text"] for row in _rows(data / "statements/statements-dev.jsonl"))
    yield from (row["text"] for row in _rows(data / "registers/registers-dev.jsonl"))
    for gold in _rows(GOLD):
        yield marked(gold, data / gold.get("from", "registers/registers-dev.jsonl"))["text"]
