"""How does a text read whose marks stand apart from its words ("Vale , the mayor 's aide , said")? As it was before they were parted."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

_APART: Final = re.compile(r" (?:(?<=\S )(?=[,;:.!?)](?:\s|['’”\"]|\Z)|['’]s\b)|(?<=\( )(?=\w))")


def closed_up(text: str) -> str:
    """The same words with their marks beside them."""
    return _APART.sub("", text)


@dataclass(frozen=True, slots=True)
class ClosedUp:
    """A text with its marks beside their words, and where each of its characters stood."""

    text: str
    gaps: tuple[int, ...]

    def origin(self, place: int) -> int:
        """The place in the text as it was given."""
        return place + bisect_right(self.gaps, place)


def closed_up_text(text: str) -> ClosedUp:
    """The gaps are told by the places before which a space has gone."""
    spaces = (match.start() for match in _APART.finditer(text))
    return ClosedUp(closed_up(text), tuple(place - gone for gone, place in enumerate(spaces)))
