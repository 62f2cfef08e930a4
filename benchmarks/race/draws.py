"""How sure is a score? Sums over all tasks, and over the same tasks drawn again and again."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DRAWS = 1000
SEED = 3
Array = NDArray[np.float64]
Worth = Callable[[Array], Array]
"""From sums (in the last axis) to what they are worth."""


@dataclass(frozen=True, slots=True)
class Score:
    """The value over all tasks, with the interval that holds it in 95 of 100 draws of them, and how many they are."""

    value: float
    low: float
    high: float
    of: int


def score(counts: Array, worth: Worth) -> Score | None:
    """The score from a row of counts for each task; None where there is no task."""
    if not len(counts):
        return None
    tasks = len(counts)
    drawn = np.random.default_rng(SEED).multinomial(tasks, np.full(tasks, 1 / tasks), DRAWS)
    low, high = np.percentile(worth(drawn @ counts), [2.5, 97.5])
    return Score(float(worth(counts.sum(axis=0))), float(low), float(high), tasks)


def mean(sums: Array) -> Array:
    """Of (right, asked)."""
    return _ratio(sums[..., 0], sums[..., 1])


def f1(sums: Array) -> Array:
    """Of (hits, surplus, missed)."""
    hits, surplus, missed = np.moveaxis(sums, -1, 0)
    return _ratio(2 * hits, 2 * hits + surplus + missed)


def harmonic_of_means(sums: Array) -> Array:
    """Of (right, given, found, asked): precision and recall may each count in their own things."""
    right, given, found, asked = np.moveaxis(sums, -1, 0)
    precision, recall = _ratio(right, given), _ratio(found, asked)
    return _ratio(2 * precision * recall, precision + recall)


def _ratio(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(part, dtype=np.float64), where=whole > 0)
