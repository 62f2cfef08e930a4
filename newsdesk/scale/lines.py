"""Lines of JSON in files that may be compressed, may be damaged, and may be half written."""

import gzip
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

from newsdesk.model import BadInput, CannotWrite

SUFFIXES = (".jsonl", ".jsonl.gz")


def checked_suffix(path: Path) -> Path:
    """The path, if it names lines of JSON. Raises BadInput."""
    if not path.name.endswith(SUFFIXES):
        raise BadInput(str(path), f"should end with {' or '.join(SUFFIXES)}")
    return path


def numbered_lines(path: Path) -> Iterator[tuple[int, dict[str, Any] | BadInput]]:
    """Each line with its number from 1: an object, or what is wrong with the line. Empty lines are passed over."""
    try:
        with _opened(path) as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _object(path, number, line)
    except (OSError, EOFError, gzip.BadGzipFile) as fault:
        raise BadInput(str(path), f"cannot be read: {fault}") from fault


def _opened(path: Path) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")


def _object(path: Path, number: int, line: bytes) -> dict[str, Any] | BadInput:
    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        return BadInput(f"{path}:{number}", f"not a line of JSON: {fault}")
    return value if isinstance(value, dict) else BadInput(f"{path}:{number}", "not a JSON object")


class Journal:
    """The results so far, beside the output: `line number <tab> JSON`, so that a stopped run can go on.

    Its first line names the run; a journal of another run, and a torn last line, are dropped.
    """

    def __init__(self, out: Path, run: str) -> None:
        self._out = out
        self._path = out.with_name(out.name + ".part")
        self._run = run
        self.done = self._recover()

    def _recover(self) -> int:
        """The number of the last input line whose result is safe."""
        done, end = 0, 0
        try:
            if self._path.exists():
                with self._path.open("rb") as file:
                    if file.readline().decode("utf-8", "replace").rstrip("\n") == self._run:
                        end = file.tell()
                        for line in file:
                            if not line.endswith(b"\n"):
                                break
                            done, end = int(line.partition(b"\t")[0]), end + len(line)
            with self._path.open("ab") as file:
                file.truncate(end)
                if not end:
                    file.write(self._run.encode() + b"\n")
        except OSError as fault:
            raise CannotWrite(str(self._path), str(fault)) from fault
        return done

    @contextmanager
    def writing(self) -> Iterator["JournalWriter"]:
        try:
            with self._path.open("ab") as file:
                yield JournalWriter(file)
        except OSError as fault:
            raise CannotWrite(str(self._path), str(fault)) from fault

    def publish(self) -> None:
        """Make the output of the journal in one move, and drop the journal."""
        temporary = self._out.with_name(self._out.name + ".tmp")
        try:
            with self._path.open("rb") as journal, _created(temporary, self._out.suffix == ".gz") as output:
                journal.readline()
                for line in journal:
                    result = line.partition(b"\t")[2]
                    if result != b"\n":
                        output.write(result)
            temporary.replace(self._out)
            self._path.unlink()
        except OSError as fault:
            temporary.unlink(missing_ok=True)
            raise CannotWrite(str(self._out), str(fault)) from fault


class JournalWriter:
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, number: int, result: dict[str, Any] | None) -> None:
        """Note the result of this line; None for a bad line, which has none."""
        text = "" if result is None else json.dumps(result, ensure_ascii=False)
        self._file.write(f"{number}\t{text}\n".encode("utf-8", "replace"))
        self._file.flush()


@contextmanager
def _created(path: Path, compressed: bool) -> Iterator[IO[bytes]]:
    with path.open("wb") as raw:
        if compressed:
            with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
                yield file  # type: ignore[misc]
        else:
            yield raw
        raw.flush()
        os.fsync(raw.fileno())
