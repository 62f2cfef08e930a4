"""Who only has somebody's surname? "Judge Reed" is not Tom Reed, the mayor: nobody holds both, while a mayor may well be a lord.

Only where the text tells what he of the full name is, and nothing in it says that he is of the title's calling, was of another
before, or may yet be.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.full_names import FullNames
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import root_of
from newsdesk.attribute.names import bare_name, head_noun
from newsdesk.attribute.roles import role_beside, role_told_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Entity
    from spacy.tokens import Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_COUNCIL: Final = _set("councillor cllr councilman councilwoman councilor alderman")
_BENCH: Final = _set("judge justice magistrate")
_POLICE: Final = _set(
    "constable const pc wpc detective det inspector insp dci dcs trooper sergeant sgt superintendent"
)
_RANKS: Final = _set(
    "lieutenant lt captain capt major maj colonel col general gen admiral adm brigadier brig"
)
_CLERGY: Final = _set("rev reverend pastor vicar priest bishop archbishop cardinal rabbi imam")
_RULING: Final = _set("president governor gov senator sen rep congressman congresswoman mayor")
_PEERS: Final = _set("lord lady baroness")
_CARE: Final = _set("nurse midwife paramedic")
_SCHOOLS: Final = _set("teacher headteacher headmaster headmistress")
_PRESS: Final = _set("journalist reporter columnist presenter")
_STAGE: Final = _set("actor actress singer")
_SPORTS: Final = _set("striker midfielder goalkeeper footballer quarterback coach")
_TRADES: Final = _set("plumber electrician carpenter mechanic baker butcher hairdresser shopkeeper trucker")
_LOCAL: Final = _COUNCIL | _set("mayor mp mep")
_EVERYDAY: Final = _SCHOOLS | _PRESS | _STAGE | _TRADES
#: He may hold the title as well, or since.
_OPEN: Final = _set(
    "former formerly ex late then retired onetime one-time ousted candidate nominee commissioner turned"
)
_FORCES: Final = _set("army navy military force soldier officer marine guard veteran commander")


@dataclass(frozen=True, slots=True)
class _Calling:
    """Titles, what else tells that somebody has one of them, and the offices that go with none of them."""

    titles: frozenset[str]
    told_by: frozenset[str]
    clashing: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """Where somebody is named in full, and what he is introduced as."""

    named: "list[Entity]" = field(default_factory=list)
    roles: list[str] = field(default_factory=list)


_CALLINGS: Final = (
    _Calling(_BENCH - {"magistrate"}, _BENCH, _LOCAL | _POLICE | _CARE | _EVERYDAY | _SPORTS | _CLERGY),
    _Calling(
        _POLICE - {"superintendent"} | {"officer"},
        _POLICE | _FORCES | {"police"},
        _LOCAL | _BENCH | _CARE | _EVERYDAY | _SPORTS | _CLERGY,
    ),
    _Calling(_RANKS, _RANKS | _POLICE | _FORCES, _LOCAL | _EVERYDAY),
    _Calling(_CLERGY | {"father"}, _CLERGY | _set("father cleric chaplain"), _set("mp") | _BENCH | _POLICE),
    _Calling(
        _set("professor prof"),
        _set("professor academic lecturer researcher scientist"),
        _set("mayor mp") | _POLICE | _SPORTS | _TRADES,
    ),
    _Calling(_COUNCIL, _COUNCIL | {"council"}, _BENCH | _POLICE),
    _Calling(_RULING, _RULING, _BENCH | _POLICE),
    _Calling(_PEERS, _PEERS | _set("lords peer peeress baron dame sir"), _set("mp") | _CARE | _TRADES),
    _Calling(_set("sir dame"), frozenset(), frozenset()),
)
_TITLES: Final = frozenset[str]().union(*(calling.titles for calling in _CALLINGS))
_GENDERS: Final = {"lord": "m", "father": "m", "baroness": "f", "dame": "f"}
#: "Attorney General Reed" is no general.
_GENERALS: Final = _set("major lieutenant lt maj brigadier brig general the")
#: Among so many tokens before a surname stand two words of its title, with points and dashes.
_NEAR: Final = 4
_OF_POLICE: Final = _set("chief officer commander")


def namesakes(
    named: "Iterable[Token]",
    people: "Iterable[Entity]",
    introduced: Iterable[tuple[str, str, int]],
    names: FullNames,
) -> dict[int, str]:
    """The surnames whose title is not that of the one who is known by the surname: by their tokens, the titles."""
    titled = [(surname, title) for surname in named if (title := _title_before(surname))]
    known = _known(people, introduced, names) if titled else {}
    is_another: dict[tuple[str, str], bool] = {}
    found: dict[int, str] = {}
    for surname, title in titled:
        full = names.fullest(surname.text)
        if not full.casefold().endswith(f" {surname.lower_}"):
            continue
        if (title, full) not in is_another:
            is_another[title, full] = _is_another(title, full, known[full])
        if is_another[title, full]:
            found[surname.i] = title
    return found


def _known(
    people: "Iterable[Entity]", introduced: Iterable[tuple[str, str, int]], names: FullNames
) -> dict[str, _Known]:
    """What the text tells of each who is named in full."""
    known: dict[str, _Known] = defaultdict(_Known)
    for person in people:
        if " " in (name := bare_name(person.text)):
            known[names.fullest(name)].named.append(person)
    for name, role, _ in introduced:
        known[names.fullest(name)].roles.append(role)
    return known


def _title_before(surname: "Token") -> str:
    """ "judge" of "Judge Reed"; "" where nothing of the kind stands right before it."""
    before = [
        token
        for token in surname.doc[max(0, surname.i - _NEAR) : surname.i]
        if not token.is_space and token.text != "-"
    ]
    title = _plain(before[-1]) if before and before[-1].text[:1].isupper() else ""
    if title not in _TITLES or _goes_on(surname) or before[-1].sent != surname.sent:
        return ""
    first = before[-2] if len(before) > 1 else before[-1]
    is_office = title == "general" and first.text[:1].isupper() and _plain(first) not in _GENERALS
    return "" if is_office else title


def _plain(word: "Token") -> str:
    return word.lower_.strip(".")


def _goes_on(surname: "Token") -> bool:
    """Brown of "Judge Brown Reed"."""
    behind = surname.doc[surname.i + 1 : surname.i + 2]
    return bool(behind) and behind[0].pos_ == "PROPN"


def _is_another(title: str, full: str, known: _Known) -> bool:
    genders = {_GENDERS.get(title) or gender_of(title), gender_of(full)} - {""}
    if len(genders) > 1:
        return True
    roles = [*_roles(known.named), *known.roles]
    told = {word for role in roles for word in _words(role)}
    around = {token.text for person in known.named for token in person.sent}
    calling = next(each for each in _CALLINGS if title in each.titles)
    may_be = told & _OPEN or (told | around) & (calling.told_by | calling.titles)
    return not may_be and any(_office(role) in calling.clashing for role in roles)


def _roles(named: "Iterable[Entity]") -> Iterator[str]:
    for each in named:
        root = root_of(each)
        yield from filter(None, (role_beside(root, each.start, each.end), role_told_of(root)))


def _words(role: str) -> set[str]:
    return set(re.findall(r"[\w-]+", role.casefold()))


def _office(role: str) -> str:
    """The noun that tells what he is; a police chief is of the police."""
    noun = head_noun(role.partition(",")[0]).casefold().strip(".")
    return "constable" if noun in _OF_POLICE and "police" in _words(role) else noun
