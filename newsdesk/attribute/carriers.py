"""Through which outlets did it come, by one part of a page's source line? ("X to the agency Y, reports Z, citing W")"""

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.names import without_article
from newsdesk.attribute.words import BODIES, MASTHEADS, OFFICES, OUTLETS, PLATFORMS, PROGRAMMES

_PRINTS: Final = r"reports?|reported|writes?|wrote|notes|noted|says?|said"
#: "…, as Hale reports", which is "…, reported by Hale".
_AS_IT_REPORTS: Final = re.compile(
    rf"[,;]\s*(?:as )?(?P<name>(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){{0,4}}) (?:{_PRINTS})(?=\s*(?:$|[,.;]|with |citing |referring ))"
)
_LINK: Final = re.compile(
    r"(?P<carried>,?\s*\b(?:as )?(?:(?:reported|published|cited|quoted|referenced|released|carried|broadcast) by|reports?|writes?)\s+)"
    r"|(?P<cited>,?\s*\b(?:citing|(?:with )?(?:an? )?references? to|with a link to|referring to|quoting)\s+)"
    r"|(?P<told>,?\s*\b(?:(?:in|during) (?:an? |his |her |their )?(?:\w+ )?(?:interview|comments?|commentary|statement|conversation)(?: (?:with|to|for|on|at))?"
    r"|(?:statement|comments?|interview|remarks) (?:to|for|with)|told|on (?:the )?air (?:of|on|during)|on)\s+)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r",\s*|\s+(?:and|at|during)\s+|\s*[’']s statement\b\s*", re.IGNORECASE)
#: What somebody does who is a source himself, not an outlet.
_SPEAKS: Final = re.compile(
    r"[’']s (?:\w+ )?(?:statement|comments?|speech|interview|post|address|remarks)\b|\bin an? (?:interview|comment|statement)"
    r"|\b(?:at|during|in) (?:a|the|an|his|her|their)\b|\b(?:spoke|speaking|said|told|stated)\b"
    r"|\bon (?:(?:the )?air|his|her|its|their|" + "|".join(sorted(PLATFORMS)) + r")\b",
    re.IGNORECASE,
)
CALLED: Final = OUTLETS | {f"{word}s" for word in OUTLETS} | {"agencies", "media", "press", "radio", "tv"}
_DAYS: Final = frozenset({*day_name, *month_name[1:]})
_LINKS: Final = frozenset({"of", "the", "for", "de", "la", "le"})
_NO_OUTLET: Final = re.compile(
    r"\b(?:unnamed|officials?|sources?|users?|spokes\w+|speech|briefing|statements?|comments?|minister\w*|president|visit|conference"
    r"|documents?|data|intelligence|files?|address|forces|institutions)\b|\bpress service\b|\bpress office\b",
    re.IGNORECASE,
)
#: "Index.hu", whatever it is taken for.
_SITE: Final = re.compile(r"[\w-]+\.[a-z]{2,4}")
#: "In a comment to", and not "a statement on".
_TO: Final = frozenset({"to", "with", "for", "told"})
_LONGEST_NAME: Final = 6
_THIS: Final = frozenset({"this", "it", "that"})
#: Not of a paper or a station, for all its words.
_PRESS_OFFICE: Final = re.compile(
    r"\bpress (?:conference|service|briefing|office|secretary|centre|center)\b", re.IGNORECASE
)
#: Who prints what others say, without being a paper: cited, it is named as it stands.
_PRESS_SERVICE: Final = re.compile(
    r"(?:the )?(?P<name>(?:[\w’'-]+ ){0,5}(?:press (?:service|office)|website)(?: of [^,;]+)?)", re.IGNORECASE
)
#: What somebody did while he spoke, or what he spoke after: its places and hosts carry no words.
_OCCASION: Final = re.compile(
    rf"\b(?:during|after|at|in response to) (?!a? ?(?:{'|'.join(sorted(CALLED))}))[^,;]*", re.IGNORECASE
)
_PROGRAMME: Final = re.compile(
    rf"\b(?:during|on|in|to) (?:(?:the|a|an) )?(?P<name>(?:[\w/’'-]+ ){{0,4}}(?:{'|'.join(sorted(PROGRAMMES))}))\b"
)
_BODIES: Final = BODIES - CALLED - {"news"}


@dataclass(frozen=True, slots=True)
class Carriers:
    """The outlets of a part by how near they stand to this page, the nearest first; and whether it names a speaker himself."""

    levels: tuple[tuple[str, ...], ...] = ()
    names_a_speaker: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(chain.from_iterable(self.levels)))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two links of the part, and by which link it hangs on what is before it."""

    link: str
    words: str


def carriers(words: str, named: Mapping[str, str], cast: Cast) -> Carriers:
    """The part is given with the labels of the names that were recognised in it."""
    programmes = tuple(match["name"] for match in _PROGRAMME.finditer(words))
    pieces = list(_pieces(_AS_IT_REPORTS.sub(r", reported by \g<name>", words)))
    speaks = _is_of_a_speaker(pieces, words, named)
    chains: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.link == "carried":
            chains.append([])
        chains[-1].append(piece)
    levels = [programmes]
    for one in (*reversed(chains[1:]), chains[0]):
        levels.extend(tuple(_outlets(piece, named, cast)) for piece in one if piece.link or not speaks)
    cites_one = any(
        piece.link in ("cited", "carried") and _is_somebody(piece.words, named) for piece in pieces
    )
    return Carriers(tuple(level for level in levels if level), speaks or cites_one)


def _pieces(words: str) -> Iterator[_Piece]:
    """The words between links, without brackets and without what was on when somebody spoke."""
    plain = _OCCASION.sub("", re.sub(r"\s*\([^)]*\)", "", words))
    link, start = "", 0
    for match in _LINK.finditer(plain):
        yield _Piece(link, plain[start : match.start()])
        link, start = match.lastgroup or "", match.end()
        if link == "told" and match[0].split()[-1].casefold() in _TO:
            link = "told to"
    yield _Piece(link, plain[start:])


def _is_of_a_speaker(pieces: list[_Piece], words: str, named: Mapping[str, str]) -> bool:
    """Whether the part begins with one who speaks, and not with an outlet that cites him."""
    first = pieces[0].words
    if _PRESS_OFFICE.search(first):
        return True
    if not first.strip() or set(re.findall(r"\w+", first.casefold())) & (CALLED | MASTHEADS):
        return not first.strip()
    own = words
    for piece in pieces[1:]:
        if piece.link in ("carried", "cited"):
            own = words[: max(0, words.find(piece.words))]
            break
    return bool(_SPEAKS.search(own)) or _is_somebody(first, named)


def _is_somebody(words: str, named: Mapping[str, str]) -> bool:
    told = set(re.findall(r"\w+", words.casefold()))
    is_called_so = bool(told & CALLED)
    people = [name for name, label in named.items() if label == "PERSON" and name in words]
    return not is_called_so and bool(people or told & (OFFICES | _BODIES))


def _outlets(piece: _Piece, named: Mapping[str, str], cast: Cast) -> Iterator[str]:
    is_among_outlets = False
    press_service = _PRESS_SERVICE.match(piece.words.strip(" .")) if piece.link == "cited" else None
    if press_service:
        yield press_service["name"]
        return
    for words in _BETWEEN.split(piece.words):
        outlet = _outlet(words)
        is_called_so = bool(CALLED & set(words.casefold().split()))
        is_meant = is_called_so or (is_among_outlets and " " not in outlet)
        carries = piece.link in ("carried", "told to") and cast.role(cast.person(outlet)) is None
        if outlet and (
            outlet.casefold() in PLATFORMS or not _is_other(outlet, named, cast, is_meant or carries)
        ):
            yield outlet
        is_among_outlets = is_among_outlets or is_called_so or bool(outlet)


def _outlet(words: str) -> str:
    """The name alone: "Russian news outlet Meduza" is Meduza, "her Telegram channel" is Telegram; "" for what is none."""
    told = without_article(words.strip(" .")).split()
    platform = next((word for word in told if word.casefold() in PLATFORMS), None)
    if platform:
        return platform
    if _NO_OUTLET.search(words):
        return ""
    while told and told[-1].islower():
        told.pop()
    small = [place for place, word in enumerate(told) if word.islower() and word not in _LINKS]
    name = told[small[-1] + 1 :] if small else told
    other = {word.casefold() for word in name} & (_BODIES - {"service"} | OFFICES)
    is_name = (
        name
        and name[0][:1].isupper()
        and name[0].casefold() not in _THIS
        and not name[-1].endswith(("’s", "'s"))
    )
    return "" if other or len(name) > _LONGEST_NAME or not is_name else " ".join(name)


def _is_other(name: str, named: Mapping[str, str], cast: Cast, is_likely: bool) -> bool:
    """A people or a day is no outlet; nor is a place or a person, unless the words beside it say that it is one."""
    if _SITE.fullmatch(name):
        return False
    if named.get(name) in ("NORP", "DATE") or name in _DAYS:
        return True
    if name in cast.printed:
        return False
    full = cast.body(name)
    if full != name and not _BODIES.isdisjoint(full.casefold().split()):
        return True
    is_person = cast.person(name) in cast.places or name in cast.other_names
    return (is_person or named.get(name) in ("GPE", "LOC")) and not is_likely
