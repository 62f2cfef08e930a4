"""How alike are two articles? A function of the two alone, whatever else is in the record.

Only articles within the time window of each other are compared, block by block, so that the work grows with the number
of articles per week and not with the square of the record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from newsdesk.link import terms, vectors

#: How much the direction of the text counts; the rest is for the rare words and names that both use.
VECTOR_SHARE = 0.3
#: Pairs below these are not looked at again: no merge could come of them.
LEAST_COSINE = 0.2
LEAST_LIKENESS = 0.12
#: Reports further apart than this are never one story; up to there the likeness fades to this part of itself.
WINDOW_DAYS = 14
FADED = 0.6
#: Likeness as a whole number, so that sums of it are exact.
SCALE = 1_000_000
BLOCK = 512

Edge = tuple[int, int, int]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an article for comparing it: its vector, its terms, its day."""

    vector: bytes
    terms: bytes
    day: date | None


def sketch(text: str, day: date | None) -> Sketch:
    """What is compared of this text."""
    return Sketch(vectors.encode(text), terms.marks(text), day)


def edges(sketches: Sequence[Sketch]) -> Iterator[Edge]:
    """Pairs (smaller place, greater place) that are alike at all, with their likeness."""
    order = sorted(range(len(sketches)), key=lambda place: _ordinal(sketches[place]) or 0)
    table = _Table([sketches[place] for place in order])
    for start in range(0, len(order), BLOCK):
        for row, column, weight in table.block(start):
            one, two = sorted((order[row], order[column]))
            yield one, two, weight


class _Table:
    """Sketches as columns of numbers, in the order of their days; those without a day (day 0) come first."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self.vectors = vectors.decode([each.vector for each in sketches])
        self.norms = np.sqrt((self.vectors.astype(np.float64) ** 2).sum(axis=1))
        self.terms, self.weights = terms.decode([each.terms for each in sketches])
        self.lengths = np.sqrt((self.weights.astype(np.float64) ** 2).sum(axis=1))
        self.days = np.array([_ordinal(each) or 0 for each in sketches], dtype=np.int64)
        self.lookup = np.zeros(int(self.terms.max(initial=0)) + 1, dtype=np.int64)

    def block(self, start: int) -> Iterator[Edge]:
        """The edges from this block's rows to the rows after them, as far as the window reaches."""
        stop = min(start + BLOCK, len(self.days))
        last = int(self.days[stop - 1])
        undated = self.days[start] == 0
        end = len(self.days) if undated else int(np.searchsorted(self.days, last + WINDOW_DAYS, "right"))
        products = self.vectors[start:stop] @ self.vectors[start:end].T
        for row in range(start, stop):
            cosines = products[row - start] / (self.norms[row] * self.norms[start:end] + 1e-12)
            columns = start + np.flatnonzero(cosines >= LEAST_COSINE)
            columns = columns[columns > row]
            yield from self._row(row, columns, cosines[columns - start])

    def _row(self, row: int, columns: NDArray[np.int64], cosines: Numbers) -> Iterator[Edge]:
        fading = self._fading(row, columns)
        mixed = (VECTOR_SHARE * cosines + (1 - VECTOR_SHARE) * self._shared_terms(row, columns)) * fading
        kept = mixed >= LEAST_LIKENESS
        weights = np.rint(mixed[kept] * SCALE).astype(np.int64)
        for column, weight in zip(columns[kept].tolist(), weights.tolist(), strict=True):
            yield row, column, weight

    def _shared_terms(self, row: int, columns: NDArray[np.int64]) -> Numbers:
        self.lookup[self.terms[row]] = self.weights[row]
        products = (self.lookup[self.terms[columns]] * self.weights[columns]).sum(axis=1)
        self.lookup[self.terms[row]] = 0
        return np.asarray(products / (self.lengths[row] * self.lengths[columns] + 1e-12), dtype=np.float64)

    def _fading(self, row: int, columns: NDArray[np.int64]) -> Numbers:
        apart = self.days[columns] - self.days[row]
        faded = 1 - (1 - FADED) * apart / WINDOW_DAYS
        near = np.where(apart <= WINDOW_DAYS, faded, 0.0)
        return np.asarray(np.where(self.days[row] == 0, 1.0, near), dtype=np.float64)


def _ordinal(each: Sketch) -> int | None:
    return each.day.toordinal() if each.day else None
