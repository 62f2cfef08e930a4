"""What stands where in a text? Spans with their owners, found again by place without going over all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

from newsdesk.model import Span

#: Characters that share a shelf: about a paragraph.
_SHELF: Final = 512

Owner = TypeVar("Owner")


class Places(Generic[Owner]):
    """Owners by the spans they hold; what overlaps a span is found on the shelves that the span touches."""

    def __init__(self, held: Iterable[tuple[Span, Owner]] = ()) -> None:
        self._shelves: defaultdict[int, list[tuple[Span, Owner]]] = defaultdict(list)
        for span, owner in held:
            self.put(span, owner)

    def put(self, span: Span, owner: Owner) -> None:
        for shelf in _shelves(span):
            self._shelves[shelf].append((span, owner))

    def over(self, spans: Iterable[Span]) -> Iterator[Owner]:
        """Owners of all that overlaps one of the spans; an owner comes as often as it is met."""
        for span in spans:
            for shelf in _shelves(span):
                for other, owner in self._shelves.get(shelf, ()):
                    if overlaps(span, other):
                        yield owner

    def holds(self, *spans: Span) -> bool:
        """Whether anything overlaps one of the spans."""
        return any(True for _ in self.over(spans))


def overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _shelves(span: Span) -> range:
    return range(span.start // _SHELF, span.end // _SHELF + 1)
