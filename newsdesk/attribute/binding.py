"""Which quotation belongs to which cue? ("Q," said X. X said: "Q". "Q," X said. "And Q.")"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.attribute.clauses import Saying
from newsdesk.attribute.quotations import last_sign
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

#: Between a cue and the quotation that it introduces.
_LONGEST_GAP: Final = 140
_END: Final = re.compile(r"[.!?;](?=\s)|\n")
_WORD: Final = re.compile(r"\w+")
_LEADS_IN: Final = re.compile(r"(?:[:,]|\b(?:that|is|was|as|saying))?\s*$")
#: Words that may stand between a quotation and the cue after it.
_LINKS: Final = frozenset({"and", "but", "then", "also", "later", "as"})

Claims = dict[int, int]


def claims(reading: Reading, found: Sequence[Saying]) -> Claims:
    """For each quotation, by index, the saying that it belongs to, by index."""
    regions = [_region(reading, saying) for saying in found]
    claimed: Claims = {}
    for number, region in enumerate(regions):
        if _speaks(found[number]):
            _claim_before(reading, number, region, claimed)
    starts = {region.start for number, region in enumerate(regions) if _speaks(found[number])}
    for number, region in enumerate(regions):
        if _speaks(found[number]):
            _claim_after(reading, number, region, claimed, starts)
    _carry_on(reading, regions, claimed)
    return claimed


def _speaks(saying: Saying) -> bool:
    return bool(saying.entry.frames & {"clause", "quote"})


def _region(reading: Reading, saying: Saying) -> Span:
    """From the source to the cue, or the other way round, where they stand side by side; else the cue alone."""
    cue = Span(saying.cue[0].idx, saying.cue[-1].idx + len(saying.cue[-1]))
    source = Span(saying.source[0].idx, saying.source[-1].idx + len(saying.source[-1]))
    same = reading.sentence_at(source.start) == reading.sentence_at(cue.start)
    if same and (0 <= cue.start - source.end < 120 or 0 <= source.start - cue.end < 40):
        return Span(min(cue.start, source.start), max(cue.end, source.end))
    return cue


def _claim_before(reading: Reading, number: int, region: Span, claimed: Claims) -> None:
    index = reading.first_quotation_from(region.start) - 1
    if index < 0 or index in claimed:
        return
    quotation = reading.quotations[index]
    gap = reading.text[quotation.span.end : region.start]
    apart = reading.paragraph_at(quotation.span.start) != reading.paragraph_at(region.start)
    if apart or len(gap) > 20 or any(word.lower() not in _LINKS for word in _WORD.findall(gap)) or "." in gap:
        return
    if last_sign(reading.text, quotation.span) in ",?!…—–-" or gap.lstrip().startswith(","):
        claimed[index] = number


def _claim_after(reading: Reading, number: int, region: Span, claimed: Claims, starts: set[int]) -> None:
    index = reading.first_quotation_from(region.end)
    if index >= len(reading.quotations) or index in claimed:
        return
    quotation = reading.quotations[index]
    gap = reading.text[region.end : quotation.span.start]
    paragraph = reading.paragraph_at(region.end)
    if len(gap) > _LONGEST_GAP or paragraph is None:
        return
    if reading.paragraph_at(quotation.span.start) != paragraph:
        if gap.strip() == ":":
            claimed[index] = number
        return
    interrupted = any(place in starts for place in range(region.end + 1, quotation.span.start))
    if (
        not interrupted
        and not _END.search(gap)
        and _LEADS_IN.search(gap)
        and _introduces(gap, quotation.words)
    ):
        claimed[index] = number


def _introduces(gap: str, words: int) -> bool:
    """A comma, a colon, or nothing at all; a quotation further off must be announced by a mark."""
    mark = gap.rstrip()[-1:]
    if not _WORD.search(gap):
        return True
    return mark == ":" or (mark == "," and words > 2) or gap.rstrip().endswith("that")


def _carry_on(reading: Reading, regions: Sequence[Span], claimed: Claims) -> None:
    """Give the quotations that follow without a cue of their own to the one who spoke before."""
    for index, quotation in enumerate(reading.quotations):
        if index in claimed or index - 1 not in claimed or not quotation.is_speech:
            continue
        if _continues(reading, regions[claimed[index - 1]], index):
            claimed[index] = claimed[index - 1]
    for index in range(len(reading.quotations) - 2, -1, -1):
        if index not in claimed and not reading.quotations[index].closed and index + 1 in claimed:
            claimed[index] = claimed[index + 1]


def _continues(reading: Reading, region: Span, index: int) -> bool:
    quotation, former = reading.quotations[index], reading.quotations[index - 1]
    here, there = (
        reading.paragraph_at(quotation.span.start),
        reading.paragraph_at(max(former.span.start, region.start)),
    )
    if here is None or there is None:
        return False
    if here == there:
        gap = reading.text[max(former.span.end, region.end) : quotation.span.start]
        return len(gap) < 80 and not _WORD.search(_END.split(gap)[-1]) and len(_WORD.findall(gap)) <= 8
    if here != there + 1:
        return False
    paragraph = reading.paragraphs[here]
    alone = quotation.span.end - quotation.span.start > 0.9 * (paragraph.end - paragraph.start)
    return quotation.span.start == paragraph.start and (alone or not former.closed)
