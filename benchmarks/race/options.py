"""What the commands that race readers have in common: their options, and a bar of progress."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from benchmarks.race.process import ReaderProcess, reserve_core
from benchmarks.race.reader import Field, Task
from benchmarks.race.run import Run, enlist, race
from benchmarks.race.table import Line, markdown, print_table
from benchmarks.scored import ROOT


def enlisted(
    field: Field, given: argparse.Namespace, beside: Iterable[str] = ()
) -> tuple[dict[str, ReaderProcess], dict[str, str]]:
    """The readers that were asked for and those beside them; who is left out is said. Ends the program where none is there."""
    names = (*given.readers, *beside)
    processes, missing = enlist(field, names, given.peers, given.limit, reserve_core())
    for name, why in missing.items():
        print(f"{name} is left out: {why}", file=sys.stderr)
    if processes.keys().isdisjoint(given.readers):
        raise SystemExit("none of the readers is there")
    return processes, missing


def race_in_sight(processes: dict[str, ReaderProcess], tasks: Sequence[Task], passes: int) -> dict[str, Run]:
    """The race, with a bar that shows how far it is."""
    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), refresh_per_second=2) as bar:
        task = bar.add_task("", total=len(processes) * len(tasks) * passes)
        return race(processes, tasks, passes, lambda name: bar.update(task, advance=1, description=name))


def race_parser(
    of: str, doc: str | None, task: str, readers: Iterable[str], limit: float
) -> argparse.ArgumentParser:
    """The options of every race: who runs, how often, for how long, and how the outcome is printed."""
    names = tuple(readers)
    parser = argparse.ArgumentParser(
        prog=f"python -m benchmarks.{of}",
        description=doc,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--passes", type=positive, default=3, metavar="N", help="the speed is the median of N passes (3)"
    )
    parser.add_argument(
        "--readers", nargs="+", choices=names, default=names, metavar="READER", help=", ".join(names)
    )
    parser.add_argument(
        "--limit", type=float, default=limit, metavar="SECONDS", help=f"a {task} has this long ({limit:g})"
    )
    parser.add_argument(
        "--peers",
        nargs="+",
        type=Path,
        default=sorted(ROOT.glob(".venv-peers*/bin/python")),
        metavar="PYTHON",
        help="interpreters that have the others",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything as JSON")
    form.add_argument("--markdown", action="store_true", help=f"the table as docs/{of}.md has it")
    return parser


def show(lines: Iterable[Line], readers: Sequence[str], as_markdown: bool) -> None:
    if as_markdown:
        print(markdown(lines, readers))
    else:
        print_table(lines, readers)


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text}: at least 1")
    return number
