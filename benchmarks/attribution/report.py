"""What came of the race: each measure for each reader, and what has to be said beside the table."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from benchmarks.attribution.articles import Article
from benchmarks.attribution.measures import Judge
from benchmarks.attribution.readers import READERS
from benchmarks.race.draws import Score
from benchmarks.race.run import Run
from benchmarks.race.table import Line, plain_line, scored_line

Best = Callable[[Iterable[float]], float]
Scores = dict[str, dict[str, dict[str, Score]]]
"""By set, measure and reader."""


def scores(articles: Sequence[Article], runs: Mapping[str, Run], judges: Iterable[Judge]) -> Scores:
    """The score of each reader in the measures of each set, if it gives at all what is judged there."""
    found: Scores = {}
    for judge in judges:
        of_set = [article for article in articles if article.set == judge.set]
        for reader, run in runs.items():
            if of_set and judge.field in READERS[reader].gives:
                pairs = [(article, run.rows[article.key]) for article in of_set]
                for measure, score in judge.scores(pairs).items():
                    found.setdefault(judge.set, {}).setdefault(measure, {})[reader] = score
    return found


def quality_lines(found: Scores) -> list[Line]:
    return [
        scored_line(name, measure, line)
        for name, by_measure in found.items()
        for measure, line in by_measure.items()
    ]


def speed_lines(articles: Sequence[Article], runs: Mapping[str, Run]) -> list[Line]:
    """Speed with everything included, what parsing and attribution take of it where a reader tells, and memory."""

    def line(measure: str, values: Mapping[str, float], form: str, best: Best = max) -> Line:
        return plain_line("speed", measure, values, form, best)

    shares = {name: told for name, run in runs.items() if (told := parts(run))}
    told_of = dict.fromkeys(part for told in shares.values() for part in told)
    slowest = {name: run.by_task[run.slowest] for name, run in runs.items()}
    return [
        line("words/s", {name: words_a_second(articles, run) for name, run in runs.items()}, "{:,.0f}"),
        *(
            line(f"– of the time in {part}", {name: told[part] for name, told in shares.items()}, "{:.1%}")
            for part in told_of
        ),
        line("slowest article, s", slowest, "{:.2f}", min),
        line("peak memory, MiB", {name: run.peak_mib for name, run in runs.items()}, "{:.0f}", min),
        line("articles not read", {name: len(run.faults) for name, run in runs.items()}, "{:.0f}", min),
    ]


def words_a_second(articles: Iterable[Article], run: Run) -> float:
    """The median of the passes."""
    words = sum(article.words for article in articles)
    return median(words / sum(seconds.values()) for seconds in run.seconds)


def parts(run: Run) -> dict[str, float]:
    """The shares of a reader's parts in its time; empty if it does not tell them."""
    spent: Counter[str] = Counter()
    for row in run.rows.values():
        spent.update(row.get("seconds", {}))
    return {part: seconds / spent.total() for part, seconds in spent.items()}


def notes(runs: Mapping[str, Run], missing: Mapping[str, str]) -> list[str]:
    """Versions, how much of the clock the readers had, what was not read, who was not run."""
    versions = {READERS[name].distribution: run.version for name, run in runs.items()}
    share = sum(run.worked for run in runs.values()) / sum(run.elapsed for run in runs.values())
    not_read = [
        f"Not read by {name}: {'/'.join(key)} ({why})."
        for name, run in runs.items()
        for key, why in run.faults.items()
    ]
    return [
        f"Versions: {', '.join(f'{name} {version}' for name, version in versions.items())}.",
        f"Seconds are those of the processor, which the readers had for {share:.0%} of the time on the clock.",
        *not_read,
        *(f"Not run: {name} ({why})." for name, why in missing.items()),
    ]


def as_data(
    articles: Sequence[Article],
    found: Scores,
    runs: Mapping[str, Run],
    missing: Mapping[str, str],
    told: list[str],
) -> dict[str, Any]:
    """Everything that was measured, as numbers."""
    quality = {
        name: {
            measure: {reader: asdict(each) for reader, each in line.items()}
            for measure, line in by_measure.items()
        }
        for name, by_measure in found.items()
    }
    readers = {
        name: {
            "version": run.version,
            "words_a_second": words_a_second(articles, run),
            "parts": parts(run),
            "peak_mib": run.peak_mib,
            "not_read": {"/".join(key): why for key, why in run.faults.items()},
        }
        for name, run in runs.items()
    }
    return {"quality": quality, "readers": readers, "not_run": dict(missing), "notes": told}
