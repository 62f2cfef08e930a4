"""Which pieces of a page does its gold text have?

A paragraph may stand on a page twice (a pull quote, a summary, a teaser) and in the gold once. So the pieces that the gold
has letter by letter are laid along it all at once, as the heaviest chain that keeps the order of both; only what the chain
leaves of the gold may be matched by other pieces.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.keys import key_of

SHORT = 25
FUZZY = 60
MOST_PLACES = 8
NEAR = 3
TOGETHER = 2.0
RUN = 16
STEP = 4
COVERED = "\0"
MOST_BETWEEN = 400
NEXT = 120

Place = tuple[int, int]


def wanted_by_text(texts: Sequence[str], gold_text: str) -> NDArray[np.float32]:
    """The share of each piece that the gold has."""
    gold = key_of(gold_text)
    keys = [key_of(text) for text in texts]
    found = np.zeros(len(keys), dtype=np.float32)
    exact = [(number, at) for number, key in enumerate(keys) for at in _occurrences(key, gold)]
    placed = {number: (at, at + len(keys[number])) for number, at in _chain(exact, keys)}
    found[list(placed)] = 1.0
    left = _cover(gold, placed.values())
    left = _place_moved(keys, {number for number, _ in exact} - set(placed), left, found)
    left = _place_fuzzy(keys, {number for number, _ in exact}, placed, left, found)
    _place_short(keys, placed, left, found)
    return found


def _occurrences(key: str, gold: str) -> Iterable[int]:
    if len(key) < SHORT:
        return
    at = gold.find(key)
    for _ in range(MOST_PLACES):
        if at < 0:
            return
        yield at
        at = gold.find(key, at + 1)


def _chain(exact: Sequence[Place], keys: Sequence[str]) -> list[Place]:
    """Of pieces and their places those with the most letters that stand in one order, rather near each other than not."""
    best: list[float] = []
    before: list[int] = []
    for number, at in exact:
        top, last = 0.0, -1
        for other, (earlier, place) in enumerate(exact[: len(best)]):
            if earlier < number and place + len(keys[earlier]) <= at:
                reached = best[other] + (TOGETHER if number - earlier <= NEAR else 0.0)
                if reached > top:
                    top, last = reached, other
        best.append(top + len(keys[number]))
        before.append(last)
    chain = []
    at = int(np.argmax(best)) if best else -1
    while at >= 0:
        chain.append(exact[at])
        at = before[at]
    return chain


def _cover(gold: str, places: Iterable[Place]) -> str:
    for start, end in places:
        gold = gold[:start] + COVERED * (end - start) + gold[end:]
    return gold


def _place_moved(keys: Sequence[str], numbers: Iterable[int], left: str, found: NDArray[np.float32]) -> str:
    """Pieces that the gold has elsewhere: the longest first."""
    for number in sorted(numbers, key=lambda number: (-len(keys[number]), number)):
        at = left.find(keys[number])
        if at >= 0:
            found[number] = 1.0
            left = _cover(left, [(at, at + len(keys[number]))])
    return left


def _place_fuzzy(
    keys: Sequence[str], exact: set[int], placed: dict[int, Place], left: str, found: NDArray[np.float32]
) -> str:
    """Long pieces of which the gold has a part."""
    for number, key in enumerate(keys):
        if len(key) > FUZZY and number not in exact:
            found[number], place = _shared(key, left)
            if found[number] > 0.5 and place[1] - place[0] < 2 * len(key):
                placed[number] = place
                left = _cover(left, [place])
    return left


def _shared(key: str, left: str) -> tuple[float, Place]:
    """The share of its runs of letters that are there close together, and where."""
    runs = [key[start : start + RUN] for start in range(0, len(key) - RUN + 1, STEP)]
    hits = sorted(at for run in runs if (at := left.find(run)) >= 0)
    if not hits:
        return 0.0, (-1, -1)
    middle = hits[len(hits) // 2]
    near = [at for at in hits if abs(at - middle) <= 1.5 * len(key)]
    return len(near) / len(runs), (near[0], near[-1] + RUN)


def _place_short(
    keys: Sequence[str], placed: dict[int, Place], left: str, found: NDArray[np.float32]
) -> None:
    """Short pieces where the gold has them between its neighbours' places, close behind the first of them."""
    for number, key in enumerate(keys):
        if not 0 < len(key) < SHORT:
            continue
        low = next((placed[n][1] for n in range(number - 1, -1, -1) if n in placed), 0)
        high = next((placed[n][0] for n in range(number + 1, len(keys)) if n in placed), len(left))
        at = left.find(key, low, min(high, low + MOST_BETWEEN)) if high >= low else -1
        if at == low or (at >= 0 and len(key) > 3 and (low == 0 or at <= low + NEXT)):
            found[number] = 1.0
            placed[number] = (at, at + len(key))
            left = _cover(left, [placed[number]])
