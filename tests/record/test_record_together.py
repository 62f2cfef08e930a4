"""Several processes and threads read and write one record, and nobody ever sees a lock."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from invented import article, derived, page

from newsdesk.record import Record

HERE = Path(__file__).parent

WRITER = """
import sys
sys.path[:0] = [sys.argv[3], sys.argv[4]]
from invented import article, derived, page
from newsdesk.record import Record
mine = sys.argv[2]
with Record.open(sys.argv[1]) as record:
    for number in range(5):
        pages = [page(f"w{mine}-{number}"), page(f"shared-{number}")]
        for kept in record.captures.keep(pages):
            name = kept.capture.url.rpartition("/")[2]
            record.articles.store([derived(kept.capture.id, article(name))])
"""

READER = """
import sys
sys.path[:0] = [sys.argv[3], sys.argv[4]]
from newsdesk.record import Record
with Record.open(sys.argv[1]) as record:
    seen = 0
    while seen < 60:
        counts = record.counts()
        assert counts.captures == counts.articles + counts.waiting, counts
        latest = [change.number for change in record.changes.since(0, 1000)]
        assert latest == sorted(latest) and len(latest) >= seen // 1000
        record.search("harbour")
        record.statements.find()
        seen += 1
        if counts.articles == int(sys.argv[2]):
            break
"""


def start(script: str, folder: Path, argument: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", script, str(folder), str(argument), str(HERE), str(HERE.parent.parent)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def test_processes_write_and_read_side_by_side_from_the_first_moment(record_at: Path) -> None:
    writers, readers = 3, 1
    expected = writers * 5 + 5
    processes = [start(WRITER, record_at, number) for number in range(writers)]
    processes += [start(READER, record_at, expected) for _ in range(readers)]
    for process in processes:
        _, said = process.communicate(timeout=120)
        assert said == ""
    with Record.open(record_at) as record:
        assert record.counts().articles == record.counts().captures == expected
        assert record.check() == ()


def test_threads_share_an_open_record(record: Record) -> None:
    def work(number: int) -> int:
        (kept, _) = record.captures.keep([page(f"t{number}"), page("shared")])
        record.articles.store([derived(kept.capture.id, article(f"t{number}"))])
        return len(record.articles.find())

    with ThreadPoolExecutor(12) as pool:
        assert max(pool.map(work, range(24))) <= 24
    assert record.counts().captures == 25
    assert record.check() == ()


def test_the_change_log_never_shows_a_number_before_a_smaller_one(record: Record) -> None:
    kept = record.captures.keep([page(f"c{number}") for number in range(16)])
    seen: list[int] = []

    def work(number: int) -> None:
        record.articles.store([derived(kept[number].capture.id, article(f"c{number}"))])

    with ThreadPoolExecutor(8) as pool:
        running = [pool.submit(work, number) for number in range(16)]
        while not all(one.done() for one in running):
            seen += [change.number for change in record.changes.since(seen[-1] if seen else 0)]
    seen += [change.number for change in record.changes.since(seen[-1] if seen else 0)]
    assert seen == sorted(seen)
    assert len(seen) == 16
