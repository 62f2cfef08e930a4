"""What is installed, where the record is, and what is wrong, each with what to do about it."""

import platform
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from newsdesk.desk.frames import frame_folders, frames_of
from newsdesk.desk.settings import Settings
from newsdesk.model import NewsdeskError
from newsdesk.read.compiled import uncompiled
from newsdesk.record import Record
from newsdesk.register import Frame

PARTS = ("spacy", "selectolax", "onnxruntime", "sqlalchemy", "litestar", "pyarrow")
OPTIONAL = (
    ("audio", "piper", "pip install 'newsdesk[audio]'"),
    ("postgresql", "psycopg", "pip install 'newsdesk[postgresql]'"),
)
LITTLE_ROOM = 500_000_000


@dataclass(frozen=True, slots=True)
class Check:
    """One finding."""

    name: str
    state: Literal["ok", "warning", "fault"]
    detail: str


def examine(settings: Settings) -> tuple[Check, ...]:
    """All checks; a record that cannot be opened is a finding, not an error."""
    return (*_installed(), *_frames(settings), *_record(settings))


def frames_in_force(settings: Settings) -> tuple[Frame, ...]:
    """The frames that shipped and the user's own. Raises BadConfig."""
    return tuple(frames_of(frame_folders(settings)))


def _installed() -> Iterator[Check]:
    yield Check(
        "newsdesk",
        "ok",
        f"{version('newsdesk')} on Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
    )
    for part in PARTS:
        try:
            yield Check(part, "ok", version(part))
        except PackageNotFoundError:
            yield Check(part, "fault", f"not installed; pip install {part}")
    yield _reader()
    for name, module, command in OPTIONAL:
        found = find_spec(module) is not None
        yield Check(name, "ok" if found else "warning", "installed" if found else f"not installed; {command}")


def _reader() -> Check:
    """Whether the reader's hot modules are compiled."""
    try:
        plain = uncompiled()
    except NewsdeskError as fault:
        return Check("reader", "fault", str(fault))
    if not plain:
        return Check("reader", "ok", "compiled")
    told = f"uncompiled ({', '.join(plain)}), which reads a fifth as fast; with a C compiler: make compiled"
    return Check("reader", "warning", told)


def _frames(settings: Settings) -> Iterator[Check]:
    try:
        names = ", ".join(frame.name for frame in frames_in_force(settings))
        yield Check("frames", "ok", names)
    except NewsdeskError as fault:
        yield Check("frames", "fault", str(fault))


def _record(settings: Settings) -> Iterator[Check]:
    folder = Path(settings.record)
    if not folder.is_dir():
        yield Check("record", "warning", f"{folder}: nothing here yet; `newsdesk add …` makes it")
        return
    try:
        with Record.open(folder, create=False, database=settings.database or None) as record:
            yield Check("record", "ok", str(folder))
            yield from _contents(record)
    except NewsdeskError as fault:
        yield Check("record", "fault", str(fault))
    free = shutil.disk_usage(folder).free
    state: Literal["ok", "warning"] = "ok" if free > LITTLE_ROOM else "warning"
    yield Check("disk", state, f"{free / 1e9:.1f} GB free")


def _contents(record: Record) -> Iterator[Check]:
    counts = record.counts()
    yield Check(
        "contents",
        "ok",
        f"{counts.captures} pages = {counts.articles} articles + {counts.refusals} refused + "
        f"{counts.superseded} superseded + {counts.waiting} waiting; {counts.statements} statements, "
        f"{counts.events} events, {counts.stories} stories",
    )
    if counts.waiting:
        yield Check(
            "waiting", "warning", f"{counts.waiting} pages are not read yet; `newsdesk run` goes on with them"
        )
    for finding in record.check():
        yield Check("soundness", "fault", finding)
    for state in record.sources.all():
        if state.gone:
            yield Check(
                "source", "warning", f"{state.source.url}: gone for good (410); `newsdesk unfollow` it"
            )
        elif state.fault:
            yield Check(
                "source", "warning", f"{state.source.url}: {state.fault}; next try {state.next_visit}"
            )
