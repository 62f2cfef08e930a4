"""Where would source and content begin and end by the syntax alone? That is lent to the network, which cannot see it.

Trees that were fitted on PolNeAR's training part, without the network (training/attribution/bounds.py), are asked of the places where
the network has any doubt.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.attribute.bound_signs import Known, Rows, Signs, Tables, cues_of
from newsdesk.attribute.branches import Branches
from newsdesk.attribute.decoding import CONTENT, SOURCE, Judged, Scores, softmax
from newsdesk.attribute.windows import Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

#: The bounds, in the order of the network's scores for them.
KINDS: Final = (
    ("source-begins", SOURCE),
    ("content-begins", CONTENT),
    ("source-ends", SOURCE),
    ("content-ends", CONTENT),
)
#: The trees are asked where the network gives either side of a bound at least this chance.
DOUBT: Final = 0.05
#: How much of the trees' log odds is lent, from where they count as even, and how far they go. Chosen on the dev part.
SHARE: Final = 0.4
EVEN: Final = -1.5
MOST: Final = 6.0
_MODEL: Final = files("newsdesk.attribute").joinpath("model")


class Bounds:
    """What the syntax of one text tells of the bounds of what is attributed in it."""

    def __init__(self, branches: Branches) -> None:
        self._branches = branches
        self._signs = Signs(branches, _tables())

    def lent(self, judged: Sequence[tuple[Window, Judged]]) -> list[Judged]:
        """What the network says of these windows, with what the trees say of the bounds that it doubts."""
        places = [_Doubted(window, each, self._branches) for window, each in judged]
        cues = cues_of(
            self._branches,
            *(np.concatenate(ends) for ends in zip(*(each.cues for each in places), strict=True)),
        )
        before = np.cumsum([0, *(len(each.judged.cues) for each in places)])
        rows = self._signs.rows(
            cues,
            np.concatenate([each.cue + first for each, first in zip(places, before, strict=False)]),
            np.concatenate([each.word for each in places]),
        )
        kinds = np.concatenate([each.kinds for each in places])
        told = np.stack([_asked(name, rows, kinds[:, kind]) for kind, (name, _) in enumerate(KINDS)], axis=1)
        ends = np.cumsum([len(each.cue) for each in places])[:-1]
        return [each.lent(part) for each, part in zip(places, np.split(told, ends), strict=True)]


class _Doubted:
    """The places of a window where the network doubts a bound: the cue, the word behind it, and which bounds."""

    def __init__(self, window: Window, judged: Judged, branches: Branches) -> None:
        self.judged = judged
        words = branches.words_at(window)
        self.cues = tuple(words[[getattr(cue, end) for cue in judged.cues]] for end in ("first", "last"))
        doubted = _doubted(softmax(judged.scores)) & (words[1:] > words[:-1])[None, :, None]
        self.cue, self._place = np.nonzero(doubted.any(axis=2))
        self.kinds = doubted[self.cue, self._place]
        self.word = words[self._place + 1]

    def lent(self, told: Scores) -> Judged:
        """The window with log odds (places, kinds) lent to its bounds: begins stand at the word behind, ends at that before."""
        bounds = self.judged.bounds.copy()
        bounds[self.cue, self._place + 1, :2] += told[:, :2]
        bounds[self.cue, self._place, 2:] += told[:, 2:]
        return replace(self.judged, bounds=bounds)


def _doubted(chances: Scores) -> NDArray[np.bool_]:
    """Which bounds (cues, words but the first, kinds) may stand before a word, as far as the network is sure of the roles."""
    may, may_not = chances[..., 1:] > DOUBT, chances[..., 1:] < 1 - DOUBT
    return np.concatenate((may[:, 1:] & may_not[:, :-1], may[:, :-1] & may_not[:, 1:]), axis=2)


def _asked(name: str, rows: Rows, which: NDArray[np.bool_]) -> Scores:
    """What is lent to the bounds of a kind at these rows."""
    lent = np.zeros(len(rows), dtype=np.float32)
    if which.any():
        odds = _trees(name).run(None, {"rows": rows[which]})[0][:, 0]
        lent[which] = SHARE * np.clip(odds - EVEN, -MOST, MOST)
    return lent


@lru_cache(maxsize=1)
def _tables() -> Tables:
    return Tables(Known(**json.loads(_MODEL.joinpath("bounds.json").read_text(encoding="utf-8"))))


@lru_cache(maxsize=len(KINDS))
def _trees(name: str) -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    with as_file(_MODEL.joinpath(f"{name}.onnx")) as path:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
