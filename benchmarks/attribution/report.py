"""What came of the race: each measure for each reader, and what has to be said beside the table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from benchmarks.attribution.articles import Article
from benchmarks.attribution.measures import Judge
from benchmarks.attribution.readers import PARSERS, READERS
from benchmarks.race.draws import Score
from benchmarks.race.run import Run
from benchmarks.race.table import Line, plain_line, scored_line

Best = Callable[[Iterable[float]], float]
Scores = dict[str, dict[str, dict[str, Score]]]
"""By set, measure and reader."""
PARSING = "newsdesk-parse"


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


def speed_lines(articles: Sequence[Article], runs: Mapping[str, Run], parsing: Run | None) -> list[Line]:
    """Speed with everything included, what newsdesk's parsing and attribution take of it, and memory."""

    def line(measure: str, values: Mapping[str, float], form: str, best: Best = max) -> Line:
        return plain_line("speed", measure, values, form, best)

    lines = [line("words/s", {name: words_a_second(articles, run) for name, run in runs.items()}, "{:,.0f}")]
    if parsing is not None and "newsdesk" in runs:
        share = parsing_share(runs["newsdesk"], parsing)
        lines.append(line("– of its time in parsing", {"newsdesk": share}, "{:.0%}"))
        lines.append(line("– in attribution", {"newsdesk": 1 - share}, "{:.0%}"))
    slowest = {name: run.by_task[run.slowest] for name, run in runs.items()}
    return [
        *lines,
        line("slowest article, s", slowest, "{:.2f}", min),
        line("peak memory, MiB", {name: run.peak_mib for name, run in runs.items()}, "{:.0f}", min),
        line("articles not read", {name: len(run.faults) for name, run in runs.items()}, "{:.0f}", min),
    ]


def words_a_second(articles: Iterable[Article], run: Run) -> float:
    """The median of the passes."""
    words = sum(article.words for article in articles)
    return median(words / sum(seconds.values()) for seconds in run.seconds)


def parsing_share(whole: Run, parsing: Run) -> float:
    """What parsing alone takes of the whole: the median of the passes, each set against the pass at the same time."""
    return 1 / parsing.times_as_fast_as(whole)


def notes(articles: Sequence[Article], runs: Mapping[str, Run], missing: Mapping[str, str]) -> list[str]:
    """Versions, how much of the clock the readers had, what was not read, who was not run."""
    readers = READERS | PARSERS
    versions = {readers[name].distribution: run.version for name, run in runs.items()}
    share = sum(run.worked for run in runs.values()) / sum(run.elapsed for run in runs.values())
    not_read = [
        f"Not read by {name}: {'/'.join(key)} ({why})."
        for name, run in runs.items()
        for key, why in run.faults.items()
    ]
    return [
        f"Versions: {', '.join(f'{name} {version}' for name, version in versions.items())}.",
        f"Seconds are those of the processor, which the readers had for {share:.0%} of the time on the clock.",
        *(
            f"{name} alone: {words_a_second(articles, runs[name]):,.0f} words/s."
            for name in PARSERS
            if name in runs
        ),
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
            "peak_mib": run.peak_mib,
            "not_read": {"/".join(key): why for key, why in run.faults.items()},
        }
        for name, run in runs.items()
    }
    return {"quality": quality, "readers": readers, "not_run": dict(missing), "notes": told}
