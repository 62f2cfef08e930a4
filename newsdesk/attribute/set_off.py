"""Where do told words end when others are told behind a colon or a dash? ("said that it leaks: one room in four, she reckons, is wet")"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.places import Places
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span, cut

_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
_SET_OFF: Final = re.compile(r"(?:\s*[:;]|\s+[–—-])\s*(?:in (?:the )?)?\Z")


def without_what_is_set_off(known: Sequence[Found], reading: Reading) -> Iterator[Found]:
    """The same attributions, each up to where another one is set off that goes on to its end."""
    inserted = Places((span, each) for each in known if _is_inserted(each, reading) for span in each.content)
    return (_cut(found, inserted, reading) for found in known)


def _is_inserted(found: Found, reading: Reading) -> bool:
    """Whether "he" or "she" who speaks stands within the words, or before them somebody as in "in the words of her deputy"."""
    is_parted = bool(found.cue) and found.content[0].end <= found.cue[0].start < found.content[-1].start
    speaker = cut(reading.text, found.source).casefold()
    return (is_parted and speaker in _PRONOUNS) or found.rule == "according"


def _cut(found: Found, inserted: Places[Found], reading: Reading) -> Found:
    last = found.content[-1]
    for other in inserted.over((last,)):
        start = min(span.start for span in (*other.content, *other.cue, *other.source))
        mark = _SET_OFF.search(_before(reading, last, start)) if last.start < start < last.end else None
        if mark is not None and other.content[-1].end >= last.end and not reading.is_quoted(start):
            return replace(found, content=(*found.content[:-1], Span(last.start, last.start + mark.start())))
    return found


def _before(reading: Reading, span: Span, end: int) -> str:
    return reading.text[span.start : end]
