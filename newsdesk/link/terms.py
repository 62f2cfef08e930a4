"""Which rare words and names mark a text?

How rare a word is must not depend on what else is in the record, or every new article would change every likeness. The
model's vocabulary is ordered by frequency: the rank of a word's pieces tells its rarity once and for all.
"""

import math
import re
from collections import Counter
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from newsdesk.link.model_files import tokenizer

STAGE = "terms/1"
KEPT = 40
READ_CHARACTERS = 50_000
NAME_BONUS = 1.5
COMMON_RANK = 1000
MOST_RARE = 6.0
#: Weights are kept as whole numbers, so that sums of their products are exact.
SCALE = 100

WORD = re.compile(r"[^\W_]{1,40}(?:['’.][^\W_]{1,40}){0,5}")
ROW = np.dtype([("term", "<u4"), ("weight", "<u2")])


def marks(text: str) -> bytes:
    """The forty weightiest terms of a text: rare, often said, and more so when they are names."""
    words = WORD.findall(text[:READ_CHARACTERS])
    counts = Counter(word.lower() for word in words)
    capitals = Counter(word.lower() for word in words if word[0].isupper())
    weighed = ((_weight(word, number, capitals[word]), word) for word, number in counts.items())
    best = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))[:KEPT]
    rows = {_number(word): weight for weight, word in reversed(best)}
    return np.array(sorted(rows.items()), dtype=ROW).tobytes()


def decode(encoded: list[bytes]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Terms and weights as two tables with a row per text; empty places have weight 0."""
    terms = np.zeros((len(encoded), KEPT), dtype=np.int64)
    weights = np.zeros((len(encoded), KEPT), dtype=np.int64)
    for row, data in enumerate(encoded):
        read = np.frombuffer(data, dtype=ROW)
        terms[row, : len(read)] = read["term"]
        weights[row, : len(read)] = read["weight"]
    _, places = np.unique(terms, return_inverse=True)
    return places.reshape(terms.shape).astype(np.int64), weights


def _weight(word: str, number: int, capitals: int) -> int:
    name = NAME_BONUS if capitals == number else 1.0
    return round(SCALE * rarity(word) * (1 + math.log(number)) * name)


@lru_cache(maxsize=100_000)
def rarity(word: str) -> float:
    """0 for the commonest words up to 6 for those that the vocabulary holds only in pieces."""
    pieces = tokenizer(None).encode(word, add_special_tokens=False).ids
    return min(MOST_RARE, sum(math.log(max(piece, COMMON_RANK) / COMMON_RANK) for piece in pieces))


def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=4).digest(), "little")
