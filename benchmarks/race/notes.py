"""What has to be said beside a table of readers: where it was measured, with which versions, and what is not in it."""

import os
import platform
from collections.abc import Iterator, Mapping

from benchmarks.race.reader import Reader
from benchmarks.race.run import Run

SHOWN = 3


def machine(passes: int) -> str:
    """How often the readers ran, and where."""
    core = f"one of {os.cpu_count()} cores ({platform.machine()}, {platform.system()})"
    return f"{passes} passes on {core}, Python {platform.python_version()}"


def _faults(run: Run) -> Iterator[str]:
    """What went wrong, and the first tasks where it did."""
    for why in dict.fromkeys(run.faults.values()):
        keys = ["/".join(key) for key, fault in run.faults.items() if fault == why]
        more = f" and {len(keys) - SHOWN} more" if len(keys) > SHOWN else ""
        yield f"{', '.join(keys[:SHOWN])}{more} ({why})"


def notes(readers: Mapping[str, Reader], runs: Mapping[str, Run], missing: Mapping[str, str]) -> list[str]:
    """Versions, how much of the clock the readers had, what was not read, who was not run."""
    versions = {readers[name].distribution: run.version for name, run in runs.items()}
    share = sum(run.worked for run in runs.values()) / sum(run.elapsed for run in runs.values())
    return [
        f"Versions: {', '.join(f'{name} {version}' for name, version in versions.items())}.",
        f"Seconds are those of the processor, which the readers had for {share:.0%} of the time on the clock.",
        *(f"Not read by {name}: {told}." for name, run in runs.items() for told in _faults(run)),
        *(f"Not run: {name} ({why})." for name, why in missing.items()),
    ]
