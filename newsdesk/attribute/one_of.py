"""A pattern for any of many words, in which no letter is tried twice."""

import re
from collections.abc import Iterable
from itertools import groupby


def one_of(words: Iterable[str]) -> str:
    """A pattern that finds each of the words; where one begins another, the longer one is tried first."""
    found = sorted(set(words) - {""})
    ways = [
        re.escape(first) + _rest(word[1:] for word in beginning)
        for first, beginning in groupby(found, key=lambda word: word[0])
    ]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _rest(endings: Iterable[str]) -> str:
    held = set(endings)
    if held == {""}:
        return ""
    return f"(?:{one_of(held)})?" if "" in held else one_of(held)
