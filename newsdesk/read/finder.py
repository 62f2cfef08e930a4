"""Which pieces hold the words that a judge took for the article?

Words are compared by their letters and digits alone, so that bullets, cell borders and spacing do not matter.
"""

import re
from collections import Counter
from collections.abc import Container, Sequence
from itertools import groupby
from typing import Final

from newsdesk.read.pieces import Piece

_LONG: Final = 25
_ENDS: Final = 18
_BEFORE: Final = 2
_BEHIND: Final = 8
_PARAGRAPH: Final = 60
_LINKED: Final = 0.5
_BUDGET: Final = 3_000_000_000
_NO_WORD: Final = re.compile(r"[\W_]+")

Unit = tuple[str, tuple[Piece, ...]]


def key_of(text: str) -> str:
    """The letters and digits of a text: what two views of one page agree on."""
    return _NO_WORD.sub("", text)


def belonging(pieces: Sequence[Piece], words: Sequence[str]) -> tuple[Piece, ...]:
    """The pieces whose text is among the words, in page order; short ones only near to long ones."""
    finder = _Finder([key_of(line) for line in words])
    units = _units(pieces)
    chosen = {number for number, (key, _) in enumerate(units) if len(key) >= _LONG and finder.holds(key)}
    if not chosen:
        return ()
    for number in range(max(0, min(chosen) - _BEFORE), min(len(units), max(chosen) + _BEHIND)):
        if number not in chosen and finder.line(units[number][0]):
            chosen.add(number)
    chosen.update(number for number in range(min(chosen), max(chosen)) if _heads(units, chosen, number))
    return tuple(piece for number in sorted(chosen) for piece in units[number][1])


def _heads(units: Sequence[Unit], chosen: Container[int], number: int) -> bool:
    """Whether this is a heading right above a paragraph of the article."""
    (_, (piece, *_)), (below, _) = units[number], units[number + 1]
    return (
        piece.kind == "heading"
        and piece.linked < _LINKED
        and number + 1 in chosen
        and len(below) >= _PARAGRAPH
    )


def _units(pieces: Sequence[Piece]) -> list[Unit]:
    """What is looked for as one: the cells of a row together, every other piece by itself; cards never."""
    units: list[Unit] = []
    outside = (piece for piece in pieces if not piece.card)
    for row, run in groupby(outside, key=lambda piece: piece.row if piece.kind == "table" else None):
        group = tuple(run)
        if row is not None:
            units.append((key_of("".join(piece.text for piece in group)), group))
        else:
            units.extend((key_of(piece.text), (piece,)) for piece in group)
    return units


class _Finder:
    """`budget` bounds the characters looked at, whatever the page."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.joined = "".join(keys)
        self.left = Counter(keys)
        self.lines = frozenset(keys)
        self.taken: set[str] = set()
        self.budget = _BUDGET

    def line(self, key: str) -> bool:
        """Whether this is a line; each line is given once."""
        if self.left[key] <= 0:
            return False
        self.left[key] -= 1
        return True

    def holds(self, key: str) -> bool:
        """Whether this is a line, within a line, or over several."""
        if self.line(key):
            return True
        if key in self.taken or key in self.lines:
            return False
        self.taken.add(key)
        return self._within(key) or self._ends(key)

    def _within(self, key: str) -> bool:
        self.budget -= len(self.joined)
        return self.budget > 0 and key in self.joined

    def _ends(self, key: str) -> bool:
        """Words inside the piece were dropped or moved: its beginning and its end stand at the right distance."""
        if len(key) < 4 * _ENDS:
            return False
        self.budget -= len(self.joined)
        start = self.joined.find(key[:_ENDS]) if self.budget > 0 else -1
        return start >= 0 and self.joined.find(key[-_ENDS:], start, start + 2 * len(key)) >= 0
