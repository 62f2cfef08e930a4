"""Which words are a cue, its source and its content, given what the tagger scores?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.model import Span

NOTHING, SOURCE, CONTENT = 0, 1, 2
#: A cue has a word with at least this chance, and goes on over neighbours with at least the other.
LEAST: Final = 0.6
LEAST_BESIDE: Final = 0.15
#: A word right behind a cue is a cue of its own only where that is so many times as likely: few cues touch.
GOES_ON: Final = 2.0
#: What a source is lent beside nothing and content, as a logarithm: it is short, and missed more often than made up.
LEAN: Final = 0.5
#: The likeliest source is taken, however unlikely "source" is beside "nothing": nearly every cue has one. This is the least.
LEAST_SOURCE: Final = 0.02

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Cue:
    """First and last word of a cue, and the chance that it is one."""

    first: int
    last: int
    chance: float


def cues(scores: Scores) -> tuple[Cue, ...]:
    """The cues of a window from the scores of its words: outside, begins, goes on."""
    chances = _softmax(scores)
    of_cue = 1.0 - chances[:, 0]
    found: list[Cue] = []
    for word in np.flatnonzero(of_cue >= LEAST_BESIDE).tolist():
        goes_on = found and found[-1].last == word - 1 and GOES_ON * chances[word, 2] >= chances[word, 1]
        if goes_on:
            found[-1] = Cue(found[-1].first, word, max(found[-1].chance, float(of_cue[word])))
        else:
            found.append(Cue(word, word, float(of_cue[word])))
    return tuple(cue for cue in found if cue.chance >= LEAST)


def roles(scores: Scores, bounds: Scores, held: Sequence[Cue]) -> NDArray[np.int8]:
    """The role of each word to each cue (cues, words): the likeliest way through the words.

    `scores` (cues, words, 3) are for what a word is, `bounds` (cues, words, 4) for a source or content that begins with it
    or ends with it.
    """
    chances = _softmax(scores)
    found = _likeliest(np.log(chances) + np.array([0.0, LEAN, 0.0], dtype=np.float32), _changes(bounds))
    for row, likely, cue in zip(found, chances, held, strict=True):
        row[cue.first : cue.last + 1] = NOTHING
        if SOURCE not in row:
            row[_likeliest_source(likely[:, SOURCE], row)] = SOURCE
    return found


def _changes(bounds: Scores) -> Scores:
    """What it brings to go over from one role (second last) to another (last) before each word but the first."""
    begins, ends = (np.pad(part, ((0, 0), (0, 0), (1, 0))) for part in np.split(bounds, 2, axis=-1))
    both = ends[:, :-1, :, None] + begins[:, 1:, None, :]
    return np.asarray(both * (1.0 - np.eye(both.shape[-1], dtype=np.float32)))


def _likeliest(chances: Scores, changes: Scores) -> NDArray[np.int8]:
    """The Viterbi algorithm, for all cues at once."""
    count, length, _ = chances.shape
    gains = np.ascontiguousarray(chances.transpose(1, 2, 0))
    steps = np.ascontiguousarray(changes.transpose(1, 2, 3, 0))
    best = np.empty_like(gains)
    best[0] = gains[0]
    for word in range(1, length):
        (best[word - 1][:, None] + steps[word - 1]).max(axis=0, out=best[word])
        best[word] += gains[word]
    before = (best[:-1, :, None] + steps).argmax(axis=1)
    found = np.zeros((count, length), dtype=np.int8)
    found[:, -1] = best[-1].argmax(axis=0)
    each = np.arange(count)
    for word in range(length - 1, 0, -1):
        found[:, word - 1] = before[word - 1][found[:, word], each]
    return found


def _likeliest_source(chances: Scores, row: NDArray[np.int8]) -> slice:
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


def _softmax(scores: Scores) -> Scores:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))
