"""What do several articles tell together? Stories, register entries and entities, as the last linking left them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Select, Table, func, select

from newsdesk.model import Entity, Entry, Links, Story
from newsdesk.record.database import Database
from newsdesk.record.heads import part
from newsdesk.record.linking import settle_links
from newsdesk.record.rows import chunks, same
from newsdesk.record.schema import (
    articles,
    entities,
    entity_articles,
    entries,
    entry_events,
    events,
    stories,
    story_articles,
)
from newsdesk.record.words import asked


class Stories:
    """What is linked across one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def replace(self, links: Links) -> None:
        """Make these the links of the record, in one transaction; members that are not in the record are left out."""
        with self._database.write() as connection:
            settle_links(connection, links, self._database.clock())

    def stale(self) -> bool:
        """Whether there are articles or events that no linking has seen yet."""
        lone_articles = select(articles.c.id).where(articles.c.id.not_in(select(story_articles.c.article)))
        lone_events = select(events.c.id).where(events.c.id.not_in(select(entry_events.c.event)))
        with self._database.read() as connection:
            return any(connection.execute(query.limit(1)).first() for query in (lone_articles, lone_events))

    def find(
        self,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Story, ...]:
        """The stories with reports on these days, both included; the one with the latest report first."""
        query = select(stories)
        if since:
            query = query.where(stories.c.last >= datetime.combine(since, time(), UTC))
        if until:
            query = query.where(stories.c.first <= datetime.combine(until, time.max, UTC))
        query = query.order_by(stories.c.last.desc().nulls_last(), stories.c.id)
        return self._stories(part(query, limit, offset))

    def get(self, identity: str) -> Story | None:
        """The story of this id."""
        return next(iter(self._stories(select(stories).where(stories.c.id == identity))), None)

    def of(self, article: str) -> Story | None:
        """The story that this article belongs to."""
        mine = select(story_articles.c.story).where(story_articles.c.article == article)
        query = select(stories).where(stories.c.id.in_(mine)).order_by(stories.c.id).limit(1)
        return next(iter(self._stories(query)), None)

    def entry(self, identity: str) -> Entry | None:
        """The register entry of this id."""
        return next(iter(self._entries(select(entries).where(entries.c.id == identity))), None)

    def entries(self, frame: str = "") -> tuple[Entry, ...]:
        """The register entries, of one register if `frame` is given."""
        query = select(entries).order_by(entries.c.frame, entries.c.id)
        return self._entries(query.where(same(entries.c.frame, frame)) if frame else query)

    def entities(self, like: str = "", limit: int | None = None) -> tuple[Entity, ...]:
        """Persons, bodies and places, those named by most articles first; `like` is a part of one of their names."""
        number = (
            select(func.count())
            .where(entity_articles.c.entity == entities.c.id)
            .correlate(entities)
            .scalar_subquery()
        )
        query = select(entities).order_by(number.desc(), entities.c.name, entities.c.id)
        if like:
            wanted = asked(like)
            query = query.where(entities.c.names_folded.contains(wanted, autoescape=True))
        with self._database.read() as connection:
            rows = connection.execute(part(query, limit, 0)).all()
            members = _members(connection, entity_articles, "entity", "article", [row.id for row in rows])
        return tuple(
            Entity(row.id, row.name, row.kind, _names(row.names), tuple(members[row.id])) for row in rows
        )

    def _stories(self, query: Select[Any]) -> tuple[Story, ...]:
        with self._database.read() as connection:
            rows = connection.execute(query).all()
            members = _members(connection, story_articles, "story", "article", [row.id for row in rows])
        return tuple(Story(row.id, row.headline, tuple(members[row.id]), row.first, row.last) for row in rows)

    def _entries(self, query: Select[Any]) -> tuple[Entry, ...]:
        with self._database.read() as connection:
            rows = connection.execute(query).all()
            members = _members(connection, entry_events, "entry", "event", [row.id for row in rows])
        return tuple(Entry(row.id, row.frame, tuple(members[row.id])) for row in rows)


def _members(
    connection: Connection, table: Table, group: str, member: str, groups: Sequence[str]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    column: Column[str] = table.c[group]
    for chunk in chunks(groups):
        query = select(column, table.c[member]).where(column.in_(chunk)).order_by(column, table.c.position)
        for key, value in connection.execute(query):
            found[key].append(value)
    return found


def _names(document: str) -> tuple[str, ...]:
    return msgspec.json.decode(document, type=tuple[str, ...])
