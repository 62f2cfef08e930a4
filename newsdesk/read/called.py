# cython: boundscheck=False, initializedcheck=False
"""Do the words of an element's class, id and the like call it so? Asked of all namings of a page, by many patterns.

Few namings match, and few share four letters with the beginning of a match: those are found out at once for all patterns.
"""

import re
from array import array
from collections.abc import Iterable
from itertools import product
from typing import Any, Final

from newsdesk.read import bytewise

_MOST_KNOWN: Final = 2_000
_SIZE: Final = 4
#: A Latin letter has its number, all else of ASCII is 0; what is beyond it shares what is left.
_SYMBOLS: Final = 32
_FOREIGN: Final = range(27, 32)
_CODES: Final = _SYMBOLS**_SIZE
_SLOTS: Final = 1 << 15
#: A number of Python's: compiled, one that stands in the code is moved by 30 places at most.
_FIRST_BIT: Final = 1
#: More ways to begin tell nothing.
_MOST_OPENINGS: Final = 5_000


def _symbol(letter: str) -> int:
    """The symbol of a small letter."""
    if "a" <= letter <= "z":
        return ord(letter) - 96
    if letter < "\x80" or letter.isspace() or letter.isdecimal():
        return 0
    return 27 + ord(letter) % 5


#: By the number of a letter of Latin-1, small or not, its symbol; those of ASCII are the first.
_OF_LATIN: Final = bytes(_symbol(chr(number).lower()) for number in range(256))
#: The quotes, dashes and points of print, which are the same in small letters.
_FIRST_CURLY, _LAST_CURLY = "\u2010", "\u205e"


#: By the same number whether a capital behind it begins a word, and whether it parts words itself.
_IS_SMALL: Final = bytes(chr(number).isalnum() and not chr(number).isupper() for number in range(128))
_IS_MARK: Final = bytes(not chr(number).isalnum() for number in range(128))
_FIRST_CAPITAL, _LAST_CAPITAL = b"AZ"


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
            found = self.known[naming] = self._calls_any(naming.split())
        return found

    def _calls_any(self, words: list[str]) -> bool:
        for word in words:  # noqa: SIM110 - compiled, a loop costs less than a generator
            if self.may_be_in(word) and self.pattern.search(word):
                return True
        return False

    def may_be_in(self, word: str) -> bool:
        """False where no match can begin; unlike the others this keeps nothing in mind."""
        return not self.bit or self.may_begin(_callings.bits_in(word))

    def may_call(self, naming: str) -> bool:
        """False where no match can begin."""
        return self.may_begin(_callings.bits_of(naming))

    def may_begin(self, bits: int) -> bool:
        """The same of a naming with these bits."""
        return not self.bit or bool(bits & self.bit)


class _Callings:
    """All patterns that were asked, and by the slot of four letters the bits of those of which a match may begin so; whether
    there are any is in a table of its own that fits the nearest cache."""

    def __init__(self) -> None:
        self.all: dict[int, Calling] = {}
        self.bits = array("Q", bytes(8 * _SLOTS))
        self.begun = bytearray(_SLOTS)
        self.known: dict[str, int] = {}

    def of(self, pattern: re.Pattern[str]) -> Calling:
        found = self.all.get(id(pattern))
        if found is None:
            found = self.all[id(pattern)] = self._added(pattern)
        return found

    def _added(self, pattern: re.Pattern[str]) -> Calling:
        codes = openings(pattern)
        bit = _FIRST_BIT << len(self.all) if codes and len(self.all) < 63 else 0
        for code in codes if bit else ():
            self.bits[_slot(code)] |= bit
            self.begun[_slot(code)] = 1
        self.known.clear()
        return Calling(pattern, bit)

    def bits_of(self, naming: str) -> int:
        known = self.known.get(naming)
        if known is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            known = self.known[naming] = self.bits_in(naming)
        return known

    def bits_in(self, naming: str) -> int:
        """The bits of what may be found in it, in small letters."""
        if not naming.isascii():
            return self._bits_in_foreign(naming)
        code, bits = 0, 0
        letters = bytewise.letters_of(naming)
        for at in range(len(naming)):
            code = (code << 5 | _OF_LATIN[letters[at]]) & (_CODES - 1)
            if self.begun[_slot(code)]:
                bits |= self.bits[_slot(code)]
        return bits | self._bits_at_end(code)

    def _bits_in_foreign(self, naming: str) -> int:
        """The same of a naming with letters or marks that are not of ASCII; few of them need be looked at by themselves."""
        code, bits = 0, 0
        for letter in naming:
            if letter < "\u0100":
                symbol = _OF_LATIN[ord(letter)]
            elif _FIRST_CURLY <= letter <= _LAST_CURLY:
                symbol = _symbol(letter)
            else:
                return self._bits_in_small(naming.lower())
            code = (code << 5 | symbol) & (_CODES - 1)
            if self.begun[_slot(code)]:
                bits |= self.bits[_slot(code)]
        return bits | self._bits_at_end(code)

    def _bits_in_small(self, small: str) -> int:
        code, bits = 0, 0
        for letter in small:
            code = (code << 5 | _symbol(letter)) & (_CODES - 1)
            bits |= self.bits[_slot(code)]
        return bits | self._bits_at_end(code)

    def bits_in_parts(self, naming: str) -> int:
        """The same of a naming in ASCII, where capitals part words, too, and marks that stand together are one."""
        code, bits = 0, 0
        was_small, was_mark = False, False
        letters = bytewise.letters_of(naming)
        for at in range(len(naming)):
            letter = letters[at]
            if was_mark and _IS_MARK[letter]:
                continue
            if was_small and _FIRST_CAPITAL <= letter <= _LAST_CAPITAL:
                code = code << 5 & (_CODES - 1)
                bits |= self.bits[_slot(code)]
            was_small, was_mark = bool(_IS_SMALL[letter]), bool(_IS_MARK[letter])
            code = (code << 5 | _OF_LATIN[letter]) & (_CODES - 1)
            if self.begun[_slot(code)]:
                bits |= self.bits[_slot(code)]
        return bits | self._bits_at_end(code)

    def _bits_at_end(self, code: int) -> int:
        bits = 0
        for _ in range(_SIZE - 1):
            code = code << 5 & (_CODES - 1)
            bits |= self.bits[_slot(code)]
        return bits


