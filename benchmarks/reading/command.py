"""newsdesk beside the other readers of news pages: quality with 95 % intervals, speed on one core, memory, in one table.

    python -m benchmarks.reading                          # all sets, all readers, three passes
    python -m benchmarks.reading --pages 30 --worst 10    # a sample of each set, and where newsdesk is worst

The other readers are looked for in the environments that `make peers` makes; what is not there is left out, and said so.
"""

import argparse
from collections import Counter

from benchmarks.race.notes import machine, notes
from benchmarks.race.options import enlisted, positive, race_in_sight, race_parser, show
from benchmarks.reading.measures import measures, reading_scorer
from benchmarks.reading.pages import SETS, Page, pages_of
from benchmarks.reading.printing import as_json, worst_table
from benchmarks.reading.readers import FIELD, PARSERS, READERS
from benchmarks.reading.report import beside, quality_lines, scores, speed_lines, worst
from benchmarks.scored import data_file


def main() -> int:
    given = _arguments()
    by = measures(reading_scorer())
    files = {name: data_file(f"reading/{name}.jsonl.gz") for name in given.sets}
    pages = [page for name, file in files.items() for page in pages_of(name, file, given.pages)]
    processes, missing = enlisted(FIELD, given, PARSERS)
    runs = race_in_sight(processes, pages, given.passes)
    readers = {name: run for name, run in runs.items() if name in READERS}
    parsers = {name: run for name, run in runs.items() if name in PARSERS}
    quality = scores(pages, readers, by)
    told = [_where(pages, given.passes), *notes(READERS | PARSERS, runs, missing), *beside(readers, parsers)]
    poorest = worst(pages, runs["newsdesk"].rows, by[0], given.worst) if "newsdesk" in runs else []
    if given.json:
        print(as_json(quality, runs, missing, told, poorest))
        return 0
    lines = [*quality_lines(quality), *speed_lines(readers, parsers)]
    show(lines, list(readers), given.markdown)
    print("", *told, sep="\n")
    if poorest:
        print("", worst_table(poorest), sep="\n")
    return 0


def _where(pages: list[Page], passes: int) -> str:
    counts = ", ".join(f"{name} {count}" for name, count in Counter(page.set for page in pages).items())
    return f"{len(pages)} pages ({counts}), {machine(passes)}."


def _arguments() -> argparse.Namespace:
    parser = race_parser("reading", __doc__, "page", READERS, limit=20)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS, metavar="SET", help=", ".join(SETS))
    parser.add_argument(
        "--pages", type=positive, metavar="N", help="at most N pages of each set, always the same"
    )
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="also the N pages that newsdesk reads worst"
    )
    return parser.parse_args()
