"""The dev pages with their pieces, and for each piece whether the gold text has it."""

import gzip
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.cards import set_apart
from newsdesk.read.claims import Claims, agree
from newsdesk.read.feeds import with_feeds
from newsdesk.read.headline import headline_of
from newsdesk.read.keys import key_of
from newsdesk.read.page import open_page
from newsdesk.read.pieces import Piece, pieces_of
from newsdesk.read.sources import SOURCES

SETS = ("fundus", "wcxb_dev_article", "trafilatura", "readability", "newspaper4k", "chinese")
UNKNOWN = -1.0
SHORT = 25


@dataclass(slots=True)
class Sample:
    """`wanted` is the share of the piece that belongs to the article, UNKNOWN where the gold does not say."""

    set: str
    id: str
    site: str
    pieces: tuple[Piece, ...]
    claims: Claims
    gold: dict
    wanted: NDArray[np.float32]


def data_folder() -> Path:
    """Where the public data sets are."""
    return Path(os.environ.get("NEWSDESK_DATA", "../shared/data"))


def samples(sets=SETS, limit=None) -> Iterator[Sample]:
    folder = data_folder() / "reading"
    for name in sets:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8", errors="surrogatepass") as rows:
            for number, line in enumerate(rows):
                if limit and number >= limit:
                    break
                row = json.loads(line)
                gold = row["gold"]
                if not (gold.get("text") or "with" in gold):
                    continue
                page = open_page(row["html"], row.get("url") or "")
                if page is None:
                    continue
                given = {source: claims(page) for source, claims in SOURCES.items()}
                claims = replace(agree(given.values()), headline=headline_of(page, given))
                pieces = set_apart(with_feeds(pieces_of(page.tree)))
                if pieces:
                    yield Sample(
                        name,
                        row["id"],
                        site_of(row.get("url") or row["id"]),
                        pieces,
                        claims,
                        gold,
                        wanted(pieces, gold),
                    )


def site_of(url: str) -> str:
    """The part of the host that names the site, so that no site is in two parts of a split."""
    host = urlsplit(url).hostname or url
    labels = host.removeprefix("www.").split(".")
    named = [label for label in labels[:-1] if len(label) > 3] or labels
    return named[-1]


def wanted(pieces, gold) -> NDArray[np.float32]:
    return _by_text(pieces, gold["text"]) if gold.get("text") else _by_segments(pieces, gold)


def _by_text(pieces, text) -> NDArray[np.float32]:
    """Long pieces where the gold has their letters; short ones where it has them between its neighbours' places."""
    gold = key_of(text)
    keys = [key_of(piece.text) for piece in pieces]
    places: list[tuple[int, int]] = [(-1, -1)] * len(pieces)
    found = np.zeros(len(pieces), dtype=np.float32)
    pointer = 0
    for number, key in enumerate(keys):
        if len(key) >= SHORT:
            found[number], at = _find_long(key, pieces[number].text, gold, text, pointer)
            if at >= 0 and not _overlaps(places, at, len(key)):
                places[number] = (at, at + len(key))
                pointer = at + len(key)
            elif at >= 0:
                found[number] = 0.0
    for number, key in enumerate(keys):
        if 0 < len(key) < SHORT and (at := _find_short(key, number, places, gold)) >= 0:
            found[number] = 1.0
            places[number] = (at, at + len(key))
    return found


def _find_long(key: str, text: str, gold: str, gold_text: str, pointer: int) -> tuple[float, int]:
    """The share of it that is wanted, and its place in the gold."""
    at = gold.find(key, pointer)
    if at < 0:
        at = gold.find(key)
    if at >= 0:
        return 1.0, at
    if len(key) <= 60:
        return 0.0, -1
    share = _share(text, gold_text)
    return share, gold.find(key[:20], max(0, pointer - 5)) if share > 0.5 else -1


def _find_short(key: str, number: int, places: list[tuple[int, int]], gold: str) -> int:
    """Its place between those of the nearest pieces that have one, close behind the first of them."""
    low = next((places[n][1] for n in range(number - 1, -1, -1) if places[n][0] >= 0), 0)
    high = next((places[n][0] for n in range(number + 1, len(places)) if places[n][0] >= 0), len(gold))
    at = gold.find(key, low, min(high, low + 400)) if high >= low else -1
    return at if at == low or (at >= 0 and len(key) > 3 and (low == 0 or at <= low + 120)) else -1


def _overlaps(places: list[tuple[int, int]], at: int, length: int) -> bool:
    return any(0 <= start < at + length and at < end for start, end in places)


def _share(text: str, gold: str) -> float:
    """The share of the text's runs of four words that the gold has."""
    words = re.findall(r"\w+", text)
    if len(words) < 4:
        return 0.0
    joined = " " + " ".join(re.findall(r"\w+", gold)) + " "
    runs = [" " + " ".join(words[at : at + 4]) + " " for at in range(len(words) - 3)]
    return sum(run in joined for run in runs) / len(runs)


def _by_segments(pieces, gold) -> NDArray[np.float32]:
    found = np.full(len(pieces), UNKNOWN, dtype=np.float32)
    good = [key_of(part) for part in gold["with"]]
    bad = [key_of(part) for part in gold["without"]]
    for number, piece in enumerate(pieces):
        key = key_of(piece.text)
        if any(part in key or (len(key) > 25 and key in part) for part in good if part):
            found[number] = 1.0
        elif any(part in key or (len(key) > 25 and key in part) for part in bad if part):
            found[number] = 0.0
    return found
