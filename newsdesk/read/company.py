"""What do the chances of the pieces around it say of a piece?

A first look judges each piece by what is measured of it; a second one also sees how its neighbours, the pieces beside it
under one parent and those that are set alike were judged. To add what the second look sees, add it here and train again.
"""

import math
from array import array
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.features import NAMES, Matrix
from newsdesk.read.pieces import Piece
from newsdesk.read.placing import are_alike, parent_of, style_of

Numbers = NDArray[np.float64]

_NONE: Final = array("d", [0.0])
_FIRST: Final = array("l", [0])
_SHIFTS: Final = (-3, -2, -1, 1, 2, 3)
_LIKELY: Final = 0.5
_SURE: Final = 0.8
_PARAGRAPH: Final = 60
_LONGEST: Final = 400
_FAR: Final = 99
#: Counts and sums end here, so that a page longer than those of the training is like the longest of them.
_MOST: Final = 30
_MOST_PROSE: Final = 15_000.0
_MEASURED: Final = (
    "chars", "words", "linked", "kind", "tag", "card", "ends", "colon", "by", "upper", "digits", "lower_start", "is_standfirst",
    "in_headline", "from_headline", "in_printed", "page_printed", "words_min", "words_mean", "words_first", "class_min", "class_max",
    "class_near", "repeated", "share_parent", "own_article",
    "page_news", "page_article", "page_shared",
)  # fmt: skip
_COLUMNS: Final = [NAMES.index(name) for name in _MEASURED]
#: The first columns of the groups, of the sure pieces, of what is summed and of what was measured.
_GROUPED: Final = 1 + len(_SHIFTS)
_BETWEEN: Final = _GROUPED + 10
_SUMMED: Final = _BETWEEN + 4
_FIRST_MEASURED: Final = _SUMMED + 6


def in_company(pieces: Sequence[Piece], chances: NDArray[np.float32], measured: Matrix) -> Matrix:
    """One row a piece: its own chance, those around it, and of what was measured what they are weighed against."""
    rows = np.zeros((len(pieces), _FIRST_MEASURED + len(_COLUMNS)), dtype=np.float32, order="F")
    given = chances.astype(np.float64)
    lengths, weights = _weighed(pieces)
    _see_chances(rows, given)
    _see_groups(rows, pieces, given, weights)
    _see_between(rows, pieces, given, lengths)
    _see_sums(rows, given, lengths, weights)
    _see_measured(rows, measured)
    return rows


def _weighed(pieces: Sequence[Piece]) -> "tuple[array[float], array[float]]":
    """How long each piece is, and what it weighs among others."""
    lengths, weights = _NONE * len(pieces), _NONE * len(pieces)
    _weigh(lengths, weights, pieces)
    return lengths, weights


def _weigh(lengths: "array[float]", weights: "array[float]", pieces: Sequence[Piece]) -> None:
    for at in range(len(pieces)):
        piece = pieces[at]
        length = min(len(piece.text), _LONGEST)
        lengths[at] = length
        weights[at] = math.sqrt(length)


def _see_chances(rows: Matrix, given: Numbers) -> None:
    """Its own, and those up to three places before and behind; -1 beyond the ends."""
    count = rows.shape[0]
    for at in range(count):
        rows[at, 0] = given[at]
    column = 1
    for shift in _SHIFTS:
        for at in range(count):
            other = at + shift
            rows[at, column] = given[other] if 0 <= other < count else -1.0
        column += 1


