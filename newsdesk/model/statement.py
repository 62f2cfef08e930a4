"""Who said what, when, and on whose word (source, cue and content as in attribution research: PARC 3, PolNeAR)."""

from dataclasses import dataclass
from typing import Literal

from newsdesk.model.article import ArticleHead
from newsdesk.model.span import Span

SpeakerKind = Literal["person", "organisation", "group", "anonymous", "document"]
Stance = Literal[
    "question", "promise", "demand", "warn", "deny", "confirm", "praise_or_blame", "other", "assert"
]
Form = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """`name` is the fullest form in this article; an unnamed speaker is "unnamed " and the text's description."""

    name: str
    kind: SpeakerKind
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution. Spans are verbatim places in the article's text; content may be in several pieces.

    `relay` lists by whom it was relayed, nearest to this article first; `said_on` is a (partial) ISO 8601 date,
    absent unless the text dates the saying; `part_of` is the id of the statement that this one is nested in.
    """

    id: str
    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Speaker | None
    relay: tuple[str, ...] = ()
    addressee: str | None = None
    said_on: str | None = None
    stance: Stance = "assert"
    form: Form = "indirect"
    part_of: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement as it is shown in a list: with its words and the head of its article."""

    statement: Statement
    article: ArticleHead
    source: str
    cue: str
    content: str
