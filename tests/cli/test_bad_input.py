"""A user's mistakes and bad material: one clear line, the documented exit code, and nothing lost."""

import gzip
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from calling import Called, newsdesk

SOME_FAILED, RECORD, USAGE = 3, 4, 2
WORLD = Path(__file__).parents[2] / "world"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A page that is added beside the bad thing each time: it must arrive."""
    page = next(path for path in sorted((WORLD / "pages").rglob("*.html")) if is_article(path))
    return Path(shutil.copy(page, tmp_path / "good.html"))


def is_article(page: Path) -> bool:
    expected = page.with_suffix(".expected.json")
    return expected.exists() and '"outcome": "article"' in expected.read_text("utf-8")


def one_complaint(called: Called, *words: str) -> None:
    assert len(called.complaints) == 1, called.err
    for word in words:
        assert word in called.complaints[0]


def added_beside(bad: object, good: Path, home: Path, *options: object) -> Called:
    called = newsdesk(*options, "add", bad, good, home=home)
    articles = newsdesk(*options, "articles", "--json", home=home).json()
    assert [Path(article["url"]).name for article in articles] == ["good.html"]
    return called


def test_an_empty_file(good, tmp_path):
    bad = tmp_path / "empty.html"
    bad.write_bytes(b"")
    called = added_beside(bad, good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "empty.html", "empty")


def test_a_binary(good, tmp_path):
    bad = tmp_path / "program.bin"
    bad.write_bytes(bytes(range(256)) * 400)
    called = added_beside(bad, good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "program.bin")


def test_fifty_megabytes_on_one_line(good, tmp_path):
    bad = tmp_path / "endless.html"
    bad.write_bytes(b"<p>" + b"word " * 10_000_000)
    called = added_beside(bad, good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "endless.html", "MiB")


def test_a_truncated_archive_keeps_its_whole_pages(tmp_path):
    whole = (WORLD / "world.warc.gz").read_bytes()
    bad = tmp_path / "cut.warc.gz"
    bad.write_bytes(whole[: int(len(whole) * 0.6)])
    called = newsdesk("add", bad, home=tmp_path)
    assert called.code == SOME_FAILED
    assert len([line for line in called.complaints if "cut.warc.gz" in line]) == 1
    assert newsdesk("articles", "--json", home=tmp_path).json()
    again = newsdesk("add", WORLD / "world.warc.gz", "--json", home=tmp_path)
    assert again.code == 0
    assert 0 < again.json()["new"] < again.json()["pages"]


def test_a_broken_feed(good, tmp_path):
    bad = tmp_path / "feed.xml"
    bad.write_text("<rss version='2.0'><channel><title>Broken</title><item><link>")
    called = added_beside(bad, good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "feed.xml")


@contextmanager
def silent_server() -> Iterator[int]:
    """A server that accepts and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        kept: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    kept.append(listener.accept()[0])
                except OSError:
                    return

        threading.Thread(target=accept, daemon=True).start()
        yield listener.getsockname()[1]
        for connection in kept:
            connection.close()


def test_an_address_that_never_answers(good, tmp_path):
    config = tmp_path / "newsdesk.toml"
    config.write_text('allow_private = ["127.0.0.0/8"]\nfetch_seconds = 2\n')
    with silent_server() as port:
        called = added_beside(f"http://127.0.0.1:{port}/page", good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, f"127.0.0.1:{port}")


def test_an_address_inside_the_own_network_is_not_fetched(good, tmp_path):
    with silent_server() as port:
        called = added_beside(f"http://127.0.0.1:{port}/page", good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "allow_private")


def test_a_file_that_is_not_there(good, tmp_path):
    called = added_beside("nowhere.html", good, tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "nowhere.html")


