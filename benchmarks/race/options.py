"""What the commands that race readers have in common: a bar of progress, and numbers on the command line."""

import argparse
from collections.abc import Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from benchmarks.race.process import ReaderProcess
from benchmarks.race.reader import Task
from benchmarks.race.run import Run, race


def race_in_sight(processes: dict[str, ReaderProcess], tasks: Sequence[Task], passes: int) -> dict[str, Run]:
    """The race, with a bar that shows how far it is."""
    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), refresh_per_second=2) as bar:
        task = bar.add_task("", total=len(processes) * len(tasks) * passes)
        return race(processes, tasks, passes, lambda name: bar.update(task, advance=1, description=name))


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text}: at least 1")
    return number
