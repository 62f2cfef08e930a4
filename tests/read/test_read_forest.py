"""The trees give what onnxruntime makes of the same file, to the last bit."""

from importlib.resources import files

import numpy as np
import onnxruntime
import pytest

from newsdesk.read.forest import Forest

MODEL = files("newsdesk.read").joinpath("model")


@pytest.mark.parametrize("name", ["pieces.onnx", "company.onnx", "headlines.onnx"])
@pytest.mark.parametrize("count", [0, 1, 300])
def test_sums_are_those_of_onnxruntime(name: str, count: int) -> None:
    model = MODEL.joinpath(name).read_bytes()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    width = session.get_inputs()[0].shape[1]
    rows = np.random.default_rng(1).normal(0, 2, (count, width)).astype(np.float32)
    rows[rows < -2] = -1
    scores = Forest(model).scores(rows)
    assert scores.tolist() == session.run(None, {"rows": rows})[0][:, 0].tolist()
    assert count < 2 or len(set(scores.tolist())) > count / 2