def _slot(code: int) -> int:
    return (code ^ code >> 7) & (_SLOTS - 1)


_callings: Final = _Callings()


def calling(pattern: re.Pattern[str]) -> Calling:
    """What is asked whether namings match the pattern."""
    return _callings.of(pattern)


def bits_of(naming: str) -> int:
    """Those of the patterns of which a match may begin in the naming."""
    return _callings.bits_of(naming)


def bits_in(words: str) -> int:
    """The same of any words; nothing is kept in mind."""
    return _callings.bits_in(words)


def bits_in_parts(naming: str) -> int:
    """The same of a naming in ASCII, where capitals part words, too, and marks that stand together are one."""
    return _callings.bits_in_parts(naming)


def asked() -> int:
    """How many patterns were asked so far: with more, the bits of a naming are others."""
    return len(_callings.all)


def is_called(pattern: re.Pattern[str], naming: str) -> bool:
    """Whether one of the words in the naming has a match."""
    return _callings.of(pattern).calls(naming)


def openings(pattern: re.Pattern[str]) -> frozenset[int]:
    """The codes of four letters that a match can begin with, in small letters; none where that cannot be told."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        begun = _beginnings(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE), _SIZE, is_first=True)
        whole = {beginning + rest for beginning in begun for rest in _all(_SIZE - len(beginning))}
    except (ImportError, ValueError):
        return frozenset()
    return frozenset(map(_code, whole))


def _code(symbols: tuple[int, ...]) -> int:
    code = 0
    for symbol in symbols:
        code = code << 5 | symbol
    return code


def _all(length: int) -> Iterable[tuple[int, ...]]:
    """What may follow on a match that is shorter."""
    if length > _SIZE // 2:
        raise ValueError("too short")
    return product(range(_SYMBOLS), repeat=length)


_Beginnings = set[tuple[int, ...]]


def _beginnings(parsed: Iterable[Any], room: int, is_first: bool = False) -> _Beginnings:
    """How texts begin that match what was parsed, in so many symbols; shorter ones are whole texts. Of the first part, marks
    that part words are left out: what follows on them is there in any case."""
    begun: _Beginnings = {()}
    for operation, argument in parsed:
        least = min(map(len, begun))
        if least == room:
            break
        is_first = is_first and begun == {()}
        following = _of_part(str(operation), argument, room - least, is_first)
        if is_first and not any(map(any, following)):
            continue
        begun = {(beginning + more)[:room] for beginning in begun for more in following}
        if len(begun) > _MOST_OPENINGS:
            raise ValueError("too many")
    return begun


def _of_part(operation: str, argument: Any, room: int, is_first: bool) -> _Beginnings:
    if operation == "LITERAL":
        return {(_symbol(chr(argument).lower()),)}
    if operation == "IN":
        return {(symbol,) for part in argument for symbol in _of_set(*part)}
    if operation == "BRANCH":
        return set().union(*(_beginnings(branch, room, is_first) for branch in argument[1]))
    if operation == "SUBPATTERN":
        return _beginnings(argument[-1], room, is_first)
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, inner = argument
        return _repeated(_beginnings(inner, room), min(least, room), min(most, room), room)
    if operation in ("AT", "ASSERT", "ASSERT_NOT"):
        return {()}
    raise ValueError(operation)


def _repeated(once: _Beginnings, least: int, most: int, room: int) -> _Beginnings:
    found: _Beginnings = set()
    for times in range(least, most + 1):
        found |= {sum(parts, ())[:room] for parts in product(once, repeat=times)}
    return found


def _of_set(operation: Any, argument: Any) -> set[int]:
    if str(operation) == "LITERAL":
        return {_symbol(chr(argument).lower())}
    if str(operation) == "RANGE":
        first, last = argument
        ascii_ones = {_symbol(chr(place).lower()) for place in range(first, min(last, 127) + 1)}
        return ascii_ones | (set(_FOREIGN) if last > 127 else set())
    if str(operation) == "CATEGORY" and str(argument) in ("CATEGORY_SPACE", "CATEGORY_DIGIT"):
        return {0}
    raise ValueError(operation)
