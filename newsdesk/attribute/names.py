"""What of a phrase is the name, which word tells the office, and which the party or the place?"""

import re
from functools import lru_cache
from typing import Final

from newsdesk.attribute.words import (
    BODIES,
    LETTERS,
    OFFICES_AND_TITLES,
    OPENERS,
    SAME_OFFICE,
    SAME_PLACE,
    TITLES,
)

_POSSESSIVE: Final = re.compile(r"(?:'s|’s|’|')$")
#: A label of the page that was taken for a given name: "Quote Brandt".
_LABEL: Final = re.compile(r"^(?:Quote|Source|Details|Background)\s+(?=\S)")
#: For whom somebody works, where both were taken for one name: "TechWire's Ann Lee".
_OWNER: Final = re.compile(r"^[^\s’']+[’']s\s+(?=[A-Z])")
_EDGES: Final = " \t\n\"“”‘’'.,;:()[]–—-"
#: Verbs of headlines that are taken for surnames: "Brandt Says".
_HEADLINE_VERBS: Final = frozenset(
    [
        "says",
        "calls",
        "tells",
        "warns",
        "urges",
        "denies",
        "claims",
        "vows",
        "slams",
        "blasts",
        "praises",
        "wants",
        "asks",
        "announces",
        "defends",
    ]
)

_WHOSE: Final = re.compile(
    r"^(?:(?:but|and|even|yet|meanwhile)\s+)?(?:(?:its|their|his|her|our|my)\s+)?", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OF: Final = re.compile(r"\s(?:of|for|in|at|to|from|on|with|under|who|which|that)\s")
_BEFORE_NAMES: Final = TITLES | OPENERS | {"a", "an"}
_TWO: Final = 2
#: An article has the same names again and again.
_KEPT: Final = 4096
_FIELDS: Final = (
    BODIES - {"city", "country", "government", "nation", "region", "republic", "state", "board", "guard"}
) | {
    "fire",
    "health",
    "defence",
    "defense",
    "foreign",
    "finance",
    "education",
    "justice",
    "transport",
    "agriculture",
    "energy",
    "environment",
    "labour",
    "labor",
    "trade",
    "culture",
    "sports",
    "tourism",
    "parish",
    "church",
}
_PARTIES: Final = {
    "democrat": "d",
    "democratic": "d",
    "republican": "r",
    "gop": "r",
    "labour": "l",
    "conservative": "c",
    "tory": "c",
    "libertarian": "t",
    "green": "g",
}


@lru_cache(maxsize=_KEPT)
def bare_name(text: str) -> str:
    """A person's name without titles, possessive and marks."""
    tokens = _OWNER.sub("", _LABEL.sub("", _POSSESSIVE.sub("", text.strip(_EDGES)))).split()
    if len(tokens) > 1 and tokens[-1].casefold() in _HEADLINE_VERBS:
        tokens = tokens[:-1]
    while len(tokens) > _TWO and tokens[-1].replace(".", "").casefold() in LETTERS:
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].strip(".").casefold() in _BEFORE_NAMES:
        tokens = tokens[1:]
    told = max((at for at, word in enumerate(tokens[:-_TWO], 1) if is_office(word)), default=0)
    tokens = tokens[told:]
    return " ".join(tokens)


def is_office(word: str) -> bool:
    """Whether this is an office or a title: "Secretary-General"."""
    return any(part in OFFICES_AND_TITLES for part in word.casefold().split("-"))


@lru_cache(maxsize=_KEPT)
def without_article(text: str) -> str:
    name = _ARTICLE.sub("", _POSSESSIVE.sub("", text.strip(_EDGES)))
    return f"{name})" if name.count("(") > name.count(")") else name


def without_owner(role: str) -> str:
    """A role without the article or whose it is: "leader" of "its leader"."""
    return _WHOSE.sub("", without_article(role))


def office(word: str) -> str:
    singular = word[:-1] if word.endswith("s") and len(word) > 4 else word
    return SAME_OFFICE.get(singular, singular)


def head_noun(role: str) -> str:
    """The noun of a role: "head" of "the head of the union"."""
    words = _OF.split(role.strip())[0].split()
    return words[-1] if words else ""


def parties(words: str) -> set[str]:
    return {_PARTIES[word] for word in re.findall(r"\w+", words.casefold()) if word in _PARTIES}


def fields(words: str) -> frozenset[str]:
    """Of what field or body an office is: a fire chief is no police chief."""
    return _FIELDS.intersection(re.findall(r"\w+", words.casefold()))


def proper(words: str) -> set[str]:
    """How the names in a role begin, so that "Hungarian" and "Hungary" are alike."""
    return {
        SAME_PLACE.get(word.casefold(), word.casefold())[:4]
        for word in re.findall(r"\w+", words)
        if word[0].isupper() and word.casefold() not in OFFICES_AND_TITLES
    }
