"""Which runs of five words does a text have, and how much of it stands in another text?

A quarter of the runs, chosen by their own hash, is kept per article: enough to find copies without reading the texts
again (a modulo sketch, Broder 1997). How much is copied is then told from the texts themselves.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

STAGE = "shingles/1"
RUN = 5
KEEP_ONE_IN = 4
READ_CHARACTERS = 100_000
#: A run of words that more texts than this share is a formula of the trade (a notice, a boilerplate), not a copy.
COMMON = 50
WORD = re.compile(r"\w{1,60}")


def runs(text: str) -> list[int]:
    """The hash of the words at each place and the four after them; quotation marks and case do not count."""
    words = [word.lower().encode("utf-8", "replace") for word in WORD.findall(text[:READ_CHARACTERS])]
    return [crc32(b" ".join(words[place : place + RUN])) for place in range(len(words) - RUN + 1)]


def outline(text: str) -> bytes:
    """The kept runs of a text, sorted."""
    kept = sorted({run for run in runs(text) if run % KEEP_ONE_IN == 0})
    return np.array(kept, dtype="<u4").tobytes()


def decode(encoded: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(encoded, dtype="<u4").astype(np.uint32)


def share(text: str, original: str) -> float:
    """The part of the words of `text` that stand in a run of five that `original` has too."""
    known = frozenset(runs(original))
    mine = runs(text)
    if not mine:
        return 0.0
    covered = bytearray(len(mine) + RUN - 1)
    for place, run in enumerate(mine):
        if run in known:
            covered[place : place + RUN] = b"\x01" * RUN
    return sum(covered) / len(covered)


def in_common(outlines: Sequence[Collection[Hashable]]) -> Mapping[tuple[int, int], int]:
    """Pairs of places (the smaller first) whose texts share runs (or words), with how many; what most share does not count."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for place, outline in enumerate(outlines):
        for run in outline:
            holders[run].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in holders.values():
        if len(places) <= COMMON:
            for pair in combinations(places, 2):
                shared[pair] += 1
    return shared
