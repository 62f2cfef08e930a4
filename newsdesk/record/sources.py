"""What is followed, and what does the desk remember of it between two visits?"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, insert, or_, select, update

from newsdesk.model import Source, SourceState, identify
from newsdesk.record import documents
from newsdesk.record.database import Database
from newsdesk.record.rows import AnyRow
from newsdesk.record.schema import sources

#: No visit is ever put off for longer, so a date beyond it means that the clock was wrong.
LONGEST_WAIT = timedelta(days=31)


class Sources:
    """The sources of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def follow(self, source: Source) -> bool:
        """Follow a source; whether it is new."""
        row = _row(SourceState(source))
        with self._database.write() as connection:
            known = connection.execute(select(sources.c.id).where(sources.c.id == row["id"])).scalar()
            if not known:
                connection.execute(insert(sources), row)
        return not known

    def all(self) -> tuple[SourceState, ...]:
        """All that is followed, by URL."""
        return self._find(select(sources))

    def due(self, now: datetime) -> tuple[SourceState, ...]:
        """What is to be visited now; a clock that was set back starves nobody."""
        coming = sources.c.next_visit
        due = or_(coming.is_(None), coming <= now, coming > now + LONGEST_WAIT, sources.c.last_visit > now)
        return self._find(select(sources).where(due, ~sources.c.gone))

    def update(self, state: SourceState) -> None:
        """Remember this of a source; one that is no longer followed stays forgotten."""
        row = _row(state)
        with self._database.write() as connection:
            connection.execute(update(sources).where(sources.c.id == row["id"]).values(row))

    def unfollow(self, url: str) -> bool:
        """Follow it no more; whether it was followed."""
        with self._database.write() as connection:
            return bool(connection.execute(delete(sources).where(sources.c.id == identify(url))).rowcount)

    def _find(self, query: Select[Any]) -> tuple[SourceState, ...]:
        with self._database.read() as connection:
            found = [_state(row) for row in connection.execute(query)]
        return tuple(sorted(found, key=lambda state: state.source.url))


def _row(state: SourceState) -> dict[str, Any]:
    source = state.source
    return {
        "id": identify(source.url),
        "url": source.url,
        "kind": source.kind,
        "title": source.title,
        "etag": state.etag,
        "last_modified": state.last_modified,
        "next_visit": state.next_visit,
        "last_visit": state.last_visit,
        "failures": state.failures,
        "fault": state.fault,
        "gone": state.gone,
        "seen": documents.write(tuple(sorted(state.seen))),
    }


def _state(row: AnyRow) -> SourceState:
    return SourceState(
        Source(row.url, row.kind, row.title),
        row.etag,
        row.last_modified,
        row.next_visit,
        row.last_visit,
        row.failures,
        row.fault,
        row.gone,
        documents.read(row.seen, frozenset[str]),
    )
