"""What spaCy's tagger, parser and finder of names read of each token: the vectors that its model makes, in less time.

The weights are spaCy's own, and so are the vectors but for rounding. A spelling is embedded (`embedded`); what lies beside a
token is then looked at for all tokens of many docs at once (`beside`).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.language.spellings import Columns

if TYPE_CHECKING:
    from thinc.model import Model

Rows = NDArray[np.float32]

_EPSILON: Final = 1e-8
#: So many rows are looked at together: what they come to stays in the processor's cache.
_BLOCK: Final = 512


class Vectors:
    """The vectors of one of spaCy's networks of token vectors (features, embedding, layers that look beside)."""

    def __init__(self, network: "Model[Any, Any]", columns: Sequence[str]) -> None:
        embedding, looking = network.layers
        features, _, self._tables, mixed, _ = embedding.layers
        self._columns = [columns.index(column) for column in features.attrs["columns"]]
        self._mixed = _Maxout(mixed)
        self._apart: int = looking.attrs["pad"]
        self._layers = [_Maxout(layer) for layer in looking.layers[0].layers]

    def embedded(self, spellings: Columns) -> Rows:
        """A row for each spelling."""
        told = np.ascontiguousarray(spellings[:, self._columns])
        return self._mixed(self._tables.predict(told))

    def beside(self, embedded: Rows, lengths: Sequence[int]) -> Rows:
        """The rows of docs of these lengths, each changed by those beside it in its doc."""
        width = embedded.shape[1]
        gaps = np.repeat(np.arange(1, len(lengths) + 1), lengths) * self._apart
        places = np.arange(len(embedded)) + gaps
        rows = np.zeros((len(embedded) + (len(lengths) + 1) * self._apart, width), np.float32)
        rows[places] = embedded
        around = np.zeros((len(rows), 3 * width), np.float32)
        for layer in self._layers:
            around[1:, :width] = rows[:-1]
            around[:, width : 2 * width] = rows
            around[:-1, 2 * width :] = rows[1:]
            rows += layer(around)
        found: Rows = rows[places]
        return found


class _Maxout:
    """The best of some sums of each row, and the norm of that."""

    def __init__(self, model: "Model[Any, Any]") -> None:
        maxout = next(node for node in model.walk() if node.name == "maxout")
        norm = next(node for node in model.walk() if node.name == "layernorm")
        weights, shift = _rows(maxout, "W"), _rows(maxout, "b")
        self._width, self._pieces, _ = weights.shape
        across = weights.transpose(1, 0, 2).reshape(self._pieces * self._width, -1)
        self._weights = np.ascontiguousarray(across.T)
        self._shift = np.ascontiguousarray(shift.T).ravel()
        self._gain, self._base = _rows(norm, "G"), _rows(norm, "b")

    def __call__(self, rows: Rows) -> Rows:
        found = np.empty((len(rows), self._width), dtype=np.float32)
        for start in range(0, len(rows), _BLOCK):
            self._tell(rows[start : start + _BLOCK], found[start : start + _BLOCK])
        return found

    def _tell(self, rows: Rows, best: Rows) -> None:
        sums = rows @ self._weights
        sums += self._shift
        width = self._width
        np.maximum(sums[:, :width], sums[:, width : 2 * width], out=best)
        for piece in range(2, self._pieces):
            np.maximum(best, sums[:, piece * width : (piece + 1) * width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / width + _EPSILON
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self._gain
        best += self._base


def _rows(layer: "Model[Any, Any]", name: str) -> Rows:
    return np.asarray(layer.get_param(name), dtype=np.float32)
