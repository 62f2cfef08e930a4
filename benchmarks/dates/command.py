"""newsdesk beside other readers of dates: TempEval-3 with 95 % intervals, speed on one core, memory, in one table.

    python -m benchmarks.dates                   # the training documents, all readers, three passes
    python -m benchmarks.dates --documents 30    # a sample of them

The other readers are looked for in the environments that `make peers` makes (HeidelTime also needs Java); what is not
there is left out, and said so.
"""

import argparse
import json
from dataclasses import asdict

from benchmarks.dates.documents import FILE, SET, Document, documents_of, words
from benchmarks.dates.measures import MEASURES, scores
from benchmarks.dates.readers import FIELD, READERS
from benchmarks.race.draws import Score
from benchmarks.race.notes import machine, notes
from benchmarks.race.options import enlisted, positive, race_in_sight, race_parser, show
from benchmarks.race.run import Run
from benchmarks.race.speed import burden_lines, words_line
from benchmarks.race.table import scored_line
from benchmarks.scored import data_file, scorer

Scores = dict[str, dict[str, Score]]
"""By reader and measure."""


def main() -> int:
    given = _arguments()
    documents, by = documents_of(data_file(FILE), given.documents), scorer("eval_linking.py")
    processes, missing = enlisted(FIELD, given)
    runs = race_in_sight(processes, documents, given.passes)
    quality = {
        name: scores(by, ((document, run.rows[document.key]) for document in documents))
        for name, run in runs.items()
    }
    told = [
        f"{len(documents)} documents, {words(documents):,} words, {machine(given.passes)}.",
        *notes(READERS, runs, missing),
    ]
    if given.json:
        print(json.dumps(as_data(documents, quality, runs, missing, told), indent=2))
        return 0
    lines = [
        *(
            scored_line(SET, f"{name} F1", {of: each[name] for of, each in quality.items()})
            for name in MEASURES
        ),
        words_line(runs, words(documents)),
        *burden_lines(runs, "document"),
    ]
    show(lines, list(runs), given.markdown)
    print("", *told, sep="\n")
    return 0


def as_data(
    documents: list[Document], quality: Scores, runs: dict[str, Run], missing: dict[str, str], told: list[str]
) -> dict[str, object]:
    """Everything that was measured, as numbers."""
    readers = {
        name: {
            "version": run.version,
            "words_a_second": run.a_second(words(documents)),
            "peak_mib": run.peak_mib,
            "not_read": {"/".join(key): why for key, why in run.faults.items()},
            "quality": {measure: asdict(each) for measure, each in quality[name].items()},
        }
        for name, run in runs.items()
    }
    return {"readers": readers, "not_run": missing, "notes": told}


def _arguments() -> argparse.Namespace:
    parser = race_parser("dates", __doc__, "document", READERS, limit=60)
    parser.add_argument(
        "--documents", type=positive, metavar="N", help="at most N documents, always the same"
    )
    return parser.parse_args()
