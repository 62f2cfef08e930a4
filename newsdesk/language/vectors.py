"""What spaCy's tagger, parser and finder of names read of each token: the vectors that its model makes, a third of the time.

The weights are spaCy's own, and so are the vectors but for rounding. Each spelling is embedded once; what lies beside a
token is then looked at for all tokens of a text at once.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.model import Model

Rows = NDArray[np.float32]

#: So many spellings are kept embedded; then the store is begun anew.
_KEPT: Final = 40_000
_EPSILON: Final = 1e-8


class Vectors:
    """The vectors of one of spaCy's networks of token vectors (features, embedding, layers that look beside)."""

    def __init__(self, network: "Model[Any, Any]") -> None:
        embedding, looking = network.layers
        self._features, _, self._tables, self._mixed, _ = embedding.layers
        self._apart: int = looking.attrs["pad"]
        self._layers = [_Layer(layer) for layer in looking.layers[0].layers]
        self._columns: Sequence[str] = self._features.attrs["columns"]
        self._places: dict[tuple[int, ...], int] = {}
        self._known: Rows = np.zeros((_KEPT, network.get_dim("nO")), dtype=np.float32)

    def of(self, docs: Sequence["Doc"]) -> Iterator[Rows]:
        """For each doc, a row for each token."""
        embedded = [self._embedded(doc) for doc in docs]
        width = self._known.shape[1]
        gap = np.zeros((self._apart, width), dtype=np.float32)
        rows = np.concatenate([part for each in embedded for part in (gap, each)] + [gap])
        for layer in self._layers:
            rows = rows + layer(rows)
        start = self._apart
        for each in embedded:
            yield np.ascontiguousarray(rows[start : start + len(each)])
            start += len(each) + self._apart

    def _embedded(self, doc: "Doc") -> Rows:
        features = doc.to_array(list(self._columns)).reshape(len(doc), -1).astype(np.uint64, copy=False)
        keys: list[tuple[int, ...]] = [*map(tuple, features.tolist())]
        fresh = {key: row for row, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(fresh) > len(self._known):
            fresh = {key: row for row, key in enumerate(keys)}
            self._places = {}
            if len(fresh) > len(self._known):
                self._known = np.zeros((len(fresh), self._known.shape[1]), dtype=np.float32)
        if fresh:
            begin, end = len(self._places), len(self._places) + len(fresh)
            self._known[begin:end] = self._mixed.predict(self._tables.predict(features[[*fresh.values()]]))
            self._places.update(zip(fresh, range(begin, end), strict=True))
        rows: Rows = self._known[[self._places[key] for key in keys]]
        return rows


class _Layer:
    """Each row with the ones beside it, the best of some sums, and the norm of that."""

    def __init__(self, residual: "Model[Any, Any]") -> None:
        maxout = next(node for node in residual.walk() if node.name == "maxout")
        norm = next(node for node in residual.walk() if node.name == "layernorm")
        weights, shift = _rows(maxout, "W"), _rows(maxout, "b")
        self._width, self._pieces, _ = weights.shape
        across = weights.transpose(1, 0, 2).reshape(self._pieces * self._width, -1)
        self._weights = np.ascontiguousarray(across.T)
        self._shift = np.ascontiguousarray(shift.T).ravel()
        self._gain, self._base = _rows(norm, "G"), _rows(norm, "b")

    def __call__(self, rows: Rows) -> Rows:
        beside = np.zeros((len(rows), 3, rows.shape[1]), dtype=np.float32)
        beside[1:, 0], beside[:, 1], beside[:-1, 2] = rows[:-1], rows, rows[1:]
        sums = beside.reshape(len(rows), -1) @ self._weights
        sums += self._shift
        parts = sums.reshape(len(rows), self._pieces, self._width)
        best = parts[:, 0]
        for piece in range(1, self._pieces):
            best = np.maximum(best, parts[:, piece])
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / self._width + _EPSILON
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self._gain
        best += self._base
        return best


def _rows(layer: "Model[Any, Any]", name: str) -> Rows:
    return np.asarray(layer.get_param(name), dtype=np.float32)
