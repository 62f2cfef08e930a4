"""Trains the ranker of headlines on the dev pages: `make train-headline` (or python training/headline/train.py).

Scores that are printed and written to scores.json are those of pages whose site the ranker has not seen (eight folds by site);
what ships is then trained on all pages.
"""

import gc
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent / "reader"), str(ROOT)]

from export import write_onnx
from pages import data_folder, site_of

from newsdesk.read.keys import key_of
from newsdesk.read.page import open_page
from newsdesk.read.sources import SOURCES
from newsdesk.read.title_signs import SIGNS, signs_of
from newsdesk.read.titles import Candidates

#: How much a page of each set counts: news as the desk meets it most. What another reader gave is only scored.
WEIGHTS = {
    "fundus": 4.0,
    "wcxb_dev_article": 1.0,
    "trafilatura": 1.0,
    "postlight": 2.0,
    "newspaper4k": 2.0,
    "readability": 0.0,
}
MODEL = ROOT / "newsdesk" / "read" / "model" / "headlines.onnx"
FOLDS = 8
ROUNDS = 160
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 15,
    "min_data_in_leaf": 12,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 3.0,
    "verbose": -1,
    "num_threads": 1,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
}


class Sample(NamedTuple):
    set: str
    id: str
    site: str
    texts: tuple[str, ...]
    rows: NDArray[np.float32]
    right: NDArray[np.float32]


def samples() -> Iterator[Sample]:
    """The pages with a known headline; a candidate with its letters and digits is right."""
    for name in WEIGHTS:
        path = data_folder() / "reading" / f"{name}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8", errors="surrogatepass") as rows:
            for row in map(json.loads, rows):
                known = row["gold"].get("title")
                page = open_page(row["html"], row.get("url") or "") if known else None
                if page:
                    given = {source: claims(page) for source, claims in SOURCES.items()}
                    found = Candidates(page, given)
                    candidates = found.all()
                    key = key_of(known).casefold()
                    yield Sample(
                        name,
                        row["id"],
                        site_of(row.get("url") or page.base or row["id"]),
                        tuple(candidate.text for candidate in candidates),
                        signs_of(page, found),
                        np.array([candidate.key == key for candidate in candidates], dtype=np.float32),
                    )
                    page.tree.fell()


def trained(pages: Sequence[Sample]) -> lightgbm.Booster:
    """The ranker of these pages."""
    pages = [page for page in pages if WEIGHTS[page.set] and page.right.any()]
    counts = np.concatenate([np.full(len(page.right), WEIGHTS[page.set]) for page in pages])
    rows = np.concatenate([page.rows for page in pages])
    right = np.concatenate([page.right for page in pages])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, right, weight=counts), ROUNDS)


def fold(site: str) -> int:
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % FOLDS


def unseen(pages: Sequence[Sample]) -> list[int]:
    """The candidate that is taken on each page by a ranker that has not seen its site; -1 where there is none."""
    rankers = [trained([page for page in pages if fold(page.site) != number]) for number in range(FOLDS)]
    return [int(rankers[fold(page.site)].predict(page.rows).argmax()) if page.texts else -1 for page in pages]


def scores(pages: Sequence[Sample], taken: Sequence[int]) -> dict[str, dict[str, float]]:
    """Of each set: the share of pages with the right headline, and of those on which it is among the candidates."""
    table = {}
    for name in WEIGHTS:
        own = [(page, place) for page, place in zip(pages, taken, strict=True) if page.set == name]
        table[name] = {
            "pages": len(own),
            "right": round(float(np.mean([place >= 0 and page.right[place] for page, place in own])), 3),
            "within reach": round(float(np.mean([page.right.any() for page, _ in own])), 3),
        }
    return table


def main() -> None:
    gc.disable()
    pages = list(samples())
    table = scores(pages, unseen(pages))
    for name, row in table.items():
        print(name, row)
    (HERE / "scores.json").write_text(json.dumps(table, indent=1) + "\n")
    write_onnx([trained(pages).dump_model()], len(SIGNS), MODEL)


if __name__ == "__main__":
    main()
