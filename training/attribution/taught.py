"""What the teacher says of windows: of PolNeAR's beside their gold, of further news instead of any."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from examples import Example
from losses import Batch
from numpy.typing import NDArray
from teacher import Teacher
from torch import Tensor

from newsdesk.attribute.decoding import Judged, cues, roles
from newsdesk.attribute.windows import Window

Held = TypeVar("Held", Example, Window)

BATCH = 16
#: What the gold's word weighs beside the teacher's.
OF_GOLD = 0.6

Chances = NDArray[np.float16]


@dataclass(frozen=True)
class Taught:
    """A window with the chances that a word is outside, begins or goes on a cue (words, 3), the cues (first and last word),
    per cue the role of each word and the chances of each role (cues, words, 3), and the teacher's states (words, width)."""

    window: Window
    tags: Chances
    cues: tuple[tuple[int, int], ...]
    rows: NDArray[np.int64]
    roles: Chances
    states: Chances


def by_gold(teacher: Teacher, held: Sequence[Example]) -> Iterator[Taught]:
    """PolNeAR's windows: its cues and roles, the chances between its word and the teacher's."""
    for each, tags, states in _read(teacher, held):
        scores, _ = _roles(teacher, each.window, states, each.cues)
        yield Taught(
            each.window,
            _between(each.tags, tags.softmax(-1)),
            each.cues,
            each.roles,
            _between(each.roles, scores.softmax(-1)),
            states.half().numpy(),
        )


def alone(teacher: Teacher, held: Sequence[Window]) -> Iterator[Taught]:
    """Windows of further news: the cues that the teacher finds, and its roles."""
    for each, tags, states in _read(teacher, held):
        found = cues(tags.numpy())
        ends = tuple((cue.first, cue.last) for cue in found)
        scores, bounds = _roles(teacher, each, states, ends)
        rows = roles([Judged(found, scores.numpy(), bounds.numpy())])[0] if found else scores[..., 0].numpy()
        yield Taught(
            each,
            tags.softmax(-1).half().numpy(),
            ends,
            rows.astype(np.int64),
            scores.softmax(-1).half().numpy(),
            states.half().numpy(),
        )


def _read(teacher: Teacher, held: Sequence[Held]) -> Iterator[tuple[Held, Tensor, Tensor]]:
    """Each window with the scores of its words as cues, and its states; windows of like length are read together."""
    order = sorted(held, key=lambda each: len(_window(each).pieces))
    for start in range(0, len(order), BATCH):
        some = order[start : start + BATCH]
        batch = Batch([_window(each) for each in some])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states, scores, _ = teacher.encoder(
                batch.pieces, batch.cases, batch.quoted, batch.mask, batch.heads
            )
        for place, each in enumerate(some):
            words = len(_window(each).words)
            yield each, scores[place, :words].float(), states[place, :words].float()


def _window(held: Example | Window) -> Window:
    return held if isinstance(held, Window) else held.window


def _roles(
    teacher: Teacher, window: Window, states: Tensor, ends: Sequence[tuple[int, int]]
) -> tuple[Tensor, Tensor]:
    if not ends:
        return torch.zeros(0, len(window.words), 3), torch.zeros(0, len(window.words), 4)
    first, last = torch.tensor(ends).unbind(1)
    scores, bounds = teacher.roles(states, torch.from_numpy(window.paragraphs), first, last)
    return scores, bounds


def _between(gold: NDArray[np.int64], said: Tensor) -> Chances:
    one_of = np.eye(3, dtype=np.float32)[gold]
    return (OF_GOLD * one_of + (1 - OF_GOLD) * said.numpy()).astype(np.float16)
