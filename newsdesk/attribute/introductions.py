"""Whom does a text introduce by what he or it is? ("the mayor of Aven, Ilse Brandt, said", "the news agency Hale")"""

import re
from collections.abc import Iterator
from typing import Final

from newsdesk.attribute.words import OFFICES, OUTLETS

_OFFICE: Final = "|".join(
    sorted(
        f"[{word[0].upper()}{word[0]}]{word[1:]}"
        for word in OFFICES - {"man", "woman", "boy", "girl", "general", "speaker", "representative"}
    )
)
_CAPITAL: Final = "[A-Z\u00c0-\u00de\u0100-\u017d]"
_NAME: Final = rf"{_CAPITAL}[\w’'-]+(?:\s{_CAPITAL}[\w’'-]+){{1,2}}"
_ROLE: Final = rf"(?:[\w’'-]+ ){{0,4}}(?:{_OFFICE})(?: (?:of|for|in|at) [^,.;:\n“”\"]{{2,60}})?"
_ROLE_FIRST: Final = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?P<role>{_ROLE}), (?P<name>{_NAME})(?=,|\.| [a-z])"
)
_NAME_FIRST: Final = re.compile(rf"\b(?P<name>{_NAME}), (?:the |an? )?(?P<role>{_ROLE})(?=,|\.|;)")
_LEADS: Final = re.compile(
    rf"\b(?P<name>{_NAME}), who (?P<role>(?:heads|leads|chairs|runs|commands|directs) [^,.;:\n“”\"]{{2,60}})(?=,|\.|;)"
)
#: A label of the page that follows without a space where its text was scraped.
_GLUED: Final = re.compile(r"(?<=\w)(?:Quote|Details|Background|Source)$")
#: Words before an outlet's description that do not belong to it.
_BEFORE_ROLE: Final = re.compile(
    r"^(?:\w+ )?(?:the|an?|to|by|of|and|in|with|for|from|told|citing|its|their) |^(?:\w+ )?(?:the|an?) ", re.I
)
_OUTLET: Final = re.compile(
    rf"\b(?P<role>(?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(OUTLETS))})) (?P<name>{_CAPITAL}[\w’'-]*(?:[ .]{_CAPITAL}[\w’'-]*){{0,3}})"
)


def introductions(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, role, and the place of the name."""
    for pattern in (_ROLE_FIRST, _NAME_FIRST, _LEADS):
        for match in pattern.finditer(text):
            yield match["name"], match["role"], match.start("name")


def outlets(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, role and place of each outlet that is called one: "the French newspaper Matin"."""
    for match in _OUTLET.finditer(text):
        yield _GLUED.sub("", match["name"]), _BEFORE_ROLE.sub("", match["role"]), match.start("name")
