"""What a user asks of the record. Empty fields do not restrict; text fields match without regard to case."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    site: str = ""
    since: date | None = None
    until: date | None = None
    story: str = ""
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """`speaker` matches a part of the speaker's name; `topic` the words of the content; dates are of publication.

    `confidence` is the least that is wanted, from 0 (all) to 1.
    """

    speaker: str = ""
    topic: str = ""
    stance: str = ""
    confidence: float = 0.0
    article: str = ""
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class EventFilter:
    """`roles` maps the name of a role to a part of the filler's norm or text, e.g. supplier → "North Korea"."""

    frame: str = ""
    status: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    article: str = ""
    entry: str = ""
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    offset: int = 0
