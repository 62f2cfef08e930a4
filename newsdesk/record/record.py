"""The record: all that the desk knows, behind one door."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from newsdesk.model import Counts, Hit, TooLarge
from newsdesk.record.archive import Archive
from newsdesk.record.articles import Articles
from newsdesk.record.backup import back_up
from newsdesk.record.captures import Captures
from newsdesk.record.changes import Changes
from newsdesk.record.checking import findings
from newsdesk.record.counts import count
from newsdesk.record.database import Database
from newsdesk.record.events import Events
from newsdesk.record.migrate import bring_up_to_date
from newsdesk.record.place import Place, find
from newsdesk.record.search import search
from newsdesk.record.sources import Sources
from newsdesk.record.statements import Statements
from newsdesk.record.stories import Stories
from newsdesk.record.vectors import Vectors

log = logging.getLogger(__name__)

#: For each of two attempts: ranked, then without.
SEARCH_SECONDS = 0.5


def wall_clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


class Record:
    """An open record. May be used by several threads; several processes may have the same record open."""

    def __init__(self, place: Place, database: Database) -> None:
        archive = Archive(place.archive)
        self.location = str(place.folder)
        self._place = place
        self._database = database
        self._archive = archive
        self.captures = Captures(place, database, archive)
        self.articles = Articles(database)
        self.statements = Statements(database)
        self.events = Events(database)
        self.stories = Stories(database)
        self.sources = Sources(database)
        self.vectors = Vectors(database)
        self.changes = Changes(database)

    @classmethod
    def open(
        cls,
        location: str | Path,
        *,
        create: bool = True,
        database: str | None = None,
        clock: Callable[[], datetime] = wall_clock,
    ) -> Self:
        """Open the record in a folder, made if need be; `database` is a PostgreSQL URL for its rows.

        Raises BadInput (no record there, or damaged), NewerRecord, CannotWrite, BadConfig, and Missing for PostgreSQL
        without its driver.
        """
        place = find(location, create=create, server=database)
        rows = Database(place, clock)
        try:
            bring_up_to_date(place, rows)
            record = cls(place, rows)
            if place.writable:
                record.captures.take_in()
        except BaseException:
            rows.close()
            raise
        return record

    def close(self) -> None:
        """Let go of the files and connections."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def search(self, query: str, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """The articles that hold these words ("a phrase" in quotes), best first.

        Takes any text. What matches too much to be ranked in time comes last stored first, with a score of 0.
        """
        for ranked in (True, False):
            try:
                with self._database.read_within(SEARCH_SECONDS) as connection:
                    return search(connection, query, limit, offset, ranked=ranked)
            except TooLarge:
                log.warning(
                    "search for %.100r (ranked: %s) was stopped after %s s", query, ranked, SEARCH_SECONDS
                )
        return ()

    def counts(self) -> Counts:
        """How much the record holds; captures = articles + refusals + superseded + waiting."""
        with self._database.read() as connection:
            return count(connection)

    def check(self, *, thorough: bool = True) -> tuple[str, ...]:
        """What is wrong with the record, one line each; `thorough` reads every capture back."""
        return findings(self._database, self.captures, self._archive, thorough=thorough)

    def backup(self, path: str | Path) -> None:
        """Copy the record, as it is at this moment, into a new folder that opens as a record. Raises CannotWrite."""
        back_up(self._place, self._database, Path(path))
