"""Is the record sound? Each finding is one line that names the file and the place."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, select, text

from newsdesk.model import BadInput
from newsdesk.record.archive import Archive
from newsdesk.record.captures import Captures
from newsdesk.record.counts import count
from newsdesk.record.database import Database
from newsdesk.record.schema import archives, articles, captures, refusals


def findings(database: Database, pages: Captures, archive: Archive, *, thorough: bool) -> tuple[str, ...]:
    """All that is wrong, empty when the record is sound."""
    found: list[str] = []
    try:
        with database.read() as connection:
            found += _rows(connection)
            found += _files(connection, archive)
            identities = connection.execute(select(captures.c.id).order_by(captures.c.number)).scalars().all()
    except BadInput as fault:
        return (*found, str(fault))
    if thorough:
        found += _bytes(pages, identities)
    return tuple(found)


def _rows(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        yield from _sqlite(connection)
    counts = count(connection)
    if counts.captures != counts.articles + counts.refusals + counts.superseded + counts.waiting:
        yield f"the captures do not add up: {counts}"
    for name, expected, table in (
        ("articles", counts.articles, articles),
        ("refusals", counts.refusals, refusals),
    ):
        there = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if there != expected:
            yield f"{expected} captures became {name}, but there are {there}"


def _sqlite(connection: Connection) -> Iterator[str]:
    for line in connection.execute(text("PRAGMA integrity_check")).scalars():
        if line != "ok":
            yield f"record.sqlite: {line}"
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"record.sqlite: row {row[1]} of {row[0]} names a row of {row[2]} that is not there"


def _files(connection: Connection, archive: Archive) -> Iterator[str]:
    sizes = archive.sizes()
    for row in connection.execute(select(archives).order_by(archives.c.name)):
        if sizes.get(row.name, 0) < row.size:
            yield f"{row.name}: holds {sizes.get(row.name, 0)} bytes of {row.size} that were acknowledged"


def _bytes(pages: Captures, identities: Iterable[str]) -> Iterator[str]:
    for identity in identities:
        try:
            pages.open(identity)
        except BadInput as fault:
            yield f"{fault} (capture {identity})"
