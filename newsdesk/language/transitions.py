"""On which word does each hang, and how? What spaCy's parser answers, in half of its time.

It goes through a doc in steps; each is chosen by the sum of what some words of its state bring, and a product. spaCy takes the
steps of a few docs side by side and asks for Python's lock at each word of each state; here all docs take a step together.
What a state is, which steps it allows and what they do is left to spaCy.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np

from newsdesk.language.products import Product
from newsdesk.language.vectors import Rows

if TYPE_CHECKING:
    from spacy.pipeline import DependencyParser
    from spacy.tokens import Doc


class Transitions:
    """The weights and moves of one of spaCy's parsers."""

    def __init__(self, parser: "DependencyParser") -> None:
        network: Any = parser.model
        self._parser: Any = parser
        reader, features, judge = network.layers
        self._narrow, self._judge = Product(reader.layers[-1]), Product(judge)
        weights = features.get_param("W")
        self._roles, self._width, self._pieces, narrow = weights.shape
        by_piece = weights.transpose(0, 2, 1, 3).reshape(-1, narrow)
        self._features = np.ascontiguousarray(by_piece.T)
        self._gap: Rows = features.get_param("pad")[0].transpose(0, 2, 1).ravel()
        self._shift = np.zeros_like(self._gap)
        self._shift[: self._pieces * self._width] = features.get_param("b").T.ravel()
        self._asked = SimpleNamespace(state2vec=SimpleNamespace(nF=self._roles))

    def mark(self, docs: Sequence["Doc"], vectors: Rows) -> None:
        """Sets heads, labels and sentences of the docs, whose tokens have these vectors."""
        from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]

        told = self._told(vectors)
        ways = self._parser.moves.init_batch(docs)
        going = [way for way in ways if not way.is_final()]
        roles = np.arange(self._roles)
        while going:
            words = ParserStepModel.get_token_ids(self._asked, going)
            sums = np.add.reduce(told.take(words * self._roles + roles, axis=0, mode="wrap"), axis=1)
            going = self._parser.transition_states(going, self._judge(self._best(sums)))
        self._parser.set_annotations(docs, ways)

    def _told(self, vectors: Rows) -> Rows:
        """A row of sums for each token in each role in a state, and as the last ones those for no token (-1)."""
        told = np.empty((len(vectors) + 1, len(self._shift)), dtype=np.float32)
        np.matmul(self._narrow(vectors), self._features, out=told[:-1])
        told[-1] = self._gap
        told += self._shift
        return told.reshape(-1, self._pieces * self._width)

    def _best(self, sums: Rows) -> Rows:
        best: Rows = np.maximum.reduce(sums.reshape(-1, self._pieces, self._width), axis=1)
        return best
