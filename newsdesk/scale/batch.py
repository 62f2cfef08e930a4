"""How one stage is run over a file: in order, side by side, and again from where it stopped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdesk.desk.workers import Workers
from newsdesk.model import BadInput, identify
from newsdesk.scale.lines import Journal, checked_suffix, numbered_lines
from newsdesk.scale.stages import LINE_STAGES, STAGES, Row, can_be_linked, link_rows, one_line

LINE_LIMIT = 120.0
ONE_LINE = f"{one_line.__module__}:{one_line.__name__}"


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be worked on, with its number in the input."""

    number: int
    fault: str


@dataclass(frozen=True, slots=True)
class Finished:
    """How a run ended: lines written now, lines that an earlier run had done, and the bad ones."""

    written: int
    resumed: int
    bad: tuple[BadLine, ...]


def run_batch(
    stage: str,
    source: Path,
    out: Path,
    workers: int = 1,
    progress: Callable[[int], None] = lambda _: None,
) -> Finished:
    """Run a stage over IN and write OUT when all is done. Raises BadInput and CannotWrite for the files themselves."""
    if stage not in STAGES:
        raise BadInput(stage, f"no such stage; there are {', '.join(STAGES)}")
    checked_suffix(source), checked_suffix(out)
    journal = Journal(out, _run_name(stage, source))
    finished = (_by_line if stage in LINE_STAGES else _as_a_whole)(stage, source, journal, workers, progress)
    journal.publish()
    return finished


def _run_name(stage: str, source: Path) -> str:
    try:
        state = source.stat()
    except OSError as fault:
        raise BadInput(str(source), f"cannot be read: {fault.strerror}") from fault
    return identify(stage, str(source.resolve()), str(state.st_size), str(state.st_mtime_ns))


def _by_line(
    stage: str, source: Path, journal: Journal, workers: int, progress: Callable[[int], None]
) -> Finished:
    bad: list[BadLine] = []
    written = 0

    def tasks() -> Iterator[tuple[Any, ...]]:
        for number, row in numbered_lines(source):
            if isinstance(row, BadInput):
                bad.append(BadLine(number, row.message))
            elif number > journal.done:
                numbers.append(number)
                yield stage, row

    numbers: list[int] = []
    with Workers(workers) as crew, journal.writing() as writer:
        for place, (_, result) in enumerate(crew.each(ONE_LINE, tasks(), LINE_LIMIT)):
            if isinstance(result, Exception):
                bad.append(BadLine(numbers[place], str(result)))
                writer.write(numbers[place], None)
            else:
                writer.write(numbers[place], result)
                written += 1
            progress(place + 1)
    return Finished(written, journal.done, tuple(sorted(bad, key=lambda line: line.number)))


def _as_a_whole(
    _stage: str, source: Path, journal: Journal, _workers: int, progress: Callable[[int], None]
) -> Finished:
    """Linking looks at all lines together: an interrupted run begins again."""
    rows: list[Row] = []
    bad: list[BadLine] = []
    for number, row in numbered_lines(source):
        if isinstance(row, BadInput):
            bad.append(BadLine(number, row.message))
        elif not can_be_linked(row):
            bad.append(BadLine(number, "doc, and sentences or text: the line lacks one of these fields"))
        else:
            rows.append(row)
    results = link_rows(rows)
    with journal.writing() as writer:
        for number, result in enumerate(results[journal.done :], journal.done + 1):
            writer.write(number, result)
            progress(number)
    return Finished(len(results), 0, tuple(bad))
