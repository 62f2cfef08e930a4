"""Where do quoted words end? With the mark that closes them, though the tagger goes on into what the writer tells next."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from newsdesk.attribute.quotations import last_sign
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

_ENDS: Final = frozenset(".!?…")


def up_to_the_mark(reading: Reading, content: Iterable[Span]) -> tuple[Span, ...]:
    """The content without the paragraphs of the writer's own that stand behind a paragraph of quoted words."""
    parts = tuple(part for span in content for part in _by_paragraph(reading, span))
    for place, (before, after) in enumerate(pairwise(parts), 1):
        if _is_ended(reading, before, after):
            return parts[:place]
    return parts


def _by_paragraph(reading: Reading, span: Span) -> Iterator[Span]:
    first = reading.paragraph_at(span.start)
    start = span.start
    for paragraph in reading.paragraphs[first + 1 :] if first is not None else ():
        if paragraph.start >= span.end:
            break
        yield reading.trimmed(Span(start, paragraph.start))
        start = paragraph.start
    yield Span(start, span.end)


def _is_ended(reading: Reading, before: Span, after: Span) -> bool:
    """Whether the one is quoted and closed with a sentence, and the other is of a paragraph that begins without a mark."""
    last = reading.quotation_at(before.end - 1)
    if last is None or not reading.is_quoted(before.start) or reading.is_quoted(after.start):
        return False
    quotation = reading.quotations[last]
    is_apart = reading.paragraph_at(before.start) != reading.paragraph_at(after.start)
    return is_apart and quotation.closed and last_sign(reading.text, quotation.span) in _ENDS
