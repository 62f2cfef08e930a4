"""Which entries does a live blog have, each with its own time, and where do they stand in the text?

The JSON-LD of a LiveBlogPosting gives entries with exact times; without it, times of day that stand between the
article's own paragraphs do.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from newsdesk.model import Block, Dated, LiveEntry, Span
from newsdesk.read.blocks import Draft
from newsdesk.read.clocks import Clock, clock_at_start, in_order, moments
from newsdesk.read.dates import read_date
from newsdesk.read.json_ld import Node, children, first, plain, types
from newsdesk.read.keys import key_of
from newsdesk.read.names import bylines
from newsdesk.read.page import Page
from newsdesk.read.pieces import Piece

_FEWEST: Final = 3
_MOST: Final = 1_000
_LONGEST_TEXT: Final = 20_000
_PARAGRAPH: Final = 60
_LONGEST_CLOCK_LINE: Final = 60
_TELLING: Final = 15

Keyed = tuple[str, Span]
Held = tuple[int, str, list[tuple[Draft, Block]]]


def live_entries(
    page: Page,
    pieces: Sequence[Piece],
    placed: Sequence[tuple[Draft, Block]],
    published: Dated | None,
    modified: Dated | None,
) -> tuple[LiveEntry, ...]:
    """The entries in page order; none when the page is no live blog."""
    for node in page.data:
        if "liveblogposting" in types(node) and (updates := children(node, "liveBlogUpdate")):
            keyed = _keyed(placed)
            return tuple(_declared(page, update, keyed) for update in updates[:_MOST])
    return _shown(pieces, placed, published, modified)


def _keyed(placed: Sequence[tuple[Draft, Block]]) -> list[Keyed]:
    """The blocks that tell which entry they are of, with what is compared of them."""
    keys = [(key_of(draft.text), block.span) for draft, block in placed]
    return [(key, span) for key, span in keys if len(key) > _TELLING]


def _declared(page: Page, update: Node, keyed: Sequence[Keyed]) -> LiveEntry:
    printed = first(update, "datePublished", "dateModified")
    moment = read_date(printed)
    text = plain(str(update.get("articleBody") or ""))[:_LONGEST_TEXT]
    return LiveEntry(
        text,
        moment.when if moment else None,
        printed,
        first(update, "headline", "name"),
        first(update, "author"),
        page.absolute(first(update, "url")) if update.get("url") else "",
        _span_of(text, keyed),
    )


def _span_of(text: str, keyed: Sequence[Keyed]) -> Span | None:
    """From the first to the last block in a row that the entry's text holds."""
    key = key_of(text)
    inside = [span for part, span in keyed if part in key]
    return Span(inside[0].start, inside[-1].end) if inside else None


def _shown(
    pieces: Sequence[Piece],
    placed: Sequence[tuple[Draft, Block]],
    published: Dated | None,
    modified: Dated | None,
) -> tuple[LiveEntry, ...]:
    numbers = [draft.number for draft, _ in placed if draft.number >= 0]
    if not numbers:
        return ()
    timed = _timed(pieces)
    if len(timed) < _FEWEST:
        return ()
    starts = [number for number, _ in timed]
    groups: list[list[tuple[Draft, Block]]] = [[] for _ in timed]
    for pair in placed:
        if (at := bisect_right(starts, pair[0].number)) > 0:
            groups[at - 1].append(pair)
    entries = [(start, printed, group) for (start, printed), group in zip(timed, groups, strict=True)]
    held = [entry for entry in entries[:_MOST] if entry[2]]
    if len(held) < _FEWEST or not in_order([printed for _, printed, _ in held]) or _meagre(held):
        return ()
    whens = moments([printed for _, printed, _ in held], published, modified)
    return tuple(
        _entry(printed, group, [piece.text for piece in pieces[start + 1 : start + 4]], when)
        for (start, printed, group), when in zip(held, whens, strict=True)
    )


def _timed(pieces: Sequence[Piece]) -> list[tuple[int, str]]:
    """The times of day that stand alone or begin a heading or a line, each with the number of its piece."""
    timed: list[tuple[int, str]] = []
    for piece in pieces:
        if piece.card or piece.kind == "table":
            continue
        clock = clock_at_start(piece.text)
        if clock and (clock.is_parted or _heads(piece, clock) or _is_set_apart(piece, clock.printed)):
            timed.append((piece.number, clock.printed))
    return timed


def _heads(piece: Piece, clock: Clock) -> bool:
    """A short line with a time alone, or a heading that begins with one."""
    return (len(piece.text) < _LONGEST_CLOCK_LINE and not clock.rest) or piece.kind == "heading"


def _is_set_apart(piece: Piece, printed: str) -> bool:
    """Whether the time stands in an element of its own, at the head of a paragraph."""
    element = piece.element
    inner = next(element.inner(), None)
    return (
        inner is not None
        and inner.first_text == element.first_text
        and inner.text(_LONGEST_CLOCK_LINE) == printed
    )


def _meagre(held: Sequence[Held]) -> bool:
    """Most of the entries have no paragraph: times of a programme, of comments, of matches."""
    full = sum(any(len(draft.text) >= _PARAGRAPH for draft, _ in group) for _, _, group in held)
    return full * 2 <= len(held)


def _entry(
    printed: str, group: Sequence[tuple[Draft, Block]], beginning: Sequence[str], when: datetime | None
) -> LiveEntry:
    spans = [block.span for _, block in group]
    headline = group[0][0].text if group[0][0].kind == "heading" else ""
    signed = next((line for line in beginning if line.lower().startswith("by ") and len(line) < 80), "")
    return LiveEntry(
        "\n\n".join(draft.text for draft, _ in group),
        when,
        printed,
        headline,
        next((byline.name for byline in bylines([signed])), ""),
        "",
        Span(spans[0].start, spans[-1].end),
    )