def test_a_record_that_cannot_be_written(good, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    called = newsdesk("--record", tmp_path / "file" / "record", "add", good, home=tmp_path)
    assert called.code == RECORD
    one_complaint(called, "file/record")


def test_a_record_of_a_newer_version_is_left_as_it_is(good, tmp_path):
    newsdesk("--record", "record", "add", good, home=tmp_path)
    database = next((tmp_path / "record").glob("*.sqlite"))
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = rows_of(database)
    called = newsdesk("--record", "record", "add", good, home=tmp_path)
    assert called.code == RECORD
    one_complaint(called, "newer")
    assert rows_of(database) == before


def rows_of(database: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(database) as connection:
        return [
            row
            for table in ("alembic_version", "captures", "articles")
            for row in connection.execute(f"SELECT * FROM {table}")
        ]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("making a small disk needs the right to mount")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_loses_nothing_that_was_kept(good, small_disk, tmp_path):
    record = small_disk / "record"
    assert newsdesk("--record", record, "add", good, home=tmp_path).code == 0
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while file.write(b"x" * 4096):
            pass
    called = newsdesk("--record", record, "add", WORLD / "world.warc.gz", home=tmp_path)
    assert called.code == RECORD
    one_complaint(called, "space")
    filler.unlink()
    articles = newsdesk("--record", record, "articles", "--json", home=tmp_path).json()
    assert [Path(article["url"]).name for article in articles] == ["good.html"]
    assert newsdesk("--record", record, "doctor", home=tmp_path).code == 0


def test_questions_to_a_record_that_is_not_there_make_none(tmp_path):
    called = newsdesk("statements", home=tmp_path)
    assert called.code == SOME_FAILED
    one_complaint(called, "no record here yet")
    assert not (tmp_path / "data").exists()


def test_a_wrong_setting_names_the_file_and_the_key(tmp_path):
    (tmp_path / "newsdesk.toml").write_text("prot = 1\n")
    called = newsdesk("articles", home=tmp_path)
    assert called.code == USAGE
    one_complaint(called, "newsdesk.toml", "prot")


def test_a_register_and_a_role_that_do_not_exist_name_those_that_do(good, tmp_path):
    newsdesk("add", good, home=tmp_path)
    one_complaint(newsdesk("register", "transfers", home=tmp_path), "transfers", "transfer", "strike")
    one_complaint(newsdesk("register", "transfer", "--suplier", "x", home=tmp_path), "suplier", "supplier")


def test_what_a_register_cannot_be_added_up_by_is_wrong_usage(good, tmp_path):
    newsdesk("add", good, home=tmp_path)
    for arguments in (
        ("register", "transfer", "--by", "nope"),
        ("export", "transfer", "sums.csv", "--by", "nope"),
    ):
        called = newsdesk(*arguments, home=tmp_path)
        assert called.code == USAGE
        one_complaint(called, "nope", "supplier", "month")


def test_bad_lines_of_a_batch_are_named_and_passed_over(tmp_path):
    lines = tmp_path / "in.jsonl.gz"
    lines.write_bytes(
        gzip.compress(b'{"doc": "a", "dct": "2024-01-21", "text": "on Friday"}\noops\n{"doc": "b"}\n')
    )
    called = newsdesk("batch", "dates", lines, "out.jsonl", home=tmp_path)
    assert called.code == SOME_FAILED
    assert [line.split(":")[2] for line in called.complaints] == ["2", "3"]
    assert called.complaints[0].count("in.jsonl.gz") == 1
    assert (tmp_path / "out.jsonl").read_text().count("\n") == 1


def test_a_folder_of_frames_that_is_not_there(tmp_path):
    (tmp_path / "newsdesk.toml").write_text('frames = "nowhere"\n')
    called = newsdesk("frames", "list", home=tmp_path)
    assert called.code == USAGE
    one_complaint(called, "nowhere", "folder of frames")


def test_a_reader_who_goes_away_is_no_fault(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "newsdesk", "frames", "list"],
            stdout=writing,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=surroundings,
            timeout=240,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_a_register_is_asked_for_is_checked_before_it_is_opened(tmp_path):
    for arguments, said in (
        (("register", "transfer", "--status", "nope"), "claimed"),
        (("register", "--by", "month"), "name its frame"),
        (("register", "transfer", "--supplier"), "needs a value"),
        (("register", "transfer", "strike"), "unexpected argument"),
        (("voice", "Budanov", "--confidence", "nan"), "not a number from 0 to 1"),
    ):
        called = newsdesk(*arguments, home=tmp_path)
        assert called.code == 2
        assert said in called.err
