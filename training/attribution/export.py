"""The trained network as the files that ship, in int8.

python training/attribution/export.py FOLDER    # reads FOLDER/slim.pt, writes newsdesk/attribute/model/*.onnx
"""

import sys
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertConfig

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from graph import encoder_graph
from network import Roles, part_of
from train import weights_folder

MODEL = ROOT / "newsdesk" / "attribute" / "model"
OPSET = 17


class _Dense(nn.Module):
    """A convolution over words as one product of matrices, which int8 makes quicker."""

    def __init__(self, near: nn.Conv1d) -> None:
        super().__init__()
        self.reach = near.kernel_size[0] // 2
        self.weights = nn.Parameter(near.weight.permute(0, 2, 1).flatten(1))
        self.shift = near.bias

    def forward(self, mixed: Tensor) -> Tensor:
        words = mixed.transpose(1, 2)
        padded = nn.functional.pad(words, (0, 0, self.reach, self.reach))
        beside = [padded[:, step : step + words.shape[1]] for step in range(2 * self.reach + 1)]
        return nn.functional.linear(torch.cat(beside, dim=-1), self.weights, self.shift).transpose(1, 2)


def export(folder: Path) -> None:
    width = BertConfig.from_pretrained(str(weights_folder())).hidden_size
    weights = torch.load(folder / "slim.pt")
    encoder = part_of(weights, "encoder")
    onnx.save(
        encoder_graph({name: value.numpy() for name, value in encoder.items()}),
        MODEL / "encoder.onnx",
    )
    held = part_of(weights, "roles")
    roles = Roles(width, len(held["word.bias"]))
    roles.load_state_dict(held)
    roles.near = _Dense(roles.near)
    full = folder / "roles-fp32.onnx"
    ends = torch.tensor([3, 7])
    torch.onnx.export(
        roles.eval(),
        (torch.zeros(12, width), torch.zeros(12, dtype=torch.long), ends, ends),
        str(full),
        input_names=["states", "paragraphs", "first", "last"],
        output_names=["roles", "bounds"],
        dynamic_axes={
            "states": {0: "words"},
            "paragraphs": {0: "words"},
            "first": {0: "cues"},
            "last": {0: "cues"},
            "roles": {0: "cues", 1: "words"},
            "bounds": {0: "cues", 1: "words"},
        },
        opset_version=OPSET,
        dynamo=False,
    )
    quantize_dynamic(full, MODEL / "roles.onnx", per_channel=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    export(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
