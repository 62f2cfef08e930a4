"""What cannot be read or written is named in one line, and nothing acknowledged is lost."""

import os
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from invented import article, content, derived, page, refused

from newsdesk.model import BadConfig, BadInput, CannotWrite, Missing, NewerRecord
from newsdesk.record import Record

HERE = Path(__file__).parent

FILL = """
import sys
from invented import article, derived, page
from newsdesk.model import NewsdeskError
from newsdesk.record import Record
noise = "".join(chr(0x4E00 + n * n * 7919 % 20000) for n in range(6000))
try:
    with Record.open(sys.argv[1]) as record:
        for number in range(int(sys.argv[2])):
            (kept,) = record.captures.keep([page(f"n{number}", noise[number:] + noise[:number])])
            print("kept", kept.capture.id, flush=True)
            record.articles.store([derived(kept.capture.id, article(f"n{number}", noise[number:] + " would open."))])
            print("stored", kept.capture.id, flush=True)
except NewsdeskError as fault:
    print("fault", type(fault).__name__, fault, flush=True)
"""


def run(script: str, *arguments: object, limit: int | None = None) -> "subprocess.CompletedProcess[str]":
    def confine() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=HERE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent.parent)])},
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=confine,
    )


def acknowledged(output: str) -> set[str]:
    return {line.split()[1] for line in output.splitlines() if line.startswith("kept")}


@pytest.mark.parametrize("limit", [40_000, 300_000])
def test_when_no_byte_more_can_be_written_one_line_says_so_and_the_next_run_completes(
    tmp_path: Path, limit: int
) -> None:
    ran = run(FILL, tmp_path / "record", 40, limit=limit)
    assert ran.stderr == ""
    last = ran.stdout.splitlines()[-1]
    assert last.startswith("fault CannotWrite")
    assert "nothing acknowledged was lost" in last
    again = run(FILL, tmp_path / "record", 40)
    assert "fault" not in again.stdout
    with Record.open(tmp_path / "record") as record:
        assert acknowledged(ran.stdout) <= {one.id for one in record.captures.waiting("none")}
        assert record.counts().articles == 40
        assert record.check() == ()


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small file system cannot be mounted here; run as root")
    try:
        ran = run(FILL, disk / "record", 60)
        last = ran.stdout.splitlines()[-1]
        assert ran.stderr == ""
        assert last.startswith("fault CannotWrite")
        assert "nothing acknowledged was lost" in last
        shutil.copytree(disk / "record", tmp_path / "elsewhere")
    finally:
        subprocess.run(["umount", disk], check=True)
    assert "fault" not in run(FILL, tmp_path / "elsewhere", 60).stdout
    with Record.open(tmp_path / "elsewhere") as record:
        assert acknowledged(ran.stdout) <= {one.id for one in record.captures.waiting("none")}
        assert record.counts().articles == 60
        assert record.check() == ()


def a_record(folder: Path) -> Path:
    with Record.open(folder) as record:
        (kept,) = record.captures.keep([page("a")])
        record.articles.store([derived(kept.capture.id, article("a"))])
    return folder


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """Rights keep a user out; root is kept out by a read-only mount."""
    if os.geteuid():
        paths = [folder, *folder.rglob("*")]
        for path in paths:
            path.chmod(path.stat().st_mode & ~0o222)
        yield
        for path in paths:
            path.chmod(path.stat().st_mode | 0o200)
        return
    for options in (["--bind"], ["-o", "remount,ro,bind"]):
        if subprocess.run(["mount", *options, folder, folder], capture_output=True).returncode:
            pytest.skip("a folder cannot be made read-only here: root needs the right to mount")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_record_that_may_not_be_written_can_be_read(record_at: Path) -> None:
    with unwritable(a_record(record_at)), Record.open(record_at) as record:
        assert [head.id for head in record.articles.find()] == [article("a").id]
        assert len(record.search("open")) == 1
        assert record.check() == ()
        (kept,) = record.captures.keep([page("a")])
        assert not kept.new
        for write in (
            lambda: record.captures.keep([page("new")]),
            lambda: record.articles.store([refused(kept.capture.id, "https://herald.example/a")]),
            lambda: record.sources.unfollow("x"),
        ):
            with pytest.raises(CannotWrite, match="may not be written; grant the rights"):
                write()
        with pytest.raises(CannotWrite, match="copy"):
            record.backup(record_at / "copy")


