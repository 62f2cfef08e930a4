"""What the desk tells back: search hits, timelines, digests, the live feed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsdesk.model.article import ArticleHead
from newsdesk.model.span import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result; `marks` are the places of the found words in `excerpt`."""

    article: ArticleHead
    excerpt: str
    marks: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something that happened (or is to happen) on a day, by the text's own date; `when` is (partial) ISO 8601."""

    when: str
    text: str
    article: ArticleHead
    span: Span
    kind: Literal["event", "statement", "sentence"]
    reference: str = ""


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One line of a digest with its source: `text` is cut from the article at `span`."""

    text: str
    article: ArticleHead
    span: Span
    kind: Literal["story", "statement", "event"]
    reference: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """The day's edition: per story its lines; `pages` counts the articles it is drawn from."""

    day: date
    sections: tuple[tuple[str, tuple[DigestItem, ...]], ...]
    pages: int


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the change log, from which live pages are fed; numbers only ever rise."""

    number: int
    at: datetime
    kind: Literal["article", "refusal", "story", "links"]
    reference: str
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a record holds: captures = articles + refusals + superseded (by a newer capture of the page) + waiting."""

    captures: int
    articles: int
    refusals: int
    superseded: int
    waiting: int
    statements: int
    events: int
    stories: int
    sources: int
