"""PolNeAR's articles as windows with what each word is: the cues, and each word's role to each cue."""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from network import CONTENT, CUE_BEGINS, CUE_GOES_ON, SOURCE
from numpy.typing import NDArray
from syntax import Labels, Reader, Tokens

from newsdesk.attribute.quotations import quotations
from newsdesk.attribute.windows import LENGTH as READ_LENGTH
from newsdesk.attribute.windows import Window, windows
from newsdesk.language.pieces import pieces, trimmed
from newsdesk.model import Span

#: Word pieces of the windows that are trained on.
LENGTH = 256


@dataclass(frozen=True)
class Example:
    """A window with the cues in it (first and last word), per cue the role of each word, and what spaCy says of its tokens.

    Further news comes without attributions, which are then not told.
    """

    window: Window
    tags: NDArray[np.int64]
    cues: tuple[tuple[int, int], ...]
    roles: NDArray[np.int64]
    tokens: Tokens
    is_told: bool


def articles(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


class Source:
    """A text with spaCy's reading, and with its attributions if they are known."""

    def __init__(self, told: Mapping, known: Labels, attributions: Sequence[dict] | None = None) -> None:
        self._text: str = told["text"]
        self._paragraphs = [Span(*each) for each in told["paragraphs"]]
        self._quoted = quotations(self._text, self._paragraphs)
        self._reader = Reader(told, known)
        self._attributions = attributions

    def examples(self, apart: int = 0, length: int = LENGTH) -> Iterator[Example]:
        """Its windows; those of its first `apart` paragraphs are cut by themselves, so that all others shift."""
        for part in (self._paragraphs[:apart], self._paragraphs[apart:]):
            for window in windows(self._text, part, self._quoted, length):
                tokens = self._reader.of(window)
                if window.words and len(tokens.first):
                    yield _example(window, self._attributions, tokens)


def article_windows(text: str, length: int = READ_LENGTH) -> tuple[Window, ...]:
    """Its windows, as the tagger cuts them if no other length is asked for."""
    spans = _paragraphs(text)
    return tuple(windows(text, spans, quotations(text, spans), length))


def _paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(span for span in (trimmed(text, piece) for piece in pieces(text)) if span.start < span.end)


def _example(window: Window, attributions: Sequence[dict] | None, tokens: Tokens) -> Example:
    tags = np.zeros(len(window.words), dtype=np.int64)
    cues, roles = [], []
    for each in attributions or ():
        cue = _words(window, each["cue"])
        if not cue:
            continue
        tags[cue[0]] = CUE_BEGINS
        tags[cue[1:]] = CUE_GOES_ON
        row = np.zeros(len(window.words), dtype=np.int64)
        row[_words(window, each["content"])] = CONTENT
        row[_words(window, each["source"])] = SOURCE
        cues.append((cue[0], cue[-1]))
        roles.append(row)
    table = np.array(roles, dtype=np.int64).reshape(len(cues), len(window.words))
    return Example(window, tags, tuple(cues), table, tokens, attributions is not None)


def _words(window: Window, spans: Sequence[Sequence[int]]) -> list[int]:
    starts = [word.start for word in window.words]
    found: list[int] = []
    for start, end in spans:
        first = bisect_left(starts, start)
        if first and window.words[first - 1].end > start:
            first -= 1
        found += range(first, bisect_left(starts, end))
    return found


__all__ = ["Example", "Source", "article_windows", "articles"]
