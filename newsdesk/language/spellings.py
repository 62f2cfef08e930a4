"""What is to be known of a word by its spelling alone is found out once, however often the word is met."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: All else that a spelling tells follows from these: the word, what the tokenizer made of it, whether a space follows.
_KEY: Final = ("ORTH", "NORM", "SPACY")
#: So many spellings are kept; then the store is begun anew. No batch of pieces has as many tokens.
_KEPT: Final = 40_000

Columns = NDArray[np.uint64]
Learner = Callable[[Columns], NDArray[Any]]


class Spellings:
    """The answers of some learners, each of which makes a row of a spelling's columns."""

    def __init__(self, columns: Sequence[str], learners: Sequence[Learner]) -> None:
        self._columns = [*_KEY, *columns]
        self._learners = learners
        self._places: dict[tuple[int, ...], int] = {}
        self._known: list[NDArray[Any]] = []

    def of(self, docs: Sequence["Doc"]) -> tuple[Columns, list[NDArray[Any]]]:
        """For all tokens of the docs their columns, and what each learner makes of them."""
        asked: list[int | str] = [*self._columns]
        columns = np.concatenate([doc.to_array(asked) for doc in docs]).astype(np.uint64, copy=False)
        keys = [*zip(*columns[:, : len(_KEY)].T.tolist(), strict=True)]
        fresh = self._fresh(keys)
        if len(self._places) + len(fresh) > _KEPT:
            self._places = {}
            fresh = self._fresh(keys)
        if fresh:
            self._learn(fresh, columns[[*fresh.values()]][:, len(_KEY) :])
        places = [*map(self._places.__getitem__, keys)]
        return columns, [known[places] for known in self._known]

    def _fresh(self, keys: Sequence[tuple[int, ...]]) -> dict[tuple[int, ...], int]:
        """Where the spellings that are not known stand."""
        return {key: place for place, key in enumerate(keys) if key not in self._places}

    def _learn(self, fresh: dict[tuple[int, ...], int], columns: Columns) -> None:
        learned = [learner(columns) for learner in self._learners]
        self._known = self._known or [
            np.zeros((_KEPT, *rows.shape[1:]), dtype=rows.dtype) for rows in learned
        ]
        begin, end = len(self._places), len(self._places) + len(fresh)
        for known, rows in zip(self._known, learned, strict=True):
            known[begin:end] = rows
        self._places.update(zip(fresh, range(begin, end), strict=True))
