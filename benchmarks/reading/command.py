"""newsdesk beside the other readers of news pages: quality with 95 % intervals, speed on one core, memory, in one table.

    python -m benchmarks.reading                          # all sets, all readers, three passes
    python -m benchmarks.reading --pages 30 --worst 10    # a sample of each set, and where newsdesk is worst

The other readers are looked for in the environments that `make peers` makes; what is not there is left out, and said so.
"""

import argparse
import os
import platform
import sys
from collections import Counter
from pathlib import Path

from benchmarks.race.options import positive, race_in_sight
from benchmarks.race.process import reserve_core
from benchmarks.race.run import enlist
from benchmarks.race.table import markdown, print_table
from benchmarks.reading.measures import measures, reading_scorer
from benchmarks.reading.pages import SETS, Page, pages_of
from benchmarks.reading.printing import as_json, worst_table
from benchmarks.reading.readers import FIELD, PARSERS, READERS
from benchmarks.reading.report import notes, quality_lines, scores, speed_lines, worst
from benchmarks.scored import ROOT, data_file


def main() -> int:
    given = _arguments()
    by = measures(reading_scorer())
    files = {name: data_file(f"reading/{name}.jsonl.gz") for name in given.sets}
    pages = [page for name, file in files.items() for page in pages_of(name, file, given.pages)]
    processes, missing = enlist(FIELD, (*given.readers, *PARSERS), given.peers, given.limit, reserve_core())
    for name, why in missing.items():
        print(f"{name} is left out: {why}", file=sys.stderr)
    if processes.keys().isdisjoint(READERS):
        print("none of the readers is there", file=sys.stderr)
        return 1
    runs = race_in_sight(processes, pages, given.passes)
    readers = {name: run for name, run in runs.items() if name in READERS}
    parsers = {name: run for name, run in runs.items() if name in PARSERS}
    quality = scores(pages, readers, by)
    told = [_where(pages, given.passes), *notes(readers, parsers, missing)]
    poorest = worst(pages, runs["newsdesk"].rows, by[0], given.worst) if "newsdesk" in runs else []
    if given.json:
        print(as_json(quality, runs, missing, told, poorest))
        return 0
    lines = [*quality_lines(quality), *speed_lines(readers, parsers)]
    if given.markdown:
        print(markdown(lines, list(readers)))
    else:
        print_table(lines, list(readers))
    print("", *told, sep="\n")
    if poorest:
        print("", worst_table(poorest), sep="\n")
    return 0


def _where(pages: list[Page], passes: int) -> str:
    counts = ", ".join(f"{name} {count}" for name, count in Counter(page.set for page in pages).items())
    machine = f"one of {os.cpu_count()} cores ({platform.machine()}, {platform.system()})"
    return f"{len(pages)} pages ({counts}), {passes} passes on {machine}, Python {platform.python_version()}."


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    peers = sorted(ROOT.glob(".venv-peers*/bin/python"))
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS, metavar="SET", help=", ".join(SETS))
    parser.add_argument(
        "--pages", type=positive, metavar="N", help="at most N pages of each set, always the same"
    )
    parser.add_argument(
        "--passes", type=positive, default=3, metavar="N", help="the speed is the median of N passes (3)"
    )
    parser.add_argument(
        "--readers",
        nargs="+",
        choices=READERS,
        default=tuple(READERS),
        metavar="READER",
        help=", ".join(READERS),
    )
    parser.add_argument(
        "--limit", type=float, default=20.0, metavar="SECONDS", help="a page has this long (20)"
    )
    parser.add_argument(
        "--peers",
        nargs="+",
        type=Path,
        default=peers,
        metavar="PYTHON",
        help="interpreters that have the others",
    )
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="also the N pages that newsdesk reads worst"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything as JSON")
    form.add_argument("--markdown", action="store_true", help="the table as docs/reading.md has it")
    return parser.parse_args()
