"""Which body is "the company", where its name does not tell? The one named before it, rather as a subject."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import entity_around
from newsdesk.attribute.names import bare_name, without_article
from newsdesk.attribute.words import (
    ANY_BODY,
    BODIES,
    FIRMS,
    MASTHEADS,
    OFFICES_AND_TITLES,
    PLATFORMS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

#: So many words back a body may have been named.
_REACH: Final = 250
_OF_BODIES: Final = frozenset({"ORG", "PRODUCT", "FAC", "PERSON", ""})
_OF_OUTLETS: Final = MASTHEADS | PLATFORMS
_OF_ONE_KIND: Final = BODIES - FIRMS - ANY_BODY
#: Not a body of its own, but somebody's: "Cole's office".
_OFFICES_OF: Final = frozenset({"office", "staff", "team", "campaign"})
_OWNER: Final = re.compile(r"['’]s |s['’] ")
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_PARTS: Final = frozenset({"compound", "nmod", "amod", "appos", "npadvmod"})


def body_before(described: "Token", noun: str, cast: Cast) -> str | None:
    """The body that this noun may mean; an outlet and a person are no company, nor is a ministry."""
    named = list(_named_before(described, noun, cast))
    subjects = [name for name, token in named if _is_of_subject(token)]
    return next(iter(subjects or [name for name, _ in named]), None)


def body_told_since(place: int, described: "Token", noun: str, cast: Cast) -> str | None:
    """The last one that this noun may mean of which something was told from this place on."""
    return next(
        (
            name
            for name, token in _named_before(described, noun, cast)
            if token.idx >= place and token.dep_ in _SUBJECTS and token.ent_type_ == "ORG" and " " in name
        ),
        None,
    )


def _named_before(described: "Token", noun: str, cast: Cast) -> Iterator[tuple[str, "Token"]]:
    """Names before the noun, nearest first, and their heads."""
    for token in reversed(described.doc[max(0, described.i - _REACH) : described.i]):
        is_head = token.pos_ == "PROPN" and token.dep_ not in _PARTS and token.ent_type_ in _OF_BODIES
        has_office = token.dep_ == "poss" and token.head.lower_ in _OFFICES_OF
        if is_head and not has_office and token.text[:1].isupper():
            name = _name(token)
            if may_be(name, noun, cast):
                yield cast.body(name), token


def _is_of_subject(token: "Token") -> bool:
    """Whether it is a subject, or hangs on one: "Shares of Calloway Freight fell"."""
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        token = token.head.head
    return token.dep_ in _SUBJECTS


def _name(token: "Token") -> str:
    entity = entity_around(token)
    if entity is not None:
        return without_article(entity.text)
    first = token
    while first.i > 0 and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).dep_ == "compound":
        first = first.nbor(-1)
    return token.doc[first.i : token.i + 1].text


def may_be(name: str, noun: str, cast: Cast) -> bool:
    """Whether what is named so may be told of by this noun."""
    words = set(name.casefold().split())
    person = cast.person(bare_name(name))
    is_known = person != name and person in cast.places
    is_person = bool(words & OFFICES_AND_TITLES or gender_of(person) or cast.offices.get(person) or is_known)
    is_outlet = name in cast.printed or bool(words & _OF_OUTLETS)
    is_of_kind = noun in ANY_BODY or not words & _OF_ONE_KIND
    is_own_office = bool(_OWNER.search(name)) and name.rpartition(" ")[2] in _OFFICES_OF
    return not (is_person or is_own_office or is_outlet) and is_of_kind and not name.isupper()
