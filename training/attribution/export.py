"""The trained network as the files that ship: the encoder in int8, the roles in fp32.

python training/attribution/export.py FOLDER    # reads FOLDER/weights.pt, writes newsdesk/attribute/model/*.onnx
"""

import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertConfig

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from network import Encoder, Roles
from train import LAYERS, weights_folder

MODEL = ROOT / "newsdesk" / "attribute" / "model"
OPSET = 17


class _OneWindow(nn.Module):
    """A window by itself is never filled up: it needs no mask."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, cases: Tensor, quoted: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        states, scores = self.encoder(pieces, cases, quoted, torch.ones_like(pieces), heads)
        return states, scores


def export(folder: Path) -> None:
    config = BertConfig.from_pretrained(
        str(weights_folder()), num_hidden_layers=LAYERS, attn_implementation="eager"
    )
    both = nn.ModuleDict({"encoder": Encoder(config), "roles": Roles(config.hidden_size)})
    both.load_state_dict(torch.load(folder / "weights.pt"))
    both.eval()
    one = torch.ones(1, 20, dtype=torch.long)
    heads, ends = torch.arange(12)[None], torch.tensor([3, 7])
    full = folder / "encoder-fp32.onnx"
    window, words = {0: "windows", 1: "pieces"}, {0: "windows", 1: "words"}
    torch.onnx.export(
        _OneWindow(both["encoder"]),
        (one, one * 0, one * 0, heads),
        str(full),
        input_names=["pieces", "cases", "quoted", "heads"],
        output_names=["states", "cues"],
        dynamic_axes={
            "pieces": window,
            "cases": window,
            "quoted": window,
            "heads": words,
            "states": words,
            "cues": words,
        },
        opset_version=OPSET,
        dynamo=False,
    )
    torch.onnx.export(
        both["roles"],
        (torch.zeros(12, config.hidden_size), torch.zeros(12, dtype=torch.long), ends, ends),
        str(MODEL / "roles.onnx"),
        input_names=["states", "paragraphs", "first", "last"],
        output_names=["roles"],
        dynamic_axes={
            "states": {0: "words"},
            "paragraphs": {0: "words"},
            "first": {0: "cues"},
            "last": {0: "cues"},
            "roles": {0: "cues", 1: "words"},
        },
        opset_version=OPSET,
        dynamo=False,
    )
    quantize_dynamic(full, MODEL / "encoder.onnx", per_channel=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    export(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
