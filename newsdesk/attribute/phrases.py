"""Which turns of phrase say something, or say that nothing is said, though none of their words does alone?"""

import re
from typing import Final

from newsdesk.attribute.grammar import EMPTY

_FLAGS: Final = re.IGNORECASE
#: "Would not be drawn on", "did not want to talk about", "stopped short of calling".
_REFUSAL: Final = re.compile(
    r"(?:\b(?:would|will|could)(?: not|n['’]t)|\bcannot|\b(?:not|n['’]t)(?: \w+)? (?:want|wish|like|prepared|ready|willing) to) "
    r"(?:be (?:drawn|pinned down)|go into|get into|dwell on|elaborate|speculate|discuss|judge|talk|speak|comment|disclose|reveal)\b"
    r"|\bst(?:op(?:s|ped|ping)?) short of\b",
    _FLAGS,
)
_CONVICTION: Final = re.compile(
    r"\b(?:am|is|are|was|were|be|been|remain(?:s|ed)?|feel(?:s|ing)?|felt)\b(?: \w+){0,2} (?:convinced|confident|certain|sure|adamant)\b",
    _FLAGS,
)
#: "It is sure to rain": of what will happen.
_TO_HAPPEN: Final = re.compile(r"(?:\w+ )?to\b", _FLAGS)
_MADE_CLEAR: Final = re.compile(
    r"(?:ma(?:de|kes?|king)(?: it)?(?: \w+)? clear|let it be known|w[ea]nt on (?:the )?record)\b", _FLAGS
)


def is_refusal(cue: str) -> bool:
    return _REFUSAL.search(cue) is not None


def is_conviction(source: str, cue: str, content: str) -> bool:
    """ "She is convinced that …", and not "it is certain that …" or "is sure to fail"."""
    is_somebodys = source.casefold() not in EMPTY
    return is_somebodys and _CONVICTION.search(cue) is not None and not _TO_HAPPEN.match(content)


def is_made_clear(text: str, place: int) -> bool:
    """Whether the text goes on with "made clear that" there."""
    return _MADE_CLEAR.match(text, place) is not None
