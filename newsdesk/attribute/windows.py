"""What does the tagger look at? Windows of word pieces, cut between paragraphs, with the words that they spell."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.attribute.quotations import Quotation
from newsdesk.attribute.word_pieces import LOWER, spellings
from newsdesk.model import Span

#: Word pieces of a window, with the marks between its paragraphs. It was trained on windows of 256; in shorter ones it hears
#: fewer others, is quicker and no worse (docs/attribution.md).
LENGTH: Final = 192
START: Final = 101
PARAGRAPH_END: Final = 102
_WORD: Final = re.compile(r"\w+")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SENTENCE_ENDS: Final = frozenset('.!?”"')
_OUTSIDE, _INSIDE, _MARK = 0, 1, 2

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces with the case of their letters and whether they are quoted; words with their first piece.

    `starts` says where in the text each piece begins; the mark at a paragraph's end begins where the paragraph ends.
    """

    pieces: Whole
    starts: Whole
    cases: Whole
    quoted: Whole
    words: tuple[Span, ...]
    heads: Whole
    paragraphs: Whole


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A paragraph, or as much of one as a window holds: its pieces, where they begin in the text, and where the last one ends."""

    paragraph: int
    pieces: list[int]
    starts: list[int]
    cases: list[int]
    end: int


def windows(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], length: int = LENGTH
) -> Iterator[Window]:
    """The text in windows, each as full as whole paragraphs make it; a long paragraph is cut between sentences."""
    held: list[_Stretch] = []
    size = 1
    for stretch in _stretches(text, paragraphs, length):
        if held and size + len(stretch.pieces) + 1 > length:
            yield _window(text, held, quotations)
            held, size = [], 1
        held.append(stretch)
        size += len(stretch.pieces) + 1
    if held:
        yield _window(text, held, quotations)


def _stretches(text: str, paragraphs: Sequence[Span], length: int) -> Iterator[_Stretch]:
    told = [
        _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text[span.start : span.end]).split(" ")
        for span in paragraphs
    ]
    known = spellings().of(chain.from_iterable(told))
    for number, (paragraph, words) in enumerate(zip(paragraphs, told, strict=True)):
        spelt = [known[word] for word in words]
        places = [*accumulate((len(word) + 1 for word in words[:-1]), initial=paragraph.start)]
        pieces = [piece for word in spelt for piece in word.pieces]
        starts = [place + start for place, word in zip(places, spelt, strict=True) for start in word.starts]
        ends = [place + end for place, word in zip(places, spelt, strict=True) for end in word.ends]
        cases = [case for word in spelt for case in word.cases]
        for first, last in _cuts(text, starts, length - 2):
            yield _Stretch(number, pieces[first:last], starts[first:last], cases[first:last], ends[last - 1])


def _cuts(text: str, starts: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    first = 0
    while len(starts) - first > room:
        ends = (
            place + 1
            for place in range(first + room - 1, first + room // 2, -1)
            if text[starts[place]] in _SENTENCE_ENDS
        )
        last = next(ends, first + room)
        yield first, last
        first = last
    if first < len(starts):
        yield first, len(starts)


def _window(text: str, held: Sequence[_Stretch], quotations: Sequence[Quotation]) -> Window:
    pieces, cases, quoted, places = [START], [LOWER], [_OUTSIDE], [held[0].starts[0]]
    words: list[Span] = []
    numbers: list[int] = []
    for stretch in held:
        pieces += [*stretch.pieces, PARAGRAPH_END]
        cases += [*stretch.cases, LOWER]
        quoted += [*_quoted(stretch.starts, quotations), _OUTSIDE]
        places += [*stretch.starts, stretch.end]
        told = [Span._make(word.span()) for word in _WORD.finditer(text, stretch.starts[0], stretch.end)]
        numbers += [stretch.paragraph] * len(told)
        words += told
    starts = _whole(places)
    return Window(
        _whole(pieces),
        starts,
        _whole(cases),
        _whole(quoted),
        tuple(words),
        np.searchsorted(starts, _whole([word.start for word in words]), side="right") - 1,
        _whole(numbers),
    )


def _quoted(places: Sequence[int], quotations: Sequence[Quotation]) -> list[int]:
    """Of pieces in their order: whether each stands in a quotation, or is a mark of it."""
    quoted = [_OUTSIDE] * len(places)
    last = max(0, bisect_right(quotations, places[0], key=lambda each: each.span.start) - 1)
    for index in range(last, len(quotations)):
        start, end = quotations[index].span
        if start > places[-1]:
            break
        first, stop = bisect_left(places, start), bisect_left(places, end)
        quoted[first:stop] = [_MARK if place in (start, end - 1) else _INSIDE for place in places[first:stop]]
    return quoted


def _whole(numbers: Sequence[int]) -> Whole:
    return np.array(numbers, dtype=np.int64)
