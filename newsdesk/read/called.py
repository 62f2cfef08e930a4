"""Do the words of an element's class, id and the like call it so? Asked of all namings of a page, by many patterns.

Few namings match, and few share three letters with the beginning of a match: those are found out at once for all patterns.
"""

import re
from array import array
from collections.abc import Iterable
from itertools import product
from typing import Any, Final

_MOST_KNOWN: Final = 100_000
_SIZE: Final = 3
#: A letter has its number, all else is 0.
_SYMBOLS: Final = range(27)
_CODES: Final = 1 << 15
#: More ways to begin tell nothing.
_MOST_OPENINGS: Final = 3_000


class Calling:
    """A pattern; `bit` is its place among all, 0 where any text may hold a match."""

    def __init__(self, pattern: re.Pattern[str], bit: int) -> None:
        self.pattern = pattern
        self.bit = bit
        self.known: dict[str, bool] = {}

    def calls(self, naming: str) -> bool:
        """Whether one of the words in the naming has a match."""
        if not self.may_call(naming):
            return False
        found = self.known.get(naming)
        if found is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            found = self.known[naming] = any(map(self.pattern.search, naming.split()))
        return found

    def may_call(self, naming: str) -> bool:
        """False where no match can begin."""
        return not self.bit or bool(_callings.bits_of(naming) & self.bit)


class _Callings:
    """All patterns that were asked, and by the code of three letters the bits of those of which a match may begin so."""

    def __init__(self) -> None:
        self.all: dict[int, Calling] = {}
        self.bits = array("Q", bytes(8 * _CODES))
        self.known: dict[str, int] = {}

    def of(self, pattern: re.Pattern[str]) -> Calling:
        found = self.all.get(id(pattern))
        if found is None:
            found = self.all[id(pattern)] = self._added(pattern)
        return found

    def _added(self, pattern: re.Pattern[str]) -> Calling:
        codes = openings(pattern)
        bit = 1 << len(self.all) if codes and len(self.all) < 63 else 0
        for code in codes if bit else ():
            self.bits[code] |= bit
        self.known.clear()
        return Calling(pattern, bit)

    def bits_of(self, naming: str) -> int:
        known = self.known.get(naming)
        if known is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            known = self.known[naming] = self._bits_in(naming.lower())
        return known

    def _bits_in(self, naming: str) -> int:
        code, bits = 0, 0
        for letter in naming:
            code = (code << 5 | (ord(letter) - 96 if "a" <= letter <= "z" else 0)) & (_CODES - 1)
            bits |= self.bits[code]
        bits |= self.bits[code << 5 & (_CODES - 1)]
        return bits | self.bits[code << 10 & (_CODES - 1)]


_callings: Final = _Callings()


def is_called(pattern: re.Pattern[str], naming: str) -> bool:
    """Whether one of the words in the naming has a match."""
    return _callings.of(pattern).calls(naming)


def may_be_called(pattern: re.Pattern[str], naming: str) -> bool:
    """False where nothing in the naming begins as a match does."""
    return _callings.of(pattern).may_call(naming)


def openings(pattern: re.Pattern[str]) -> frozenset[int]:
    """The codes of three letters that a match can begin with, in small letters; none where that cannot be told."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        begun = _beginnings(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    except (ImportError, ValueError):
        return frozenset()
    whole = {
        (*beginning, *rest)
        for beginning in begun
        for rest in product(_SYMBOLS, repeat=_SIZE - len(beginning))
    }
    return frozenset(one << 10 | two << 5 | three for one, two, three in whole)


_Beginnings = set[tuple[int, ...]]


def _beginnings(parsed: Iterable[Any]) -> _Beginnings:
    """How texts begin that match what was parsed; shorter ones are whole texts."""
    begun: _Beginnings = {()}
    for operation, argument in parsed:
        if all(len(beginning) == _SIZE for beginning in begun):
            break
        following = _of_part(str(operation), argument)
        begun = {(*beginning, *more)[:_SIZE] for beginning in begun for more in following}
        if len(begun) > _MOST_OPENINGS:
            raise ValueError("too many")
    return begun


def _of_part(operation: str, argument: Any) -> _Beginnings:
    if operation == "LITERAL":
        return {(_symbol(chr(argument)),)}
    if operation == "IN":
        return {(symbol,) for part in argument for symbol in _of_set(*part)}
    if operation == "BRANCH":
        return set().union(*map(_beginnings, argument[1]))
    if operation == "SUBPATTERN":
        return _beginnings(argument[-1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, inner = argument
        once = _beginnings(inner)
        return _repeated(once, least, min(most, _SIZE))
    if operation in ("AT", "ASSERT", "ASSERT_NOT"):
        return {()}
    raise ValueError(operation)


def _repeated(once: _Beginnings, least: int, most: int) -> _Beginnings:
    found: _Beginnings = set()
    for times in range(min(least, _SIZE), most + 1):
        found |= {tuple(sum(parts, ()))[:_SIZE] for parts in product(once, repeat=times)}
    return found


def _of_set(operation: Any, argument: Any) -> set[int]:
    if str(operation) == "LITERAL":
        return {_symbol(chr(argument))}
    if str(operation) == "RANGE":
        return {_symbol(chr(place)) for place in range(argument[0], min(argument[1], 127) + 1)} | {0}
    if str(operation) == "CATEGORY" and str(argument) in ("CATEGORY_SPACE", "CATEGORY_DIGIT"):
        return {0}
    raise ValueError(operation)


def _symbol(character: str) -> int:
    small = character.lower()
    return ord(small) - 96 if "a" <= small <= "z" else 0
