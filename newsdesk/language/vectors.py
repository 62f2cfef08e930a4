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
        features, _, self._tables, self._mixed, _ = embedding.layers
        self._columns = [columns.index(column) for column in features.attrs["columns"]]
        self._apart: int = looking.attrs["pad"]
        self._layers = [_Layer(layer) for layer in looking.layers[0].layers]

    def embedded(self, spellings: Columns) -> Rows:
        """A row for each spelling."""
        told = np.ascontiguousarray(spellings[:, self._columns])
        rows: Rows = self._mixed.predict(self._tables.predict(told))
        return rows

    def beside(self, embedded: Rows, lengths: Sequence[int]) -> Rows:
        """The rows of docs of these lengths, each changed by those beside it in its doc."""
        gaps = np.repeat(np.arange(1, len(lengths) + 1), lengths) * self._apart
        places = np.arange(len(embedded)) + gaps
        rows = np.zeros((len(embedded) + (len(lengths) + 1) * self._apart, embedded.shape[1]), np.float32)
        rows[places] = embedded
        for layer in self._layers:
            rows = layer(rows)
        found: Rows = rows[places]
        return found


class _Layer:
    """Each row with the ones beside it, the best of some sums, the norm of that, and the row itself."""

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
        edged = np.zeros((len(rows) + 2, rows.shape[1]), dtype=np.float32)
        edged[1:-1] = rows
        told = np.empty_like(rows)
        for start in range(0, len(rows), _BLOCK):
            block = told[start : start + _BLOCK]
            self._told(edged[start : start + len(block) + 2], block)
        told += rows
        return told

    def _told(self, edged: Rows, best: Rows) -> None:
        beside = np.concatenate((edged[:-2], edged[1:-1], edged[2:]), axis=1)
        sums = beside @ self._weights
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
