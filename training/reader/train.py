"""Trains the judge of the reader on the dev pages: `make train-reader` (or python training/reader/train.py).

Scores that are printed and written to scores.json are those of pages whose site the model has not seen (five folds by
site); what ships is then trained on all pages.
"""

import gc
import gzip
import json
import math
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import lightgbm
import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from export import write_onnx
from pages import SETS, Sample, data_folder, samples

from newsdesk.read import features
from newsdesk.read.body import judged_by
from newsdesk.read.company import in_company
from newsdesk.read.features import measure
from newsdesk.read.judge import chance_of, is_open
from newsdesk.read.lexicon import Lexicon, class_words, line_words

FOLDS = 5
SEED = 7
#: The first look is the mean of two courses, which differ in what they draw.
SEEDS = (SEED, SEED + 1)
#: How much a page of each set counts: news as the desk meets it most, what another reader made least.
WEIGHTS = {
    "fundus": 5.0,
    "wcxb_dev_article": 1.0,
    "trafilatura": 0.7,
    "readability": 0.4,
    "newspaper4k": 1.5,
    "chinese": 0.4,
}
MODEL = ROOT / "newsdesk" / "read" / "model"
COMMON = {
    "objective": "cross_entropy",
    "max_depth": 8,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": int(os.environ.get("TRAINING_THREADS", "2")),
    "deterministic": True,
    "force_row_wise": True,
}
FIRST = {
    "num_leaves": 31,
    "learning_rate": 0.09,
    "min_data_in_leaf": 40,
    "lambda_l2": 2.0,
    "num_iterations": 180,
}
SECOND = {
    "num_leaves": 15,
    "learning_rate": 0.06,
    "min_data_in_leaf": 60,
    "lambda_l2": 5.0,
    "num_iterations": 160,
}
Rates = tuple[dict[str, float], dict[str, float]]


def main() -> None:
    gc.disable()
    pages = list(samples())
    fold = folds(pages)
    rates = [rates_of(page) for page in pages]
    everything = range(len(pages))
    held_out = [
        lexicon_of(pages, rates, [number for number in everything if fold[number] != part])
        for part in range(FOLDS)
    ]
    measured = [
        measure(page.pieces, page.claims, held_out[fold[number]]) for number, page in enumerate(pages)
    ]
    rows = np.concatenate(measured)
    wanted = np.concatenate([page.wanted for page in pages])
    weights = np.concatenate([weights_of(page) for page in pages])
    part = np.repeat(fold, [len(page.pieces) for page in pages])
    bounds = np.cumsum([0] + [len(page.pieces) for page in pages])
    first = _unseen(part, lambda seen, unseen: _odds(_fit_first(rows, wanted, weights, seen), rows[unseen]))
    chances = chance_of(first)
    looked = np.concatenate(
        [
            in_company(page.pieces, chances[start:end], of_page)
            for page, of_page, start, end in zip(pages, measured, bounds, bounds[1:], strict=False)
        ]
    )
    asked = np.where(is_open(chances), weights, 0.0)
    second = _unseen(
        part, lambda seen, unseen: _odds([_fit(looked, wanted, asked, seen, SECOND)], looked[unseen])
    )
    both = np.where(is_open(chances), chance_of((first + second) / 2), chances)
    held_out_scores = scores(pages, both, bounds)
    print(json.dumps(held_out_scores, indent=1), flush=True)
    (HERE / "scores.json").write_text(json.dumps(held_out_scores, indent=1) + "\n")
    MODEL.mkdir(exist_ok=True)
    _write_lexicon(lexicon_of(pages, rates, everything))
    everywhere = np.ones(len(rows), dtype=bool)
    boosters = _fit_first(rows, wanted, weights, everywhere)
    write_onnx([booster.dump_model() for booster in boosters], rows.shape[1], MODEL / "pieces.onnx")
    again = _fit(looked, wanted, asked, everywhere, SECOND)
    write_onnx([again.dump_model()], looked.shape[1], MODEL / "company.onnx")
    _print_gains(boosters[0])


def folds(pages: Sequence[Sample]) -> NDArray[np.intp]:
    """The fold of each page: all pages of a site are in one."""
    sites = sorted({page.site for page in pages})
    np.random.RandomState(SEED).shuffle(sites)
    of = {site: number % FOLDS for number, site in enumerate(sites)}
    return np.array([of[page.site] for page in pages])


def rates_of(page: Sample) -> Rates:
    """For each class word the share of the text under it that is wanted; for each word of short lines that of the lines."""
    classes: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    words: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    above: dict[object, set[str]] = {}
    for piece, share in zip(page.pieces, page.wanted.tolist(), strict=True):
        if share < 0:
            continue
        if piece.element not in above:
            above[piece.element] = {
                word
                for element in (piece.element, *piece.element.ancestors())
                if element.tag not in ("body", "html")
                for word in class_words(element.naming)
            }
        length = min(len(piece.text), 200)
        for word in above[piece.element]:
            classes[word][0] += length * share
            classes[word][1] += length
        if len(piece.text) < 250:
            for word in set(line_words(piece.text)):
                words[word][0] += share
                words[word][1] += 1
    return _shares(classes), _shares(words)


