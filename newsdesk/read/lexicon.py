# cython: boundscheck=False, wraparound=False, initializedcheck=False
"""Which words do classes and lines consist of, and how much oftener do they belong to articles than not?"""

from array import array
from collections.abc import Mapping
from typing import Final

_MOST_WORDS: Final = 25
_LONGEST_LINE: Final = 300


#: Of FNV-1a, which makes one number of the letters of a word.
_BASIS: Final = 0xCBF29CE484222325
_PRIME: Final = 0x100000001B3
_ALL: Final = 0xFFFFFFFFFFFFFFFF


class Odds:
    """Log odds by word, in a table so tight that a word costs one look into memory: of each word only its number is kept."""

    def __init__(self, odds: Mapping[str, float]) -> None:
        self.last = (1 << (2 * len(odds)).bit_length()) - 1
        self.numbers = array("Q", bytes(8 * (self.last + 1)))
        self.odds = array("d", bytes(8 * (self.last + 1)))
        for word, value in odds.items():
            number = _numbered(word, 0, len(word), _BASIS)
            slot = self._slot(number)
            self.numbers[slot] = number
            self.odds[slot] = value

    def of(self, number: int) -> float:
        """The odds of the word with this number; 0 where it is unknown."""
        return self.odds[self._slot(number)]

    def _slot(self, number: int) -> int:
        """Where the word stands, or would."""
        slot = number & self.last
        while self.numbers[slot] and self.numbers[slot] != number:
            slot = (slot + 1) & self.last
        return slot


def _numbered(text: str, start: int, past: int, number: int) -> int:
    """The number of what is between two places, or of what was numbered before with it behind."""
    for at in range(start, past):
        number = ((number ^ ord(text[at])) * _PRIME) & _ALL
    return number


class Lexicon:
    """The log odds of class words and of the words of short lines."""

    def __init__(self, classes: Mapping[str, float], words: Mapping[str, float]) -> None:
        self.classes = dict(classes)
        self.words = dict(words)
        self._of_class = Odds(classes)
        self._of_word = Odds(words)

    def of_naming(self, naming: str) -> float:
        """The most telling of the words in an element's naming; 0 where none is known."""
        small, parts = _small(naming), _class_parts(naming)
        most = 0.0
        before = _BASIS
        for place in range(0, len(parts), 3):
            start, past = parts[place], parts[place + 1]
            number = _numbered(small, start, past, _BASIS)
            odds = self._of_class.of(number)
            if abs(odds) > abs(most):
                most = odds
            if parts[place + 2]:
                odds = self._of_class.of(_numbered(small, start, past, _numbered("-", 0, 1, before)))
                if abs(odds) > abs(most):
                    most = odds
            before = number
        return most

    def of_line(self, text: str) -> tuple[float, float, float]:
        """The least, the mean and the first two of what its words tell."""
        line = text[:_LONGEST_LINE].lower()
        parts = _line_parts(line)
        count = len(parts) // 2
        if not count:
            return 0.0, 0.0, 0.0
        least = 1e9
        total = odds = 0.0
        head = _numbered("^", 0, 1, _BASIS)
        for word in range(count):
            start, past = parts[2 * word], parts[2 * word + 1]
            odds = self._of_word.of(_numbered(line, start, past, _BASIS))
            total += odds
            if odds < least:
                least = odds
            if word < 2:
                head = _numbered(line, start, past, _numbered(" ", 0, word, head))
        odds = self._of_word.of(head)
        return min(least, odds), (total + odds) / (count + 1), odds


def class_words(naming: str) -> tuple[str, ...]:
    """The words in an element's naming, and each two that stand together in one class."""
    small, parts = _small(naming), _class_parts(naming)
    words: dict[str, None] = {}
    before = ""
    for place in range(0, len(parts), 3):
        word = small[parts[place] : parts[place + 1]]
        words[word] = None
        if parts[place + 2]:
            words[f"{before}-{word}"] = None
        before = word
    return tuple(words)


def _small(naming: str) -> str:
    """In small letters, unless there are more of those."""
    small = naming.lower()
    return small if len(small) == len(naming) else naming


def _class_parts(naming: str) -> list[int]:
    """Three numbers a word: where it begins and ends, and whether it stands in one class with the one before."""
    parts: list[int] = []
    is_joined = False
    at, past = 0, len(naming)
    while at < past:
        start = at
        at = _past_part(naming, at, past)
        if at > start:
            parts.append(start)
            parts.append(at)
            parts.append(is_joined)
            is_joined = True
        else:
            is_joined = is_joined and not naming[at].isspace()
            at += 1
    return parts


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
    parts = _line_parts(line)
    words = [line[parts[place] : parts[place + 1]] for place in range(0, len(parts), 2)]
    return (*words, "^" + " ".join(words[:2])) if words else ()


def _line_parts(line: str) -> list[int]:
    """Where its words begin and end."""
    parts: list[int] = []
    at, past = 0, len(line)
    while at < past and len(parts) < 2 * _MOST_WORDS:
        start = at
        while at < past and _is_letter(line[at]):
            at += 1
        if at > start:
            parts.append(start)
            parts.append(at)
        else:
            at += 1
    return parts


def _is_letter(character: str) -> bool:
    if character < "\x80":
        return "a" <= character <= "z" or "A" <= character <= "Z"
    return character.isalnum() and not character.isdecimal()
