"""Which entries does a live blog have, each with its own time, and where do they stand in the text?

The JSON-LD of a LiveBlogPosting gives entries with exact times; without it, times of day that stand between the
article's own paragraphs do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from newsdesk.model import Block, Dated, LiveEntry, Span
from newsdesk.read.blocks import Draft
from newsdesk.read.clocks import Clock, clock_alone, clock_at_start, in_order, moments
from newsdesk.read.dates import read_date
from newsdesk.read.json_ld import Node, children, first, plain, types
from newsdesk.read.keys import key_of
from newsdesk.read.names import bylines
from newsdesk.read.page import Page
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import Element, Tree

_FEWEST: Final = 3
_MOST: Final = 1_000
_LONGEST_TEXT: Final = 20_000
_PARAGRAPH: Final = 60
_LONGEST_CLOCK_LINE: Final = 60
_TELLING: Final = 15
#: A page may tell when it was published, and when it was changed.
_STAMPS: Final = 2
_LINKED: Final = 0.5
_STEPS: Final = 2
#: So many times are looked at for the one that a piece is.
_NEAR: Final = 5
_A_MINUTE: Final = timedelta(minutes=1)
_LONGEST_STREAM: Final = timedelta(days=7)

Keyed = tuple[str, Span]
Held = tuple[int, str, list[tuple[Draft, Block]]]


class Timed(NamedTuple):
    """A time in a piece; a loose one is told as articles tell theirs: by its day, by how long ago, or only by the markup."""

    number: int
    printed: str
    is_loose: bool


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
    return _shown(pieces, placed, published, modified, _marked(page.tree, pieces))


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
    marked: Mapping[int, datetime],
) -> tuple[LiveEntry, ...]:
    """The entries that begin with a time among the article's own paragraphs; `marked` are the moments that the markup has of some."""
    numbers = [draft.number for draft, _ in placed if draft.number >= 0]
    if not numbers:
        return ()
    timed = _timed(pieces, marked)
    for _ in range(_STAMPS):
        if timed and timed[0].is_loose and _is_of_page(timed, pieces, marked, (published, modified)):
            timed = timed[1:]
    if len(timed) < _FEWEST:
        return ()
    starts = [time.number for time in timed]
    groups: list[list[tuple[Draft, Block]]] = [[] for _ in timed]
    for pair in placed:
        if (at := bisect_right(starts, pair[0].number)) > 0:
            groups[at - 1].append(pair)
    entries = [(time.number, time.printed, group) for time, group in zip(timed, groups, strict=True)]
    held = [entry for entry in entries[:_MOST] if entry[2]]
    if len(held) < _FEWEST or not in_order([printed for _, printed, _ in held]) or _meagre(held):
        return ()
    guessed = moments([printed for _, printed, _ in held], published, modified)
    whens = [marked.get(start, when) for (start, _, _), when in zip(held, guessed, strict=True)]
    before = sum([len(draft.text) for draft, _ in placed if draft.number < starts[0]])
    if any(time.is_loose for time in timed) and not _are_of_one_page(before, held, whens):
        return ()
    return tuple(
        _entry(printed, group, [piece.text for piece in pieces[start + 1 : start + 4]], when)
        for (start, printed, group), when in zip(held, whens, strict=True)
    )


def _are_of_one_page(before: int, held: Sequence[Held], whens: Sequence[datetime | None]) -> bool:
    """Whether entries whose times alone tell them are the page's own: longer than the `before` characters above them, and in their order."""
    is_most = before <= sum([_length(entry) for entry in held])
    return is_most and _is_stream([when for when in whens if when])


def _is_of_page(
    timed: Sequence[Timed],
    pieces: Sequence[Piece],
    marked: Mapping[int, datetime],
    own: Sequence[Dated | None],
) -> bool:
    """Whether the first time is that of the page itself: it alone tells its day, is not marked as the next is, or is the page's."""
    first, *others = timed
    if others and not others[0].is_loose and read_date(first.printed):
        return True
    element, other = (pieces[time.number].element for time in (first, others[0] if others else first))
    if (element.tag, element.naming) != (other.tag, other.naming):
        return True
    moment = marked.get(first.number) or moments([first.printed], *own)[0]
    told = [dated.when for dated in own if dated]
    return moment is not None and any(abs(when - moment) < _A_MINUTE for when in told)


def _is_stream(whens: Sequence[datetime]) -> bool:
    """Whether they are of a few days, the latest first: posts of a forum begin with the first, other articles are of other weeks."""
    falls = all(one >= two for one, two in pairwise(whens))
    return falls and (not whens or whens[0] - whens[-1] <= _LONGEST_STREAM)


def _marked(tree: Tree, pieces: Sequence[Piece]) -> dict[int, datetime]:
    """The moments in the markup of times with which lines begin or which are all of them, by the number of the piece."""
    times = [element for element in tree.all("time")[:_MOST] if ":" in element.get("datetime")]
    marked: dict[int, datetime] = {}
    if len(times) < _FEWEST:
        return marked
    numbers = [element.number for element in times]
    past = 0
    for piece in pieces:
        at = max(past, bisect_left(numbers, piece.element.number))
        near = times[at : min(at + _NEAR, bisect_left(numbers, piece.element.end))]
        time = next((time for time in near if _is_of(time, piece)), None)
        moment = read_date(time.get("datetime")) if time else None
        if time and moment and moment.precision != "day":
            past = bisect_right(numbers, time.number)
            marked[piece.number] = moment.when
    return marked


def _is_of(time: Element, piece: Piece) -> bool:
    """Whether the piece is this time, or begins with it: other pieces and times may stand in the same element."""
    told, text = time.text(_LONGEST_CLOCK_LINE), piece.text
    is_short = len(text) < _LONGEST_CLOCK_LINE
    return bool(told) and (text.startswith(told) or (is_short and (told in text or text in told)))


def _timed(pieces: Sequence[Piece], marked: Mapping[int, datetime]) -> list[Timed]:
    """The times that stand alone or begin a heading or a line."""
    timed: list[Timed] = []
    for piece in pieces:
        if piece.card or piece.kind == "table":
            continue
        clock = clock_at_start(piece.text)
        if clock and (clock.is_parted or _heads(piece, clock) or _is_set_apart(piece, clock.printed)):
            timed.append(Timed(piece.number, clock.printed, False))
        elif _is_of_teaser(piece, pieces):
            continue
        elif alone := clock_alone(piece.text):
            timed.append(Timed(piece.number, alone.printed, True))
        elif piece.number in marked:
            timed.append(Timed(piece.number, piece.text[:_LONGEST_CLOCK_LINE], True))
    return timed


def _is_of_teaser(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a heading that leads to another page stands right above."""
    above = pieces[piece.number - 1] if piece.number > 0 else None
    if above is None or above.kind != "heading":
        return False
    return above.linked > _LINKED or above.element.is_within("a", _STEPS)


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


def _length(entry: Held) -> int:
    return sum([len(draft.text) for draft, _ in entry[2]])


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
