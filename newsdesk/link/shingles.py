"""Which runs of five words does a text have, and how much of it stands in another text?

A quarter of the runs, chosen by their own hash, is kept per article: enough to find copies without reading the texts
again (a modulo sketch, Broder 1997). How much is copied is then told from the texts themselves.
"""

import re
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

STAGE = "shingles/1"
RUN = 5
KEEP_ONE_IN = 4
READ_CHARACTERS = 100_000
#: A run of words that more texts share than this, none a copy of another, is a formula of the trade (a notice).
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
