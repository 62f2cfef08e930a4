"""What does a span finder hand on? Spans alone, so that another finder can take this one's place."""

from dataclasses import dataclass
from typing import Literal

from newsdesk.model import Span

Rule = Literal[
    "tagged",
    "quotation",
    "clause",
    "according",
    "as",
    "object",
    "noun",
    "label",
    "bare label",
    "transcript",
    "signed",
]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as spans of the text; `rule` says how it was found, and so how far it can be trusted.

    `through` is the outlet that cites the source.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    rule: Rule
    lemma: str = ""
    confidence: float = 0.5
    through: tuple[Span, ...] = ()

    @property
    def order(self) -> tuple[int, int]:
        return min(span.start for span in self.content), self.cue[0].start if self.cue else 0
