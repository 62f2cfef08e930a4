"""What came of the race: each measure for each reader, and what has to be said beside the table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from benchmarks.race.draws import Score
from benchmarks.race.reader import Key, Row
from benchmarks.race.run import Run
from benchmarks.race.table import Line, plain_line, scored_line
from benchmarks.reading.measures import Measure, score
from benchmarks.reading.pages import Page
from benchmarks.reading.readers import READERS

YARDSTICK = "trafilatura-metadata"
Best = Callable[[Iterable[float]], float]
Scores = dict[str, dict[str, dict[str, Score]]]
"""By set, measure and reader."""


@dataclass(frozen=True, slots=True)
class Worst:
    """A page that a reader read badly."""

    set: str
    page: str
    url: str
    f1: float
    precision: float
    recall: float


def scores(pages: list[Page], runs: dict[str, Run], measures: Iterable[Measure]) -> Scores:
    """The score of each reader in each measure that its pages have the gold for and that it gives at all."""
    found: Scores = {}
    for name in dict.fromkeys(page.set for page in pages):
        of_set = [page for page in pages if page.set == name]
        for measure in measures:
            line = {
                reader: scored
                for reader, run in runs.items()
                if measure.field in READERS[reader].gives
                and (scored := score(measure, ((page.gold, run.rows[page.key]) for page in of_set)))
            }
            if line:
                found.setdefault(name, {})[measure.name] = line
    return found


def quality_lines(found: Scores) -> list[Line]:
    return [
        scored_line(name, measure, line)
        for name, by_measure in found.items()
        for measure, line in by_measure.items()
    ]


def speed_lines(runs: dict[str, Run], parsers: dict[str, Run]) -> list[Line]:
    """Speed and memory, each beside what it is held against; what was not run is left out."""

    def line(measure: str, figure: Callable[[Run], float], form: str, best: Best = max) -> Line:
        return plain_line("speed", measure, {name: figure(run) for name, run in runs.items()}, form, best)

    lines = [line("pages/s", lambda run: run.tasks_a_second, "{:.1f}")]
    beside = {f"× {YARDSTICK}": runs[YARDSTICK]} if YARDSTICK in runs else {}
    beside |= {f"of {name} parsing alone": run for name, run in parsers.items()}
    for measure, other in beside.items():

        def ratio(run: Run, other: Run = other) -> float:
            return run.times_as_fast_as(other)

        lines.append(line(measure, ratio, "{:.3f}" if other in parsers.values() else "{:.2f}"))
    return [
        *lines,
        line("median page, ms", lambda run: 1000 * median(run.by_task.values()), "{:.1f}", min),
        line("slowest page, ms", lambda run: 1000 * run.by_task[run.slowest], "{:.0f}", min),
        line("peak memory, MiB", lambda run: run.peak_mib, "{:.0f}", min),
        line("pages not read", lambda run: len(run.faults), "{:.0f}", min),
    ]


def beside(runs: dict[str, Run], parsers: dict[str, Run]) -> list[str]:
    """Parsing alone, and the slowest pages."""
    alone = (f"{name} {run.tasks_a_second:,.0f} pages/s" for name, run in parsers.items())
    slowest = (f"{name} {page_name(run.slowest)}" for name, run in runs.items())
    return [f"Parsing alone: {', '.join(alone)}.", f"Slowest pages: {', '.join(slowest)}."]


def worst(pages: list[Page], rows: dict[Key, Row], body: Measure, at_most: int) -> list[Worst]:
    """The pages whose text differs most from the gold."""
    found = [_worst(page, body, rows[page.key]) for page in pages if body.gold in page.gold]
    return sorted(found, key=lambda each: each.f1)[:at_most]


def page_name(key: Key) -> str:
    return "/".join(key)


def _worst(page: Page, body: Measure, row: Row) -> Worst:
    precision, _, recall, _ = body.counts(page.gold, row)
    both = precision + recall
    return Worst(
        page.set, page.id, page.url, 2 * precision * recall / both if both else 0.0, precision, recall
    )
