"""The fourth course of the tagger: it learns from its teacher. python training/attribution/student.py FOLDER (a part of `make train`).

On windows of PolNeAR it follows the gold and the teacher, on those of further news the teacher alone: in the chances that it gives to
cues and roles, and in states that a product of matrices makes like the teacher's (Jiao et al., TinyBERT, 2020).
"""

import pickle
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

from courses import THREADS, Course, batched, take
from examples import LENGTH, article_windows
from further import marked_texts, texts
from losses import Batch, Weights
from network import Tagger
from paths import of_rows, unlikeliness
from scoring import scored
from syntax import labels
from taught import Taught, alone, by_gold
from teacher import WIDTH, trained
from train import (
    LAYERS,
    analysed_polnear,
    bench_folder,
    data_folder,
    polnear,
    sources,
    weights_folder,
    with_holes,
)

from newsdesk.attribute.windows import Window

SEED = 11
#: What unlike states weigh beside the losses of cues and roles.
OF_STATES = 2.0

COURSE = Course(
    "fourth",
    epochs=3,
    rate=2e-4,
    head_rate=4e-4,
    warm_up=0.04,
    weights=Weights(roles=1 / 16, paths=1 / 8),
    aside_rate=1.5e-3,
    windows_with_holes=0.4,
    hidden=0.12,
    is_short=True,
    kept=0.997,
    of_start=0.15,
)


class Student(Tagger):
    """The tagger, with what turns its states into numbers like the teacher's."""

    def __init__(self, tagger: Mapping[str, Tensor]) -> None:
        super().__init__(weights_folder(), LAYERS, tagger)
        self.likened = nn.Linear(self.encoder.bert.config.hidden_size, WIDTH)


@dataclass(frozen=True)
class Scale:
    """Where the teacher's states lie, number by number: on the mean, and how far around it."""

    mean: Tensor
    spread: Tensor


def scale_of(held: Sequence[Taught]) -> Scale:
    some = torch.from_numpy(np.concatenate([each.states[::7] for each in held[::11]])).float()
    return Scale(some.mean(0), some.std(0) + 1e-3)


def loss_of(student: Tagger, scale: Scale, held: Sequence[Taught], weights: Weights) -> Tensor:
    """How far it is off, itself and in what its `likened` makes of its states."""
    batch = Batch([each.window for each in held])
    states, scores, _ = student.encoder(batch.pieces, batch.cases, batch.quoted, batch.mask, batch.heads)
    likened = student.likened(states)
    count = max(1, sum(len(each.cues) for each in held))
    with torch.autocast("cpu", enabled=False):
        words = batch.words.float()
        apart = -(_side_by_side([each.tags for each in held]) * scores.float().log_softmax(-1)).sum(-1)
        wanted = (_side_by_side([each.states for each in held]) - scale.mean) / scale.spread
        unlike = (likened.float() - wanted).square().mean(-1)
        return (
            (apart * words).sum() / count
            + _of_roles(student, states.float(), held, weights) / count
            + OF_STATES * (unlike * words).sum() / words.sum()
        )


def _of_roles(student: Tagger, states: Tensor, held: Sequence[Taught], weights: Weights) -> Tensor:
    """By itself, and on the way through the words."""
    with_cues = [(place, each) for place, each in enumerate(held) if each.cues]
    if not with_cues:
        return torch.zeros(())
    found, bounds = zip(
        *(
            student.roles(
                states[place, : len(each.window.words)],
                torch.from_numpy(each.window.paragraphs),
                *torch.tensor(each.cues).unbind(1),
            )
            for place, each in with_cues
        ),
        strict=True,
    )
    alone = sum(
        -(torch.from_numpy(each.roles).float() * scores.log_softmax(-1)).sum()
        for scores, (_, each) in zip(found, with_cues, strict=True)
    )
    lengths = torch.tensor([table.shape[1] for table in found for _ in table])
    rows = of_rows([torch.from_numpy(each.rows) for _, each in with_cues])
    together = unlikeliness(of_rows(list(found)), of_rows(list(bounds)), lengths, rows)
    return weights.roles * alone + weights.paths * together


def _side_by_side(tables: Sequence[NDArray[np.float16]]) -> Tensor:
    return nn.utils.rnn.pad_sequence([torch.from_numpy(each).float() for each in tables], batch_first=True)


def lessons(folder: Path) -> list[Taught]:
    """What the teacher says of all windows; it is asked once and kept in a file."""
    kept = folder / "taught.pkl"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(_asked(folder), protocol=4))
    held: list[Taught] = pickle.loads(kept.read_bytes())
    return held


def further_windows(length: int) -> list[Window]:
    """Those of further news, so many pieces long."""
    known = set(marked_texts(data_folder()))
    return [
        window
        for text in texts(data_folder(), known)
        for window in article_windows(text, length)
        if window.words
    ]


@torch.inference_mode()
def _asked(folder: Path) -> list[Taught]:
    told = analysed_polnear(folder)
    of_gold = [each for source in sources(told, labels(told)) for each in source.examples()]
    teacher = trained(folder)
    return [*by_gold(teacher, of_gold), *alone(teacher, further_windows(LENGTH))]


def train(folder: Path) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    began = torch.load(folder / "tagger.pt")
    student = Student(began)
    held = lessons(folder)
    epochs = []
    for epoch in range(COURSE.epochs):
        draw = np.random.default_rng([SEED, epoch])
        shown = [replace(each, window=with_holes(each.window, COURSE, draw)) for each in held]
        epochs.append(batched(shown, COURSE.batch, lambda each: len(each.window.pieces), draw))
    ended = take(
        COURSE,
        student,
        epochs,
        partial(loss_of, student, scale_of(held), weights=COURSE.weights),
        folder,
        partial(scored, student, polnear("dev"), bench_folder()),
    )
    mixed = {
        name: value.lerp(began[name], COURSE.of_start) if name in began else value
        for name, value in torch.load(ended).items()
    }
    torch.save(mixed, folder / "weights.pt")


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