def _see_groups(rows: Matrix, pieces: Sequence[Piece], given: Numbers, weights: "array[float]") -> None:
    """The mean chance of the others in one element, under one parent and grandparent, of one kind, of one style."""
    count = len(pieces)
    size = len(pieces[0].element.tree.elements)
    own, outer, outermost = _FIRST * count, _FIRST * count, _FIRST * count
    kinds, styles = _FIRST * count, _FIRST * count
    of_kind: dict[tuple[int, str], int] = {}
    of_style: dict[tuple[str, str, str, str], int] = {}
    for at in range(count):
        piece = pieces[at]
        parent = parent_of(piece.element)
        own[at] = piece.element.number
        outer[at] = parent.number
        outermost[at] = parent_of(parent).number
        before = pieces[at - 1] if at > 0 else None
        if before is not None and outer[at - 1] == parent.number and before.kind == piece.kind:
            kinds[at] = kinds[at - 1]
        else:
            kinds[at] = of_kind.setdefault((parent.number, piece.kind), len(of_kind))
        if before is not None and are_alike(piece.element, before.element):
            styles[at] = styles[at - 1]
        else:
            styles[at] = of_style.setdefault(style_of(piece.element), len(of_style))
    _see_others(rows, _GROUPED, own, size, given, weights)
    _see_others(rows, _GROUPED + 2, outer, size, given, weights)
    _see_others(rows, _GROUPED + 4, outermost, size, given, weights)
    _see_others(rows, _GROUPED + 6, kinds, count, given, weights)
    _see_others(rows, _GROUPED + 8, styles, count, given, weights)


def _see_others(
    rows: Matrix, column: int, groups: "array[int]", size: int, given: Numbers, weights: "array[float]"
) -> None:
    counts, sums, totals = _NONE * size, _NONE * size, _NONE * size
    for at in range(rows.shape[0]):
        group = groups[at]
        counts[group] += 1
        sums[group] += weights[at] * given[at]
        totals[group] += weights[at]
    for at in range(rows.shape[0]):
        group = groups[at]
        others = sums[group] - weights[at] * given[at]
        rows[at, column] = others / max(totals[group] - weights[at], 1e-9) if counts[group] > 1 else -1.0
        rows[at, column + 1] = min(counts[group], _MOST)


def _see_between(rows: Matrix, pieces: Sequence[Piece], given: Numbers, lengths: "array[float]") -> None:
    """How far the next sure paragraphs before and behind are, and whether they have the same parent."""
    count = rows.shape[0]
    nearest = -1
    for at in range(count):
        _see_nearest(rows, at, _BETWEEN, pieces, nearest)
        if given[at] > _SURE and lengths[at] > _PARAGRAPH:
            nearest = at
    nearest = -1
    for place in range(count):
        at = count - 1 - place
        _see_nearest(rows, at, _BETWEEN + 2, pieces, nearest)
        if given[at] > _SURE and lengths[at] > _PARAGRAPH:
            nearest = at


def _see_nearest(rows: Matrix, at: int, column: int, pieces: Sequence[Piece], nearest: int) -> None:
    rows[at, column] = _FAR
    if nearest >= 0:
        one = pieces[at]
        other = pieces[nearest]
        rows[at, column] = min(abs(at - nearest), _FAR)
        rows[at, column + 1] = parent_of(one.element) is parent_of(other.element)


def _see_sums(rows: Matrix, given: Numbers, lengths: "array[float]", weights: "array[float]") -> None:
    """How much likely text stands before it and on the whole page, how many likely pieces before, behind and in all, and how
    unsure the page is."""
    total = unsure = weighed = 0.0
    pieces = 0
    for at in range(rows.shape[0]):
        if given[at] > _LIKELY:
            total += given[at] * lengths[at]
            pieces += 1
        unsure += min(given[at], 1 - given[at]) * weights[at]
        weighed += weights[at]
    length, before = 0.0, 0
    for at in range(rows.shape[0]):
        is_likely = given[at] > _LIKELY
        rows[at, _SUMMED] = length / (total or 1.0)
        rows[at, _SUMMED + 1] = min(before, _MOST)
        rows[at, _SUMMED + 2] = min(pieces - before - is_likely, _MOST)
        rows[at, _SUMMED + 3] = math.log1p(min(total or 1.0, _MOST_PROSE))
        rows[at, _SUMMED + 4] = min(pieces, _MOST)
        rows[at, _SUMMED + 5] = unsure / max(weighed, 1e-9)
        length += given[at] * lengths[at] if is_likely else 0.0
        before += is_likely


def _see_measured(rows: Matrix, measured: Matrix) -> None:
    first = _FIRST_MEASURED
    for column in _COLUMNS:
        for at in range(rows.shape[0]):
            rows[at, first] = measured[at, column]
        first += 1
