"""Which words around a place in the text prove what is said of it? Its sentence, within its block."""

import re

from newsdesk.model import Block, Span

#: The end of a sentence: a stop, closing quotes, a space, and what may begin a sentence.
BOUNDARY = re.compile(r"""[.!?…]["'”’»)\]]*\s+(?=["'“‘«(\[—-]*[^\W_a-z])|\n+""")
#: Not an end: a letter with a stop (U.S., J.) or a title, month or the like. Better a long proof than a cut one.
ABBREVIATION = re.compile(
    r"\b(\w|\w\.\w|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Sgt|Maj|Capt|Cmdr|Adm|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Aug|Sept?"
    r"|Oct|Nov|Dec|No|vs|Inc|Ltd|Co|Corp|Jr|Sr)\.\Z"
)
LONGEST = 2_000


def around(text: str, blocks: tuple[Block, ...], place: Span) -> str:
    """The sentence (or sentences) in which the place stands."""
    frame = next((b.span for b in blocks if b.span.start <= place.start < b.span.end), Span(0, len(text)))
    low = max(frame.start, place.start - LONGEST)
    high = max(place.end, min(frame.end, place.end + LONGEST))
    start, end = low, high
    for boundary in BOUNDARY.finditer(text, low, high):
        if ABBREVIATION.search(text, max(low, boundary.start() - 5), boundary.start() + 1):
            continue
        if boundary.end() <= place.start:
            start = boundary.end()
        elif boundary.start() >= place.end - 1:
            end = boundary.end()
            break
    return text[start:end].strip()
