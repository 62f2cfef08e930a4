"""PolNeAR's articles with spaCy's reading as columns: what is fitted without the network sees them so."""

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from newsdesk.attribute.bound_signs import Cues, cues_of
from newsdesk.attribute.branches import Branches, branches_of
from newsdesk.attribute.decoding import CONTENT, SOURCE
from newsdesk.attribute.quotations import quotations
from newsdesk.language import parse
from newsdesk.model import Span

DATA = Path(os.environ.get("NEWSDESK_DATA", ROOT.parent / "shared" / "data")) / "attribution"
MODEL = ROOT / "newsdesk" / "attribute" / "model"


class Told(NamedTuple):
    """An article with its cues, which words are a part of any and, for each, what role each word has."""

    branches: Branches
    lowered: Sequence[str]
    lemmas: Sequence[str]
    labels: Sequence[str]
    tags: Sequence[str]
    parts: Sequence[str]
    cues: Cues
    is_cue: NDArray[np.bool_]
    roles: NDArray[np.int8]


def articles(part: str) -> Iterator[Told]:
    with (DATA / f"polnear-{part}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield told_of(row["text"], row["attributions"])


def told_of(text: str, attributions: Sequence[dict]) -> Told:
    paragraphs = tuple(Span(*line.span()) for line in re.finditer(r".*\S.*", text))
    read = parse(text, paragraphs)
    doc = read.doc
    branches = branches_of(text, doc, [each.span for each in quotations(text, read.paragraphs)])
    marked = [(each, words_in(branches, each["cue"])) for each in attributions]
    marked = [(each, cue) for each, cue in marked if cue]
    first, last = (np.array([cue[end] for _, cue in marked], dtype=np.int64) for end in (0, -1))
    is_cue = np.zeros(len(branches.starts), dtype=np.bool_)
    roles = np.zeros((len(marked), len(branches.starts)), dtype=np.int8)
    for row, (each, cue) in zip(roles, marked, strict=True):
        row[words_in(branches, each["content"])] = CONTENT
        row[words_in(branches, each["source"])] = SOURCE
        row[cue] = 0
        is_cue[cue] = True
    tokens = list(doc)
    return Told(
        branches,
        [token.lower_ for token in tokens],
        [token.lemma_ for token in tokens],
        [token.dep_ for token in tokens],
        [token.tag_ for token in tokens],
        [token.pos_ for token in tokens],
        cues_of(branches, first, last),
        is_cue,
        roles,
    )


def words_in(branches: Branches, spans: Sequence[Sequence[int]]) -> list[int]:
    """The words of these spans, in order."""
    held: set[int] = set()
    for span in spans:
        held.update(range(*np.searchsorted(branches.starts, span).tolist()))
    return sorted(held)
