"""What does an expression of time lean on: the day of the page, what was dated before it, and the tense around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from newsdesk.language.dates.calendar import first_day
from newsdesk.language.dates.tokens import Token

_WINDOW: Final = 14
_ENDS: Final = frozenset(".!?;")
_AHEAD: Final = frozenset(
    [
        "will",
        "would",
        "shall",
        "ll",
        "due",
        "scheduled",
        "plan",
        "plans",
        "planned",
        "planning",
        "expected",
        "expects",
        "expect",
        "next",
        "upcoming",
        "until",
        "till",
        "going",
        "set",
        "slated",
        "intends",
        "intend",
        "begin",
        "begins",
        "meets",
    ]
)
_LIMITS: Final = frozenset(("by", "until", "till", "through"))
_BEHIND: Final = frozenset(
    [
        "said",
        "was",
        "were",
        "had",
        "did",
        "told",
        "ago",
        "has",
        "have",
        "been",
        "reported",
        "announced",
        "killed",
        "rose",
        "fell",
        "closed",
        "died",
        "attacked",
        "fired",
        "hit",
        "struck",
        "since",
    ]
)


@dataclass(slots=True)
class Context:
    """Where in the text we are: `reference` is the page's day, `anchor` the value of the last date before."""

    tokens: Sequence[Token]
    reference: date | None
    first: int = 0
    stop: int = 0
    anchor: str = ""
    quarter: str = ""

    def anchor_day(self) -> date | None:
        """The day that the text told last, else that of the page."""
        return first_day(self.anchor) or self.reference

    def is_ahead(self) -> bool:
        """Does the clause speak of what is to come? The nearest hint decides."""
        if self.first and self.tokens[self.first - 1].word in _LIMITS:
            return True
        for distance in range(1, _WINDOW):
            words = self._around(distance)
            if words & _AHEAD:
                return True
            if words & _BEHIND or any(word.endswith("ed") and len(word) > 4 for word in words):
                return False
        return False

    def _around(self, distance: int) -> set[str]:
        words = set()
        before, after = self.first - distance, self.stop - 1 + distance
        if before >= 0 and not _bounds(self.tokens[before : self.first]):
            words.add(self.tokens[before].word)
        if after < len(self.tokens) and not _bounds(self.tokens[self.stop : after + 1]):
            words.add(self.tokens[after].word)
        return words


def _bounds(between: Sequence[Token]) -> bool:
    return any(token.word in _ENDS or token.word[0] == "\n" for token in between)
