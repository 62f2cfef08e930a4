"""How can places that overlap or lie in each other all be shown in one text? It is cut wherever one begins or ends."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from newsdesk.model import Span

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Mark(Generic[Name]):
    """A place in a text, and what it is."""

    span: Span
    name: Name


@dataclass(frozen=True, slots=True)
class Segment(Generic[Name]):
    """A piece under which the same marks lie throughout; `begins` are those of them that start with it."""

    span: Span
    marks: tuple[Mark[Name], ...]
    begins: tuple[Mark[Name], ...]


def segments(
    within: Span, marks: Iterable[Mark[Name]], borders: Iterable[int] = ()
) -> tuple[Segment[Name], ...]:
    """The pieces of `within`, without gaps and in order, cut at the borders too. Marks are clipped to it, empty ones left out."""
    clipped = ((_clip(mark.span, within), mark) for mark in marks)
    there = sorted(
        ((span, mark) for span, mark in clipped if span.start < span.end), key=lambda pair: pair[0]
    )
    cuts = {*within, *(cut for cut in borders if within.start < cut < within.end)}
    cuts.update(cut for span, _ in there for cut in span)
    return tuple(_sweep(sorted(cuts), there))


def _sweep(cuts: Sequence[int], there: Sequence[tuple[Span, Mark[Name]]]) -> Iterator[Segment[Name]]:
    active: list[tuple[Span, Mark[Name]]] = []
    coming = 0
    for start, end in pairwise(cuts):
        begun = bisect_right(there, start, lo=coming, key=lambda pair: pair[0].start)
        begins, coming = there[coming:begun], begun
        active = [pair for pair in active if pair[0].end > start] + list(begins)
        yield Segment(Span(start, end), tuple(mark for _, mark in active), tuple(mark for _, mark in begins))


def _clip(span: Span, within: Span) -> Span:
    return Span(max(span.start, within.start), min(span.end, within.end))
