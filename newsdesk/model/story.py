"""What several articles tell together: stories, copies, entities, and register entries with all their reports."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsdesk.model.event import EventLine


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of one story, oldest first. The id is that of its oldest article, so it stays when it grows."""

    id: str
    headline: str
    articles: tuple[str, ...]
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that prints another one's text; `share` is the part of its words that are the original's."""

    article: str
    original: str
    share: float


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place that articles name."""

    id: str
    name: str
    kind: Literal["person", "organisation", "place"]
    names: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One real event with all its reports: the ids of the events that tell it, oldest report first."""

    id: str
    frame: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """A figure of one event on which reports differ: each value as it is shown, with the report that gives it."""

    role: str
    norm: str
    values: tuple[tuple[str, EventLine], ...]


@dataclass(frozen=True, slots=True)
class Links:
    """All that is linked across a record; always a function of the set of articles, not of their order."""

    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    entities: tuple[Entity, ...] = ()
    entries: tuple[Entry, ...] = ()
