"""How fast were the readers of texts, and what did they need for it?"""

from collections.abc import Mapping

from benchmarks.race.run import Run
from benchmarks.race.table import Line, plain_line


def words_line(runs: Mapping[str, Run], words: int) -> Line:
    speeds = {name: run.a_second(words) for name, run in runs.items()}
    return plain_line("speed", "words/s", speeds, "{:,.0f}")


def burden_lines(runs: Mapping[str, Run], task: str) -> list[Line]:
    """The slowest task, the most memory, and what was not read."""
    slowest = {name: run.by_task[run.slowest] for name, run in runs.items()}
    peaks = {name: run.peak_mib for name, run in runs.items()}
    faults = {name: len(run.faults) for name, run in runs.items()}
    return [
        plain_line("speed", f"slowest {task}, s", slowest, "{:.2f}", min),
        plain_line("speed", "peak memory, MiB", peaks, "{:.0f}", min),
        plain_line("speed", f"{task}s not read", faults, "{:.0f}", min),
    ]
