"""The dev pages with their pieces, and for each piece whether the gold text has it."""

import base64
import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from labels import wanted_by_text
from numpy.typing import NDArray

from newsdesk.read.cards import set_apart
from newsdesk.read.charset import decode
from newsdesk.read.claims import Claims, agree
from newsdesk.read.feeds import with_feeds
from newsdesk.read.headline import headline_of
from newsdesk.read.keys import key_of
from newsdesk.read.page import open_page
from newsdesk.read.pieces import Piece, pieces_of
from newsdesk.read.sources import SOURCES

SETS = ("fundus", "wcxb_dev_article", "trafilatura", "readability", "newspaper4k", "chinese")
UNKNOWN = -1.0


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
                page = open_page(_markup(row), row.get("url") or "")
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


def _markup(row: dict) -> str:
    """The page's characters, from its bytes where it is not in UTF-8."""
    return decode(base64.b64decode(row["raw_b64"])) if row.get("raw_b64") else row["html"]


def site_of(url: str) -> str:
    """The part of the host that names the site, so that no site is in two parts of a split."""
    host = urlsplit(url).hostname or url
    labels = host.removeprefix("www.").split(".")
    named = [label for label in labels[:-1] if len(label) > 3] or labels
    return named[-1]


def wanted(pieces, gold) -> NDArray[np.float32]:
    if gold.get("text"):
        return wanted_by_text([piece.text for piece in pieces], gold["text"])
    return _by_segments(pieces, gold)


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
