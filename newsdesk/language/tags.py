"""Of which of the corpus's fifty kinds is each word? The answers of spaCy's tagger."""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from newsdesk.language.products import Product
from newsdesk.language.vectors import Rows

if TYPE_CHECKING:
    from spacy.pipeline import Tagger


class Tags:
    """The weights and labels of one of spaCy's taggers."""

    def __init__(self, tagger: "Tagger") -> None:
        network: Any = tagger.model
        self._judge = Product(network.layers[-1].layers[0])
        self._ids = np.array([tagger.vocab.strings.add(label) for label in tagger.labels], dtype=np.uint64)

    def of(self, vectors: Rows) -> NDArray[np.uint64]:
        """A tag for each token."""
        tags: NDArray[np.uint64] = self._ids[self._judge(vectors).argmax(axis=1)]
        return tags
