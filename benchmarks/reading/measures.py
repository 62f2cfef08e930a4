"""How good are a reader's rows? The measures of eval_reading.py, as counts per page that can be drawn again and again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np

from benchmarks.race import draws
from benchmarks.race.draws import Score, Worth, f1, harmonic_of_means, mean
from benchmarks.race.reader import Row
from benchmarks.scored import scorer

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure over pages: what each page with this gold adds to the sums, and what the sums are worth."""

    name: str
    gold: str
    field: str
    counts: Callable[[Gold, Row], Sequence[float]]
    worth: Worth


def reading_scorer() -> ModuleType:
    """eval_reading.py as a module, told to count as it does with --modern."""
    by = scorer("eval_reading.py")
    vars(by)["MODERN"] = True
    return by


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
        Measure("body F1", "text", "text", body, harmonic_of_means),
        Measure("body identical", "text", "text", identical, mean),
        Measure("segments F1", "with", "text", segments, f1),
        Measure("title", "title", "title", title, mean),
        Measure("title exactly", "title", "title", title_exactly, mean),
        Measure("date", "date", "date", date, mean),
        Measure("authors F1", "authors", "authors", authors, f1),
        Measure("lead image", "lead_image", "image", image, mean),
        Measure("start of text", "starts_with", "text", start, mean),
    )


def score(measure: Measure, pairs: Iterable[tuple[Gold, Row]]) -> Score | None:
    """The score over pages; None where none of them has the gold."""
    counts = [measure.counts(gold, row) for gold, row in pairs if measure.gold in gold]
    return draws.score(np.array(counts, dtype=np.float64), measure.worth)
