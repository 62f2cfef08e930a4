"""Where in an article's text something stands."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open character offsets, in Unicode code points, into the text of one article."""

    start: int
    end: int


def cut(text: str, spans: Iterable[Span]) -> str:
    """The words under the spans, pieces joined by an ellipsis: the proof that a reader is shown."""
    return " … ".join(text[span.start : span.end] for span in spans)
