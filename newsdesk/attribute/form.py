"""Are the words the speaker's own: all of them, some, or none?"""

from collections.abc import Sequence

from newsdesk.attribute.quotations import MARKS, end_of_quotation
from newsdesk.attribute.reading import Reading
from newsdesk.model import Form, Span


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
    quoted = told = 0
    for span in content:
        for word_start, word_end in _words(reading.text, span):
            if (
                reading.quotation_at(word_start) is not None
                and reading.quotation_at(word_end - 1) is not None
            ):
                quoted += 1
            else:
                told += 1
    if not quoted:
        return "indirect"
    return "mixed" if told else "direct"


def _words(text: str, span: Span) -> list[tuple[int, int]]:
    words, start = [], None
    for place in range(span.start, span.end + 1):
        inside = place < span.end and text[place].isalnum()
        if inside and start is None:
            start = place
        elif not inside and start is not None:
            words.append((start, place))
            start = None
    return words
