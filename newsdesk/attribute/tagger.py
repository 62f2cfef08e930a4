"""Where do writers report what others say? Sources, cues and contents by a small trained network.

What it was trained on and how well it does stands in training/attribution/MODEL_CARD.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np

from newsdesk.attribute import cue_habits
from newsdesk.attribute.bounds import Bounds
from newsdesk.attribute.calibration import calibrated
from newsdesk.attribute.decoding import CONTENT, SOURCE, Cue, Judged, Roles, Scores, cues, roles, spans
from newsdesk.attribute.quotations import Quotation
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.windows import Window, windows
from newsdesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onnxruntime import InferenceSession

#: Joins a sum and its norm into one operator that takes seven times as long.
_SLOW: Final = ("SkipLayerNormFusion",)
#: So many windows are decoded side by side.
_TOGETHER: Final = 16
_MODEL: Final = files("newsdesk.attribute").joinpath("model")


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the network sees it: spans of words, and the chance that it is right."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    chance: float


def tagged(reading: Reading, marks: "Sequence[Quotation]") -> Iterator[Tagged]:
    """All attributions in the text, whose quotations are marked, in the order of their cues."""
    seen = [each for each in windows(reading.text, reading.paragraphs, marks) if each.words]
    if not seen:
        return
    bounds, habits = Bounds(reading.branches), cue_habits.lent(reading.branches)
    for start in range(0, len(seen), _TOGETHER):
        group = seen[start : start + _TOGETHER]
        told = [_judged(each, habits[reading.branches.words_at(each)]) for each in group]
        judged = [(each, found) for each, found in zip(group, told, strict=True) if found is not None]
        rows = roles(bounds.lent(judged)) if judged else []
        for (window, found), row in zip(judged, rows, strict=True):
            yield from _told(window, found.cues, row)


def _told(window: Window, found: "Sequence[Cue]", rows: Roles) -> Iterator[Tagged]:
    for cue, row in zip(found, rows, strict=True):
        content = tuple(spans(window.words, np.flatnonzero(row == CONTENT).tolist()))
        if content:
            yield Tagged(
                source=tuple(spans(window.words, np.flatnonzero(row == SOURCE).tolist())),
                cue=Span(window.words[cue.first].start, window.words[cue.last].end),
                content=content,
                chance=calibrated(cue.chance),
            )


def _seen(window: Window) -> tuple[Scores, Scores]:
    """States and cue scores of the words of a window."""
    states, scores = _session("encoder.onnx").run(
        None,
        {
            "pieces": window.pieces[None],
            "cases": window.cases[None],
            "quoted": window.quoted[None],
            "heads": window.heads[None],
        },
    )
    return states[0], scores[0]


def _judged(window: Window, habits: Scores) -> Judged | None:
    """The cues of a window, given what is lent to its words, with scores for what each word is to each, and for where that begins and ends."""
    states, seen = _seen(window)
    found = cues(seen, habits)
    if not found:
        return None
    scores, bounds = _session("roles.onnx").run(
        None,
        {
            "states": states,
            "paragraphs": window.paragraphs,
            "first": np.array([cue.first for cue in found]),
            "last": np.array([cue.last for cue in found]),
        },
    )
    return Judged(found, scores, bounds)


@lru_cache(maxsize=2)
def _session(name: str) -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    with as_file(_MODEL.joinpath(name)) as path:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW
        )
