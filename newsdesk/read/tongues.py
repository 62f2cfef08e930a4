"""In which language is a text likeliest written, by py3langid's model?

The model is an automaton over bytes, some states of which are features, and what each feature speaks for. It is far larger than
what a processor keeps at hand, so that a step costs what it takes to fetch from memory; here it takes one fetch.
"""

import unicodedata
from functools import lru_cache
from typing import Any, Final

import numpy as np

_BYTES: Final = 256
_CHUNK: Final = 1 << 20


class Tongues:
    """`moves` has a row for each kind of state, in it by byte the number of the next row times `width` plus that of the feature
    met there; 0 is none."""

    def __init__(self, model: Any) -> None:
        self.odds = model.nb_ptc
        self.priors = model.nb_pc
        self.names: list[str] = model.nb_classes
        self.width = len(self.odds) + 1
        states = np.array(model.tk_row, dtype=np.uint32) * self.width + (np.array(model.tk_output) + 1)
        moves = np.array(model.tk_nextmove, dtype=np.uint32)
        for start in range(0, len(moves), _CHUNK):
            moves[start : start + _CHUNK] = states[moves[start : start + _CHUNK]]
        self.moves = moves
        self.start = int(states[0])

    def likeliest(self, text: str) -> str:
        """The language's code."""
        normal = unicodedata.normalize("NFC", text.lower() if text.isupper() else text)
        counts = self._counts(normal.encode("utf-8", "surrogatepass"))
        if not counts:
            return self.names[0]
        met = np.fromiter(counts.keys(), dtype=np.intp, count=len(counts))
        times = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        odds = self.odds.take(met, axis=0).astype(np.float32)
        return self.names[int((np.log1p(times) @ odds + self.priors).argmax())]

    def _counts(self, text: bytes) -> dict[int, int]:
        """How often each feature is met."""
        counts: dict[int, int] = {}
        state = self.start
        for letter in text:
            state = self.moves[state // self.width * _BYTES + letter]
            feature = state % self.width
            if feature:
                counts[feature - 1] = counts.get(feature - 1, 0) + 1
        return counts


@lru_cache(maxsize=1)
def tongues() -> Tongues:
    """The model that py3langid carries."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return Tongues(LanguageIdentifier.from_model_file(MODEL_FILE))
