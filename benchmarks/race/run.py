"""What does each reader give, and how fast? All in one run on one core, taking turns on the same tasks."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.race.process import NotThere, ReaderProcess
from benchmarks.race.reader import Field, Key, Reading, Row, Task

BLOCK = 50


@dataclass(frozen=True, slots=True)
class Run:
    """What one reader did: its row for each task, what went wrong where, the seconds of each pass by task.

    The seconds are those of the processor: other work on the machine lengthens only what was `elapsed`.
    """

    version: str
    rows: dict[Key, Row]
    faults: dict[Key, str]
    seconds: tuple[dict[Key, float], ...]
    elapsed: float
    peak_mib: float

    @property
    def tasks_a_second(self) -> float:
        return median(self.by_pass)

    @property
    def by_pass(self) -> list[float]:
        """The tasks a second of each pass."""
        return [len(each) / sum(each.values()) for each in self.seconds]

    def a_second(self, things: int) -> float:
        """The speed where all tasks together are so many things: the median of the passes."""
        return median(things / sum(each.values()) for each in self.seconds)

    @property
    def worked(self) -> float:
        return sum(sum(each.values()) for each in self.seconds)

    @property
    def slowest(self) -> Key:
        return max(self.by_task, key=self.by_task.__getitem__)

    @property
    def by_task(self) -> dict[Key, float]:
        """The seconds that each task took: the median of the passes."""
        return {key: median(each[key] for each in self.seconds) for key in self.seconds[0]}

    def times_as_fast_as(self, other: "Run") -> float:
        """The median of the passes, each set against the other's pass at the same time."""
        passes = zip(self.seconds, other.seconds, strict=True)
        return median(sum(theirs.values()) / sum(mine.values()) for mine, theirs in passes)


def enlist(
    field: Field, names: Iterable[str], peers: list[Path], limit: float, core: int
) -> tuple[dict[str, ReaderProcess], dict[str, str]]:
    """The readers that could be started, and for each of the others why it could not."""
    started: dict[str, ReaderProcess] = {}
    missing: dict[str, str] = {}
    for name in names:
        pythons = [Path(sys.executable)] if name in field.ours else peers
        reasons = []
        for python in pythons:
            try:
                started[name] = ReaderProcess(field.worker, name, python, limit, core)
                break
            except NotThere as why:
                reasons.append(str(why))
        else:
            missing[name] = "; ".join(reasons) or "there is no environment of the peers: `make peers`"
    return started, missing


def race(
    processes: dict[str, ReaderProcess], tasks: Sequence[Task], passes: int, progress: Callable[[str], None]
) -> dict[str, Run]:
    """Lets the readers take turns, block after block and pass after pass, and ends them."""
    readings: dict[str, list[dict[Key, Reading]]] = {name: [] for name in processes}
    for _ in range(passes):
        for name in processes:
            readings[name].append({})
        for start in range(0, len(tasks), BLOCK):
            for name, process in processes.items():
                for task in tasks[start : start + BLOCK]:
                    readings[name][-1][task.key] = process.read(task)
                    progress(name)
    return {name: _run(process, readings[name]) for name, process in processes.items()}


def _run(process: ReaderProcess, passes: list[dict[Key, Reading]]) -> Run:
    faults = {key: each.fault for readings in passes for key, each in readings.items() if each.fault}
    return Run(
        version=process.version,
        rows={key: {} if key in faults else each.row for key, each in passes[0].items()},
        faults=faults,
        seconds=tuple({key: each.seconds for key, each in readings.items()} for readings in passes),
        elapsed=sum(each.elapsed for readings in passes for each in readings.values()),
        peak_mib=process.stop() / 1024,
    )
