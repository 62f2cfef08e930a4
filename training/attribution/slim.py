"""The fifth and sixth course of the tagger: what matters little is left out, and what stays learns from the whole.

python training/attribution/slim.py FOLDER (a part of `make train`)

As in the fourth course it follows the gold and the chances of what it learns from on PolNeAR, and those alone on further news; its states
are to be those of the whole.
"""

import pickle
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

from courses import THREADS, Course, batched, take
from examples import Example
from importance import importance, kept, narrowed, slimmed
from losses import Weights
from network import Tagger
from scoring import scored
from student import Scale, further_windows, loss_of, scale_of
from syntax import labels
from taught import Taught, alone, by_gold
from train import (
    LAYERS,
    analysed_polnear,
    bench_folder,
    polnear,
    sources,
    weights_folder,
    with_holes,
)

from newsdesk.attribute.windows import LENGTH

SEED = 11
#: Microseconds a word that are to be spared, of some 119 on the processor where they were measured.
SPARED = 48.0
#: So many of the 160 numbers that a word's role is told by stay.
OF_ROLES = 128
#: So many articles tell what matters, by windows with holes: of those without the network knows the answers by heart.
ARTICLES = 70
TOLD_BY = Course("told by", epochs=1, rate=0, head_rate=0, warm_up=0, windows_with_holes=1.0, hidden=0.15)
MOST_APART = 6

FIFTH = Course(
    "fifth",
    epochs=2,
    rate=2e-4,
    head_rate=4e-4,
    warm_up=0.02,
    weights=Weights(roles=1 / 16, paths=1 / 8),
    windows_with_holes=0.4,
    hidden=0.12,
    kept=0.997,
)
SIXTH = replace(FIFTH, name="sixth", rate=1.5e-4, head_rate=3e-4, of_start=0.3)


class Slim(Tagger):
    """The tagger, whose states are likened to those of the whole. Its tables of pieces and places stay as they are."""

    def __init__(self, weights: Mapping[str, Tensor], scale: Scale) -> None:
        super().__init__(weights_folder(), LAYERS, weights)
        self.likened = _OnScale(scale)
        for table in ("word_embeddings", "position_embeddings", "token_type_embeddings"):
            self.encoder.bert.embeddings.get_submodule(table).requires_grad_(False)


class _OnScale(nn.Module):
    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.scale = scale

    def forward(self, states: Tensor) -> Tensor:
        return (states - self.scale.mean) / self.scale.spread


def lessons(folder: Path, whole: Tagger) -> tuple[list[Taught], ...]:
    """What the whole says of PolNeAR's windows, cut one way and another, and of further news; asked once and kept in a file."""
    held = folder / "told-by-the-whole.pkl"
    if not held.exists():
        held.write_bytes(pickle.dumps(_asked(folder, whole), protocol=4))
    found: tuple[list[Taught], ...] = pickle.loads(held.read_bytes())
    return found


@torch.inference_mode()
def _asked(folder: Path, whole: Tagger) -> tuple[list[Taught], ...]:
    draw = np.random.default_rng(SEED)
    whole.eval()
    return (
        list(by_gold(whole, _examples(folder))),
        list(by_gold(whole, _examples(folder, draw))),
        list(alone(whole, further_windows(LENGTH))),
    )


def _examples(folder: Path, draw: np.random.Generator | None = None) -> list[Example]:
    told = analysed_polnear(folder)
    return [
        each
        for source in sources(told, labels(told))
        for each in source.examples(int(draw.integers(1, MOST_APART + 1)) if draw else 0, LENGTH)
    ]


def _telling(folder: Path) -> list[Example]:
    draw = np.random.default_rng(SEED)
    told = analysed_polnear(folder)
    drawn = draw.permutation(len(told))[:ARTICLES]
    read = sources(told, labels(told))
    return [
        replace(each, window=with_holes(each.window, TOLD_BY, draw))
        for place in drawn
        for each in read[place].examples(1, LENGTH)
        if each.cues
    ]


def train(folder: Path) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    weights = torch.load(folder / "weights.pt")
    whole = Tagger(weights_folder(), LAYERS, weights)
    matters = importance(whole, _telling(folder), FIFTH.weights)
    taught = lessons(folder, whole)
    fifth = _taken(FIFTH, slimmed(weights, kept(matters.layers, SPARED)), taught, folder)
    sixth = _taken(SIXTH, narrowed(fifth, matters.roles, OF_ROLES), taught, folder)
    torch.save(sixth, folder / "slim.pt")


def _taken(
    course: Course, weights: Mapping[str, Tensor], taught: Sequence[list[Taught]], folder: Path
) -> dict[str, Tensor]:
    *of_gold, others = taught
    scale = scale_of(others)
    slim = Slim(weights, scale)
    epochs = [_epoch(course, number, [*held, *others]) for number, held in enumerate(of_gold)]
    ended = take(
        course,
        slim,
        epochs,
        partial(loss_of, slim, scale, weights=course.weights),
        folder,
        partial(scored, slim, polnear("dev"), bench_folder()),
    )
    return {
        name: value.lerp(weights[name], course.of_start) if name in weights else value
        for name, value in torch.load(ended).items()
    }


def _epoch(course: Course, number: int, held: Sequence[Taught]) -> list[list[Taught]]:
    draw = np.random.default_rng([*course.name.encode(), number])
    shown = [replace(each, window=with_holes(each.window, course, draw)) for each in held]
    return batched(shown, course.batch, lambda each: len(each.window.pieces), draw)


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
