"""What follows from a token's tag, label and word by spaCy's rules: its part of speech, its form, some lemmas.

The rules look at a token, and of some words at their neighbours, too. A case that was met before is not matched again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from spacy.pipeline.attributeruler import AttributeRuler
    from spacy.tokens import Doc

_ASKED: Final[list[int | str]] = ["TAG", "DEP", "IS_SPACE", "LOWER"]
_TOLD: Final[list[int | str]] = ["POS", "MORPH", "LEMMA"]
_NOWHERE: Final = (0, 0)
#: Stands for every label that no rule names.
_ANOTHER: Final = 1

Case = tuple[int, ...]
Pattern = Sequence[Mapping[str, Any]]


class Rulings:
    """The rules of one of spaCy's rulers, with what they came to."""

    def __init__(self, ruler: "AttributeRuler") -> None:
        self._ruler = ruler
        rules: Sequence[Mapping[str, Any]] = ruler.patterns
        patterns: list[Pattern] = [each for rule in rules for each in rule["patterns"]]
        tokens = [token for pattern in patterns for token in pattern]
        company = [token for pattern in patterns if len(pattern) > 1 for token in pattern]
        self._named, self._in_company = _words(tokens), _words(company)
        self._labels = {ruler.vocab.strings[label] for label in _labels(tokens)}
        self._labels_in_company = {ruler.vocab.strings[label] for label in _labels(company)}
        self._kinds: dict[int, tuple[int, int]] = {0: (0, 0)}
        self._known: dict[Case, Sequence[int]] = {}

    def apply(self, doc: "Doc") -> None:
        cases = [*self._cases(doc)]
        if all(case in self._known for case in cases):
            told = np.array([self._known[case] for case in cases], dtype=np.uint64).reshape(-1, len(_TOLD))
            doc.from_array(_TOLD, told)  # type: ignore[arg-type]
            return
        self._ruler(doc)
        self._known.update(zip(cases, _asked(doc, _TOLD), strict=True))

    def _cases(self, doc: "Doc") -> Iterator[Case]:
        """What the rules see of each token: its neighbours where they may matter, its word and label where a rule names it."""
        rows = [
            (tag, dep if dep in self._labels else _ANOTHER, space, word)
            for tag, dep, space, word in _asked(doc, _ASKED)
        ]
        kinds = [self._kind(doc, word) for *_, word in rows]
        for place, ((tag, dep, space, _), (word, company)) in enumerate(zip(rows, kinds, strict=True)):
            if not company:
                yield tag, dep, space, word
                continue
            before, label = (kinds[place - 1][1], rows[place - 1][1]) if place else _NOWHERE
            after = kinds[place + 1][1] if place + 1 < len(rows) else 0
            yield tag, dep, space, word, before, label if label in self._labels_in_company else 0, after

    def _kind(self, doc: "Doc", word: int) -> tuple[int, int]:
        """The word where a rule names it, and where a rule names it beside another."""
        found = self._kinds.get(word)
        if found is None:
            spelled = doc.vocab.strings[word]
            named = self._named.fullmatch(spelled) is not None
            found = (word if named else 0, word if self._in_company.fullmatch(spelled) else 0)
            if named:
                self._kinds[word] = found
        return found


def _asked(doc: "Doc", attributes: list[int | str]) -> list[list[int]]:
    told: list[list[int]] = np.asarray(doc.to_array(attributes)).reshape(-1, len(attributes)).tolist()
    return told


def _labels(tokens: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """All labels that the tokens' patterns name."""
    for told in (token["DEP"] for token in tokens if "DEP" in token):
        if isinstance(told, str):
            yield told
        else:
            yield from (label for labels in told.values() for label in labels)


def _words(tokens: Sequence[Mapping[str, Any]]) -> re.Pattern[str]:
    """What matches all words that the tokens' patterns name."""
    return re.compile("|".join(sorted({way for token in tokens for way in _ways(token.get("LOWER", {}))})))


def _ways(word: str | Mapping[str, Any]) -> Iterator[str]:
    if isinstance(word, str):
        yield re.escape(word)
        return
    yield from map(re.escape, word.get("IN", ()))
    if "REGEX" in word:
        yield word["REGEX"].removeprefix("^").removesuffix("$")
