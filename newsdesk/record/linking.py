"""How are new links put in place of the old, so that the change log gets only what really changed?"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from newsdesk.model import Copy, Entity, Entry, Links, Story
from newsdesk.record import documents
from newsdesk.record.changes import log_change
from newsdesk.record.columns import in_utc
from newsdesk.record.rows import pairs, settle
from newsdesk.record.schema import (
    articles,
    copies,
    entities,
    entity_articles,
    entries,
    entry_events,
    events,
    stories,
    story_articles,
)
from newsdesk.record.words import fold, storable

Row = dict[str, Any]


def settle_links(connection: Connection, links: Links, now: datetime) -> None:
    """Make these the links of the record, inside the transaction."""
    headlines = pairs(connection, select(articles.c.id, articles.c.headline))
    there = headlines.keys()
    _stories(connection, links.stories, there, now)
    _entries(connection, links.entries, now)
    _entities(connection, links.entities, there)
    for article in _copies(connection, links.copies, there):
        log_change(connection, now, "links", article, headlines.get(article, ""))


def _stories(connection: Connection, told: Iterable[Story], there: Iterable[str], now: datetime) -> None:
    known = frozenset(there)
    kept = {story.id: (story, _present(story.articles, known)) for story in told}
    rows = [_story(story) for story, members in kept.values() if members]
    members = [row for key, (_, inside) in kept.items() for row in _members("story", key, "article", inside)]
    headlines = pairs(connection, select(stories.c.id, stories.c.headline))
    changed = settle(connection, stories, rows).all
    changed |= {key[:1] for key in settle(connection, story_articles, members).all}
    headlines |= {row["id"]: row["headline"] for row in rows}
    for (identity,) in sorted(changed):
        log_change(connection, now, "story", identity, headlines.get(identity, ""))


def _entries(connection: Connection, told: Iterable[Entry], now: datetime) -> None:
    known = frozenset(connection.execute(select(events.c.id)).scalars())
    kept = {entry.id: (entry, _present(entry.events, known)) for entry in told}
    rows = [{"id": key, "frame": entry.frame} for key, (entry, members) in kept.items() if members]
    members = [row for key, (_, inside) in kept.items() for row in _members("entry", key, "event", inside)]
    frames = pairs(connection, select(entries.c.id, entries.c.frame))
    changed = settle(connection, entries, rows).all
    changed |= {key[:1] for key in settle(connection, entry_events, members).all}
    frames |= {row["id"]: row["frame"] for row in rows}
    for (identity,) in sorted(changed):
        log_change(connection, now, "links", identity, frames.get(identity, ""))


def _entities(connection: Connection, told: Iterable[Entity], there: Iterable[str]) -> None:
    known = frozenset(there)
    kept = {entity.id: (entity, _present(entity.articles, known)) for entity in told}
    settle(connection, entities, [_entity(entity) for entity, members in kept.values() if members])
    members = [row for key, (_, inside) in kept.items() for row in _members("entity", key, "article", inside)]
    settle(connection, entity_articles, members)


def _copies(connection: Connection, told: Iterable[Copy], there: Iterable[str]) -> list[str]:
    known = frozenset(there)
    rows = [
        {"article": copy.article, "original": copy.original, "share": float(copy.share)}
        for copy in told
        if copy.article in known and copy.original in known
    ]
    return sorted(key for (key,) in settle(connection, copies, rows).all)


def _story(story: Story) -> Row:
    first, last = (in_utc(moment) if moment else None for moment in (story.first, story.last))
    return {"id": story.id, "headline": storable(story.headline), "first": first, "last": last}


def _entity(entity: Entity) -> Row:
    names = dict.fromkeys((entity.name, *entity.names))
    return {
        "id": entity.id,
        "name": storable(entity.name),
        "kind": entity.kind,
        "names": documents.write(entity.names),
        "names_folded": fold(storable("\n".join(names))),
    }


def _members(group: str, key: str, member: str, inside: Sequence[str]) -> list[Row]:
    return [{group: key, member: value, "position": position} for position, value in enumerate(inside)]


def _present(members: Iterable[str], known: frozenset[str]) -> list[str]:
    return [member for member in dict.fromkeys(members) if member in known]
