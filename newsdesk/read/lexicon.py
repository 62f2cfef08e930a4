# cython: boundscheck=False, wraparound=False, initializedcheck=False
"""Which words do classes and lines consist of, and how much oftener do they belong to articles than not?"""

from array import array
from collections.abc import Mapping
from typing import Final

_MOST_WORDS: Final = 25
_LONGEST_LINE: Final = 300
_MOST_KNOWN: Final = 2_000


#: Of FNV-1a, which makes one number of the letters of a word.
_BASIS: Final = 0xCBF29CE484222325
_PRIME: Final = 0x100000001B3
_ALL: Final = 0xFFFFFFFFFFFFFFFF
#: Capitals of ASCII, and of Latin-1 but for the sign of multiplication; how far behind them their small letters are.
_A, _Z, _SMALLER = 65, 90, 32
_A_GRAVE, _THORN, _TIMES = 0xC0, 0xDE, 0xD7
#: The bits of a word's number that give way to the place of its odds.
_PLACES: Final = 0xFFFF


class Odds:
    """Log odds by word, in a table so tight that a word costs one look into memory: of each word only its number is kept, with
    the place of its odds among all odds in the lowest bits."""

    def __init__(self, odds: Mapping[str, float]) -> None:
        self.last = (1 << (2 * len(odds)).bit_length()) - 1
        self.words = array("Q", bytes(8 * (self.last + 1)))
        places = {value: place for place, value in enumerate(dict.fromkeys(odds.values()), 1)}
        if len(places) > _PLACES:
            raise ValueError(f"over {_PLACES} different odds")
        self.odds = array("d", [0.0, *places])
        for word, value in odds.items():
            number = _numbered(word, 0, len(word), _BASIS)
            slot = number & self.last
            while self.words[slot]:
                slot = (slot + 1) & self.last
            self.words[slot] = number & ~_PLACES | places[value]

    def of(self, number: int) -> float:
        """The odds of the word with this number; 0 where it is unknown."""
        slot = number & self.last
        while self.words[slot] and (self.words[slot] ^ number) > _PLACES:
            slot = (slot + 1) & self.last
        return self.odds[self.words[slot] & _PLACES]


def _numbered(text: str, start: int, past: int, number: int) -> int:
    """The number of what is between two places, or of what was numbered before with it behind; A is a, and Ä is ä."""
    for at in range(start, past):
        number = _longer(number, text[at])
    return number


def _longer(number: int, letter: str) -> int:
    """The number of what was numbered before with a letter behind it."""
    small = ord(letter)
    if _A <= small <= _Z or (_A_GRAVE <= small <= _THORN and small != _TIMES):
        small += _SMALLER
    return ((number ^ small) * _PRIME) & _ALL


#: Of what begins with the first two words of a line.
_HEAD: Final = _longer(_BASIS, "^")


class Lexicon:
    """The log odds of class words and of the words of short lines."""

    def __init__(self, classes: Mapping[str, float], words: Mapping[str, float]) -> None:
        self.classes = dict(classes)
        self.words = dict(words)
        self._of_class = Odds(classes)
        self._of_word = Odds(words)
        self._known: dict[str, float] = {}

    def of_naming(self, naming: str) -> float:
        """The most telling of the words in an element's naming; 0 where none is known."""
        known = self._known.get(naming)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[naming] = self._most_telling(naming)
        return known

    def _most_telling(self, naming: str) -> float:
        small = naming if naming.isascii() else _small(naming)
        most, before, is_first = 0.0, _BASIS, True
        start, at, is_apart = _next_part(naming, 0)
        while start < at:
            number = _numbered(small, start, at, _BASIS)
            most = _farther(most, self._of_class.of(number))
            if not is_first and not is_apart:
                pair = _numbered(small, start, at, _numbered("-", 0, 1, before))
                most = _farther(most, self._of_class.of(pair))
            before, is_first = number, False
            start, at, is_apart = _next_part(naming, at)
        return most

    def of_line(self, text: str) -> tuple[float, float, float]:
        """The least, the mean and the first two of what its words tell."""
        line = f"{text[:_LONGEST_LINE]} "
        if not _is_plain(line):
            line = line.lower()
        least, total, words = 1e9, 0.0, 0
        number, head, is_within = _BASIS, _HEAD, False
        for letter in line:
            if _is_letter(letter):
                if words == 1 and not is_within:
                    head = _longer(head, " ")
                number, is_within = _longer(number, letter), True
                if words < 2:
                    head = _longer(head, letter)
            elif is_within:
                odds = self._of_word.of(number)
                total += odds
                least = min(least, odds)
                number, is_within = _BASIS, False
                words += 1
                if words == _MOST_WORDS:
                    break
        if not words:
            return 0.0, 0.0, 0.0
        odds = self._of_word.of(head)
        return min(least, odds), (total + odds) / (words + 1), odds


