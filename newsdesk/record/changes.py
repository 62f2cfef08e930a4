"""What changed since the last look? The log from which live pages are fed; its numbers only rise, in order of commit."""

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from newsdesk.model import Change
from newsdesk.record.database import Database
from newsdesk.record.heads import MOST_ROWS
from newsdesk.record.schema import changes


def log_change(connection: Connection, now: datetime, kind: str, reference: str, headline: str) -> None:
    """Add one line to the log."""
    row = {"at": now, "kind": kind, "reference": reference, "headline": headline}
    connection.execute(insert(changes), row)


class Changes:
    """The change log of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, number: int, limit: int = 100) -> tuple[Change, ...]:
        """The changes after this number, oldest first."""
        query = (
            select(changes)
            .where(changes.c.number > min(max(number, 0), MOST_ROWS))
            .order_by(changes.c.number)
            .limit(min(max(limit, 0), MOST_ROWS))
        )
        with self._database.read() as connection:
            return tuple(
                Change(row.number, row.at, row.kind, row.reference, row.headline)
                for row in connection.execute(query)
            )

    def latest(self) -> int:
        """The number of the newest change, 0 before the first."""
        with self._database.read() as connection:
            return connection.execute(select(func.max(changes.c.number))).scalar() or 0
