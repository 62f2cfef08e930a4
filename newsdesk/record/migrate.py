"""How does a record of any age come to the schema of this code? By Alembic migrations, all in one transaction."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from newsdesk.model import CannotWrite, NewerRecord
from newsdesk.record.database import Database
from newsdesk.record.place import Place
from newsdesk.record.schema import REVISION

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(place: Place, database: Database, target: str = "head") -> None:
    """Lead the record to this code's schema.

    Raises NewerRecord when the record is ahead, CannotWrite when it may not be changed.
    """
    found = _revision(database)
    if found == REVISION:
        return
    config = _config()
    _check_known(config, found, database.thing)
    if not place.writable:
        raise CannotWrite(
            database.thing, "is of an older newsdesk and may not be written; open it once where it may"
        )
    with place.locked():
        _prepare(place, database)
        with database.write() as connection:
            from alembic import command

            config.attributes["connection"] = connection
            command.upgrade(config, target)


def _revision(database: Database) -> str | None:
    with database.read() as connection:
        if not connection.dialect.has_table(connection, "alembic_version"):
            return None
        revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return revision


def _prepare(place: Place, database: Database) -> None:
    """A file learns once, for good, to keep a write-ahead log."""
    if place.server:
        return
    with database.outside() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _check_known(config: "Config", revision: str | None, thing: str) -> None:
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    try:
        if revision:
            ScriptDirectory.from_config(config).get_revision(revision)
    except CommandError as fault:
        raise NewerRecord(
            thing,
            f"was written by a newer newsdesk (schema {revision}, known up to {REVISION}); upgrade newsdesk",
        ) from fault
