"""Is there a running feed beside the article: short linked headlines, each with its time of day?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from typing import Final, NamedTuple

from newsdesk.model import Dated, LiveEntry
from newsdesk.read.cards import CardPlace
from newsdesk.read.clocks import clock_alone, clock_at_start, moments
from newsdesk.read.dates import read_date
from newsdesk.read.page import Page
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import Element

_FEWEST: Final = 3
_WIDEST_GAP: Final = 2
_LONGEST_ITEM: Final = 220
_LINKED: Final = 0.5
_MOST_LINES: Final = 8
#: By so much may the clock of a feed differ from the article's, whose zone may be misjudged.
_SLACK: Final = timedelta(hours=3)


class Item(NamedTuple):
    """A time and the headline it stands at; `text` has the section and the like, too."""

    printed: str
    headline: str
    text: str
    href: str


def with_feeds(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, those of a feed that no class or id names marked as a card by what they show."""
    placed: dict[int, CardPlace] = {}
    for run in _runs(pieces):
        holder = _common(run)
        if holder is not None and holder.tag not in ("body", "html", "main", "article"):
            place = CardPlace("feed", holder)
            placed.update((piece.number, place) for piece in pieces if holder.holds(piece.element))
    if not placed:
        return tuple(pieces)
    return tuple(piece.in_card(placed[piece.number]) if piece.number in placed else piece for piece in pieces)


def feed_entries(
    page: Page, pieces: Sequence[Piece], published: Dated | None, modified: Dated | None
) -> tuple[LiveEntry, ...]:
    """The items of the page's running feeds, each with its moment; a feed that would end before the article began is of
    another day, which the page does not tell."""
    reference = _latest([dated for dated in (published, modified) if dated])
    holders = dict.fromkeys(
        piece.card.element for piece in pieces if piece.card and piece.card.kind == "feed"
    )
    entries: list[LiveEntry] = []
    for holder in holders:
        items = tuple(_items([piece for piece in pieces if piece.card and piece.card.element is holder]))
        whens = moments([item.printed for item in items], reference)
        if published and whens and max(filter(None, whens), default=published.when) < published.when - _SLACK:
            whens = tuple(
                when if read_date(item.printed) else None for item, when in zip(items, whens, strict=True)
            )
        entries += (
            LiveEntry(
                item.text,
                when,
                item.printed,
                headline=item.headline,
                url=page.absolute(item.href) if item.href else "",
            )
            for item, when in zip(items, whens, strict=True)
        )
    return tuple(entries)


def _latest(told: Sequence[Dated]) -> Dated | None:
    """The last day that the page gives for itself, in the first zone given that is not UTC, which is often only the
    server's."""
    if not told:
        return None
    latest = max(told, key=lambda dated: dated.when)
    zone = next((dated.when.tzinfo for dated in told if dated.when.utcoffset()), latest.when.tzinfo)
    return replace(latest, when=latest.when.astimezone(zone))


def _items(group: Sequence[Piece]) -> Iterator[Item]:
    """Each time with its headline: behind it, or before it where the list ends with a time but does not begin so."""
    timed = [(piece, clock_at_start(piece.text) or clock_alone(piece.text)) for piece in group]
    trailing = bool(timed) and timed[0][1] is None and timed[-1][1] is not None
    if trailing:
        timed.reverse()
    items: list[Item] = []
    for at, (piece, clock) in enumerate(timed):
        if clock is None:
            continue
        if clock.rest:
            items.append(Item(clock.printed, clock.rest, clock.rest, _href(piece)))
            continue
        near = [
            other
            for other, _ in takewhile(lambda pair: pair[1] is None, timed[at + 1 : at + 1 + _MOST_LINES])
        ]
        if near:
            shown = max(near, key=lambda other: (other.linked > _LINKED, len(other.text)))
            whole = " ".join(other.text for other in (reversed(near) if trailing else near))
            items.append(Item(clock.printed, shown.text, whole, _href(shown)))
    yield from reversed(items) if trailing else items


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Items that follow on one another, two other pieces between them at the most."""
    runs: list[list[Piece]] = []
    run: list[Piece] = []
    gap = 0
    for at, piece in enumerate(pieces):
        if piece.card is None and _is_item(pieces, at):
            run.append(piece)
            gap = 0
        elif (gap := gap + 1) > _WIDEST_GAP and run:
            runs.append(run)
            run = []
    runs.append(run)
    return [run for run in runs if len(run) >= _FEWEST]


def _is_item(pieces: Sequence[Piece], at: int) -> bool:
    clock = clock_at_start(pieces[at].text)
    if clock is None:
        return False
    shown = pieces[at] if clock.rest else pieces[min(at + 1, len(pieces) - 1)]
    return len(shown.text) < _LONGEST_ITEM and shown.linked > _LINKED


def _common(run: Sequence[Piece]) -> Element | None:
    holder: Element | None = run[0].element
    while holder is not None and not all(holder.holds(piece.element) for piece in (run[1], run[-1])):
        holder = holder.parent
    return holder


def _href(piece: Piece) -> str:
    return next((anchor.href for anchor in piece.anchors), "")
