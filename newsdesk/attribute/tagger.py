"""Where do writers report what others say? Sources, cues and contents by a small trained network.

What it was trained on and how well it does stands in training/attribution/MODEL_CARD.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np

from newsdesk.attribute.calibration import calibrated
from newsdesk.attribute.decoding import CONTENT, SOURCE, Cue, Scores, cues, roles, spans
from newsdesk.attribute.quotations import Quotation
from newsdesk.attribute.windows import Window, windows
from newsdesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onnxruntime import InferenceSession

#: Joins a sum and its norm into one operator that takes seven times as long.
_SLOW: Final = ("SkipLayerNormFusion",)
_MODEL: Final = files("newsdesk.attribute").joinpath("model")


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the network sees it: spans of words, and the chance that it is right."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    chance: float


def tagged(text: str, paragraphs: "Sequence[Span]", quotations: "Sequence[Quotation]") -> Iterator[Tagged]:
    """All attributions in these paragraphs, in the order of their cues."""
    for window in windows(text, paragraphs, quotations):
        if not window.words:
            continue
        states, scores = _seen(window)
        found = cues(scores)
        if found:
            yield from _told(window, found, roles(*_judged(window, states, found), found))


def _told(
    window: Window, found: "Sequence[Cue]", judged: "np.ndarray[tuple[int, int], np.dtype[np.int8]]"
) -> Iterator[Tagged]:
    for cue, row in zip(found, judged, strict=True):
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


def _judged(window: Window, states: Scores, found: "Sequence[Cue]") -> tuple[Scores, Scores]:
    """Scores for what each word is to each cue, and for where that begins and ends."""
    scores, bounds = _session("roles.onnx").run(
        None,
        {
            "states": states,
            "paragraphs": window.paragraphs,
            "first": np.array([cue.first for cue in found]),
            "last": np.array([cue.last for cue in found]),
        },
    )
    return scores, bounds


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
