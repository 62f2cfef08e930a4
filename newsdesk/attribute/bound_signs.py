"""What does the syntax tell of a place where a source or a content may begin or end, seen from its cue?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from newsdesk.attribute.branches import BREAK, COLON, COMMA, DEEPEST, NONE, QUOTE, STOP, Branches, Column

Rows = NDArray[np.float32]
#: As many numbers as there are rows, or whether something is so.
Columns = tuple[NDArray[np.generic], ...]
#: Further down, further away and more signs than this make no difference.
_DEPTH: Final = 20
_FAR: Final = 40
_MANY: Final = 9
#: What hangs on a cue, as bits.
_SUBJECT, _OBJECT, _CLAUSE, _CLAUSE_BEFORE, _OPEN_CLAUSE, _PASSIVE = 1, 2, 4, 8, 16, 32
_HANGING: Final = {
    "nsubj": _SUBJECT,
    "nsubjpass": _SUBJECT | _PASSIVE,
    "auxpass": _PASSIVE,
    "dobj": _OBJECT,
    "ccomp": _CLAUSE,
    "xcomp": _OPEN_CLAUSE,
}
_CCOMP: Final = get_string_id("ccomp")
_BITS: Final = tuple((get_string_id(label), bit) for label, bit in _HANGING.items())


@dataclass(frozen=True)
class Known:
    """Numbers for labels of branches, tags, parts of speech, frequent words and lemmas of cues; those of the others are zeros."""

    dep: Mapping[str, Sequence[float]]
    tag: Mapping[str, Sequence[float]]
    pos: Mapping[str, Sequence[float]]
    word: Mapping[str, Sequence[float]]
    cue: Mapping[str, Sequence[float]]


class Table:
    """Numbers by the hash of a string, for whole columns."""

    def __init__(self, told: Mapping[str, Sequence[float]]) -> None:
        keys = np.array([get_string_id(key) for key in told], dtype=np.uint64).astype(np.int64)
        order = np.argsort(keys)
        rows = np.array(list(told.values()), dtype=np.float32)
        self._keys = keys[order]
        self._rows = np.vstack((rows[order], np.zeros_like(rows[:1])))

    def of(self, column: Column) -> Rows:
        places = np.minimum(np.searchsorted(self._keys, column), len(self._keys) - 1)
        return self._rows[np.where(self._keys[places] == column, places, -1)]


class Tables:
    """What is known, to be asked of columns."""

    def __init__(self, known: Known) -> None:
        self.dep, self.tag, self.pos = Table(known.dep), Table(known.tag), Table(known.pos)
        self.word, self.cue = Table(known.word), Table(known.cue)


@dataclass(frozen=True, slots=True)
class Cues:
    """First and last words of cues, and the token of each that all the others hang on."""

    first: Column
    last: Column
    head: Column


def cues_of(branches: Branches, first: Column, last: Column) -> Cues:
    """The cues between these words."""
    heads = [_head(branches, *ends) for ends in zip(first.tolist(), last.tolist(), strict=True)]
    return Cues(first, last, np.array(heads, dtype=np.int64))


def _head(branches: Branches, first: int, last: int) -> int:
    tokens = branches.token[first : last + 1]
    return int(tokens[branches.depth[tokens].argmin()])


class Signs:
    """The signs of a text's bounds: a row for each cue and word that a bound would stand before."""

    def __init__(self, branches: Branches, tables: Tables) -> None:
        self._branches = branches
        dep = tables.dep.of(branches.dep)
        self._dep = np.vstack((dep, np.full_like(dep[:1], NONE)))
        self._tag = tables.tag.of(branches.tag)
        self._pos = tables.pos.of(branches.pos)
        self._word = tables.word.of(branches.lower)
        self._cue = tables.cue.of(branches.lemma)
        self._hanging = _hanging(branches)

    def rows(self, cues: Cues, cue: Column, word: Column) -> Rows:
        """The i-th row is of the bound before `word[i]` to the cue number `cue[i]`; no word is the first of its text."""
        before, after = word - 1, word
        above, here = (
            Side(self._branches, cues.head[cue], before),
            Side(self._branches, cues.head[cue], after),
        )
        columns = (
            *self._of_side(above, before),
            *self._of_side(here, after),
            above.first == here.first,
            above.second == here.second,
            above.shared == here.shared,
            self._dep[here.own, 0],
            self._branches.begins[cues.head[cue]] == after,
            *self._between(word),
            *self._from_cue(cues, cue, word),
            *self._of_cues(cues, cue),
            *self._word[self._branches.token[before]].T,
            *self._word[self._branches.token[after]].T,
        )
        return np.stack(columns, axis=1).astype(np.float32)

    def _of_side(self, side: "Side", word: Column) -> Columns:
        branches, dep = self._branches, self._dep
        begun, ended = branches.widest_begun[word], branches.widest_ended[word]
        return (
            np.minimum(side.up, _DEPTH),
            np.minimum(side.down, _DEPTH),
            *dep[side.first].T,
            dep[side.second, 0],
            dep[side.joint, 0],
            *dep[side.token].T,
            *self._tag[side.token].T,
            *self._pos[side.token].T,
            (side.first != NONE) & (branches.begins[side.first] == word),
            (side.first != NONE) & (branches.ends[side.first] == word),
            branches.quoted[word],
            dep[begun, 0],
            dep[ended, 0],
            np.where(begun == NONE, NONE, branches.size[begun]),
            np.where(ended == NONE, NONE, branches.size[ended]),
            branches.begun[word],
            branches.ended[word],
        )

    def _between(self, word: Column) -> Columns:
        signs, former = self._branches.before[word], self._branches.before[word - 1]
        return (*(signs & bit > 0 for bit in (COMMA, QUOTE, STOP, COLON, BREAK)), former & QUOTE > 0)

    def _from_cue(self, cues: Cues, cue: Column, word: Column) -> Columns:
        """How far the bound is from its cue, and what lies between."""
        branches = self._branches
        first, last, head = cues.first[cue], cues.last[cue], cues.head[cue]
        is_before, is_behind = word <= first, word > last
        apart = np.where(is_before, word - first - 1, np.where(is_behind, word - last, 0))
        from_word = np.where(is_before, word, np.minimum(last, word - 1))
        to_word = np.where(is_before, first, np.where(is_behind, word - 1, from_word))
        return (
            np.clip(apart, -_FAR, _FAR),
            np.clip(branches.sentence[branches.token[word]] - branches.sentence[head], -3, 3),
            np.clip(branches.paragraph[word] - branches.paragraph[first], -2, 2),
            np.minimum(branches.commas[to_word] - branches.commas[from_word], _MANY),
            np.minimum(branches.stops[to_word] - branches.stops[from_word], _MANY),
        )

    def _of_cues(self, cues: Cues, cue: Column) -> Columns:
        branches, head = self._branches, cues.head
        hanging = self._hanging[head]
        told = (
            self._tag[head, 0],
            self._dep[head, 0],
            np.minimum(branches.depth[head], _DEPTH),
            cues.last - cues.first,
            branches.before[cues.first] & QUOTE > 0,
            branches.before[cues.last + 1] & QUOTE > 0,
            *(
                hanging & bit > 0
                for bit in (_SUBJECT, _OBJECT, _CLAUSE, _CLAUSE_BEFORE, _OPEN_CLAUSE, _PASSIVE)
            ),
            *self._cue[head].T,
        )
        return tuple(each[cue] for each in told)


