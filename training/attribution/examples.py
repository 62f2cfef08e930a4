"""PolNeAR's articles as windows with what each word is: the cues, and each word's role to each cue."""

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from network import CONTENT, CUE_BEGINS, CUE_GOES_ON, SOURCE
from numpy.typing import NDArray

from newsdesk.attribute.quotations import quotations
from newsdesk.attribute.windows import Window, windows
from newsdesk.language.pieces import pieces, trimmed
from newsdesk.model import Span


@dataclass(frozen=True)
class Example:
    """A window with the cues in it (first and last word) and, per cue, the role of each word."""

    window: Window
    tags: NDArray[np.int64]
    cues: tuple[tuple[int, int], ...]
    roles: NDArray[np.int64]


def articles(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def examples(article: dict, apart: int = 0) -> Iterator[Example]:
    """The windows of an article; those of its first `apart` paragraphs are cut by themselves, so that all others shift."""
    text = article["text"]
    spans = _paragraphs(text)
    quoted = quotations(text, spans)
    for window in (*windows(text, spans[:apart], quoted), *windows(text, spans[apart:], quoted)):
        yield _example(window, article["attributions"])


def article_windows(text: str) -> tuple[Window, ...]:
    spans = _paragraphs(text)
    return tuple(windows(text, spans, quotations(text, spans)))


def _paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(span for span in (trimmed(text, piece) for piece in pieces(text)) if span.start < span.end)


def _example(window: Window, attributions: Sequence[dict]) -> Example:
    tags = np.zeros(len(window.words), dtype=np.int64)
    cues, roles = [], []
    for each in attributions:
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
    return Example(window, tags, tuple(cues), np.array(roles).reshape(len(cues), len(window.words)))


def _words(window: Window, spans: Sequence[Sequence[int]]) -> list[int]:
    starts = [word.start for word in window.words]
    found: list[int] = []
    for start, end in spans:
        first = bisect_left(starts, start)
        if first and window.words[first - 1].end > start:
            first -= 1
        found += range(first, bisect_left(starts, end))
    return found


__all__ = ["Example", "Span", "article_windows", "articles", "examples"]
