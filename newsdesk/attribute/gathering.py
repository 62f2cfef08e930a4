"""Which quotations did the tagger leave out? Those beside a cue ("If this goes on," warned the minister, "we will all
pay."), and paragraphs that do not close their quotation since the next one goes on with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdesk.attribute.found import Found
from newsdesk.attribute.quotations import Quotation
from newsdesk.attribute.reading import Reading, overlaps
from newsdesk.model import Span

_BEFORE = frozenset(",?!")
_AFTER = frozenset(",:")


def gathered(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """What was found, with the quotations that nobody says and that belong to it."""
    told = [span for each in found for span in (*each.content, *each.source)]
    spare = [
        (each.is_speech or not each.closed) and not any(overlaps(each.span, span) for span in told)
        for each in reading.quotations
    ]
    for each in found:
        telling = _telling(each)
        more: list[Span] = []
        for place in range(len(spare) - 1, -1, -1):
            quotation = reading.quotations[place]
            goes_on = not quotation.closed and _is_told(reading, place + 1, (*each.content, *more))
            if spare[place] and (goes_on or _touches(reading.text, quotation, telling)):
                more.append(quotation.span)
        yield replace(each, content=reading.joined((*each.content, *more))) if more else each


def _is_told(reading: Reading, place: int, content: Sequence[Span]) -> bool:
    following = reading.quotations[place : place + 1]
    return any(overlaps(each.span, span) for each in following for span in content)


def _telling(found: Found) -> Span:
    """From the source to the cue, where nothing else stands between them."""
    cue = found.cue[0]
    near = [span for span in found.source if not any(_between(each, cue, span) for each in found.content)]
    return Span(
        min(cue.start, *(span.start for span in near), cue.start),
        max(cue.end, *(span.end for span in near), cue.end),
    )


def _between(content: Span, cue: Span, source: Span) -> bool:
    return min(cue.end, source.end) <= content.start < max(cue.start, source.start)


def _touches(text: str, quotation: Quotation, telling: Span) -> bool:
    span = quotation.span
    before, after = text[span.end : telling.start], text[telling.end : span.start]
    if 0 <= telling.start - span.end < 4 and "\n" not in before:
        return text[span.end - 2] in _BEFORE and not before.strip()
    return 0 < span.start - telling.end < 4 and "\n" not in after and after.strip() in _AFTER
