"""Where does a record live? In a folder; its rows in a SQLite file there or on the PostgreSQL server it names."""

import fcntl
import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsdesk.model import BadConfig, BadInput, CannotWrite
from newsdesk.record.faults import RIGHTS, explained

DATABASE = "record.sqlite"
SETTINGS = "record.toml"
ARCHIVE = "archive"
LOCK = "record.lock"


@dataclass(frozen=True, slots=True)
class Place:
    """`server` is a PostgreSQL URL, empty for SQLite."""

    folder: Path
    server: str = ""

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def archive(self) -> Path:
        return self.folder / ARCHIVE

    @property
    def writable(self) -> bool:
        parts = [path for path in (self.folder, self.archive, self.database) if path.exists()]
        return all(os.access(path, os.W_OK) for path in parts)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the one lock of the folder, across threads, processes and (NFS 4) machines."""
        with explained(str(self.folder)), (self.folder / LOCK).open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def find(location: str | Path, *, create: bool, server: str | None) -> Place:
    """The place of a record; its folder is made if `create`.

    Raises BadInput when there is no record, CannotWrite when the folder cannot be made, BadConfig for a bad record.toml.
    """
    folder = Path(location).expanduser()
    thing = str(folder)
    if folder.exists() and not folder.is_dir():
        raise BadInput(thing, "is a file, but a record is a folder; name a folder")
    place = Place(folder, server or _server_of(folder))
    if not create and not (place.server and folder.exists()) and not place.database.exists():
        raise BadInput(thing, "there is no record here; add something first, or name another folder")
    if not place.writable and not place.server and not place.database.exists():
        raise CannotWrite(thing, RIGHTS)
    if create and place.writable:
        with explained(thing):
            place.archive.mkdir(parents=True, exist_ok=True)
    return place


def _server_of(folder: Path) -> str:
    path = folder / SETTINGS
    if not path.is_file():
        return ""
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as fault:
        raise BadConfig(str(path), f"cannot be read as TOML: {fault}") from fault
    server = settings.pop("database", "")
    if settings or not isinstance(server, str):
        raise BadConfig(str(path), 'takes one key, database = "postgresql://user@host/name"')
    return server