class Side:
    """How a word hangs together with a cue: up to where their branches meet, and down again."""

    def __init__(self, branches: Branches, head: Column, word: Column) -> None:
        self.token = branches.token[word]
        of_cue, of_word = branches.ancestors[head], branches.ancestors[self.token]
        same = (of_cue == of_word) & (of_cue != NONE)
        self.shared = np.logical_and.accumulate(same, axis=1).sum(axis=1)
        meet = self.shared > 0
        self.up = np.where(meet, branches.depth[head] - self.shared + 1, _DEPTH)
        self.down = np.where(meet, branches.depth[self.token] - self.shared + 1, _DEPTH)
        self.joint = _at(of_cue, self.shared - 1, meet)
        self.own = _at(of_cue, self.shared, meet)
        self.first = _at(of_word, self.shared, meet)
        self.second = _at(of_word, self.shared + 1, meet)


def _at(ancestors: NDArray[np.int32], depth: Column, meet: NDArray[np.bool_]) -> NDArray[np.int32]:
    """The ancestors at this depth, where there are any."""
    held = np.clip(depth, 0, DEEPEST - 1)
    return np.where(meet & (depth < DEEPEST), ancestors[np.arange(len(depth)), held], np.int32(NONE))


def _hanging(branches: Branches) -> Column:
    """What hangs on each token."""
    bits = np.zeros(len(branches.dep), dtype=np.int64)
    for label, bit in _BITS:
        tokens = np.flatnonzero(branches.dep == label)
        np.bitwise_or.at(bits, branches.head[tokens], bit)
    clauses = np.flatnonzero(branches.dep == _CCOMP)
    before = clauses[clauses < branches.head[clauses]]
    bits[branches.head[before]] |= _CLAUSE_BEFORE
    return bits