def _is_plain(line: str) -> bool:
    """Whether its letters are all of Latin-1; other marks are the same in small letters."""
    if not line.isascii():
        for character in line:
            if character > "\xff" and character.isalnum():
                return False
    return True


def _farther(one: float, other: float) -> float:
    """The one that is farther from 0."""
    return other if abs(other) > abs(one) else one


def class_words(naming: str) -> tuple[str, ...]:
    """The words in an element's naming, and each two that stand together in one class."""
    small = _small(naming)
    words: dict[str, None] = {}
    before = ""
    start, at, is_apart = _next_part(naming, 0)
    while start < at:
        word = small[start:at]
        words[word] = None
        if before and not is_apart:
            words[f"{before}-{word}"] = None
        before = word
        start, at, is_apart = _next_part(naming, at)
    return tuple(words)


def _small(naming: str) -> str:
    """In small letters, unless there are more of those."""
    small = naming.lower()
    return small if len(small) == len(naming) else naming


def _next_part(naming: str, at: int) -> tuple[int, int, bool]:
    """Where the next word begins and ends, which is at the same place where there is none, and whether another class begins before."""
    past, is_apart = len(naming), False
    while at < past:
        start = at
        at = _past_part(naming, at, past)
        if at > start:
            return start, at, is_apart
        is_apart = is_apart or naming[at].isspace()
        at += 1
    return past, past, is_apart


def _past_part(naming: str, at: int, past: int) -> int:
    """Where the word that begins here ends: HTMLPart is "HTMLP" and "art", as it was learned; `at` where none begins."""
    letter = naming[at]
    if "A" <= letter <= "Z":
        at += 1
        if at < past and "a" <= naming[at] <= "z":
            letter = naming[at]
        else:
            while at < past and "A" <= naming[at] <= "Z":
                at += 1
            return at
    if "a" <= letter <= "z":
        while at < past and "a" <= naming[at] <= "z":
            at += 1
    else:
        while at < past and naming[at] > "\x7f" and _is_letter(naming[at]):
            at += 1
    return at


def line_words(text: str) -> tuple[str, ...]:
    """The words that tell what a line is, and its first two together."""
    line = text[:_LONGEST_LINE].lower()
    words: list[str] = []
    start, at = _next_word(line, 0)
    while start < at and len(words) < _MOST_WORDS:
        words.append(line[start:at])
        start, at = _next_word(line, at)
    return (*words, "^" + " ".join(words[:2])) if words else ()


def _next_word(line: str, at: int) -> tuple[int, int]:
    """Where the next word begins and ends, which is at the same place where there is none."""
    past = len(line)
    while at < past and not _is_letter(line[at]):
        at += 1
    start = at
    while at < past and _is_letter(line[at]):
        at += 1
    return start, at


def _is_letter(character: str) -> bool:
    if character < "\x80":
        return "a" <= character <= "z" or "A" <= character <= "Z"
    return character.isalnum() and not character.isdecimal()
