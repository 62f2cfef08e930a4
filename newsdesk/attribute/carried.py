"""Which outlet carried it, by a word of the sentence itself? ("the chairman, as reported by the Courier, said that …")"""

import re
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.reading import Reading, covers

_NAME: Final = r"(?:the |The )?(?P<{}>[A-Z][\w’'.&-]*(?: [A-Z][\w’'.&-]*){{0,4}})"
_CARRIED: Final = re.compile(
    r"\bas (?:reported|quoted|cited|published) by (?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet|broadcaster|channel|portal) )?"
    + _NAME.format("by")
    + r"|,? \b(?:quoted|cited) by (?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet|broadcaster|channel|portal) )?"
    + _NAME.format("from")
    + r"|, as "
    + _NAME.format("says")
    + r" (?:reports|reported|writes|wrote)\b"
)

_EDGE: Final = re.compile(r"(?:['’]s|[.,;])$")


def carried_by(reading: Reading, found: Found) -> tuple[str, ...]:
    """The outlets that the sentence names beside the statement; nothing of what is said itself, nor of who says it."""
    if not found.cue:
        return ()
    sentence = reading.sentence_at(found.cue[0].start)
    spans = (*found.content, *found.source)
    return tuple(
        _EDGE.sub("", match[match.lastgroup or 0])
        for match in _CARRIED.finditer(reading.text, sentence.start, sentence.end)
        if not covers(spans, match.start(match.lastgroup or 0)) and not covers(found.cue, match.start())
    )
