"""What came of the race: each measure for each reader, and what has to be said beside the table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.attribution.articles import Article
from benchmarks.attribution.measures import Judge
from benchmarks.attribution.readers import READERS
from benchmarks.race.draws import Score
from benchmarks.race.run import Run
from benchmarks.race.speed import burden_lines, words_line
from benchmarks.race.table import Line, plain_line, scored_line

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
    shares = {name: told for name, run in runs.items() if (told := parts(run))}
    told_of = dict.fromkeys(part for told in shares.values() for part in told)
    return [
        words_line(runs, words(articles)),
        *(
            plain_line(
                "speed",
                f"– of the time in {part}",
                {name: told[part] for name, told in shares.items()},
                "{:.1%}",
            )
            for part in told_of
        ),
        *burden_lines(runs, "article"),
    ]


def words(articles: Iterable[Article]) -> int:
    return sum(article.words for article in articles)


def parts(run: Run) -> dict[str, float]:
    """The shares of a reader's parts in its time; empty if it does not tell them."""
    spent: Counter[str] = Counter()
    for row in run.rows.values():
        spent.update(row.get("seconds", {}))
    return {part: seconds / spent.total() for part, seconds in spent.items()}


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
            "words_a_second": run.a_second(words(articles)),
            "parts": parts(run),
            "peak_mib": run.peak_mib,
            "not_read": {"/".join(key): why for key, why in run.faults.items()},
        }
        for name, run in runs.items()
    }
    return {"quality": quality, "readers": readers, "not_run": dict(missing), "notes": told}
