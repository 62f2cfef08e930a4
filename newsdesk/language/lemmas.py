"""What is the form of each word that a dictionary has? By spaCy's lemmatizer, asked once for each word, part of speech and form."""

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

_ASKED: Final[list[int | str]] = ["ORTH", "POS", "MORPH", "LEMMA"]
#: So many are kept; then the store is begun anew.
_KEPT: Final = 100_000


class Lemmas:
    """The answers of a lemmatizer."""

    def __init__(self, lemmatizer: "Lemmatizer") -> None:
        self._lemmatizer = lemmatizer
        index = lemmatizer.lookups.get_table("lemma_index")
        for part, words in list(index.items()):
            index[part] = frozenset(
                words
            )  # a list of 57,528 words takes the lemmatizer .1 ms to look a word up
        self._known: dict[tuple[int, int, int], int] = {}

    def apply(self, doc: "Doc") -> None:
        """Sets the lemmas of the tokens that have none."""
        if len(self._known) > _KEPT:
            self._known = {}
        rows: list[list[int]] = np.asarray(doc.to_array(_ASKED)).reshape(-1, len(_ASKED)).tolist()
        found = [
            lemma or self._known.get((word, part, form)) or self._learned(doc, place, (word, part, form))
            for place, (word, part, form, lemma) in enumerate(rows)
        ]
        doc.from_array(["LEMMA"], np.array(found, dtype=np.uint64))  # type: ignore[arg-type]

    def _learned(self, doc: "Doc", place: int, met: tuple[int, int, int]) -> int:
        lemma = doc.vocab.strings.add(self._lemmatizer.lemmatize(doc[place])[0])
        self._known[met] = lemma
        return lemma
