"""How often is a lemma with this label a part of a cue? Its log odds are lent to the network, which was trained on too few articles to know.

Counted on PolNeAR's training part, without the network (training/attribution/habits.py).
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from newsdesk.attribute.branches import Branches, Column
from newsdesk.attribute.decoding import Scores

#: How much of the log odds is lent. Chosen on the dev part.
SHARE: Final = 0.25
#: Stands for every lemma, or every label.
ANY: Final = ""
#: Keeps a lemma's place in a key apart from a label's.
_APART: Final = np.int64(1_000_003)

Habit = tuple[str, str, float]


class CueHabits:
    """The log odds of lemmas with labels; of those that are not told, the lemma's with any label, or those of any word."""

    def __init__(self, told: Iterable[Habit]) -> None:
        lemmas, labels, odds = zip(*told, strict=True)
        keys = _keys(_column(lemmas), _column(labels))
        order = np.argsort(keys)
        self._keys = keys[order]
        self._odds = np.array(odds, dtype=np.float32)[order]

    def of(self, lemma: Column, dep: Column) -> Scores:
        any_dep, any_lemma = np.zeros_like(dep), np.zeros_like(lemma)
        tables = [self._found(*each) for each in ((lemma, dep), (lemma, any_dep), (any_lemma, any_dep))]
        return np.select([told for told, _ in tables], [odds for _, odds in tables], np.float32(0))

    def _found(self, lemma: Column, dep: Column) -> tuple[NDArray[np.bool_], Scores]:
        keys = _keys(lemma, dep)
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return self._keys[places] == keys, self._odds[places]


def lent(branches: Branches) -> Scores:
    """The log odds that are lent to the words of a text."""
    lemma, dep = branches.lemma[branches.token], branches.dep[branches.token]
    return np.asarray(SHARE * _habits().of(lemma, dep), dtype=np.float32)


def _keys(lemma: Column, dep: Column) -> Column:
    return np.asarray(lemma * _APART + dep)


def _column(names: Iterable[str]) -> Column:
    return np.array([get_string_id(name) for name in names], dtype=np.uint64).astype(np.int64)


@lru_cache(maxsize=1)
def _habits() -> CueHabits:
    told = files("newsdesk.attribute").joinpath("model/cue-habits.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in told.splitlines())
    return CueHabits((lemma, label, float(odds)) for lemma, label, odds in rows)