def _shares(counts: dict[str, list[float]]) -> dict[str, float]:
    return {word: wanted / total for word, (wanted, total) in counts.items()}


def lexicon_of(pages: Sequence[Sample], rates: Sequence[Rates], chosen: Sequence[int]) -> Lexicon:
    """The log odds of each word that at least three sites use, each site counted once."""
    return Lexicon(
        _log_odds(pages, [rate[0] for rate in rates], chosen, 0.35),
        _log_odds(pages, [rate[1] for rate in rates], chosen, 0.25),
    )


def _log_odds(
    pages: Sequence[Sample], rates: Sequence[dict[str, float]], chosen: Sequence[int], usual: float
) -> dict[str, float]:
    by_site: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for number in chosen:
        for word, rate in rates[number].items():
            by_site[word][pages[number].site].append(rate)
    odds = {}
    for word, sites in sorted(by_site.items()):
        if len(sites) >= 3:
            total = sum(sum(each) / len(each) for each in sites.values())
            rate = min(max((total + 2 * usual) / (len(sites) + 2), 0.01), 0.99)
            odds[word] = round(math.log(rate / (1 - rate)) - math.log(usual / (1 - usual)), 2)
    return odds


def weights_of(page: Sample) -> NDArray[np.float64]:
    """Long pieces count more, but less than by length; a page counts as at most thirty pieces."""
    lengths = np.array([min(len(piece.text), 400) for piece in page.pieces], dtype=np.float64)
    weights = np.where(page.wanted < 0, 0.0, np.sqrt(lengths))
    total = weights[page.wanted > 0.5].sum()
    if total <= 1:
        return np.zeros(len(weights))
    scaled: NDArray[np.float64] = WEIGHTS[page.set] * weights * min(30 / total, 1.0)
    return scaled


def _unseen(part: NDArray, odds: Callable[[NDArray, NDArray], NDArray]) -> NDArray[np.float32]:
    """The log odds that each fold gets from what saw the others."""
    found = np.zeros(len(part), dtype=np.float32)
    for number in range(FOLDS):
        unseen = part == number
        found[unseen] = odds(~unseen, unseen)
        print("fold", number, flush=True)
    return found


def _fit_first(rows: NDArray, wanted: NDArray, weights: NDArray, seen: NDArray) -> list[lightgbm.Booster]:
    return [_fit(rows, wanted, weights, seen, {**FIRST, "seed": seed}) for seed in SEEDS]


def _fit(
    rows: NDArray, wanted: NDArray, weights: NDArray, seen: NDArray, parameters: dict
) -> lightgbm.Booster:
    known = seen & (weights > 0)
    given = {**COMMON, "seed": SEED, **parameters}
    data = lightgbm.Dataset(
        rows[known], label=np.clip(wanted[known], 0, 1), weight=weights[known], params=given
    )
    return lightgbm.train(given, data)


def _odds(boosters: Sequence[lightgbm.Booster], rows: NDArray) -> NDArray[np.float64]:
    odds: NDArray[np.float64] = np.mean(
        [booster.predict(rows, raw_score=True) for booster in boosters], axis=0
    )
    return odds


def scores(pages: Sequence[Sample], chances: NDArray, bounds: NDArray) -> dict[str, dict[str, float]]:
    """Body and segment scores of each set, by the scorer that judges all readers."""
    sys.path.append(str(data_folder().parent / "bench"))
    import eval_reading

    eval_reading.MODERN = True
    result = {}
    for name in SETS:
        gold, found = [], {}
        for number, page in enumerate(pages):
            if page.set == name:
                kept = {key: page.gold[key] for key in ("text", "with", "without") if key in page.gold}
                gold.append({"id": page.id, "url": "", "gold": kept})
                given = judged_by(
                    chances[bounds[number] : bounds[number + 1]].tolist(), page.pieces, page.claims.headline
                )
                found[page.id] = {"text": "\n".join(piece.text for piece in given.body())}
        scored, _ = eval_reading.score(gold, found)
        result[name] = {
            f"{part} {key}": round(scored[part][key], 4)
            for part, keys in (("body", ("f1", "p", "r", "acc", "word_f1")), ("segments", ("f1",)))
            if part in scored
            for key in keys
        }
    return result


def _write_lexicon(lexicon: Lexicon) -> None:
    held = json.dumps({"classes": lexicon.classes, "words": lexicon.words}, ensure_ascii=False)
    (MODEL / "lexicon.json.gz").write_bytes(gzip.compress(held.encode(), mtime=0))


def _print_gains(booster: lightgbm.Booster) -> None:
    gains = sorted(zip(booster.feature_importance("gain"), features.NAMES, strict=True), reverse=True)
    print("gains:", ", ".join(f"{name} {gain:.0f}" for gain, name in gains[:25]), flush=True)


if __name__ == "__main__":
    main()
