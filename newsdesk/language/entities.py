"""Which words are names, dates and amounts? What spaCy's finder of names answers, in a fraction of its time.

It goes from token to token, and each of its steps is a product of small matrices. Where no name is open a step depends on
its token alone: these are all taken at once, and only the words within names one by one.
"""

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.language.products import Product
from newsdesk.language.vectors import Rows

if TYPE_CHECKING:
    from spacy.pipeline import EntityRecognizer

_NEVER: Final = np.float32(-np.inf)
_INSIDE, _OUTSIDE, _BEGINS = 1, 2, 3

Flags = NDArray[np.bool_]
Names = NDArray[np.uint64]


class Entities:
    """The weights and moves of one of spaCy's finders of names."""

    def __init__(self, recognizer: "EntityRecognizer") -> None:
        network: Any = recognizer.model
        reader, features, judge = network.layers
        self._narrow = Product(reader.layers[-1])
        weights, gap = features.get_param("W"), features.get_param("pad")
        self._width, self._pieces = weights.shape[1:3]
        by_piece = weights.transpose(0, 2, 1, 3).reshape(-1, weights.shape[-1])
        self._features = np.ascontiguousarray(by_piece.T)
        self._gap: Rows = gap[0].transpose(0, 2, 1).reshape(len(weights), -1)
        self._shift: Rows = features.get_param("b").T.ravel()
        self._judge = Product(judge)
        system: Any = recognizer.moves
        moves = [system.get_class_name(number).partition("-") for number in range(system.n_moves)]
        self._kinds = np.array([kind for kind, _, _ in moves])
        self._labels = [label for _, _, label in moves]
        unnamed = np.array([not label for label in self._labels]) & (self._kinds != "O")
        self._barred = np.isin(self._kinds, ("I", "L")) | unnamed
        self._places = {(kind, label): place for place, (kind, _, label) in enumerate(moves)}
        self._ids = [recognizer.vocab.strings.add(label) if label else 0 for label in self._labels]

    def of(self, vectors: Rows, last: Flags, spaces: Flags) -> Names:
        """For each token whether a name begins with it or goes on, and of what kind; `last` are those of their sentences."""
        told = (self._narrow(vectors) @ self._features).reshape(len(vectors), len(self._gap), -1)
        moves = self._outside(told, last, spaces)
        names = np.full((len(vectors), 2), (_OUTSIDE, 0), dtype=np.uint64)
        ends = last.tolist()
        end = 0
        for start in np.flatnonzero(self._kinds[moves] != "O").tolist():
            if start < end:
                continue
            move = moves[start]
            end = start + 1 if self._kinds[move] == "U" else self._end(told, start, self._labels[move], ends)
            names[start:end] = _INSIDE, self._ids[move]
            names[start, 0] = _BEGINS
        return names

    def _outside(self, told: Rows, last: Flags, spaces: Flags) -> NDArray[np.intp]:
        """The move at each token where no name is open."""
        scores = self._judge(self._hidden(told[:, 0] + self._gap[1] + self._gap[2]))
        begins, units = self._kinds == "B", self._kinds == "U"
        scores[:, self._barred] = _NEVER
        scores[np.ix_(last | spaces, begins)] = _NEVER
        scores[np.ix_(spaces, units)] = _NEVER
        moves: NDArray[np.intp] = scores.argmax(axis=1)
        return moves

    def _end(self, told: Rows, start: int, label: str, last: list[bool]) -> int:
        """Where the name that begins here is over."""
        inside, ending = self._places["I", label], self._places["L", label]
        place = start + 1
        while not last[place]:
            hidden = self._hidden(told[place, 0] + told[start, 1] + told[place - 1, 2])[0]
            if self._judge.one(hidden, ending) > self._judge.one(hidden, inside):
                break
            place += 1
        return place + 1

    def _hidden(self, sums: Rows) -> Rows:
        parts = (sums + self._shift).reshape(-1, self._pieces, self._width)
        best: Rows = parts.max(axis=1)
        return best
