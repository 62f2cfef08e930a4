"""Are the words the speaker's own: all of them, some, or none?"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.attribute.quotations import MARKS, end_of_quotation
from newsdesk.attribute.reading import Reading
from newsdesk.model import Form, Span

_WORD: Final = re.compile(r"[^\W_]+")


def form_of(reading: Reading, content: Sequence[Span], label: bool = False) -> Form:
    """Direct where all words stand in quotation marks, indirect where none do, mixed between."""
    if label:
        return "direct"
    first, last = content[0], content[-1]
    if (
        reading.text[first.start] in MARKS
        and end_of_quotation(reading.text, first.start, last.end) == last.end
    ):
        return "direct"
    if not any(reading.quotations_over(span) for span in content):
        return "indirect"
    quoted = {
        all(reading.quotation_at(place) is not None for place in (word.start(), word.end() - 1))
        for span in content
        for word in _WORD.finditer(reading.text, *span)
    }
    if True not in quoted:
        return "indirect"
    return "mixed" if False in quoted else "direct"
