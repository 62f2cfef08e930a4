"""Which facts are in the registers? Events as lines: with the sentence that proves them, and their register entry."""

from typing import Any

from sqlalchemy import Select, exists, func, or_, select

from newsdesk.model import Event, EventFilter, EventLine
from newsdesk.record import documents
from newsdesk.record.database import Database
from newsdesk.record.heads import HEAD, HEADED, NEWEST_FIRST, head_of, part, published
from newsdesk.record.rows import AnyRow, same
from newsdesk.record.schema import articles, entry_events, events, fillers
from newsdesk.record.words import asked

#: An event is told by one entry; were there more, the first by id counts.
ENTRY = select(func.min(entry_events.c.entry)).where(entry_events.c.event == events.c.id).scalar_subquery()
LINE = (*HEAD, events.c.document, events.c.sentence, ENTRY.label("entry"))
LINED = HEADED.join(events, events.c.article == articles.c.id)


class Events:
    """The events of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, filter: EventFilter = EventFilter()) -> tuple[EventLine, ...]:  # noqa: A002, B008
        """The events that pass the filter: of the newest article first, then as they stand in it."""
        query = _restricted(select(*LINE).select_from(LINED), filter)
        query = part(query.order_by(*NEWEST_FIRST, events.c.position), filter.limit, filter.offset)
        with self._database.read() as connection:
            return tuple(_line(row) for row in connection.execute(query))

    def get(self, identity: str) -> EventLine | None:
        """The event of this id."""
        query = select(*LINE).select_from(LINED).where(events.c.id == identity)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return _line(row) if row else None

    def count(self, filter: EventFilter = EventFilter()) -> int:  # noqa: A002, B008
        """How many events pass the filter, without regard to its limit."""
        query = _restricted(select(func.count()).select_from(LINED), filter)
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())

    def frames(self) -> tuple[tuple[str, int], ...]:
        """The registers, with the number of their events, fullest first."""
        number = func.count().label("number")
        query = select(events.c.frame, number).group_by(events.c.frame)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(number.desc(), events.c.frame))
            return tuple((row.frame, row.number) for row in rows)


def _restricted(query: Select[Any], filter: EventFilter) -> Select[Any]:  # noqa: A002
    query = query.where(*published(filter.since, filter.until))
    if filter.frame:
        query = query.where(same(events.c.frame, filter.frame))
    if filter.status:
        query = query.where(events.c.status == filter.status.lower())
    if filter.article:
        query = query.where(events.c.article == filter.article)
    if filter.entry:
        members = select(entry_events.c.event).where(entry_events.c.entry == filter.entry)
        query = query.where(events.c.id.in_(members))
    for role, value in filter.roles:
        query = query.where(_filled(role, asked(value)))
    return query


def _filled(role: str, value: str) -> Any:
    mine = select(fillers.c.event).where(
        fillers.c.event == events.c.id,
        same(fillers.c.role, role),
        or_(
            fillers.c.norm_folded.contains(value, autoescape=True),
            fillers.c.text_folded.contains(value, autoescape=True),
        ),
    )
    return exists(mine)


def _line(row: AnyRow) -> EventLine:
    return EventLine(documents.read(row.document, Event), head_of(row), row.sentence, row.entry)
