"""What do the chances of the pieces around it say of a piece?

A first look judges each piece by what is measured of it; a second one also sees how its neighbours, the pieces beside it
under one parent and those that are set alike were judged. To add what the second look sees, add it here and train again.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.features import NAMES, Matrix
from newsdesk.read.pieces import Piece

Numbers = NDArray[np.float64]

_SHIFTS: Final = (-3, -2, -1, 1, 2, 3)
_LIKELY: Final = 0.5
_SURE: Final = 0.8
_PARAGRAPH: Final = 60
_LONGEST: Final = 400
_FAR: Final = 99
_MOST: Final = 30
_MEASURED: Final = (
    "chars", "words", "linked", "kind", "tag", "card", "ends", "colon", "by", "upper", "digits", "lower_start", "is_standfirst",
    "in_headline", "from_headline", "in_printed", "page_printed", "words_min", "words_mean", "words_first", "class_min", "class_max",
    "class_near", "repeated", "share_parent", "own_article",
)  # fmt: skip
_COLUMNS: Final = [NAMES.index(name) for name in _MEASURED]


def in_company(pieces: Sequence[Piece], chances: NDArray[np.float32], measured: Matrix) -> Matrix:
    """One row a piece: its own chance, those around it, and of what was measured what they are weighed against."""
    given = chances.astype(np.float64)
    lengths = np.array([min(len(piece.text), _LONGEST) for piece in pieces], dtype=np.float64)
    parents = [(piece.element.parent or piece.element).number for piece in pieces]
    return np.column_stack(
        [
            given,
            *(_shifted(given, shift) for shift in _SHIFTS),
            *_grouped(pieces, given, np.sqrt(lengths)),
            *_between(given, lengths, np.array(parents)),
            *_summed(given, lengths),
            measured[:, _COLUMNS],
        ]
    ).astype(np.float32)


def _shifted(given: Numbers, shift: int) -> Numbers:
    """The chance of the piece `shift` places further; -1 beyond the ends."""
    moved = np.full_like(given, -1.0)
    if abs(shift) < len(given):
        if shift > 0:
            moved[:-shift] = given[shift:]
        else:
            moved[-shift:] = given[:shift]
    return moved


def _grouped(pieces: Sequence[Piece], given: Numbers, weights: Numbers) -> Iterable[Numbers]:
    """The mean chance of the others in one element, under one parent and grandparent, of one kind, of one style."""
    elements = [piece.element for piece in pieces]
    parents = [element.parent or element for element in elements]
    groups: tuple[list[Hashable], ...] = (
        [element.number for element in elements],
        [parent.number for parent in parents],
        [(parent.parent or parent).number for parent in parents],
        [(parent.number, piece.kind) for parent, piece in zip(parents, pieces, strict=True)],
        [
            (element.tag, element.get("class"), parent.tag, parent.get("class"))
            for element, parent in zip(elements, parents, strict=True)
        ],
    )
    for keys in groups:
        yield from _others(keys, given, weights)


def _others(keys: Sequence[Hashable], given: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
    numbers: dict[Hashable, int] = {}
    groups = np.array([numbers.setdefault(key, len(numbers)) for key in keys])
    counts = np.bincount(groups)[groups].astype(np.float64)
    sums = np.bincount(groups, weights=weights * given)[groups] - weights * given
    totals = np.bincount(groups, weights=weights)[groups] - weights
    means = np.where(counts > 1, sums / np.maximum(totals, 1e-9), -1.0)
    return means, np.minimum(counts, _MOST)


def _between(given: Numbers, lengths: Numbers, parents: NDArray[np.int_]) -> Iterable[Numbers]:
    """How far the next sure paragraphs before and behind are, and whether they have the same parent."""
    numbers = np.arange(len(given))
    sure = np.flatnonzero((given > _SURE) & (lengths > _PARAGRAPH))
    for places in (np.searchsorted(sure, numbers) - 1, np.searchsorted(sure, numbers, side="right")):
        is_there = (places >= 0) & (places < len(sure))
        nearest = sure[np.clip(places, 0, len(sure) - 1)] if len(sure) else numbers
        yield np.where(is_there, np.minimum(np.abs(numbers - nearest), _FAR), _FAR).astype(np.float64)
        yield (is_there & (parents[nearest] == parents)).astype(np.float64)


def _summed(given: Numbers, lengths: Numbers) -> Iterable[Numbers]:
    """How much likely text stands before it and on the whole page, and how unsure the page is."""
    is_likely = given > _LIKELY
    likely = np.where(is_likely, given * lengths, 0.0)
    total = float(likely.sum()) or 1.0
    before: NDArray[np.int_] = np.cumsum(is_likely) - is_likely
    roots = np.sqrt(lengths)
    unsure = float((np.minimum(given, 1 - given) * roots).sum() / max(roots.sum(), 1e-9))
    yield (np.cumsum(likely) - likely) / total
    yield np.minimum(before, _MOST).astype(np.float64)
    yield np.minimum(is_likely.sum() - before - is_likely, _MOST).astype(np.float64)
    yield np.full(len(given), np.log1p(total))
    yield np.full(len(given), float(is_likely.sum()))
    yield np.full(len(given), unsure)
