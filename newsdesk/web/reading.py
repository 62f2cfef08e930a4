"""How does an article's text become paragraphs whose statements and events can be lit?

Every piece of text carries the names of the marks that lie over it, such as "s0:content e2:trigger"; the numbers are those
of the statements and events on the page. Scripts light all pieces of one name; without scripts the pieces are styled alone.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from newsdesk.desk import ArticlePage
from newsdesk.model import Article, Block, BlockKind, LiveEntry, Span
from newsdesk.web.segments import Mark, Segment, segments

Part = Literal["source", "cue", "content", "trigger", "role", "link", "at"]
OPENING = ("content", "trigger", "at")


class Name(NamedTuple):
    """Which statement ("s"), event ("e") or link a mark belongs to, and which part of it."""

    of: str
    number: int
    part: Part

    @property
    def token(self) -> str:
        return f"{self.of}{self.number}:{self.part}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under the same marks. `opens` are the statements and events whose words begin here, and the place pointed out."""

    text: str
    tokens: str
    parts: str
    opens: tuple[Name, ...]
    pointed_out: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces under the same link, or under none."""

    url: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block as it is shown; `entries` are the live entries that begin with it."""

    kind: BlockKind
    runs: tuple[Run, ...]
    entries: tuple[LiveEntry, ...] = ()


def paragraphs(page: ArticlePage, at: Span | None = None) -> tuple[Paragraph, ...]:
    """The article's text in reading order, nothing of it left out; `at` is a place to be pointed out."""
    article = page.article
    blocks = tuple(_filled(article))
    links = [link for block in blocks for link in block.links]
    marks = [*_marks(page), *(Mark(link.span, Name("l", n, "link")) for n, link in enumerate(links))]
    if at:
        marks.append(Mark(at, Name("at", 0, "at")))
    cuts = [border for block in blocks for border in block.span]
    pieces = segments(Span(0, len(article.text)), marks, cuts)
    return tuple(_laid_out(article, blocks, pieces, [link.url for link in links]))


def _marks(page: ArticlePage) -> Iterator[Mark[Name]]:
    for number, line in enumerate(page.statements):
        told = line.statement
        spans: tuple[tuple[Part, tuple[Span, ...]], ...] = (
            ("source", told.source),
            ("cue", told.cue),
            ("content", told.content),
        )
        yield from (Mark(span, Name("s", number, part)) for part, places in spans for span in places)
    for number, event in enumerate(page.events):
        yield Mark(event.event.trigger, Name("e", number, "trigger"))
        yield from (Mark(filler.span, Name("e", number, "role")) for filler in event.event.fillers)


def _filled(article: Article) -> Iterator[Block]:
    """The blocks, and a paragraph for any words between them: no text is lost because it has no block."""
    reached = 0
    for block in sorted(article.blocks, key=lambda each: each.span):
        yield from _loose(article.text, reached, block.span.start)
        yield block
        reached = max(reached, block.span.end)
    yield from _loose(article.text, reached, len(article.text))


def _loose(text: str, start: int, end: int) -> Iterator[Block]:
    if text[start:end].strip():
        yield Block("paragraph", Span(start, end))


def _laid_out(
    article: Article, blocks: Sequence[Block], pieces: Sequence[Segment[Name]], urls: Sequence[str]
) -> Iterator[Paragraph]:
    starts = [piece.span.start for piece in pieces]
    entries = sorted((entry.span.start, number) for number, entry in enumerate(article.live) if entry.span)
    opened: set[tuple[str, int]] = set()
    for block in blocks:
        mine = pieces[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)]
        begun = bisect_left(entries, (block.span.end, 0))
        here = tuple(article.live[number] for _, number in entries[:begun])
        del entries[:begun]
        yield Paragraph(block.kind, tuple(_runs(article.text, mine, urls, opened)), here)


def _runs(
    text: str, pieces: Iterable[Segment[Name]], urls: Sequence[str], opened: set[tuple[str, int]]
) -> Iterator[Run]:
    def link(piece: Segment[Name]) -> str:
        return next((urls[mark.name.number] for mark in piece.marks if mark.name.part == "link"), "")

    for url, group in groupby(pieces, key=link):
        yield Run(url, tuple(_piece(text, piece, opened) for piece in group))


def _piece(text: str, piece: Segment[Name], opened: set[tuple[str, int]]) -> Piece:
    names = [mark.name for mark in piece.marks]
    shown = [name for name in names if name.part not in ("link", "at")]
    opens = [name for name in names if name.part in OPENING and name[:2] not in opened]
    opened.update(name[:2] for name in opens)
    return Piece(
        text[slice(*piece.span)],
        " ".join(name.token for name in shown),
        " ".join(sorted({f"is-{name.part}" for name in shown})),
        tuple(opens),
        any(name.part == "at" for name in names),
    )


def marked(text: str, spans: Iterable[Span]) -> tuple[tuple[str, bool], ...]:
    """A short text in pieces, each with whether it lies under one of the spans."""
    found = segments(Span(0, len(text)), (Mark(span, True) for span in spans))
    return tuple((text[slice(*piece.span)], bool(piece.marks)) for piece in found)
