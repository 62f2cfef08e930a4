"""The layer that all of spaCy's finders end with: rows times weights, and a shift."""

from typing import TYPE_CHECKING, Any

import numpy as np

from newsdesk.language.vectors import Rows

if TYPE_CHECKING:
    from thinc.model import Model


class Product:
    """The weights and the shift of a linear layer."""

    def __init__(self, linear: "Model[Any, Any]") -> None:
        self._weights: Rows = np.asarray(linear.get_param("W"), dtype=np.float32)
        self._shift: Rows = np.asarray(linear.get_param("b"), dtype=np.float32)
        self._across = np.ascontiguousarray(self._weights.T)

    def __call__(self, rows: Rows) -> Rows:
        found: Rows = rows @ self._across
        found += self._shift
        return found

    def one(self, row: Rows, column: int) -> float:
        return float((row @ self._weights[column]).item() + self._shift[column])
