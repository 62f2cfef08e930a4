"""What all training of networks shares: courses with a rise and fall of the rate, batches, the running mean of the weights, and
checkpoints from which a run that was stopped goes on."""

import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from losses import Weights
from torch import Tensor, nn

#: So many batches are made of windows of like length.
ALIKE = 10
DECAY = 0.01
THREADS = 2
CHECKPOINT_EVERY = 60

Held = TypeVar("Held")


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
    #: The rate of what does not ship: of what reads tokens, or likens states to the teacher's.
    aside_rate: float = 0.0
    #: In so many of the windows, this part of the pieces is hidden.
    windows_with_holes: float = 0.0
    hidden: float = 0.0
    #: Each epoch sets up to so many first paragraphs of an article apart, so that windows are cut at other places.
    most_apart: int = 0
    #: Windows of further news in each epoch.
    further: int = 0
    #: Whether the encoder counts in numbers of 16 bits: twice as fast on processors that can.
    is_short: bool = False
    #: Windows in a batch.
    batch: int = 16
    #: Share of the running mean of the weights that each step keeps.
    kept: float = 0.998
    #: Steps that the running mean of the weights has behind it at the start.
    followed: int = 0
    #: This share of the weights that the course started from is mixed into those that it ends with.
    of_start: float = 0.0


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


def batched(
    held: Sequence[Held], size: int, length: Callable[[Held], int], draw: np.random.Generator
) -> list[list[Held]]:
    """In drawn order; windows of like length stand together."""
    batches: list[list[Held]] = []
    order = [held[place] for place in draw.permutation(len(held))]
    for start in range(0, len(order), ALIKE * size):
        alike = sorted(order[start : start + ALIKE * size], key=length)
        made = [alike[place : place + size] for place in range(0, len(alike), size)]
        batches += [made[place] for place in draw.permutation(len(made))]
    return batches


def take(
    course: Course,
    module: nn.Module,
    epochs: Sequence[Sequence[list[Held]]],
    loss_of: Callable[[list[Held]], Tensor],
    folder: Path,
    measured: Callable[[], dict[str, float]],
) -> Path:
    """Trains on one course, from its last checkpoint if it has one; gives the file with the running mean of the weights."""
    optimiser = _optimiser(course, module)
    rates = [group["lr"] for group in optimiser.param_groups]
    mean = Mean(module, course.kept)
    checkpoint, weights = folder / f"{course.name}.pt", folder / f"{course.name}-weights.pt"
    done = _resumed(checkpoint, module, mean, optimiser) if checkpoint.exists() else 0
    steps = sum(map(len, epochs))
    started = time.monotonic()
    step = 0
    for number, batches in enumerate(epochs, 1):
        for batch in batches:
            step += 1
            if step <= done:
                continue
            module.train()
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * _share(step, steps, course.warm_up)
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=course.is_short):
                loss = loss_of(batch)
            loss.backward()
            nn.utils.clip_grad_norm_(_learning(module), 1.0)
            optimiser.step()
            mean.follow(course.followed + step)
            if step % 20 == 0:
                spent = (time.monotonic() - started) / (step - done)
                print(
                    f"{course.name} step {step}/{steps} loss {loss.item():.3f} {spent:.2f} s/step", flush=True
                )
            if step % CHECKPOINT_EVERY == 0 or step == steps:
                _keep(checkpoint, module, mean, optimiser, step)
        if step < done or (step == done and number < course.epochs):
            continue
        mean.swap()
        print(f"{course.name} epoch {number}", json.dumps(measured()), flush=True)
        torch.save(module.state_dict(), weights)
        mean.swap()
    return weights


def _share(step: int, steps: int, warm_up: float) -> float:
    warm = max(1, math.ceil(warm_up * steps))
    return step / warm if step < warm else (steps - step) / (steps - warm)


def _learning(module: nn.Module) -> list[nn.Parameter]:
    return [value for value in module.parameters() if value.requires_grad]


def _optimiser(course: Course, module: nn.Module) -> torch.optim.Optimizer:
    """The encoder's own weights learn at one rate, what reads its states at another, what does not ship at a third."""
    groups: dict[float, list[nn.Parameter]] = {}
    for name, value in module.named_parameters():
        if value.requires_grad:
            is_aside = name.startswith(("syntax.", "likened."))
            rate = course.aside_rate if is_aside else course.rate if ".bert." in name else course.head_rate
            groups.setdefault(rate, []).append(value)
    return torch.optim.AdamW(
        [{"params": values, "lr": rate} for rate, values in groups.items()], weight_decay=DECAY
    )


def _resumed(path: Path, module: nn.Module, mean: Mean, optimiser: torch.optim.Optimizer) -> int:
    """The steps that the checkpoint has behind it; everything is as it was then."""
    kept = torch.load(path)
    module.load_state_dict(kept["weights"])
    mean.kept = kept["mean"]
    optimiser.load_state_dict(kept["optimiser"])
    print(f"{path.stem} course: going on after step {kept['done']}", flush=True)
    return int(kept["done"])


def _keep(path: Path, module: nn.Module, mean: Mean, optimiser: torch.optim.Optimizer, step: int) -> None:
    half = path.with_suffix(".part")
    torch.save(
        {
            "weights": module.state_dict(),
            "mean": mean.kept,
            "optimiser": optimiser.state_dict(),
            "done": step,
        },
        half,
    )
    half.replace(path)
