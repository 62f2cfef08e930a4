"""A reader in a process of its own: pinned to one core, given a time limit, killed and started again past it."""

import os
import re
import subprocess
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.race.reader import Key, Reading, Task
from benchmarks.scored import ROOT

START_LIMIT = 120.0
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)


def reserve_core() -> int:
    """A core for the readers, which this process leaves to them where it has others."""
    ours = os.sched_getaffinity(0)
    core = max(ours)
    os.sched_setaffinity(0, ours - {core} or ours)
    return core


class NotThere(Exception):
    """An interpreter lacks the reader, or is not there itself."""


class ReaderProcess:
    """Reads with one reader; a task that did not end in time is not tried again."""

    def __init__(self, worker: str, name: str, python: Path, limit: float, core: int) -> None:
        self._worker, self._name, self._python = worker, name, python
        self._limit, self._core = limit, core
        self._given_up: dict[Key, Reading] = {}
        self._peak_kib = 0
        self.version = self._start()

    def read(self, task: Task) -> Reading:
        """The reading of a task; one that did not end in time took the whole time and gave nothing."""
        if task.key in self._given_up:
            return self._given_up[task.key]
        try:
            self._wire.send(task.arguments)
            if self._wire.poll(self._limit):
                reading: Reading = self._wire.recv()
                return reading
            why = f"not finished in {self._limit:g} s"
        except (EOFError, ConnectionError):
            why = "its process died"
        self.stop()
        self._start()
        self._given_up[task.key] = Reading({}, self._limit, self._limit, why)
        return self._given_up[task.key]

    def stop(self) -> int:
        """Ends the process; the most memory that it and those before it held, in KiB."""
        self._peak_kib = max(self._peak_kib, _peak_kib(self._process.pid))
        self._wire.close()
        self._process.kill()
        self._process.wait()
        return self._peak_kib

    def _start(self) -> str:
        self._wire, theirs = Pipe()
        with theirs:
            self._process = self._launch(theirs)
        is_there, word = self._first_word()
        if not is_there:
            self.stop()
            raise NotThere(f"{self._python}: {word}")
        return word

    def _launch(self, wire: Connection) -> subprocess.Popen[bytes]:
        worker = ("-m", self._worker, self._name, str(wire.fileno()), str(self._core))
        try:
            return subprocess.Popen(
                (str(self._python), *worker),
                cwd=ROOT,
                env=os.environ | ONE_THREAD,
                pass_fds=[wire.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as fault:
            raise NotThere(f"{self._python}: {fault.strerror}") from fault

    def _first_word(self) -> tuple[bool, str]:
        try:
            if self._wire.poll(START_LIMIT):
                word: tuple[bool, str] = self._wire.recv()
                return word
        except (EOFError, ConnectionError):
            return False, "its process died at the start"
        return False, f"not ready in {START_LIMIT:g} s"


def _peak_kib(process: int) -> int:
    """The high-water mark of this program alone; that of getrusage begins with the process it was forked from."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii", "replace")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s*(\d+)", status)
    return int(found[1]) if found else 0
