"""How is a record copied while it is being written? Its rows as of one moment, and the archive up to that moment."""

import os
import shutil
from pathlib import Path

from sqlalchemy import insert, select, text

from newsdesk.model import BadInput, CannotWrite
from newsdesk.record.archive import sync_folder
from newsdesk.record.database import Database
from newsdesk.record.faults import explained
from newsdesk.record.migrate import bring_up_to_date
from newsdesk.record.place import Place
from newsdesk.record.schema import archives, metadata


def back_up(place: Place, database: Database, target: Path) -> None:
    """A copy in a new folder, there whole or not at all; of a PostgreSQL record the rows become a SQLite file."""
    thing = str(target)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CannotWrite(thing, "is there already; name a new folder for the backup")
    unfinished = target.with_name(f"{target.name}.part")
    with explained(thing):
        shutil.rmtree(unfinished, ignore_errors=True)
        copy = Place(unfinished)
        copy.archive.mkdir(parents=True)
        if place.server:
            _copy_rows(database, copy)
        else:
            _copy_file(database, copy)
        _sync_file(copy.database)
        for name, size in _acknowledged(copy, database).items():
            _copy_bytes(place.archive / name, copy.archive / name, size)
        sync_folder(copy.archive)
        sync_folder(unfinished)
        unfinished.replace(target)
        sync_folder(target.absolute().parent)


def _copy_file(database: Database, copy: Place) -> None:
    with database.outside() as connection:
        connection.execute(text("VACUUM INTO :path"), {"path": str(copy.database)})
    rows = Database(copy, database.clock)
    try:
        with rows.outside() as connection:
            connection.execute(text("PRAGMA journal_mode=WAL"))
    finally:
        rows.close()


def _copy_rows(database: Database, copy: Place) -> None:
    rows = Database(copy, database.clock)
    try:
        bring_up_to_date(copy, rows)
        with database.read() as source, rows.write() as target:
            for table in metadata.sorted_tables:
                result = source.execution_options(yield_per=500).execute(select(table))
                for part in result.mappings().partitions():
                    target.execute(insert(table), [dict(row) for row in part])
    finally:
        rows.close()


def _acknowledged(copy: Place, database: Database) -> dict[str, int]:
    rows = Database(copy, database.clock)
    try:
        with rows.read() as connection:
            return {row.name: row.size for row in connection.execute(select(archives))}
    finally:
        rows.close()


def _sync_file(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _copy_bytes(source: Path, target: Path, size: int) -> None:
    left = size
    with source.open("rb") as reader, target.open("wb") as writer:
        while left and (chunk := reader.read(min(left, 1 << 20))):
            writer.write(chunk)
            left -= len(chunk)
        if left:
            raise BadInput(str(source), f"lacks {left} bytes that were acknowledged; see what check() says")
        writer.flush()
        os.fsync(writer.fileno())
