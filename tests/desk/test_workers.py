"""Work side by side, each piece under a limit that holds."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.desk.workers import TooSlow, WorkerDied, Workers


def test_results_come_in_the_order_of_the_tasks():
    with Workers(2) as crew:
        results = list(crew.each("math:factorial", [(n,) for n in (5, 1, 4, 0)]))
    assert results == [((5,), 120), ((1,), 1), ((4,), 24), ((0,), 1)]


def test_a_fault_is_handed_back_with_its_task_and_the_rest_goes_on():
    with Workers(1) as crew:
        first, second = crew.each("math:sqrt", [(-1,), (9,)])
    assert isinstance(first[1], ValueError)
    assert second == ((9,), 3.0)


def test_a_piece_that_hangs_is_ended_and_the_next_one_gets_a_new_worker():
    with Workers(1) as crew:
        list(crew.each("time:sleep", [(0,)]))  # a worker has time to start before limits count
        began = time.monotonic()
        slow, fine = crew.each("time:sleep", [(60,), (0,)], limit=0.5)
        assert time.monotonic() - began < 30
    assert isinstance(slow[1], TooSlow)
    assert fine == ((0,), None)


def test_a_worker_that_is_killed_loses_only_its_own_piece():
    with Workers(1) as crew:
        died, fine = crew.each("os:_exit", [(9,), (0,)])
        assert isinstance(died[1], WorkerDied)
        assert isinstance(fine[1], WorkerDied)
        assert list(crew.each("math:sqrt", [(4,)])) == [((4,), 2.0)]


def test_an_interrupt_waits_neither_for_work_that_is_done_nor_for_workers_that_are_being_started():
    def interrupted(seconds: float) -> Iterator[tuple[int]]:
        yield (60,)
        yield (60,)
        time.sleep(seconds)
        raise KeyboardInterrupt

    for moment in range(12):
        began = time.monotonic()
        with pytest.raises(KeyboardInterrupt), Workers(2) as crew:
            list(crew.each("time:sleep", interrupted(moment / 50)))
        assert time.monotonic() - began < 30


def test_what_a_library_prints_does_not_get_between_the_answers():
    with Workers(1) as crew:
        assert [result for _, result in crew.each("builtins:print", [("noise",), ("more",)])] == [None, None]


def test_a_worker_counts_on_one_thread_unless_the_user_says_otherwise(monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    with Workers(1) as crew:
        asked = [("OPENBLAS_NUM_THREADS",), ("OMP_NUM_THREADS",)]
        assert [result for _, result in crew.each("os:getenv", asked)] == ["1", "2"]


def test_workers_end_with_their_parent_even_when_it_is_killed(tmp_path):
    program = (
        "import os, signal\n"
        "from newsdesk.desk.workers import Workers\n"
        "with Workers(1) as crew:\n"
        "    print(next(iter(crew.each('os:getpid', [()])))[1], flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    parent = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout)
    deadline = time.monotonic() + 10
    while _alive(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(worker)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    return state != "Z"
