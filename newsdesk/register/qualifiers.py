"""Which words qualify an event as a register keeps them: "for the first time", "so far this year"?"""

import re
from typing import Final

_KEPT: Final = re.compile(
    r"for the (?:first|second|third|last|\d{1,3}(?:st|nd|rd|th)) time(?: (?:since|in) [\w ]{1,30}?(?=[,.;]|$))?"
    r"|so far(?: this (?:year|month|week))?|to date|in total|at least in part|for now|as a (?:test|precaution)"
    r"|allegedly|reportedly|preliminarily|by mistake|in secret|secretly|covertly",
    re.IGNORECASE,
)


def qualifiers(sentence: str) -> tuple[str, ...]:
    """The qualifying words of a sentence, in text order."""
    return tuple(dict.fromkeys(match.group().lower() for match in _KEPT.finditer(sentence)))
