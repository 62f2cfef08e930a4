"""Which quotations did the tagger leave out? Those beside a cue ("If this goes on," warned the minister, "we will all
pay."), and paragraphs that do not close their quotation since the next one goes on with it. And which does it give to two?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdesk.attribute.found import Found
from newsdesk.attribute.places import Places, overlaps
from newsdesk.attribute.quotations import Quotation, last_sign
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

_BEFORE = frozenset(",?!")
_AFTER = frozenset(",:")


def gathered(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """What was found, with the quotations that nobody says and that belong to it, and without what another one says."""
    found = tuple(_each_its_own(reading, found))
    told = Places((span, each) for each in found for span in (*each.content, *each.source))
    for each in found:
        more = [reading.quotations[index].span for index in _more(reading, each, told)]
        yield replace(each, content=reading.joined((*each.content, *more))) if more else each


def _each_its_own(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Of "“Alone?” she asked. “Yes,” he replied" nobody replied “Alone?”: each has the quotation before his telling."""
    before = [_right_before(reading, each) for each in found]
    owned = Places((own, own) for own in before if own is not None)
    for each, own in zip(found, before, strict=True):
        kept = tuple(span for span in each.content if own is None or not _is_anothers(span, own, owned))
        yield replace(each, content=kept) if kept != each.content else each


def _right_before(reading: Reading, found: Found) -> Span | None:
    """The quotation of the content that leads to the telling."""
    telling = _telling(found)
    index = reading.first_quotation_from(telling.start) - 1
    if index < 0 or not _leads_to(reading.text, reading.quotations[index].span, telling):
        return None
    quotation = reading.quotations[index].span
    return quotation if any(overlaps(quotation, span) for span in found.content) else None


def _is_anothers(span: Span, own: Span, owned: Places[Span]) -> bool:
    return any(
        other != own and other.start <= span.start and span.end <= other.end for other in owned.over((span,))
    )


def _more(reading: Reading, found: Found, told: Places[Found]) -> Iterator[int]:
    """The quotations right beside the telling, and those that run on into one of this content."""
    touching = [
        index for index in _beside(reading, _telling(found)) if _is_spare(reading.quotations[index], told)
    ]
    yield from touching
    own = (index for span in found.content for index in reading.quotations_over(span))
    for index in sorted({*own, *touching}):
        for former in range(index - 1, -1, -1):
            quotation = reading.quotations[former]
            if quotation.closed or not _is_spare(quotation, told):
                break
            yield former


def _is_spare(quotation: Quotation, told: Places[Found]) -> bool:
    return (quotation.is_speech or not quotation.closed) and not told.holds(quotation.span)


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


def _beside(reading: Reading, telling: Span) -> Iterator[int]:
    before, after = reading.first_quotation_from(telling.start) - 1, reading.first_quotation_from(telling.end)
    if before >= 0 and _leads_to(reading.text, reading.quotations[before].span, telling):
        yield before
    if after < len(reading.quotations) and _follows(reading.text, reading.quotations[after].span, telling):
        yield after


def _leads_to(text: str, span: Span, telling: Span) -> bool:
    between = text[span.end : telling.start]
    near = 0 <= telling.start - span.end < 4 and "\n" not in between
    return near and last_sign(text, span) in _BEFORE and not between.strip()


def _follows(text: str, span: Span, telling: Span) -> bool:
    between = text[telling.end : span.start]
    return 0 < span.start - telling.end < 4 and "\n" not in between and between.strip() in _AFTER
