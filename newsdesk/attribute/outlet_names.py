"""By which name does an outlet or a programme go, whose noun alone is known? ("state channel Hale 1", "Radio Nord's Morning with Ann Lee")"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import entity_around, noun_phrase
from newsdesk.attribute.names import without_article
from newsdesk.attribute.words import KNOWN_OUTLETS, MASTHEADS, NOT_OUTLETS, OUTLETS, PROGRAMMES
from newsdesk.language import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_IN_CAPITALS: Final = re.compile(r"[A-Z\u00c0-\u00de]{3,5}\d{0,2}")
_MARKS: Final = re.compile(r"[“”\"]|''|``")
#: "Hale 1", "Le Matin": what a name behind its kind may be made of.
_OF_A_NAME: Final = re.compile(r"[^\W\d_a-z][\w’'.-]*|\d{1,2}")
_KINDS: Final = OUTLETS | {"television", "tv", "radio"}
_NO_NAMES: Final = frozenset({"NORP", "GPE", "LOC", "DATE"})
_SAME: Final = frozenset({"same", "paper"})
_TWO: Final = 2
_READ_BY: Final = ("reviewed by", "seen by", "obtained by", "heard by", "viewed by", "read by")


def programme_at(noun: "Token") -> str | None:
    """Its whole name with the station's: "Radio Nord's Morning with Ann Lee", "CTN's “Closing Time”"; none for a station's people."""
    owner = next((token for token in noun.children if token.dep_ == "poss"), None)
    if owner is None or not is_a_stations(owner):
        return None
    named = entity_around(noun)
    first = next((token.i + 1 for token in owner.children if token.dep_ == "case"), owner.i + 1)
    is_quoted = noun.doc[first].is_quote
    is_titled = noun.pos_ == "PROPN" or noun.ent_type_ == "WORK_OF_ART" or noun.lower_ in PROGRAMMES
    if not (is_quoted or (is_titled and not _is_of_a_person(noun.doc, first, noun))):
        return None
    end = _with_whom(noun.doc, max(noun.i + 1, named.end if named is not None else 0))
    return without_article(_MARKS.sub("", noun.doc[owner.left_edge.i : end].text))


def made_by(programme: "Token") -> str | None:
    """The Aven Courier of "a podcast by the Aven Courier"."""
    for link in programme.children:
        for maker in link.children if link.lower_ in ("by", "from") else ():
            phrase = noun_phrase(maker)
            if maker.pos_ == "PROPN" and not is_given_name(phrase[0].text):
                return without_article(maker.doc[phrase[0].i : phrase[-1].i + 1].text)
    return None


def _is_of_a_person(doc: "Doc", first: int, noun: "Token") -> bool:
    """Whether it is "CTN's Ann Lee"."""
    is_full = noun.ent_type_ == "PERSON" and noun.i - first + 1 >= _TWO
    return is_full or is_given_name(doc[first].text)


def _with_whom(doc: "Doc", end: int) -> int:
    """Where "Morning with Ann Lee" ends."""
    is_led = end + 1 < len(doc) and doc[end].lower_ == "with" and doc[end + 1].ent_type_ == "PERSON"
    host = entity_around(doc[end + 1]) if is_led else None
    return host.end if host is not None else end


def is_a_stations(owner: "Token") -> bool:
    """Whether the name is that of a paper or a station, by its words or by capitals that stand for no other body."""
    entity = entity_around(owner)
    words = (entity.text if entity is not None else owner.text).split()
    is_known = any(word in KNOWN_OUTLETS for word in words) or not MASTHEADS.isdisjoint(
        word.casefold() for word in words
    )
    return is_known or is_a_station(words[-1])


def is_a_station(name: str) -> bool:
    """ "WKLV": who asks for a body in capitals that is known as no other."""
    return _IN_CAPITALS.fullmatch(name) is not None and name.casefold() not in NOT_OUTLETS


def name_beside(noun: "Token") -> str | None:
    """The name behind or before the kind of outlet: "state channel Hale 1", "the Hale news agency", "Hale magazine"."""
    if noun.lemma_.casefold() not in _KINDS or not noun.is_lower:
        return None
    behind = list(takewhile(_is_of_a_name, noun.doc[noun.i + 1 : noun.sent.end]))
    if behind and not behind[0].is_digit:
        whole = entity_around(behind[0])
        end = max(behind[-1].i + 1, whole.end if whole is not None else 0)
        return str(noun.doc[behind[0].i : end].text)
    before = [
        token
        for token in noun_phrase(noun)
        if token.i < noun.i and token.pos_ == "PROPN" and token.ent_type_ not in _NO_NAMES
    ]
    is_kind_alone = noun.lemma_.casefold() in OUTLETS
    return str(noun.doc[before[0].i : before[-1].i + 1].text) if before and is_kind_alone else None


def _is_of_a_name(token: "Token") -> bool:
    return _OF_A_NAME.fullmatch(token.text) is not None and token.ent_type_ not in _NO_NAMES


def named_before(name: str, outlet: str) -> str:
    """The outlet that was named last, for "the outlet" and "the same newspaper"."""
    return outlet if outlet and set(name.casefold().split()) <= _SAME | OUTLETS else name


def each_once(names: Sequence[str]) -> tuple[str, ...]:
    """The names of those who carried the words; not "a transcript reviewed by the Courier" beside the Courier."""
    told = tuple(dict.fromkeys(names))
    return tuple(
        name
        for name in told
        if f"The {name}" not in told
        and not any(name.endswith((f"{how} {one}", f"{how} the {one}")) for how in _READ_BY for one in told)
    )
