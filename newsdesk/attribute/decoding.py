"""Which words are a cue, its source and its content, given what the tagger scores?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.model import Span

NOTHING, SOURCE, CONTENT = 0, 1, 2
#: A cue has a word with at least this chance, and goes on over neighbours with at least the other.
LEAST: Final = 0.5
LEAST_BESIDE: Final = 0.3
#: A word right behind a cue is a cue of its own only where that is so many times as likely: few cues touch.
GOES_ON: Final = 2.0
#: What a source is lent beside nothing and content, as a logarithm: it is short, and missed more often than made up.
LEAN: Final = 0.5
#: The likeliest source is taken, however unlikely "source" is beside "nothing": nearly every cue has one. This is the least.
LEAST_SOURCE: Final = 0.02

#: What a change of roles brings that is none.
NEVER: Final = np.float32(-np.inf)

Scores = NDArray[np.float32]
Roles = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Cue:
    """First and last word of a cue, and the chance that it is one."""

    first: int
    last: int
    chance: float


def cues(scores: Scores, lent: Scores | float = 0.0) -> tuple[Cue, ...]:
    """The cues of a window from the scores of its words: outside, begins, goes on.

    Log odds that are lent to words tell whether there is a cue, and not how far it goes.
    """
    chances = softmax(scores)
    of_cue = 1.0 - chances[:, 0]
    raised = of_cue * np.exp(lent)
    sure = raised / (raised + chances[:, 0])
    words = np.flatnonzero(of_cue >= LEAST_BESIDE)
    found: list[Cue] = []
    for word, chance, goes_on in zip(
        words.tolist(),
        sure[words].tolist(),
        (GOES_ON * chances[words, 2] >= chances[words, 1]).tolist(),
        strict=True,
    ):
        if goes_on and found and found[-1].last == word - 1:
            found[-1] = Cue(found[-1].first, word, max(found[-1].chance, chance))
        else:
            found.append(Cue(word, word, chance))
    return tuple(cue for cue in found if cue.chance >= LEAST)


@dataclass(frozen=True, slots=True)
class Judged:
    """The cues of a window and their scores.

    `scores` (cues, words, 3) are for what a word is, `bounds` (cues, words, 4) for a source or content that begins with it
    or ends with it.
    """

    cues: Sequence[Cue]
    scores: Scores
    bounds: Scores


def roles(windows: Sequence[Judged]) -> list[Roles]:
    """The role of each word to each cue (cues, words) of each window: the likeliest way through the words."""
    chances = [softmax(each.scores) for each in windows]
    lent = np.array([0.0, LEAN, 0.0], dtype=np.float32)
    ways = _likeliest([np.log(each) + lent for each in chances], [each.bounds for each in windows])
    for found, likely, window in zip(ways, chances, windows, strict=True):
        for row, chance, cue in zip(found, likely, window.cues, strict=True):
            row[cue.first : cue.last + 1] = NOTHING
            if SOURCE not in row:
                row[_likeliest_source(chance[:, SOURCE], row)] = SOURCE
    return ways


def _likeliest(chances: Sequence[Scores], bounds: Sequence[Scores]) -> list[Roles]:
    """The Viterbi algorithm, for all cues of all windows at once: behind a window's last word each way goes on as it is."""
    counts = [len(each) for each in chances]
    length = max(each.shape[1] for each in chances)
    gains = np.zeros((length, 3, sum(counts)), dtype=np.float32)
    steps = np.empty((length - 1, 3, 3, sum(counts)), dtype=np.float32)
    steps[:] = np.where(np.eye(3, dtype=bool), np.float32(0), NEVER)[..., None]
    ends = np.cumsum(counts)
    for end, count, chance, bound in zip(ends, counts, chances, bounds, strict=True):
        gains[: chance.shape[1], :, end - count : end] = chance.transpose(1, 2, 0)
        _change(steps[: chance.shape[1] - 1, :, :, end - count : end], bound)
    found = _through(gains, steps)
    return [
        found[end - count : end, : each.shape[1]]
        for end, count, each in zip(ends, counts, chances, strict=True)
    ]


def _change(steps: Scores, bounds: Scores) -> None:
    """Sets what it brings to go over from one role to another before each word but the first."""
    begins, ends = np.split(bounds.transpose(1, 2, 0), 2, axis=1)
    steps[:, NOTHING, SOURCE:] = begins[1:]
    steps[:, SOURCE:, NOTHING] = ends[:-1]
    steps[:, SOURCE, CONTENT] = ends[:-1, 0] + begins[1:, 1]
    steps[:, CONTENT, SOURCE] = ends[:-1, 1] + begins[1:, 0]


def _through(gains: Scores, steps: Scores) -> Roles:
    """The best ways (ways, words), given what each role (words, roles, ways) and each change of roles brings."""
    length, kinds, count = gains.shape
    best = np.empty_like(gains)
    best[0] = gains[0]
    reached = np.empty_like(steps)
    for before, here, gain, step, ways in zip(best, best[1:], gains[1:], steps, reached, strict=False):
        np.add(before[:, None], step, out=ways)
        np.maximum.reduce(ways, axis=0, out=here)
        here += gain
    came = reached.argmax(axis=1).reshape(length - 1, kinds * count)
    each = np.arange(count)
    found = np.empty((length, count), dtype=np.int8)
    role = found[-1] = best[-1].argmax(axis=0)
    for word in range(length - 1, 0, -1):
        role = found[word - 1] = came[word - 1].take(role * count + each)
    return np.ascontiguousarray(found.T)


def _likeliest_source(chances: Scores, row: Roles) -> slice:
    """The word with the best chance that is not content, and its neighbours with half of that at the least."""
    free = np.where(row == CONTENT, 0.0, chances)
    top = int(free.argmax())
    if free[top] < LEAST_SOURCE:
        return slice(0, 0)
    first = last = top
    while first and free[first - 1] > free[top] / 2:
        first -= 1
    while last + 1 < len(free) and free[last + 1] > free[top] / 2:
        last += 1
    return slice(first, last + 1)


def spans(words: Sequence[Span], marked: Sequence[int]) -> Iterator[Span]:
    """Neighbouring words as one span each; `marked` are places of words in rising order."""
    start = None
    for place, word in enumerate(marked):
        if start is None:
            start = words[word].start
        if place + 1 == len(marked) or marked[place + 1] != word + 1:
            yield Span(start, words[word].end)
            start = None


def softmax(scores: Scores) -> Scores:
    raised = np.exp(scores - _together(np.maximum, scores))
    return np.asarray(raised / _together(np.add, raised))


def _together(joined: np.ufunc, scores: Scores) -> Scores:
    """What numpy's own way along so short an axis takes far longer for."""
    return np.asarray(reduce(joined, np.moveaxis(scores, -1, 0))[..., None])
