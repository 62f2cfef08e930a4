"""Learns what the signs of the day of publication weigh: `make train-dates` (or python training/dates/train.py).

A page is a choice among its days; the chance of a day is that of a conditional logit over its signs. Scores that are printed
and written to scores.json are those of pages whose site the weights have not seen (five folds by site); what ships is then
learned from all pages.
"""

import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT)]

from newsdesk.read.claims import agree
from newsdesk.read.dates import read_date
from newsdesk.read.page import open_page
from newsdesk.read.publication import Signs, clues_of, likeliest, signs_of
from newsdesk.read.sources import SOURCES, state

SETS = (
    "fundus",
    "wcxb_dev_article",
    "trafilatura",
    "postlight",
    "htmldate_mediacloud",
    "htmldate_extra",
    "readability",
    "newspaper4k",
    "chinese",
)
MODEL = ROOT / "newsdesk" / "read" / "model" / "days.json"
FOLDS = 5
STEPS = 500
RATE = 0.15
#: How strongly a weight is held to what is expected of it before any page is seen.
HOLD = 2.0
EXPECTED = {
    "claimed: json-ld news datePublished": 4.0,
    "claimed: json-ld datePublished": 3.0,
    "claimed: meta": 3.0,
    "claimed: meta itemprop": 2.0,
    "claimed: loosely": 1.5,
    "claimed: url": 3.0,
    "claimed: state": 3.0,
    "first behind the heading": 1.0,
    "last before the heading": 1.0,
    "in the title": 1.0,
    "a part of the title": 3.0,
    "alone by the heading": 1.0,
    "the moment by the clock": 3.0,
    "text: foot": -1.0,
    "text: card": -1.0,
    "text: prose": -1.0,
    "text: modified": -1.0,
    "text: published": 1.0,
    "changed: json-ld": -1.0,
    "changed: meta": -1.0,
    "claimed later, and as a change": -1.0,
    "state: published script": 1.5,
}


class Sample(NamedTuple):
    set: str
    id: str
    site: str
    day: date
    signs: Signs


def samples(sets: Sequence[str] = SETS) -> Iterator[Sample]:
    """The pages with a known day."""
    folder = Path(os.environ.get("NEWSDESK_DATA", "../shared/data")) / "reading"
    for name in sets:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8", errors="surrogatepass") as rows:
            for row in map(json.loads, rows):
                known = read_date(row["gold"].get("date") or "")
                page = open_page(row["html"], row.get("url") or "") if known else None
                if known and page:
                    claims = [source(page) for source in SOURCES.values()]
                    if not agree(claims).published:
                        claims.append(state.claims(page))
                    signs = signs_of(clues_of(agree(claims), page), page.title)
                    site = _site(row.get("url") or row["id"])
                    yield Sample(name, row["id"], site, known.when.date(), signs)
                    page.tree.fell()


def _site(url: str) -> str:
    host = (urlsplit(url).hostname or url).removeprefix("www.")
    return ".".join(host.split(".")[-2:])


def learned(pages: Sequence[Sample]) -> dict[str, float]:
    """The weights of the signs, from pages of which one day is right and another is not."""
    pages = [page for page in pages if page.day in page.signs and len(page.signs) > 1]
    names = sorted({sign for page in pages for signs in page.signs.values() for sign in signs})
    place = {name: number for number, name in enumerate(names)}
    days = [(signs, day == page.day) for page in pages for day, signs in page.signs.items()]
    rows = np.zeros((len(days), len(names)), dtype=np.float32)
    for row, (signs, _) in zip(rows, days, strict=True):
        row[[place[sign] for sign in signs]] = 1.0
    wanted = np.array([is_right for _, is_right in days], dtype=np.float64)
    starts = np.cumsum([0, *(len(page.signs) for page in pages[:-1])])
    owner = np.repeat(np.arange(len(pages)), [len(page.signs) for page in pages])
    expected = np.array([EXPECTED.get(name, 0.0) for name in names])
    weights, mean, spread = expected.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        scores = rows @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        chances = raised / np.add.reduceat(raised, starts)[owner]
        slope = rows.T @ (chances - wanted) + HOLD * (weights - expected)
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def fold(site: str) -> int:
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % FOLDS


def found(page: Sample, weights: Mapping[str, float]) -> date | None:
    best = likeliest(page.signs, weights)
    return best[0] if best else None


def unseen(pages: Sequence[Sample]) -> list[date | None]:
    """The day of each page by weights that have not seen its site."""
    by_fold = [learned([page for page in pages if fold(page.site) != number]) for number in range(FOLDS)]
    return [found(page, by_fold[fold(page.site)]) for page in pages]


def scores(pages: Sequence[Sample], days: Sequence[date | None]) -> dict[str, dict[str, float]]:
    """Of each set: the share of pages with the right day, and of those on which it is among the days to choose from."""
    table = {}
    for name in dict.fromkeys(page.set for page in pages):
        own = [(page, day) for page, day in zip(pages, days, strict=True) if page.set == name]
        right = sum(day == page.day for page, day in own) / len(own)
        within_reach = sum(page.day in page.signs for page, _ in own) / len(own)
        table[name] = {
            "pages": len(own),
            "right": round(right, 3),
            "within reach": round(within_reach, 3),
        }
    return table


def main() -> None:
    pages = list(samples())
    table = scores(pages, unseen(pages))
    for name, row in table.items():
        print(name, row)
    (HERE / "scores.json").write_text(json.dumps(table, indent=1) + "\n")
    MODEL.write_text(json.dumps(learned(pages), indent=1) + "\n")


if __name__ == "__main__":
    main()
