"""Which quotations are two? ("We will go," she said. "We have waited long."; Quote: "We will go.""We have waited long.")"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.quotations import MARKS
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

_PRINTED: Final = frozenset({"label", "bare label"})
#: Behind a sentence, before what may be a mark that nothing closes.
_ENDS: Final = re.compile(r"[.!?]\s*[\"“]?$")
#: A question of one word is no name.
_ASKED: Final = re.compile(r"[\"“]\w+\?[\"”]\Z")
#: Between a mark that closes and one that opens, where a page ran two paragraphs together.
_GLUED: Final = re.compile(r"(?<=[\"”])(?=[\"“])")


def parted(found: Found, reading: Reading) -> Iterator[Found]:
    """A statement for each part, where a sentence ends between them; a sentence that goes on is one."""
    parts = _glued(found, reading.text) if found.rule in _PRINTED else _around_cue(found, reading)
    return (replace(found, content=part) for part in parts)


def _glued(found: Found, text: str) -> Iterator[tuple[Span, ...]]:
    for span in found.content:
        starts = [span.start, *(place.end() for place in _GLUED.finditer(text, span.start, span.end))]
        yield from ((Span(*ends),) for ends in pairwise([*starts, span.end]))


def _around_cue(found: Found, reading: Reading) -> Iterator[tuple[Span, ...]]:
    part = [found.content[0]]
    for before, after in pairwise(found.content):
        if _begins_anew(before, after, found, reading):
            yield tuple(part)
            part = []
        part.append(after)
    yield tuple(part)


def _begins_anew(before: Span, after: Span, found: Found, reading: Reading) -> bool:
    is_between = any(before.end <= cue.start and cue.end <= after.start for cue in found.cue)
    is_quoted = reading.is_quoted(after.start) or reading.text[after.start - 1] in MARKS
    ends = _ENDS.search(reading.text, before.end, after.start)
    is_spoken = reading.is_quoted(before.end - 1) or _ASKED.search(reading.text, *before) is not None
    return is_between and is_quoted and is_spoken and ends is not None
