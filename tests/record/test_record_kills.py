"""`kill -9` at any moment: what was acknowledged is there, exactly once, and the next run ends where it would have.

NEWSDESK_KILLS sets how many processes are killed (1,000 for a release).
"""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic

import pytest
from invented import content

from newsdesk.record import Record

KILLS = int(os.environ.get("NEWSDESK_KILLS", "4"))
CHILD = Path(__file__).with_name("child.py")


def start(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, str(CHILD), str(folder)], stdout=subprocess.PIPE, text=True)


def acknowledged(process: "subprocess.Popen[str]") -> tuple[set[str], set[str], bool]:
    assert process.stdout
    lines = [line.split() for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    kept = {identity for line in lines if line[0] == "kept" for identity in line[1:]}
    stored = {line[1] for line in lines if line[0] == "stored"}
    return kept, stored, ["done"] in lines


def examine(folder: Path, kept: set[str], stored: set[str]) -> None:
    with closing(sqlite3.connect(folder / "record.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        ids = [row[0] for row in connection.execute("SELECT id FROM captures")]
        waiting = {row[0] for row in connection.execute("SELECT id FROM captures WHERE stages IS NULL")}
        lone = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM statements JOIN events USING (article))"
        assert connection.execute(lone).fetchone() == (0,)
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    assert len(ids) == len(set(ids))
    assert kept <= set(ids)
    assert not stored & waiting


def test_killed_at_random_moments_nothing_is_lost_and_nothing_is_there_twice(tmp_path: Path) -> None:
    began = monotonic()
    whole = start(tmp_path / "whole")
    assert acknowledged(whole)[2]
    whole.wait()
    span = monotonic() - began
    with Record.open(tmp_path / "whole") as record:
        expected = content(record)
        assert record.check() == ()
    random, kills, round_number = Random(20240121), 0, 0
    while kills < KILLS:
        folder = tmp_path / f"round-{round_number}"
        round_number += 1
        kept: set[str] = set()
        stored: set[str] = set()
        done = False
        while not done:
            process = start(folder)
            try:
                process.wait(random.uniform(span * 0.3, span))
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
            process.wait()
            more_kept, more_stored, done = acknowledged(process)
            kept |= more_kept
            stored |= more_stored
            if (folder / "record.sqlite").exists() and kept:
                examine(folder, kept, stored)
        with Record.open(folder) as record:
            assert content(record) == expected
            assert record.check() == ()
    assert kills >= KILLS


@pytest.mark.postgresql
def test_killed_writers_on_a_server_lose_nothing_either(tmp_path: Path, postgresql_url: str) -> None:
    folder, random, kills, done = tmp_path / "record", Random(7), 0, False
    folder.mkdir()
    (folder / "record.toml").write_text(f'database = "{postgresql_url}"\n')
    kept: set[str] = set()
    while not done:
        process = start(folder)
        try:
            process.wait(random.uniform(0.5, 2.0) if kills < 2 else 120)
        except subprocess.TimeoutExpired:
            process.kill()
            kills += 1
        process.wait()
        more, _, done = acknowledged(process)
        kept |= more
    with Record.open(folder) as record:
        assert kept <= {one.id for one in record.captures.waiting("none")}
        assert record.counts().captures == len(kept) == 40
        assert record.check() == ()
