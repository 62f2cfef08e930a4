"""How likely does each piece belong to the article? Two small ensembles of trees, trained on pages with known text: the first
looks at what is measured of each piece, the second also at how the first judged the pieces around it.

What it was trained on and how well it does stands in training/reader/MODEL_CARD.md.
"""

import gzip
import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.claims import Claims
from newsdesk.read.company import in_company
from newsdesk.read.features import Matrix, measure
from newsdesk.read.forest import scorer
from newsdesk.read.lexicon import Lexicon
from newsdesk.read.pieces import Piece

_MODEL: Final = files("newsdesk.read").joinpath("model")
_HOPELESS: Final = 0.02
_CERTAIN: Final = 0.995


def chances(pieces: Sequence[Piece], claims: Claims) -> NDArray[np.float32]:
    """The chance of each piece, between 0 and 1, in the order of the pieces."""
    if not pieces:
        return np.zeros(0, dtype=np.float32)
    measured = measure(pieces, claims, lexicon())
    first = _trees("pieces.onnx")(measured)
    found = chance_of(first)
    if not (open_ones := is_open(found)).any():
        return found
    second = _trees("company.onnx")(in_company(pieces, found, measured)[open_ones])
    found[open_ones] = chance_of((first[open_ones] + second) / 2)
    return found


def is_open(chances: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Whether a second look may change what the first says; both count alike then."""
    return (chances > _HOPELESS) & (chances < _CERTAIN)


def chance_of(odds: NDArray[np.floating]) -> NDArray[np.float32]:
    return np.asarray(1.0 / (1.0 + np.exp(-odds)), dtype=np.float32)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words of classes and lines with their log odds."""
    held = json.loads(gzip.decompress(_MODEL.joinpath("lexicon.json.gz").read_bytes()))
    return Lexicon(held["classes"], held["words"])


@lru_cache(maxsize=2)
def _trees(name: str) -> Callable[[Matrix], Matrix]:
    return scorer(_MODEL.joinpath(name).read_bytes())
