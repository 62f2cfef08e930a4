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


class Odds:
    """Log odds by word, in a table so tight that a word costs one look into memory: of each word only its number is kept."""

    def __init__(self, odds: Mapping[str, float]) -> None:
        self.last = (1 << (2 * len(odds)).bit_length()) - 1
        self.numbers = array("Q", bytes(8 * (self.last + 1)))
        self.odds = array("d", bytes(8 * (self.last + 1)))
        for word, value in odds.items():
            number = _numbered(word)
            slot = self._slot(number)
            self.numbers[slot] = number
            self.odds[slot] = value

    def of(self, word: str) -> float:
        """The odds of a word; 0 where it is unknown."""
        return self.odds[self._slot(_numbered(word))]

    def _slot(self, number: int) -> int:
        """Where the word stands, or would."""
        slot = number & self.last
        while self.numbers[slot] and self.numbers[slot] != number:
            slot = (slot + 1) & self.last
        return slot


def _numbered(word: str) -> int:
    number = _BASIS
    for letter in word:
        number = ((number ^ ord(letter)) * _PRIME) & _ALL
    return number


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
        found = self._known.get(naming)
        if found is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            found = self._known[naming] = self._most_telling(class_words(naming))
        return found

    def of_line(self, text: str) -> tuple[float, float, float]:
        """The least, the mean and the first two of what its words tell."""
        words = line_words(text)
        if not words:
            return 0.0, 0.0, 0.0
        least = 1e9
        total = odds = 0.0
        for word in words:
            odds = self._of_word.of(word)
            total += odds
            if odds < least:
                least = odds
        return least, total / len(words), odds

    def _most_telling(self, words: tuple[str, ...]) -> float:
        most = 0.0
        for word in words:
            odds = self._of_class.of(word)
            if abs(odds) > abs(most):
                most = odds
        return most


def class_words(naming: str) -> tuple[str, ...]:
    """The words in an element's naming, and each two that stand together in one class."""
    words: dict[str, None] = {}
    before = ""
    at, past = 0, len(naming)
    while at < past:
        start = at
        at = _past_part(naming, at, past)
        if at > start:
            word = naming[start:at].lower()
            words[word] = None
            if before:
                words[f"{before}-{word}"] = None
            before = word
        else:
            if naming[at].isspace():
                before = ""
            at += 1
    return tuple(words)


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
    at, past = 0, len(line)
    while at < past and len(words) < _MOST_WORDS:
        start = at
        while at < past and _is_letter(line[at]):
            at += 1
        if at > start:
            words.append(line[start:at])
        else:
            at += 1
    if words:
        words.append("^" + " ".join(words[:2]))
    return tuple(words)


def _is_letter(character: str) -> bool:
    if character < "\x80":
        return "a" <= character <= "z" or "A" <= character <= "Z"
    return character.isalnum() and not character.isdecimal()
