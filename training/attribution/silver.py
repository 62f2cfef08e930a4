"""What spaCy says of the training texts and of further news: the third course learns it beside the attributions."""

import gzip
import json
import pickle
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from newsdesk.language.parse import parse
from newsdesk.language.pieces import pieces

SEED = 5
LONGEST = 20_000
#: How many words are taken of each source of further news, none of which says who said what.
FURTHER = {
    "tempeval": 90_000,
    "reading": 160_000,
    "timeline": 90_000,
    "pairs": 80_000,
    "muc": 50_000,
    "ecb": 25_000,
}
_COMMON = frozenset(("the", "of", "and", "to", "in", "a"))


def further(data: Path, kept: Path) -> list[Mapping]:
    """Texts of other kinds of news with spaCy's reading; it is made once and kept in a file."""
    if not kept.exists():
        told = [analysed(text) for name, most in FURTHER.items() for text in _drawn(data, name, most)]
        kept.write_bytes(pickle.dumps(told))
    read: list[Mapping] = pickle.loads(kept.read_bytes())
    return read


def analysed(text: str) -> Mapping:
    """Tokens with tag, part of speech, label, head, entity and sentence; and the paragraphs that are no language."""
    found = parse(text)
    doc = found.doc
    return {
        "text": text,
        "paragraphs": [tuple(span) for span in found.paragraphs],
        "flat": [tuple(span) for span in pieces(text) if _is_flat(doc, span)],
        "start": np.array([token.idx for token in doc], np.int32),
        "end": np.array([token.idx + len(token) for token in doc], np.int32),
        "space": np.array([token.is_space for token in doc]),
        "tag": [token.tag_ for token in doc],
        "pos": [token.pos_ for token in doc],
        "dep": [token.dep_ for token in doc],
        "head": np.array([token.head.i for token in doc], np.int32),
        "ent": [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
        "sent": np.array([bool(token.is_sent_start) for token in doc]),
    }


def _is_flat(doc, span) -> bool:
    held = doc.char_span(span.start, span.end, alignment_mode="contract")
    return held is None or not any(token.tag_ for token in held if not token.is_space)


def _drawn(data: Path, name: str, most: int) -> Iterator[str]:
    held = [text for text in _texts(data, name) if len(text) <= LONGEST]
    random.Random(SEED).shuffle(held)
    words = 0
    for text in held:
        words += len(text.split())
        yield text
        if words > most:
            return


def _texts(data: Path, name: str) -> Iterator[str]:
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
        yield from _pages(data)


def _pages(data: Path) -> Iterator[str]:
    for part in ("fundus", "wcxb_dev_article", "postlight", "readability"):
        for row in _rows(data / f"reading/{part}.jsonl.gz"):
            body = row["gold"].get("text") or ""
            text = "\n\n".join(body) if isinstance(body, list) else body
            if _is_english(text):
                yield text


def _rows(path: Path) -> Iterator[dict]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _is_english(text: str) -> bool:
    words = text.lower().split()
    return len(words) > 80 and sum(word in _COMMON for word in words) > 0.15 * len(words)
