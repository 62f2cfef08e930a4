"""How good are a reader's rows? The measures of eval_reading.py, as counts per page that can be drawn again and again."""

import importlib.util
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.reading.readers import Row

DRAWS = 1000
SEED = 3
Array = NDArray[np.float64]
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure over pages: what each page with this gold adds to the sums, and what the sums are worth."""

    name: str
    gold: str
    field: str
    counts: Callable[[Gold, Row], Sequence[float]]
    worth: Callable[[Array], Array]


@dataclass(frozen=True, slots=True)
class Score:
    """The value over all pages, with the interval that holds it in 95 of 100 draws of the pages."""

    value: float
    low: float
    high: float
    pages: int


def scorer(file: Path) -> ModuleType:
    """eval_reading.py as a module, told to count as it does with --modern."""
    spec = importlib.util.spec_from_file_location("eval_reading", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    vars(module)["MODERN"] = True
    return module


def measures(by: ModuleType) -> tuple[Measure, ...]:
    """The measures, in the words of the scorer."""

    def body(gold: Gold, row: Row) -> Sequence[float]:
        hits, surplus, missed = shares = by.overlap(gold["text"], row.get("text") or "")
        precision, recall = by.pr(shares)
        gave, asked = hits + surplus > 0, hits + missed > 0
        return precision * gave, gave, recall * asked, asked

    def identical(gold: Gold, row: Row) -> Sequence[float]:
        return by.toks(gold["text"]) == by.toks(row.get("text") or ""), 1

    def segments(gold: Gold, row: Row) -> Sequence[float]:
        text = by.sp(row.get("text") or "")
        hits = sum(by.sp(each) in text for each in gold["with"]) if text else 0
        surplus = sum(by.sp(each) in text for each in gold["without"]) if text else 0
        return hits, surplus, len(gold["with"]) - hits

    def title(gold: Gold, row: Row) -> Sequence[float]:
        return by.title_ok(gold["title"], row.get("title")), 1

    def title_exactly(gold: Gold, row: Row) -> Sequence[float]:
        return by.nf(gold["title"]) == by.nf(row.get("title")), 1

    def date(gold: Gold, row: Row) -> Sequence[float]:
        return by.day(row.get("date")) == by.day(gold["date"]), 1

    def authors(gold: Gold, row: Row) -> Sequence[float]:
        right, given = by.names(gold["authors"]), by.names(row.get("authors"))
        return len(right & given), len(given - right), len(right - given)

    def image(gold: Gold, row: Row) -> Sequence[float]:
        return by.img(gold["lead_image"]) == by.img(row.get("image")), 1

    def start(gold: Gold, row: Row) -> Sequence[float]:
        return by.key(gold["starts_with"])[:60] in by.key(row.get("text") or ""), 1

    return (
        Measure("body F1", "text", "text", body, _harmonic_of_means),
        Measure("body identical", "text", "text", identical, _mean),
        Measure("segments F1", "with", "text", segments, _f1),
        Measure("title", "title", "title", title, _mean),
        Measure("title exactly", "title", "title", title_exactly, _mean),
        Measure("date", "date", "date", date, _mean),
        Measure("authors F1", "authors", "authors", authors, _f1),
        Measure("lead image", "lead_image", "image", image, _mean),
        Measure("start of text", "starts_with", "text", start, _mean),
    )


def score(measure: Measure, pairs: Iterable[tuple[Gold, Row]]) -> Score | None:
    """The score over pages; None where none of them has the gold."""
    counts = np.array(
        [measure.counts(gold, row) for gold, row in pairs if measure.gold in gold], dtype=np.float64
    )
    if not len(counts):
        return None
    pages = len(counts)
    drawn = np.random.default_rng(SEED).multinomial(pages, np.full(pages, 1 / pages), DRAWS)
    low, high = np.percentile(measure.worth(drawn @ counts), [2.5, 97.5])
    return Score(float(measure.worth(counts.sum(axis=0))), float(low), float(high), pages)


def _mean(sums: Array) -> Array:
    return _ratio(sums[..., 0], sums[..., 1])


def _f1(sums: Array) -> Array:
    hits, surplus, missed = np.moveaxis(sums, -1, 0)
    return _ratio(2 * hits, 2 * hits + surplus + missed)


def _harmonic_of_means(sums: Array) -> Array:
    precisions, gave, recalls, asked = np.moveaxis(sums, -1, 0)
    precision, recall = _ratio(precisions, gave), _ratio(recalls, asked)
    return _ratio(2 * precision * recall, precision + recall)


def _ratio(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(part, dtype=np.float64), where=whole > 0)
