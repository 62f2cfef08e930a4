"""What spaCy says of the training texts and of further news: the third course learns it beside the attributions."""

import pickle
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from further import LONGEST, texts_of

from newsdesk.language.parse import parse
from newsdesk.language.pieces import pieces

SEED = 5
#: How many words are taken of each source of further news, none of which says who said what.
FURTHER = {
    "tempeval": 90_000,
    "bodies": 160_000,
    "timeline": 90_000,
    "pairs": 80_000,
    "muc": 50_000,
    "ecb": 25_000,
}


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
    held = [text for text in texts_of(data, name) if len(text) <= LONGEST]
    random.Random(SEED).shuffle(held)
    words = 0
    for text in held:
        words += len(text.split())
        yield text
        if words > most:
            return
