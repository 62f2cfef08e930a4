"""How good are a reader's rows? The measures of TempEval-3, as counts per document that can be drawn again and again."""

from collections.abc import Iterable, Sequence
from types import ModuleType

import numpy as np

from benchmarks.dates.documents import Document
from benchmarks.race.draws import Score, f1, score
from benchmarks.race.reader import Row

MEASURES = ("value", "strict", "relaxed", "type")
"""Value and type are right where the span is, were it only in part."""


def scores(by: ModuleType, pairs: Iterable[tuple[Document, Row]]) -> dict[str, Score]:
    """F1 in each measure of the scorer."""
    told = [_told(by, document, row) for document, row in pairs]
    found = {name: score(np.array([each[name] for each in told], np.float64), f1) for name in MEASURES}
    return {name: each for name, each in found.items() if each is not None}


def _told(by: ModuleType, document: Document, row: Row) -> dict[str, Sequence[float]]:
    """(hits, surplus, missed) in each measure. The scorer tells shares, of which the hits are summed over documents."""
    given = row.get("timex", [])
    shares = by.timex({document.id: document.gold}, {document.id: given})
    hits = {name: round(shares[name]["P"] * len(given)) for name in MEASURES}
    return {name: (hit, len(given) - hit, len(document.gold) - hit) for name, hit in hits.items()}
