"""Who signs the article: a person, a desk of the house, or an agency?"""

import re
from collections.abc import Iterable
from typing import Final

from newsdesk.model import Byline, BylineKind

_AGENCY_NAMES: Final = (
    "reuters ap associatedpress theassociatedpress afp agencefrancepresse agenciafrancepresse dpa dpaafx tass itartass "
    "riafrosti ria rianovosti interfax interfaxukraine ukrinform unian pa pamedia pressassociation xinhua efe ansa apa "
    "belga ritzau ntb tt sda ats keystonesda kyodo jiji yonhap bloomberg upi ians pti ani aap canadianpress "
    "thecanadianpress agenturen agencies wire wires newsagencies sid kna epd pap ctk čtk mti anp lusa europapress "
    "agencias agenzie adnkronos anadoluagency aa prnewswire businesswire globenewswire newswire"
)
_AGENCIES: Final = frozenset(_AGENCY_NAMES.split())
_DESK: Final = re.compile(
    r"\b(?:news|web|online|digital|sports?|foreign|world|politics|business|data|national|metro|city|state|culture|breaking)?\s*"
    r"(?:desk|staff|team|newsroom|bureau|editors|editorial(?: board| team)?|redaktion|rédaction|redacción|redacao|redação|redazione|"
    r"redactie|reda[kc]cja|redakce|редакция|редакція|correspondents?|reporters|contributors?|press office|newsdesk|editor)\b",
    re.I,
)
_LEAD: Final = re.compile(
    r"^(?:(?:view|see|show|zeige)\b.{0,20}\b(?:posts|articles|stories|beiträge)\s+(?:by|von|de|from)\s+)"
    r"|^(?:(?:written|reported|posted|published|edited|reviewed|story|text|words|article|analysis|opinion|photos?|veröffentlicht|gespeichert|geschrieben|publié|escrito|pubblicato)\s+)?"
    r"(?:(?:by|von|par|por|di|da|door|af|av|from)(?:\s*[:：]\s*|\s+)|(?:by|von)(?-i:(?=[A-Z])))"
    r"|^\w{3,20}\s+(?:by|von)\s+(?-i:(?=[A-Z]))"
    r"|^(?:author|autor(?:in)?)\s+(?-i:(?=[A-Z]))"
    r"|^(?:autore?|autor(?:in|a)?|authors?|text|от|автор|作者|文|記者|记者|著者)\s*[:：]\s*"
    r"|^(?:автор|作者|記者|记者|著者)\s+",
    re.I,
)
_ARTICLE: Final = re.compile(r"^the\s+(?=.*(?:desk|staff|team|newsroom|bureau)\b)", re.I)
_CUT: Final = re.compile(
    r"\s*(?:[|•·\u2022\u2013\u2014@\t\n]|\s-\s|(?<!\w)\(|\bUpdated\b|\bPublished\b|\bPosted\b|\b(?:on|am|vom)\s+\d|\d{1,2}[./:]\d|\b(?:19|20)\d\d|\bfor\s+(?=[A-Z])|"
    r",?\s+(?:is|was)\s+(?:an?|the)\s).*$",
    re.S,
)
_BETWEEN: Final = re.compile(
    r"\s*(?:;|,|/|\||\n|\s&\s|\band\b|\bund\b|\bet\b|\bwith\b|\bog\b|\boch\b|\s+y\s+|\s+e\s+(?=[A-Z])|、|，)\s*(?:by\s+|von\s+)?",
    re.I,
)
_NO_NAME: Final = re.compile(
    r"https?:|www\.|\.(?:com|org|net|de|html?)\b|\bshare\b|\bfollow\b|\bread\b|\bcomments?\b|\bsubscribe\b|\bminutes?\b|\bago\b|"
    r"\badmin(?:istrator)?\b|\bcookie|\bclick\b|\btwitter\b|\bfacebook\b|\bprint\b|\bcopyright\b|\busing\b|\bcookies?\b|\ball rights\b|\bview all\b|\blog ?in\b|\bsign in\b|\bbio$|\bmore about\b|\blogo\b|\btext size\b|\bmenu\b|^(?:autor(?:in)?|startseite|home|company type|small|medium|large)$|"
    r"\b(?:senior|chief|political|staff|health|science|business|sports?)\s+(?:reporter|correspondent|writer|editor)\b|^\W*$|\bunknown\b|\banonymous\b|^(?:null|none|user|guest|(?:the |no )?author|name|last|first|antworten|reply|nachrichten|news)$|\b(?:says|said|schreibt|designed|gemacht)\b",
    re.I,
)
_ROLES: Final = re.compile(
    r"^(?:reporter|correspondent|writer|journalist|columnist|editor|contributor|phd|md|ph\.d\.|m\.d\.|jr\.?|rd|dr|mba|ms|rn|"
    r"staff writer|associate editor|managing editor|guest author|gastautor(?:in)?|freelance.*|contributing.*|opinion|.*\b(?:reporter|correspondent|editor|writer|columnist|producer)s?)$",
    re.I,
)
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 6
_LONGEST_DEGREE: Final = 6
_MOST: Final = 20


def bylines(printed: Iterable[str], houses: Iterable[str] = ()) -> tuple[Byline, ...]:
    """The signers named in these printed lines, each once; what is no name ("Share this", dates, addresses) is left out.

    `houses` are names of the site and of what the page calls an organisation.
    """
    known = frozenset(map(_key, houses))
    found: dict[str, Byline] = {}
    for line in printed:
        for name in [line] if _key(line) in known and _is_name(line) else _names(line):
            found.setdefault(_key(name), Byline(name, _kind(name, known)))
    return tuple(found.values())[:_MOST]


_WIRE: Final = re.compile(
    r"\w\s+(?:news\s+agency|news\s+service|wire(?:\s+service)?|newswire)$", re.IGNORECASE
)


def is_agency(name: str) -> bool:
    """Whether this is a news agency, by name."""
    return _key(name) in _AGENCIES or bool(_WIRE.search(name))


def _names(line: str) -> list[str]:
    line = _LEAD.sub("", " ".join(line[:500].split(" ")).strip())
    line = _LEAD.sub("", line)
    if _is_house(line):
        return [_cut(line)]
    return [name for part in _BETWEEN.split(line) if _is_name(name := _cut(part))]


def _cut(part: str) -> str:
    name = _CUT.sub("", _ARTICLE.sub("", _LEAD.sub("", part.strip()))).strip(" .,:;|-–—*\"'“”()[]")
    return name.title() if name.isupper() and " " in name and len(name) > 6 else name


def _is_house(line: str) -> bool:
    """A desk keeps its whole name: "the Morning Ledger news desk", "News and Features staff"."""
    return (
        bool(_DESK.search(line))
        and len(line) < _LONGEST_NAME
        and "," not in line
        and not _NO_NAME.search(line)
    )


def _is_name(name: str) -> bool:
    if not 2 <= len(name) <= _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return False
    if _NO_NAME.search(name) or _ROLES.match(name) or any(map(str.isdigit, name)):
        return False
    return not (name.isupper() and " " not in name and len(name) <= _LONGEST_DEGREE) or is_agency(name)


def _kind(name: str, houses: frozenset[str]) -> BylineKind:
    if is_agency(name):
        return "agency"
    if _DESK.search(name) or _key(name) in houses or _looks_like_house(name):
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
    )


def _key(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