def test_an_empty_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    with unwritable(tmp_path), pytest.raises(CannotWrite, match="may not be written"):
        Record.open(tmp_path)


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hello")
    with pytest.raises(BadInput, match="is a file, but a record is a folder"):
        Record.open(tmp_path / "file")
    with pytest.raises(CannotWrite, match="file"):
        Record.open(tmp_path / "file" / "record")
    with pytest.raises(CannotWrite, match="/proc/"):
        Record.open("/proc/newsdesk")


def test_a_missing_record_is_not_made_when_it_is_only_to_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no record here"):
        Record.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


def test_files_that_are_not_ours_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "crawl.warc.gz").write_bytes(b"\x1f\x8bsomething")
    a_record(tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert (tmp_path / "archive" / "crawl.warc.gz").read_bytes() == b"\x1f\x8bsomething"


def test_a_record_of_a_newer_newsdesk_is_refused_and_left_alone(record_at: Path) -> None:
    a_record(record_at)
    with Record.open(record_at) as record, record._database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerRecord, match=r"schema 9999.*upgrade newsdesk"):
        Record.open(record_at)


def test_a_database_that_vanishes_while_in_use_is_never_written_into_the_void(tmp_path: Path) -> None:
    folder = tmp_path / "record"
    with Record.open(folder) as record:
        record.captures.keep([page("a")])
        for file in folder.glob("record.sqlite*"):
            file.unlink()
        with pytest.raises(CannotWrite, match="vanished or was replaced"):
            record.captures.keep([page("b")])
    with Record.open(folder) as record:
        assert record.counts().captures == 2
    with Record.open(folder) as record:
        shutil.rmtree(folder)
        with pytest.raises(CannotWrite):
            record.captures.keep([page("c")])


@pytest.mark.parametrize(
    "damage", [b"this is not a database at all" * 50, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_damaged_database_is_named_with_what_to_do(tmp_path: Path, damage: bytes) -> None:
    folder = a_record(tmp_path / "record")
    (folder / "record.sqlite").write_bytes(damage)
    with pytest.raises(BadInput, match="is damaged; restore a backup"):
        Record.open(folder)


def test_a_damaged_page_of_the_database_is_found(tmp_path: Path) -> None:
    folder = a_record(tmp_path / "record")
    file = folder / "record.sqlite"
    data = bytearray(file.read_bytes())
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'statements'"
        root = connection.execute(query).fetchone()[0]
    data[(root - 1) * 4096 : (root - 1) * 4096 + 64] = b"\x55" * 64
    file.write_bytes(data)
    with Record.open(folder) as record:
        assert record.check()


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("database = ", "cannot be read as TOML"),
        ("databse = 'x'", "takes one key"),
        ("database = 'no url'", "is not a database URL"),
        ("database = 'mysql://root:secret@db/x'", "SQLite or PostgreSQL only"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, toml: str, message: str) -> None:
    (tmp_path / "record.toml").write_text(toml)
    with pytest.raises(BadConfig, match=message) as caught:
        Record.open(tmp_path)
    assert "secret" not in str(caught.value)


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="does not answer") as caught:
        Record.open(tmp_path / "record", database="postgresql://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_without_the_driver_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdesk.record.database.find_spec", lambda name: None)
    with pytest.raises(Missing, match=re.escape("pip install 'newsdesk[postgresql]'")):
        Record.open(tmp_path / "record", database="postgresql://localhost/none")


def test_a_backup_is_the_record_as_it_was(record: Record, tmp_path: Path) -> None:
    kept = record.captures.keep([page("a"), page("b", minutes=3)])
    record.articles.store([derived(kept[0].capture.id, article("a"))])
    before = content(record)
    record.backup(tmp_path / "copy")
    record.captures.keep([page("c")])
    with Record.open(tmp_path / "copy", create=False) as copy:
        assert content(copy) == before
        assert copy.check() == ()
        assert [hit.article.id for hit in copy.search("harbour OR mayor")] == []
        assert [hit.article.id for hit in copy.search("mayor")] == [article("a").id]
        assert copy.changes.latest() == record.changes.latest()
        copy.captures.keep([page("d")])
        assert copy.check() == ()
    with pytest.raises(CannotWrite, match="is there already"):
        record.backup(tmp_path / "copy")
