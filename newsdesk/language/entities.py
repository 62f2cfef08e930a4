"""Which words are names, dates and amounts? What spaCy's finder of names answers, in a fraction of its time.

It goes from token to token, and each of its steps is a product of small matrices. Where no name is open a step depends on
its token alone: these are all taken at once, and only the words within names one by one.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.language.vectors import Rows, Vectors

if TYPE_CHECKING:
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc, Span
    from thinc.model import Model

_NEVER: Final = np.float32(-np.inf)

Places = NDArray[np.intp]
Flags = NDArray[np.bool_]


class Entities:
    """The weights and moves of one of spaCy's finders of names."""

    def __init__(self, recognizer: "EntityRecognizer") -> None:
        network: Any = recognizer.model
        reader, features, judge = network.layers
        looking, _, narrowing = reader.layers
        self._vectors = Vectors(looking)
        self._narrow = _Product(narrowing)
        weights, gap = features.get_param("W"), features.get_param("pad")
        self._width, self._pieces = weights.shape[1:3]
        self._features = np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T)
        self._gap: Rows = gap.reshape(len(weights), -1)
        self._shift: Rows = features.get_param("b").ravel()
        self._judge = _Product(judge)
        system: Any = recognizer.moves
        moves = [system.get_class_name(number).partition("-") for number in range(system.n_moves)]
        self._kinds = np.array([kind for kind, _, _ in moves])
        self._labels = [label for _, _, label in moves]
        unnamed = np.array([not label for label in self._labels]) & (self._kinds != "O")
        self._barred = np.isin(self._kinds, ("I", "L")) | unnamed
        self._places = {(kind, label): place for place, (kind, _, label) in enumerate(moves)}

    def mark(self, docs: Sequence["Doc"]) -> None:
        """Sets the entities of docs whose sentences are known."""
        docs = [doc for doc in docs if len(doc)]
        if not docs:
            return
        told = self._told(docs)
        last = np.concatenate([_last_of_sentence(doc) for doc in docs])
        spaces = np.concatenate([doc.to_array("IS_SPACE").astype(bool) for doc in docs])
        moves = self._outside(told, last, spaces)
        begin = 0
        for doc in docs:
            end = begin + len(doc)
            doc.set_ents(
                [*self._spans(doc, told[begin:end], moves[begin:end], last[begin:end])], default="outside"
            )
            begin = end

    def _told(self, docs: Sequence["Doc"]) -> Rows:
        """What each token brings (tokens, 3, hidden) as the one at hand, as the first of a name, as the one before."""
        vectors = self._narrow(np.concatenate([*self._vectors.of(docs)]))
        told: Rows = (vectors @ self._features).reshape(len(vectors), len(self._gap), -1)
        return told

    def _outside(self, told: Rows, last: Flags, spaces: Flags) -> Places:
        """The move at each token where no name is open."""
        scores = self._judge(self._hidden(told[:, 0] + self._gap[1] + self._gap[2]))
        begins, units = self._kinds == "B", self._kinds == "U"
        scores[:, self._barred] = _NEVER
        scores[np.ix_(last | spaces, begins)] = _NEVER
        scores[np.ix_(spaces, units)] = _NEVER
        moves: Places = scores.argmax(axis=1)
        return moves

    def _spans(self, doc: "Doc", told: Rows, moves: Places, last: Flags) -> Iterator["Span"]:
        from spacy.tokens import Span

        end = 0
        for start in np.flatnonzero(self._kinds[moves] != "O").tolist():
            if start < end:
                continue
            label = self._labels[moves[start]]
            alone = self._kinds[moves[start]] == "U"
            end = start + 1 if alone else self._end(told, start, label, last)
            yield Span(doc, start, end, label=label)

    def _end(self, told: Rows, start: int, label: str, last: Flags) -> int:
        """Where the name that begins here is over."""
        inside, ending = self._places["I", label], self._places["L", label]
        place = start + 1
        while not last[place]:
            hidden = self._hidden(told[place, 0] + told[start, 1] + told[place - 1, 2])
            if self._judge.one(hidden, ending) > self._judge.one(hidden, inside):
                break
            place += 1
        return place + 1

    def _hidden(self, sums: Rows) -> Rows:
        parts = (sums + self._shift).reshape(-1, self._width, self._pieces)
        best: Rows = parts.max(axis=2)
        return best


class _Product:
    """Rows times weights, and a shift."""

    def __init__(self, linear: "Model[Any, Any]") -> None:
        self._weights: Rows = np.asarray(linear.get_param("W"), dtype=np.float32)
        self._shift: Rows = np.asarray(linear.get_param("b"), dtype=np.float32)
        self._across = np.ascontiguousarray(self._weights.T)

    def __call__(self, rows: Rows) -> Rows:
        found: Rows = rows @ self._across
        return found + self._shift

    def one(self, row: Rows, column: int) -> float:
        return float((row @ self._weights[column]).item() + self._shift[column])


def _last_of_sentence(doc: "Doc") -> Flags:
    """The tokens that no name goes beyond."""
    starts = doc.to_array("SENT_START").astype(np.int64) == 1
    return np.append(starts[1:], True)
