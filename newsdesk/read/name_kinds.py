"""Is this a name, and whose: a person's, a desk's or an agency's?"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.model import BylineKind
from newsdesk.read.agencies import is_agency
from newsdesk.read.keys import key_of

DESK: Final = re.compile(
    r"\b(?:news|web|online|digital|sports?|foreign|world|politics|business|data|national|metro|city|state|culture|breaking)?\s*"
    r"(?:desk|staff|team|newsroom|bureau|editors|editorial(?: board| team)?|redaktion|rédaction|redacción|redacao|redação|redazione|"
    r"redactie|reda[kc]cja|redakce|редакция|редакція|correspondents?|reporters|contributors?|press office|newsdesk|editor)\b",
    re.I,
)
_PARTICLES: Final = frozenset(
    [
        "von",
        "van",
        "vom",
        "zu",
        "zum",
        "der",
        "den",
        "de",
        "del",
        "dela",
        "della",
        "di",
        "da",
        "do",
        "du",
        "dos",
        "das",
        "des",
        "la",
        "le",
        "los",
        "las",
        "lo",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "i",
        "und",
        "af",
        "av",
        "ter",
        "ten",
        "te",
        "of",
        "for",
        "the",
        "and",
        "d'",
        "st",
        "san",
    ]
)
#: What ends with one of these goes on in a line that was not read.
_DANGLING: Final = frozenset(
    ("from", "by", "of", "for", "with", "and", "the", "von", "und", "at", "in", "bei", "für", "mit")
)
#: What is no name, in small letters: by a part of an address, by a word, or by how it begins or what it is as a whole.
_OF_ADDRESS: Final = re.compile(r"https?:|www\.|\.(?:com|org|net|de|html?)\b")
_NO_NAME: Final = re.compile(
    r"\b(?:(?:share|follow|read|comments?|subscribe|minutes?|ago|admin(?:istrator)?|click|mins?|twitter|facebook|print|copyright|using|cookies?|privacy|fact[- ]checked|"
    r"all rights|creative commons|view all|learn more|log ?in|sign in|more about|logo|text size|menu|unknown|getty|anonymous|says|said|schreibt|designed|gemacht|"
    r"(?:senior|chief|political|staff|health|science|business|sports?)\s+(?:reporter|correspondent|writer|editor))\b|cookie|istock|bio$)"
)
_NO_NAME_BEGINS: Final = re.compile(
    r"(?:terms|about)\b|no\s|\W*$|(?:conditions|autor(?:in)?|startseite|home|company type|small|medium|large|null|none|user|guest|mehr|more|kontakt|contact|"
    r"www|beitrag|posts?|posted|published|veröffentlicht|publicado|publié|follow|mon|tue|wed|thu|fri|sat|sun|use case|full bio|datum|date|(?:the |no )?author|name|"
    r"last|first|antworten|reply|nachrichten|news|at|um|uhr|à|alle|klo)$"
)
#: Words of a page's furniture that are surnames, too: behind two other names they are one, and behind "by" and one.
_SURNAME: Final = re.compile(r"\s(?:Share|Read|Follow|Print|Click|Post|Posted|Ago)$")
_ROLES: Final = re.compile(
    r"^(?:reporter|correspondent|writer|journalist|columnist|editor|contributor|phd|md|ph\.d\.|m\.d\.|jr\.?|rd|dr|mba|ms|rn|"
    r"staff writer|associate editor|managing editor|guest author|gastautor(?:in)?|freelance.*|contributing.*|opinion|.*\b(?:reporter|correspondent|editor|writer|columnist|producer|reviewer)s?)$",
    re.I,
)
_LOGIN: Final = re.compile(r"[^\W\d_]{3,}\d{1,4}")
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 6
_LONGEST_DEGREE: Final = 6


def plain_words(words: Sequence[str]) -> int:
    """How many words are written as names are not."""
    return sum(word[0].islower() and word not in _PARTICLES for word in words)


def is_house(line: str) -> bool:
    """A desk keeps its whole name: "the Morning Ledger news desk", "News and Features staff"."""
    return bool(DESK.search(line)) and len(line) < _LONGEST_NAME and "," not in line and not _is_no_name(line)


def is_name(name: str) -> bool:
    if not 2 <= len(name) <= _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return False
    if (
        _is_no_name(name)
        or _ROLES.match(name)
        or (any(map(str.isdigit, name)) and not _LOGIN.fullmatch(name))
    ):
        return False
    words = name.split()
    if (len(words) > 2 and plain_words(words)) or words[-1] in _DANGLING:
        return False
    return not (name.isupper() and " " not in name and len(name) <= _LONGEST_DEGREE) or is_agency(name)


def _is_no_name(name: str) -> bool:
    name = name.lower()
    return bool(_OF_ADDRESS.search(name) or _NO_NAME.search(name) or _NO_NAME_BEGINS.match(name))


def is_surnamed(name: str, givens: int) -> bool:
    """Is this a name whose last word only looks like a page's furniture: "Piers Paul Read"?"""
    before = _SURNAME.sub("", name)
    words = before.split()
    return (
        before != name
        and len(words) >= givens
        and is_name(before)
        and all(word[0].isupper() for word in words)
    )


def kind_of(name: str, houses: frozenset[str]) -> BylineKind:
    if is_agency(name):
        return "agency"
    if DESK.search(name) or signer_key(name) in houses or _looks_like_house(name):
        return "desk"
    return "person"


def _looks_like_house(name: str) -> bool:
    words = name.casefold().split()
    return bool(
        words
        and words[-1]
        in {
            "news",
            "magazine",
            "times",
            "post",
            "online",
            "media",
            "tv",
            "daily",
            "gazette",
            "herald",
            "press",
            "blog",
        }
    ) or (len(words) > 1 and words[0] in {"die", "das"})


def house_label(house: str) -> str:
    """What a house that is called by its host has for a name: "ledger.example" is "ledger"."""
    return max(house.split(".")[:-1], key=len, default="") if " " not in house else ""


def signer_key(name: str) -> str:
    return key_of(name.casefold())
