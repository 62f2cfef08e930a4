"""How likely does each piece belong to the article? A small ensemble of trees, trained on pages with known text.

What it was trained on and how well it does stands in training/reader/MODEL_CARD.md.
"""

import gzip
import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.claims import Claims
from newsdesk.read.features import Matrix, measure
from newsdesk.read.lexicon import Lexicon
from newsdesk.read.pieces import Piece

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_MODEL: Final = files("newsdesk.read").joinpath("model")


def chances(pieces: Sequence[Piece], claims: Claims) -> NDArray[np.float32]:
    """The chance of each piece, between 0 and 1, in the order of the pieces."""
    if not pieces:
        return np.zeros(0, dtype=np.float32)
    scores: Matrix = _trees().run(None, {"rows": measure(pieces, claims, lexicon())})[0]
    return np.asarray(1.0 / (1.0 + np.exp(-scores[:, 0])), dtype=np.float32)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words of classes and lines with their log odds."""
    held = json.loads(gzip.decompress(_MODEL.joinpath("lexicon.json.gz").read_bytes()))
    return Lexicon(held["classes"], held["words"])


@lru_cache(maxsize=1)
def _trees() -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    model = _MODEL.joinpath("pieces.onnx").read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
