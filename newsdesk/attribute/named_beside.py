"""Whom does a phrase name that was not recognised, or not as what it is? What stands beside the name tells."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast, Mention
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import SUBJECTS
from newsdesk.attribute.introductions import is_a_persons, names_another
from newsdesk.attribute.names import bare_name, head_noun, is_office, without_article
from newsdesk.attribute.roles import says_who
from newsdesk.attribute.spacing import closed_up
from newsdesk.attribute.words import (
    BODIES_AND_OUTLETS,
    FIRMS,
    HONORIFICS,
    KIN,
    OF_PEOPLE,
    OFFICES,
    WALKS_OF_LIFE,
)
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_PRESENTED: Final = re.compile(
    r"(?P<role>[^,“”\"]*[^\W\d_][^,“”\"]*), (?:the )?(?P<name>[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3})(?: \([^()]*\))?"
)
#: What somebody is, and his name: of two words at least, initials among them.
_NAME_LAST: Final = re.compile(
    r"(?:(?P<role>\S.*?) )??(?P<name>(?:[^\W\d_a-z][\w’'-]*\.?|al|de|van|von|bin)(?: (?:[^\W\d_a-z][\w’'-]*\.?|al|de|van|von|bin|la|der)){1,4})"
)
_AGED: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}), (?:aged )?\d{1,2}, (?:the |an? )(?P<role>[^,“”\"]{3,80}?)(?= (?:who|whose|that)\b|,|\Z)"
)
_OF_A_NAME: Final = re.compile(r"[^\W\d_a-z]|(?:al|de|van|von|bin|la|der)\Z")
_OF_BODIES: Final = BODIES_AND_OUTLETS | FIRMS
_CALLINGS: Final = OF_PEOPLE | WALKS_OF_LIFE
_OWNERS: Final = ("'s", "’s", "s'", "s’")


def presented(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "The river board's engineer, Wim Kastner", "the country's news agency, KCNA": what somebody is, then his name."""
    match = _PRESENTED.fullmatch(closed_up(phrase.text.strip()))
    if match is None:
        return None
    role, noun = without_article(match["role"]), head_noun(match["role"])
    known = cast.person(bare_name(match["name"]))
    is_person = noun.casefold() in OFFICES or says_who(noun) or bool(gender_of(known))
    if noun in BODIES_AND_OUTLETS or (noun.islower() and not is_person):
        name = cast.body(match["name"])
        cast.present(name, role, phrase.start_char)
        return Speaker(name, "organisation", role)
    if known in cast.places:
        cast.learn(known, None if cast.role(known) else role, phrase.start_char)
        return Speaker(known, "person", cast.role(known))
    if " " not in match["name"] or not is_person:
        return None
    name = cast.meet(bare_name(match["name"]), role, phrase.start_char)
    return Speaker(name, "person", cast.role(name))


def aged(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "Larissa, 45, an Aven resident who gave no surname": whose age is told is a person, be it by a single name."""
    match = _AGED.match(closed_up(phrase.text.strip()))
    if match is None or not says_who(head_noun(match["role"])):
        return None
    name = cast.meet(bare_name(match["name"]), match["role"], phrase.start_char)
    return Speaker(name, "person", cast.role(name))


def surnamed(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "The lorry driver Quax": a calling before a single name makes it a person's."""
    name = named_behind(phrase)
    if name is None or " " in name or name.isupper() or phrase[0].lower_ != "the":
        return None
    role = without_article(phrase.text.partition(f" {name}")[0])
    noun = role.rpartition(" ")[2]
    if noun in _OF_BODIES or noun not in _CALLINGS:
        return None
    full = cast.meet(name, role, phrase.start_char + phrase.text.find(name))
    return Speaker(full, "person", cast.role(full))


def spelt(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """A name that was not recognised as one, by what stands beside it: "neighbour Doris Zibulka", "President of Norland Olaf Dahl"."""
    words, _, behind = closed_up(phrase.text.strip()).partition(", ")
    match = _NAME_LAST.fullmatch(words)
    if match is None or (words.startswith("The ") and not named_behind(phrase)):
        return None
    if (officer := _known_officer(words, cast, phrase.start_char)) is not None:
        return officer
    if head.lemma_.casefold() in KIN and " of " in (match["role"] or ""):
        return None
    role, name = _parted(match["role"] or "", match["name"].split(), cast)
    if names_another(role):
        return None
    told = role or behind.partition(",")[0]
    is_known = not role and cast.person(name) in cast.places
    if " " not in name or not is_a_persons(name) or not (is_known or _is_told(role, name, told)):
        return None
    place = phrase.start_char + max(0, phrase.text.find(name))
    full = cast.meet(name, "" if role.endswith(_OWNERS) else told, place)
    cast.mention(Mention(place, full, head.i, head.dep_ in SUBJECTS))
    return Speaker(full, "person", cast.role(full))


def _known_officer(words: str, cast: Cast, place: int) -> Speaker | None:
    """ "Superintendent of Police Rafiq Talukdar": what stands before the name of one of the cast is his office."""
    *office, given, surname = words.split()
    known = cast.person(f"{given} {surname}")
    told = " ".join(word for word in office if word not in known.split())
    is_office_of = any(map(is_office, office[:-1])) and not names_another(told)
    if known not in cast.places or not is_office_of:
        return None
    plain = " ".join(word for word in office if word.casefold() not in HONORIFICS)
    cast.learn(known, None if cast.role(known) else plain, place)
    return Speaker(known, "person", cast.role(known))


def named_behind(phrase: "Phrase") -> str | None:
    """The capitalised words behind a common noun that says who somebody is: "the tycoon John Vale"."""
    words = list(takewhile(lambda token: token.text != ",", phrase))
    behind = len(list(takewhile(lambda token: _OF_A_NAME.match(token.text), reversed(words))))
    name = words[len(words) - behind :]
    noun = words[-behind - 1] if name and len(name) < len(words) else None
    if noun is None or noun.pos_ != "NOUN" or not noun.is_lower:
        return None
    return str(phrase.doc[name[0].i : name[-1].i + 1].text)


def _parted(role: str, names: Sequence[str], cast: Cast) -> tuple[str, str]:
    """The role with the titles and the place that stand before the name, and the name alone."""
    first = max((at for at, word in enumerate(names[:-2], 1) if is_office(word.strip("."))), default=0)
    given = next((at for at, word in enumerate(names) if gender_of(f"{word} -")), 0)
    place = next((at for at in range(len(names) - 2, 0, -1) if " ".join(names[:at]) in cast.other_names), 0)
    begins = max(first, given, place)
    return " ".join([role, *names[:begins]]).strip(), " ".join(names[begins:])


def _is_told(role: str, name: str, told: str) -> bool:
    """Whether the words beside a name are those of a person: what he is, or an office or an owner before a known given name."""
    last = role.rpartition(" ")[2] or head_noun(told)
    is_known_name = bool(gender_of(f"{name.split()[0]} -"))
    if is_office(last) or (last.islower() and last not in _OF_BODIES and (is_known_name or says_who(last))):
        return True
    is_led = head_noun(role).casefold() in OFFICES or last.endswith(_OWNERS)
    return is_led and is_known_name
