"""How does a record of any age come to the schema of this code? By Alembic migrations, all in one transaction."""

from pathlib import Path

from sqlalchemy import Connection, text

from newsdesk.model import CannotWrite, NewerRecord
from newsdesk.record.database import Database
from newsdesk.record.place import Place
from newsdesk.record.schema import REVISION

MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(place: Place, database: Database, target: str = "head") -> None:
    """Lead the record to this code's schema. Raises NewerRecord when it is ahead, CannotWrite when it may not be changed."""
    if _revision(database) == REVISION:
        return
    if not place.writable:
        raise CannotWrite(
            database.thing, "is of an older newsdesk and may not be written; open it once where it may"
        )
    with place.locked():
        _prepare(place, database)
        with database.write() as connection:
            _upgrade(connection, database.thing, target)


def _revision(database: Database) -> str | None:
    with database.read() as connection:
        return _stamp(connection)


def _stamp(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    stamp: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return stamp


def _prepare(place: Place, database: Database) -> None:
    """A file learns once, for good, to keep a write-ahead log."""
    if place.server:
        return
    with database.outside() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")


def _upgrade(connection: Connection, thing: str, target: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    found = _stamp(connection)
    try:
        if found:
            ScriptDirectory.from_config(config).get_revision(found)
    except CommandError as fault:
        raise NewerRecord(
            thing,
            f"was written by a newer newsdesk (schema {found}, this one knows up to {REVISION}); upgrade newsdesk",
        ) from fault
    command.upgrade(config, target)
