"""Texts of our own as articles, and the facts read from them."""

from datetime import date
from functools import lru_cache

from newsdesk.language import parse
from newsdesk.model import Article, Event, Statement
from newsdesk.register import Frames, load_frames, register


@lru_cache(maxsize=1)
def shipped() -> Frames:
    return load_frames()


def told(
    text: str,
    published: date | None = date(2024, 1, 21),
    statements: tuple[Statement, ...] = (),
    frames: Frames | None = None,
) -> tuple[Event, ...]:
    """The events that a text tells."""
    article = Article(id="a", url="https://outlet.example/a", text=text, headline="", blocks=())
    return register(article, parse(text, (), published), statements, frames or shipped())


def norms(event: Event) -> dict[str, list[str]]:
    """The norms of an event by role."""
    found: dict[str, list[str]] = {}
    for filler in event.fillers:
        found.setdefault(filler.role, []).append(filler.norm)
    return found
