"""What does an expression of time lean on: the day of the page, what was dated before it, and the tense around it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from newsdesk.language.dates.calendar import first_day
from newsdesk.language.dates.tokens import Token, hints

_WINDOW: Final = 14
_DAY: Final = len("2024-01-15")
#: How long a value has to be for these units to be counted from it: days are counted from a day, not from a year.
_SIZES: Final = {"D": _DAY, "W": 8, "2W": 8, "M": 7, "3M": 7, "Y": 4, "10Y": 4, "100Y": 4}
_ENDS: Final = frozenset(".!?;")


@dataclass(slots=True)
class Context:
    """Where in the text we are: `reference` is the page's day, `anchor` the value of the last date before."""

    tokens: Sequence[Token]
    reference: date | None
    first: int = 0
    stop: int = 0
    anchor: str = ""
    quarter: str = ""
    _told: dict[int, str] = field(default_factory=dict)

    def tell(self, value: str) -> None:
        """Remembers a date, from which what follows may be counted."""
        self.anchor = value
        for size in set(_SIZES.values()):
            if len(value) >= size:
                self._told[size] = value

    def day_told(self, unit: str = "D") -> date | None:
        """The last date told from which such units can be counted, else the day of the page."""
        return first_day(self._told.get(_SIZES.get(unit, _DAY), "")) or self.reference

    def is_ahead(self) -> bool:
        """Does the clause speak of what is to come? The nearest hint decides."""
        is_limit = self.first > 0 and self.tokens[self.first - 1].word in hints("limits")
        return is_limit or self._leans("ahead")

    def is_promised(self) -> bool:
        """Does the clause say in so many words that it is to come?"""
        return self._leans("promised")

    def _leans(self, name: str) -> bool:
        for distance in range(1, _WINDOW):
            words = self._around(distance)
            if words & hints(name):
                return True
            if words & hints("behind") or any(word.endswith("ed") and len(word) > 4 for word in words):
                return False
        return False

    def _around(self, distance: int) -> set[str]:
        words = set()
        before, after = self.first - distance, self.stop - 1 + distance
        if before >= 0 and not _bounds(self.tokens[before : self.first]):
            words.add(self._tensed(before))
        if after < len(self.tokens) and not _bounds(self.tokens[self.stop : after + 1]):
            words.add(self._tensed(after))
        return words

    def _tensed(self, place: int) -> str:
        """The word there, unless it is the "held" of "will be held": "will" tells the tense."""
        is_participle = place > 0 and self.tokens[place - 1].word == "be"
        return "" if is_participle else self.tokens[place].word


def _bounds(between: Sequence[Token]) -> bool:
    return any(token.word in _ENDS or token.word[0] == "\n" for token in between)
