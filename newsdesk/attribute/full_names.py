"""Which is the fullest name of somebody in this article?"""

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

#: Surnames of so many letters that are so much alike are spellings of one.
_LONG: Final = 7
_ALIKE: Final = 0.85


@dataclass(slots=True)
class FullNames:
    """The names of persons that an article gives, to be found by a shorter one."""

    by_surname: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_part: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: What was answered since a name was last taken in.
    _fullest: dict[str, str] = field(default_factory=dict)

    def add(self, full_name: str) -> None:
        """Note a full name, to be found by its surname or any other part."""
        self._fullest.clear()
        parts = full_name.split()
        self.by_surname[_folded(full_name)[-1]].add(full_name)
        for part in (*parts, *parts[-1].split("-")):
            self.by_part[part].add(full_name)

    def fullest(self, name: str) -> str:
        """The fullest name in this article; as it stands where two persons could be meant."""
        if name not in self._fullest:
            self._fullest[name] = self._fullest_of(name)
        return self._fullest[name]

    def sharing(self, surname: str) -> frozenset[str]:
        """All full names with this surname."""
        return frozenset(self.by_surname.get(surname.replace("’", "'").casefold(), ()))

    def __contains__(self, surname: str) -> bool:
        return surname.casefold() in self.by_surname

    def _fullest_of(self, name: str) -> str:
        tokens = _folded(name)
        if not tokens:
            return name
        fuller = {full for full in self.by_surname.get(tokens[-1], ()) if set(tokens) <= set(_folded(full))}
        if not fuller and len(tokens) == 1:
            fuller = self.by_part.get(name) or self._spelt_alike(tokens[0])
        longest = max(fuller, key=lambda full: len(set(_folded(full))), default=name)
        is_sole = all(full == longest or set(_folded(full)) < set(_folded(longest)) for full in fuller)
        return longest if is_sole else name

    def _spelt_alike(self, surname: str) -> set[str]:
        """Full names whose surname is this one but for a letter or two, as names come from other alphabets."""
        if len(surname) < _LONG:
            return set()
        return {
            full
            for known, names in self.by_surname.items()
            if known[:2] == surname[:2] and SequenceMatcher(None, known, surname).ratio() > _ALIKE
            for full in names
        }


def _folded(name: str) -> list[str]:
    """Its words, in whatever letters and with whatever apostrophe they are printed: "O’NEILL", "de Witt" and "De Witt"."""
    return name.replace("’", "'").casefold().split()
