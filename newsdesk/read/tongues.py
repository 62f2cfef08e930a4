"""In which language is a text likeliest written, by py3langid's model?

The model is an automaton over bytes, in which some states are features, and what each feature speaks for; the walk through it
is a loop over bytes, and so done here, where it may be compiled.
"""

import unicodedata
from array import array
from functools import lru_cache
from typing import Any, Final

import numpy as np

_BYTES: Final = 256


class Tongues:
    """`moves` are rows of the states that follow on each byte, `rows` the row of each state, `features` that of each or -1."""

    def __init__(self, model: Any) -> None:
        self.moves = array("I", model.tk_nextmove)
        self.rows = array("I", model.tk_row)
        self.features = array("i", model.tk_output)
        self.odds = model.nb_ptc
        self.priors = model.nb_pc
        self.names: list[str] = model.nb_classes

    def likeliest(self, text: str) -> str:
        """The language's code."""
        normal = unicodedata.normalize("NFC", text.lower() if text.isupper() else text)
        counts = self._counts(normal.encode("utf-8", "surrogatepass"))
        if not counts:
            return self.names[0]
        met = np.fromiter(counts.keys(), dtype=np.intp, count=len(counts))
        times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        return self.names[int((np.log1p(times) @ self.odds[met] + self.priors).argmax())]

    def _counts(self, text: bytes) -> dict[int, int]:
        """How often each feature is met."""
        counts: dict[int, int] = {}
        state = 0
        for letter in text:
            state = self.moves[self.rows[state] * _BYTES + letter]
            feature = self.features[state]
            if feature >= 0:
                counts[feature] = counts.get(feature, 0) + 1
        return counts


@lru_cache(maxsize=1)
def tongues() -> Tongues:
    """The model that py3langid carries."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return Tongues(LanguageIdentifier.from_model_file(MODEL_FILE))
