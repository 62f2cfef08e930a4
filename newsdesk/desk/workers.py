"""How much work is done side by side, each piece under a time limit that holds.

A worker is a process of its own (newsdesk.desk.worker): a page on which a parser written in C hangs cannot be
stopped from inside, so the process is killed and the next piece gets a new one.
"""

import os
import pickle
import selectors
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import local
from typing import Any, Self

from newsdesk.desk.worker import LENGTH

START_LIMIT = 120.0
#: Workers are what goes side by side: threads for products of matrices within each would take the cores from one another.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class TooSlow(Exception):
    """The piece of work was not done within its limit."""


class WorkerDied(Exception):
    """The worker was gone before it answered: killed, or out of memory."""


class Worker:
    """One process that does one piece at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from newsdesk.desk.worker import main; main()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=ONE_THREAD | os.environ,
            start_new_session=True,  # Ctrl-C is for the parent to handle
        )
        self.warm = False

    def do(self, function: str, arguments: tuple[Any, ...], limit: float) -> Any:
        """The result of `module:function`; raises what it raised, TooSlow or WorkerDied."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise WorkerDied(function)
        message = pickle.dumps((function, arguments))
        try:
            process.stdin.write(LENGTH.pack(len(message)) + message)
            process.stdin.flush()
        except BrokenPipeError:
            raise WorkerDied(function) from None
        self._wait(limit if self.warm else max(limit, START_LIMIT))
        head = process.stdout.read(LENGTH.size)
        if len(head) < LENGTH.size:
            raise WorkerDied(function)
        fault, result = pickle.loads(process.stdout.read(LENGTH.unpack(head)[0]))  # noqa: S301 - from our own process
        self.warm = True
        if fault:
            raise result
        return result

    def _wait(self, limit: float) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)  # type: ignore[arg-type]
            if not selector.select(limit):
                raise TooSlow(f"not done within {limit:g} s")

    def kill(self) -> None:
        """End it; whoever waits for its answer gets WorkerDied, if the pipes are still open then."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()


class Workers:
    """A fixed number of workers; results come in the order of the tasks."""

    def __init__(self, count: int) -> None:
        self._count = max(1, count)
        self._pool = ThreadPoolExecutor(self._count, thread_name_prefix="newsdesk-worker")
        self._mine = local()
        self._all: list[Worker] = []
        self._ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.kill()
        self._pool.shutdown(wait=True)
        for worker in self._all:
            worker.stop()

    def each(
        self, function: str, tasks: Iterable[tuple[Any, ...]], limit: float = 60.0
    ) -> Iterator[tuple[tuple[Any, ...], Any]]:
        """Pairs of task and result, or of task and the exception that ended it."""
        waiting: deque[tuple[tuple[Any, ...], Future[Any]]] = deque()
        for task in tasks:
            waiting.append((task, self._pool.submit(self._one, function, task, limit)))
            if len(waiting) >= self._count * 4:
                yield _settled(waiting.popleft())
        while waiting:
            yield _settled(waiting.popleft())

    def _one(self, function: str, task: tuple[Any, ...], limit: float) -> Any:
        worker: Worker | None = getattr(self._mine, "worker", None)
        if worker is None:
            worker = self._mine.worker = Worker()
            self._all.append(worker)
            if self._ended:  # after the others were killed: nobody else knows of this one
                worker.kill()
        try:
            return worker.do(function, task, limit)
        except (TooSlow, WorkerDied):
            worker.stop()
            self._mine.worker = None
            raise


def _settled(pair: tuple[tuple[Any, ...], Future[Any]]) -> tuple[tuple[Any, ...], Any]:
    task, future = pair
    fault = future.exception()
    return task, fault if fault is not None else future.result()
