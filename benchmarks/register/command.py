"""newsdesk's registers against those made by hand, with 95 % intervals; figures beside quantulum3; speed and memory.

    python -m benchmarks.register                   # all articles and readers, three passes
    python -m benchmarks.register --articles 10     # a sample of them
    python -m benchmarks.register --own wire        # a part of benchmarks/gold/registers.jsonl

The other reader is looked for in the environments that `make peers` makes; if it is not there it is left out, and said so.
"""

import argparse
import json
from dataclasses import asdict

from benchmarks.race.draws import Score
from benchmarks.race.notes import machine, notes
from benchmarks.race.options import enlisted, positive, race_in_sight, race_parser, show
from benchmarks.race.run import Run
from benchmarks.race.speed import burden_lines, words_line
from benchmarks.race.table import Line, plain_line, scored_line
from benchmarks.register.articles import FILE, PARTS, Article, articles_of, own_articles, words
from benchmarks.register.measures import scores
from benchmarks.register.readers import FIELD, READERS
from benchmarks.scored import data_file, scorer

Scores = dict[str, dict[tuple[str, str], Score]]
"""By reader, and by what is measured and how."""


def main() -> int:
    given = _arguments()
    by = scorer("score_registers.py")
    articles = (
        own_articles(given.own, data_file) if given.own else articles_of(data_file(FILE), given.articles)
    )
    processes, missing = enlisted(FIELD, given)
    runs = race_in_sight(processes, articles, given.passes)
    quality = {
        name: scores(by, [(article, run.rows[article.key]) for article in articles])
        for name, run in runs.items()
    }
    told = [
        f"{len(articles)} articles, {words(articles):,} words, {machine(given.passes)}.",
        *notes(READERS, runs, missing),
    ]
    if given.json:
        print(json.dumps(as_data(articles, quality, runs, missing, told), indent=2))
        return 0
    lines = [
        *quality_lines(quality),
        words_line(runs, words(articles)),
        *beyond_attribution(runs),
        *burden_lines(runs, "article"),
    ]
    show(lines, list(runs), given.markdown)
    print("", *told, sep="\n")
    return 0


def quality_lines(quality: Scores) -> list[Line]:
    """A line for each measure that one of the readers has."""
    names = dict.fromkeys(name for found in quality.values() for name in found)
    return [
        scored_line(*name, {reader: found[name] for reader, found in quality.items() if name in found})
        for name in names
    ]


def beyond_attribution(runs: dict[str, Run]) -> list[Line]:
    """How much longer the registers take than parse and attribution alone do."""
    shares = {name: share for name, run in runs.items() if (share := share_beyond(run)) is not None}
    return [plain_line("speed", "time beyond attribution", shares, "{:.1%}", min)] if shares else []


def share_beyond(run: Run) -> float | None:
    times = [row["seconds"] for row in run.rows.values() if "seconds" in row]
    before = sum(each["attribution"] for each in times)
    return sum(each["register"] for each in times) / before if before else None


def as_data(
    articles: list[Article], quality: Scores, runs: dict[str, Run], missing: dict[str, str], told: list[str]
) -> dict[str, object]:
    """Everything that was measured, as numbers."""
    readers = {
        name: {
            "version": run.version,
            "words_a_second": run.a_second(words(articles)),
            "time_beyond_attribution": share_beyond(run),
            "peak_mib": run.peak_mib,
            "not_read": {"/".join(key): why for key, why in run.faults.items()},
            "quality": {": ".join(measure): asdict(each) for measure, each in quality[name].items()},
        }
        for name, run in runs.items()
    }
    return {"readers": readers, "not_run": missing, "notes": told}


def _arguments() -> argparse.Namespace:
    parser = race_parser("register", __doc__, "article", READERS, limit=60)
    parser.add_argument("--articles", type=positive, metavar="N", help="at most N articles, always the same")
    parser.add_argument("--own", choices=PARTS, help="the articles of this part of our own gold instead")
    return parser.parse_args()
