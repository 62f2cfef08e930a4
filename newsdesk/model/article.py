"""A page read as an article: its text with typed blocks, what surrounds it, and what is known about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsdesk.model.span import Span

BlockKind = Literal["paragraph", "heading", "list item", "quote", "table", "caption", "note", "dateline"]
BylineKind = Literal["person", "desk", "agency"]
CardKind = Literal["related", "digest", "newsletter", "embed", "author", "feed", "advert", "comment"]
#: Where the text is from: what the page shows, or what it prints for machines where it shows far less.
TextEvidence = Literal["page", "json-ld", "state"]
#: Who may read a page, in the words of Open Graph's article:content_tier: everybody, everybody a few times, who pays.
Access = Literal["free", "metered", "locked"]
DateEvidence = Literal["json-ld", "meta", "state", "time element", "text", "url", "feed", "caller"]
RefusalReason = Literal[
    "empty",
    "binary",
    "too large",
    "too deep",
    "too slow",
    "not html",
    "undecodable",
    "no article",
    "front page",
    "login wall",
    "consent wall",
    "video page",
    "search page",
    "script shell",
    "broken",
]


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink inside a block; the span is that of its anchor text."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article's text; blocks do not overlap and stand in reading order."""

    kind: BlockKind
    span: Span
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Byline:
    name: str
    kind: BylineKind


@dataclass(frozen=True, slots=True)
class Dated:
    """A time with the evidence for it. `precision` says how much of `when` (always aware) the page gave."""

    when: datetime
    precision: Literal["day", "minute", "second"]
    evidence: DateEvidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    url: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """Something on the page that is not the article: kept apart, never part of `Article.text`."""

    kind: CardKind
    text: str
    headline: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class LiveEntry:
    """An entry with a time of its own: of a live blog (`span` in the article's text) or of a running feed (no span)."""

    text: str
    when: datetime | None
    printed: str = ""
    headline: str = ""
    author: str = ""
    url: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from one capture. `id` is computed from its URL: a new version replaces the old one.
    `reading_minutes` are as printed, `counted_minutes` by the words. `access` and `licence` (an address or a name) are as the page
    declares them."""

    id: str
    url: str
    text: str
    headline: str
    blocks: tuple[Block, ...]
    kicker: str = ""
    standfirst: str = ""
    bylines: tuple[Byline, ...] = ()
    published: Dated | None = None
    modified: Dated | None = None
    site: str = ""
    section: str = ""
    language: str = ""
    canonical_url: str = ""
    lead_picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    cards: tuple[Card, ...] = ()
    live: tuple[LiveEntry, ...] = ()
    notes: tuple[Span, ...] = ()
    syndication: str = ""
    reading_minutes: int | None = None
    counted_minutes: int = 0
    text_evidence: TextEvidence = "page"
    access: Access | None = None
    licence: str = ""


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What a list shows of an article."""

    id: str
    url: str
    headline: str
    site: str
    published: datetime | None
    language: str = ""
    standfirst: str = ""
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a page did not become an article: a name from a fixed list, and what was seen."""

    url: str
    reason: RefusalReason
    detail: str = ""
