"""What is the form of each word that a dictionary has? By spaCy's lemmatizer, asked once for each word, part of speech and form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer

#: So many are kept; then the store is begun anew.
_KEPT: Final = 100_000

Ids = NDArray[np.uint64]
Case = tuple[int, ...]


class Lemmas:
    """The answers of a lemmatizer."""

    def __init__(self, lemmatizer: "Lemmatizer") -> None:
        self._lemmatizer = lemmatizer
        index = lemmatizer.lookups.get_table("lemma_index")
        for part, words in list(index.items()):
            index[part] = frozenset(
                words
            )  # a list of 57,528 words takes the lemmatizer .1 ms to look a word up
        self._words = [*index.values()]
        self._known: dict[Case, int] = {}

    def knows(self, word: str) -> bool:
        """Whether it is a word of the dictionary, in the form that stands there."""
        return any(word in words for words in self._words)

    def of(self, words: Ids, parts: Ids, forms: Ids) -> Ids:
        """A lemma for each word."""
        cases = [*zip(words.tolist(), parts.tolist(), forms.tolist(), strict=True)]
        if len(self._known) > _KEPT:
            self._known = {}
        self._learn(sorted(set(cases).difference(self._known)))
        return np.fromiter(map(self._known.__getitem__, cases), dtype=np.uint64, count=len(cases))

    def _learn(self, cases: Sequence[Case]) -> None:
        from spacy.tokens import Doc

        if not cases:
            return
        words, parts, forms = zip(*cases, strict=True)
        doc = Doc(self._lemmatizer.vocab, words=[*words])
        doc.from_array(["POS", "MORPH"], np.array([parts, forms], dtype=np.uint64).T)  # type: ignore[arg-type]
        lemmas = (self._lemmatizer.lemmatize(token)[0] for token in doc)
        self._known.update(zip(cases, map(doc.vocab.strings.add, lemmas), strict=True))
