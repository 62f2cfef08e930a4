"""Fits the trees that tell by syntax where source and content begin and end: `make train-bounds` (training/attribution/bounds.py).

They are fitted on PolNeAR's training part, which the network knows by heart, without the network. How well they tell the bounds of the
dev part by themselves, the cue being given, is printed and written to bounds-scores.json.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent / "reader"), str(ROOT)]

from export import write_onnx
from told import MODEL, Told, articles

from newsdesk.attribute.bound_signs import Known, Side, Signs, Tables
from newsdesk.attribute.bounds import KINDS
from newsdesk.attribute.branches import NONE
from newsdesk.attribute.decoding import CONTENT, SOURCE

#: Words beside a cue whose bounds are asked for.
REACH = 45
#: Of what is neither a bound nor near the cue nor beside a sign only so much is kept, and counts for all.
KEPT = 0.2
NEAR = 8
#: Numbers of a word or a cue that is met less often are not told.
OFTEN_WORD, OFTEN_CUE = 200, 20
ROUNDS = 200
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.15,
    "num_leaves": 31,
    "min_data_in_leaf": 50,
    "feature_fraction": 0.35,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "lambda_l2": 1.0,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
}


class Rows(NamedTuple):
    signs: NDArray[np.float32]
    bounds: NDArray[np.bool_]
    weights: NDArray[np.float64]


def main() -> None:
    train, dev = ([*articles(part)] for part in ("train", "dev"))
    known = known_of(train)
    (MODEL / "bounds.json").write_text(
        json.dumps(asdict(known), ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )
    tables = Tables(known)
    fitted, asked = rows_of(train, tables, KEPT), rows_of(dev, tables, 1.0)
    print(f"{len(fitted.signs)} rows of {fitted.signs.shape[1]} signs", flush=True)
    scores = {}
    for number, (name, _) in enumerate(KINDS):
        told = lightgbm.Dataset(fitted.signs, fitted.bounds[:, number].astype(int), weight=fitted.weights)
        trees = lightgbm.train(PARAMETERS, told, ROUNDS)
        write_onnx([trees.dump_model()], fitted.signs.shape[1], MODEL / f"{name}.onnx")
        scores[name] = score(trees.predict(asked.signs, num_threads=1), asked.bounds[:, number])
        print(name, scores[name], flush=True)
    (HERE / "bounds-scores.json").write_text(json.dumps(scores, indent=1) + "\n")


def around(told: Told, number: int) -> NDArray[np.int64]:
    """The words near a cue before which a bound may stand; none is the first of its text."""
    first, last = told.cues.first[number], told.cues.last[number]
    return np.arange(max(1, first - REACH), min(len(told.branches.starts), last + REACH + 1))


def known_of(articles: Sequence[Told]) -> Known:
    """What is told of labels, tags, words and cues: how often they are content or source, and begin it or end it."""
    dep, tag, pos, word, cue = (Rates() for _ in range(5))
    for told in articles:
        for number, (head, row) in enumerate(zip(told.cues.head, told.roles, strict=True)):
            near = around(told, number)
            side = Side(told.branches, np.full_like(near, head), near)
            is_of = [row[near] == role for role in (CONTENT, SOURCE)]
            bounds = bounds_of(told.roles, np.full_like(near, number), near)
            hung = np.flatnonzero(side.first != NONE)
            dep.add([told.labels[token] for token in side.first[hung]], *(each[hung] for each in is_of))
            tag.add([told.tags[token] for token in side.token], *is_of)
            pos.add([told.parts[token] for token in side.token], *is_of)
            word.add([told.lowered[token] for token in side.token], *bounds.T)
            behind = near > told.cues.last[number]
            content = is_of[0]
            is_right_behind = bounds[near == told.cues.last[number] + 1, 1].any()
            cue.add([told.lemmas[head]], [content[behind].sum() > content[~behind].sum()], [is_right_behind])
    return Known(dep.ranks(), tag.ranks(), pos.ranks(), word.often(OFTEN_WORD), cue.often(OFTEN_CUE))


class Rates:
    """How often something holds, by name."""

    def __init__(self) -> None:
        self._sums: dict[str, NDArray[np.float64]] = {}

    def add(self, names: Sequence[str], *holds: Sequence[bool]) -> None:
        for name, *each in zip(names, *holds, strict=True):
            held = self._sums.setdefault(name, np.zeros(len(holds) + 1))
            held += (1, *each)

    def ranks(self) -> dict[str, list[float]]:
        """For each thing that may hold the place of a name from the one of which it holds least often."""
        names = sorted(self._sums)
        shares = np.array([self._sums[name][1:] / (self._sums[name][0] + 1) for name in names])
        places = shares.argsort(axis=0, kind="stable").argsort(axis=0) + 1
        return {name: place.tolist() for name, place in zip(names, places, strict=True)}

    def often(self, least: int) -> dict[str, list[float]]:
        """The shares of those that come so many times."""
        return {
            name: [round(float(share), 4) for share in sums[1:] / sums[0]]
            for name, sums in sorted(self._sums.items())
            if sums[0] >= least
        }


def rows_of(articles: Sequence[Told], tables: Tables, kept: float) -> Rows:
    """A row of signs for each cue and place near it, with which bounds there are."""
    chosen = np.random.default_rng(PARAMETERS["seed"])
    tables_of: list[Rows] = []
    for told in articles:
        if not len(told.roles):
            continue
        places = [around(told, number) for number in range(len(told.roles))]
        cue = np.repeat(np.arange(len(places)), [len(each) for each in places])
        word = np.concatenate(places)
        bounds = bounds_of(told.roles, cue, word)
        is_near = (
            np.abs(
                np.where(
                    word <= told.cues.first[cue], word - told.cues.first[cue], word - told.cues.last[cue]
                )
            )
            <= NEAR
        )
        always = is_near | bounds.any(axis=1) | (told.branches.before[word] > 0)
        taken = always | (chosen.random(len(word)) < kept)
        signs = Signs(told.branches, tables).rows(told.cues, cue[taken], word[taken])
        tables_of.append(Rows(signs, bounds[taken], np.where(always, 1.0, 1.0 / kept)[taken]))
    return Rows(*map(np.concatenate, zip(*tables_of, strict=True)))


def bounds_of(roles: NDArray[np.int8], cue: NDArray[np.int64], word: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which bounds (columns, as in KINDS) stand before the words."""
    here, former = roles[cue, word], roles[cue, word - 1]
    begins = [(here == role) & (former != role) for role in (SOURCE, CONTENT)]
    ends = [(former == role) & (here != role) for role in (SOURCE, CONTENT)]
    return np.stack([*begins, *ends], axis=1)


def score(chances: NDArray[np.float64], right: NDArray[np.bool_]) -> dict[str, float]:
    """The loss, beside that of a guess by frequency, and the F1 of what has half a chance."""
    likelihood = np.where(right, chances, 1 - chances)
    share = right.mean()
    guess = -share * np.log(share) - (1 - share) * np.log(1 - share)
    found = chances > 0.5
    return {
        "loss": round(float(-np.log(likelihood).mean()), 4),
        "loss of a guess": round(float(guess), 4),
        "F1": round(float(2 * (found & right).sum() / (found.sum() + right.sum())), 3),
    }


if __name__ == "__main__":
    main()
