"""What follows from a token's tag, label and word by spaCy's rules: its part of speech, its form, some lemmas.

The rules look at a token, and of some words at their neighbours, too. A case that was met before is not matched again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.language.spellings import Columns

if TYPE_CHECKING:
    from spacy.pipeline.attributeruler import AttributeRuler

#: What a rule may change.
TOLD: Final = ("TAG", "POS", "MORPH", "LEMMA", "DEP")
_LABEL: Final = TOLD.index("DEP")
#: Stands for every label that no rule names, and for a label that no rule changes.
_ANY: Final = 1
#: Stands beside a token that has no neighbour: no rule names it beside another.
_NOBODY: Final = "\n"

Ids = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Case = tuple[int, ...]
Pattern = Sequence[Mapping[str, Any]]


class Rulings:
    """The rules of one of spaCy's rulers, with what they came to."""

    def __init__(self, ruler: "AttributeRuler", columns: Sequence[str]) -> None:
        self._ruler = ruler
        self._strings = ruler.vocab.strings
        self._lower = columns.index("LOWER")
        rules: Sequence[Mapping[str, Any]] = ruler.patterns
        patterns: list[Pattern] = [each for rule in rules for each in rule["patterns"]]
        tokens = [token for pattern in patterns for token in pattern]
        company = [token for pattern in patterns if len(pattern) > 1 for token in pattern]
        self._named, self._in_company = _words(tokens), _words(company)
        self._labels = self._ids(_labels(tokens))
        self._labels_in_company = self._ids(_labels(company))
        self._known: dict[Case, int] = {}
        self._told: Ids = np.zeros((0, len(TOLD)), dtype=np.uint64)

    def named(self, spellings: Columns) -> Ids:
        """The word where a rule names it, and where a rule names it beside another."""
        words = spellings[:, self._lower].tolist()
        spelled = [self._strings[word] for word in words]
        return np.array(
            [
                (
                    word if self._named.fullmatch(each) else 0,
                    word if self._in_company.fullmatch(each) else 0,
                )
                for word, each in zip(words, spelled, strict=True)
            ],
            dtype=np.uint64,
        )

    def of(self, words: Ids, tags: Ids, labels: Ids, named: Ids, spaces: Flags, firsts: Flags) -> Ids:
        """TOLD for each token, given its word, tag and label, how it is `named`, and which are spaces and the first ones of their docs."""
        cases = self._cases(tags, labels, named, spaces, firsts)
        fresh = {case: place for place, case in enumerate(cases) if case not in self._known}
        if fresh:
            self._learn(fresh, words, tags, labels, firsts)
        told = self._told[[*map(self._known.__getitem__, cases)]]
        told[:, _LABEL] = np.where(told[:, _LABEL] == _ANY, labels, told[:, _LABEL])
        return told

    def _cases(self, tags: Ids, labels: Ids, named: Ids, spaces: Flags, firsts: Flags) -> list[Case]:
        """What the rules see of each token: its neighbours where they may matter, its word and label where a rule names it."""
        word, company = named.T
        label = np.where(np.isin(labels, self._labels), labels, _ANY)
        beside = np.where(np.isin(labels, self._labels_in_company), labels, 0)
        looked_at = company != 0
        before = np.where(looked_at & ~firsts, np.roll(company, 1), 0)
        label_before = np.where(looked_at & ~firsts, np.roll(beside, 1), 0)
        after = np.where(looked_at & ~np.roll(firsts, -1), np.roll(company, -1), 0)
        columns = (tags, label, spaces, word, before, label_before, after)
        return [*zip(*(column.tolist() for column in columns), strict=True)]

    def _learn(self, fresh: Mapping[Case, int], words: Ids, tags: Ids, labels: Ids, firsts: Flags) -> None:
        """Asks the ruler of all fresh cases at once, each with its neighbours."""
        from spacy.tokens import Doc

        nobody = self._strings.add(_NOBODY)
        places = np.array([*fresh.values()])
        last = np.roll(firsts, -1)
        around = np.stack((places - 1, places, (places + 1) % len(words)), axis=1)
        told = np.stack((words[around], tags[around], labels[around]))
        told[:, firsts[places], 0] = np.array([nobody, 0, 0], dtype=np.uint64)[:, None]
        told[:, last[places], 2] = np.array([nobody, 0, 0], dtype=np.uint64)[:, None]
        spelled, *analysed = told.reshape(3, -1)
        doc = Doc(self._ruler.vocab, words=spelled.tolist())
        doc.from_array(["TAG", "DEP"], np.stack(analysed, axis=1))  # type: ignore[arg-type]
        self._ruler(doc)
        begin = len(self._told)
        found = doc.to_array([*TOLD])
        found[:, _LABEL][found[:, _LABEL] == analysed[1]] = _ANY
        self._told = np.concatenate((self._told, found[1::3]))
        self._known.update(zip(fresh, range(begin, len(self._told)), strict=True))

    def _ids(self, labels: Iterator[str]) -> Ids:
        return np.array([self._strings[label] for label in {*labels}], dtype=np.uint64)


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
