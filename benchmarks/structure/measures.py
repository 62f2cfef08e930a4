"""How good is that, over all pages? Precision, recall and F1 with the intervals that drawing the pages again gives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.structure.matching import Matched, PageResult, same_minute

DRAWS = 1000
SEED = 3
Counts = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Things found of those there are; the interval holds F1 in 95 of 100 draws of the pages."""

    gold: int
    found: int
    precision: float
    recall: float
    f1: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """How many of so many are right."""

    right: int
    of: int

    @property
    def value(self) -> float:
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    pages: int
    cards: dict[str, Found]
    entries: Found
    times: Share
    times_left_open: Share


def measure(results: Sequence[PageResult], kinds: Sequence[str]) -> Report:
    """The report over pages; times are those of the entries that were found."""
    of_kind = {kind: _found(_counts(r.cards_of_kind[kind]) for r in results) for kind in kinds}
    same_kind = _found(_added(_counts(result.cards_of_kind[kind]) for kind in kinds) for result in results)
    cards = {
        "of any kind": _found(_counts(r.cards) for r in results),
        "of the same kind": same_kind,
        **of_kind,
    }
    pairs = [pair for result in results for pair in result.entries.pairs]
    told = [same_minute(pair.gold.when, pair.found.when) for pair in pairs if pair.gold.when]
    open_ones = [pair.found.when is None for pair in pairs if not pair.gold.when]
    return Report(
        len(results),
        cards,
        _found(_counts(result.entries) for result in results),
        Share(sum(told), len(told)),
        Share(sum(open_ones), len(open_ones)),
    )


def _counts(matched: Matched) -> Counts:
    return len(matched.pairs), len(matched.surplus), len(matched.missed)


def _added(counts: Iterable[Counts]) -> Counts:
    hits, surplus, missed = map(sum, zip(*counts, strict=True))
    return hits, surplus, missed


def _found(counts: Iterable[Counts]) -> Found:
    table = np.array(list(counts), dtype=np.float64).reshape(-1, 3)
    hits, surplus, missed = (int(number) for number in table.sum(axis=0))
    drawn = np.random.default_rng(SEED).multinomial(len(table), np.full(len(table), 1 / len(table)), DRAWS)
    low, high = np.percentile(_f1(drawn @ table), [2.5, 97.5])
    return Found(
        hits + missed,
        hits + surplus,
        hits / (hits + surplus) if hits else 0.0,
        hits / (hits + missed) if hits else 0.0,
        float(_f1(table.sum(axis=0))),
        float(low),
        float(high),
    )


def _f1(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    hits, surplus, missed = np.moveaxis(sums, -1, 0)
    f1: NDArray[np.float64] = 2 * hits / np.maximum(2 * hits + surplus + missed, 1)
    return f1
