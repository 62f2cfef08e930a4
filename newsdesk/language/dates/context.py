"""What does an expression of time lean on: the day of the page, what was dated before it, and the tense around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise, takewhile, zip_longest
from typing import Final

from newsdesk.language.dates.calendar import first_day, masked, shifted
from newsdesk.language.dates.tokens import Token, hints

_WINDOW: Final = 13
_DAY: Final = len("2024-01-15")
#: How long a value has to be for these units to be counted from it: days are counted from a day, not from a year.
_SIZES: Final = {"D": _DAY, "W": 8, "2W": 8, "M": 7, "3M": 7, "Y": 4, "10Y": 4, "100Y": 4}
#: So many words on, "a year earlier" is no longer said of the quarter told last.
_NEAR: Final = 80
_ENDS: Final = frozenset(".!?;")


@dataclass(slots=True)
class Context:
    """Where in the text we are: `reference` is the page's day, `anchor` the value of the last date before.

    `quarter` and `speaks_of_months` say of which span the figures are: "the first nine months".
    """

    tokens: Sequence[Token]
    reference: date | None
    first: int = 0
    stop: int = 0
    anchor: str = ""
    quarter: str = ""
    speaks_of_months: bool = False
    _quarter_told: int = 0
    _told: dict[int, str] = field(default_factory=dict)

    def tell(self, value: str) -> None:
        """Remembers a date, from which what follows may be counted."""
        self.anchor = value.removesuffix("-WE")
        for size in set(_SIZES.values()):
            if len(self.anchor) >= size:
                self._told[size] = self.anchor

    def tell_quarter(self, value: str) -> None:
        """Remembers of which quarter the figures are: the last one told that is over, else the first one told."""
        last = shifted(self.reference, "3M", -1) if self.reference else value
        if not self.quarter or self.quarter < value <= last:
            self.quarter = value
        self._quarter_told, self.speaks_of_months = self.first, False

    def speaks_of_quarter(self) -> bool:
        """Are the figures here still those of a quarter?"""
        is_near = self.first - self._quarter_told < _NEAR
        return bool(self.quarter) and is_near and not self.speaks_of_months

    def day_told(self, unit: str = "D") -> date | None:
        """The last date told from which such units can be counted, else the day of the page."""
        return first_day(self._told.get(_SIZES.get(unit, _DAY), "")) or self.reference

    def day_at_hand(self) -> str:
        """The day that a time of day is of: the one told last; that of the page where it opens a paragraph."""
        is_opening = self.first == 0 or self.tokens[self.first - 1].word[0] == "\n"
        if not is_opening and len(self.anchor) >= _DAY and "/" not in self.anchor:
            return self.anchor[:_DAY]
        return self.reference.isoformat() if self.reference else masked("D")

    def is_ahead(self) -> bool:
        """Does the clause speak of what is to come? The nearest hint decides."""
        if self.is_since() or self._is_overtaken():
            return False
        is_limit = self.first > 0 and self.tokens[self.first - 1].word in hints("limits")
        return self._leans("ahead") or (is_limit and not self._leans("over"))

    def is_promised(self) -> bool:
        """Does the clause say in so many words that it is to come?"""
        return self._leans("promised")

    def is_ended(self) -> bool:
        """Did something end then: "the quarter ended July 31"?"""
        return self.first > 0 and self.tokens[self.first - 1].word == "ended"

    def has_bounds(self) -> bool:
        """Is it told right behind when it ends: "the year ended March 31"?"""
        return self.stop < len(self.tokens) and self.tokens[self.stop].word in ("ended", "ending")

    def is_compounded(self) -> bool:
        """Does the last word begin another expression: "a year-earlier loss", "a decade-long war"?"""
        following = [token.word for token in self.tokens[self.stop : self.stop + 2]]
        return following in (["-", "earlier"], ["-", "ago"], ["-", "long"])

    def is_since(self) -> bool:
        """Has something been so since this date?"""
        return self.first > 0 and self.tokens[self.first - 1].word == "since"

    def _is_overtaken(self) -> bool:
        """Was it to come once, and did something else happen: "it had been due to expire on Friday"?"""
        before = [token.word for token in self.tokens[max(0, self.first - _WINDOW) : self.first]]
        clause = list(takewhile(lambda word: word not in _ENDS and word[0] != "\n", reversed(before)))
        return ("been", "had") in pairwise(clause)

    def _leans(self, name: str) -> bool:
        for words in self._outward():
            if words & hints(name):
                return True
            if words & hints("behind") or any(word.endswith("ed") and len(word) > 4 for word in words):
                return False
        return False

    def _outward(self) -> Iterator[set[str]]:
        """The words on both sides, from the nearest on, as far as the clause goes."""
        sides = [range(self.first - 1, -1, -1), range(self.stop, len(self.tokens))]
        clauses = [takewhile(lambda place: not _bounds(self.tokens[place]), side) for side in sides]
        for pair in islice(zip_longest(*clauses), _WINDOW):
            yield {self._tensed(place) for place in pair if place is not None}

    def _tensed(self, place: int) -> str:
        """The word there, unless it is the "held" of "will be held" or the "contested" of "a contested election".

        "Is to", "is heard" and "they meet" are as good as "will".
        """
        word, before = self.tokens[place].word, self.tokens[place - 1].word if place else ""
        if before in ("is", "are") and (word == "to" or word in hints("behind")):
            return "will"
        if word in hints("present") and before not in hints("before_verb"):
            return "will"
        is_participle = before in hints("before_participle")
        return "" if is_participle or self._is_noun(place) else self.tokens[place].word

    def _is_noun(self, place: int) -> bool:
        """Are the "plans" no verb? What is planned stands in the infinitive."""
        is_followed = place + 1 < len(self.tokens) and self.tokens[place + 1].word == "to"
        return self.tokens[place].word in hints("before_infinitive") and not is_followed


def _bounds(token: Token) -> bool:
    return token.word in _ENDS or token.word[0] == "\n"
