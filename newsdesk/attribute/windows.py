"""What does the tagger look at? Windows of word pieces, cut between paragraphs, with the words that they spell."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.attribute.quotations import Quotation
from newsdesk.model import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

#: Word pieces of a window, with the marks between its paragraphs. It was trained on windows of 256; in shorter ones it hears
#: fewer others, is quicker and no worse (docs/attribution.md).
LENGTH: Final = 192
START: Final = 101
PARAGRAPH_END: Final = 102
_WORD: Final = re.compile(r"\w+")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SENTENCE_ENDS: Final = frozenset('.!?”"')
_LOWER, _TITLE, _UPPER = 0, 1, 2
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
    """A paragraph, or as much of one as a window holds."""

    paragraph: int
    pieces: list[int]
    offsets: list[tuple[int, int]]


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
        _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text[span.start : span.end]) for span in paragraphs
    ]
    for number, encoded in enumerate(_tokenizer().encode_batch(told, add_special_tokens=False)):
        start = paragraphs[number].start
        offsets = [(first + start, last + start) for first, last in encoded.offsets]
        for first, last in _cuts(text, offsets, length - 2):
            yield _Stretch(number, encoded.ids[first:last], offsets[first:last])


def _cuts(text: str, offsets: Sequence[tuple[int, int]], room: int) -> Iterator[tuple[int, int]]:
    first = 0
    while len(offsets) - first > room:
        ends = (
            place + 1
            for place in range(first + room - 1, first + room // 2, -1)
            if text[offsets[place][0]] in _SENTENCE_ENDS
        )
        last = next(ends, first + room)
        yield first, last
        first = last
    if first < len(offsets):
        yield first, len(offsets)


def _window(text: str, held: Iterable[_Stretch], quotations: Sequence[Quotation]) -> Window:
    pieces, cases, quoted = [START], [_LOWER], [_OUTSIDE]
    places: list[int] = []
    words: list[Span] = []
    heads: list[int] = []
    numbers: list[int] = []
    for stretch in held:
        before = len(pieces)
        pieces += [*stretch.pieces, PARAGRAPH_END]
        cases += [*map(_case, (text[first:last] for first, last in stretch.offsets)), _LOWER]
        firsts = [first for first, _ in stretch.offsets]
        quoted += [*_quoted(firsts, quotations), _OUTSIDE]
        places += [firsts[0]] * (not places) + [*firsts, stretch.offsets[-1][1]]
        told = [
            Span(*word.span()) for word in _WORD.finditer(text, stretch.offsets[0][0], stretch.offsets[-1][1])
        ]
        heads += [before + max(0, bisect_right(firsts, word.start) - 1) for word in told]
        numbers += [stretch.paragraph] * len(told)
        words += told
    return Window(
        _whole(pieces),
        _whole(places),
        _whole(cases),
        _whole(quoted),
        tuple(words),
        _whole(heads),
        _whole(numbers),
    )


def _case(piece: str) -> int:
    if not piece[:1].isupper():
        return _LOWER
    return _UPPER if len(piece) > 1 and piece.isupper() else _TITLE


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


@lru_cache(maxsize=1)
def _tokenizer() -> "Tokenizer":
    from tokenizers import Tokenizer

    found = Tokenizer.from_str(files("newsdesk.attribute").joinpath("model/tokenizer.json").read_text())
    found.no_padding()
    found.no_truncation()
    return found
