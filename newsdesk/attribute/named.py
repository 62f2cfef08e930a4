"""Which person or body does a phrase name, and as what ("the state news agency KCNA", "the vice president, Hakob Arshakyan")?"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import ANONYMOUS
from newsdesk.attribute.grammar import entity_around, noun_of, noun_phrase
from newsdesk.attribute.introductions import outlets
from newsdesk.attribute.names import bare_name, head_noun, without_article
from newsdesk.attribute.roles import role_beside
from newsdesk.attribute.spacing import closed_up
from newsdesk.attribute.words import (
    ANY_BODY,
    BODIES,
    BODIES_AND_OUTLETS,
    DOCUMENTS,
    FIRMS,
    HEADS,
    KIN,
    MASTHEADS,
    NO_SURNAMES,
    OFFICES,
    PEOPLE,
    PEOPLES,
    WALKS_OF_LIFE,
)
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_NOTED: Final = re.compile(
    r"(?:[Tt]he )?(?P<name>[A-Z][^(),]+) \((?P<alias>[A-Z][^(),]+), (?P<role>[^()]+)\)$"
)
#: "The union Fellesforbund".
_KIND_FIRST: Final = re.compile(
    r"(?:[Tt]he |[Aa]n? )?(?P<role>(?:[a-z][\w-]* )*?(?P<noun>[a-z][\w-]*)) (?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
_OF_OTHERS: Final = BODIES_AND_OUTLETS | DOCUMENTS
_WHO_HE_IS: Final = OFFICES | KIN
_NO_LAST_NAMES: Final = OFFICES | NO_SURNAMES
_NO_PERSONS: Final = NO_SURNAMES | PEOPLES
#: What only a human being is: a widow, a nurse; a firm may be a producer or a champion.
_OF_ONE: Final = (
    (OFFICES | WALKS_OF_LIFE | KIN)
    - FIRMS
    - HEADS
    - {
        "producer",
        "publisher",
        "developer",
        "broker",
        "trader",
        "owner",
        "founder",
        "manager",
        "organiser",
        "organizer",
        "adviser",
        "advisor",
        "consultant",
        "investor",
        "engineer",
        "designer",
        "builder",
        "vendor",
        "grocer",
        "baker",
        "butcher",
        "trainer",
        "broadcaster",
        "host",
        "champion",
        "critic",
        "partner",
        "fellow",
        "sister",
        "representative",
        "miner",
        "banker",
        "moderator",
        "programmer",
        "editor",
        "author",
    }
)
_PRINTED: Final = BODIES | MASTHEADS
_BODIES_BESIDE: Final = BODIES_AND_OUTLETS | FIRMS | ANY_BODY


def named(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """A person or a body that the phrase names."""
    noun = head.lemma_.casefold()
    is_body = is_a_body(phrase, head)
    is_of_others = noun in _OF_OTHERS or head.tag_ == "NNS" or (is_body and head.ent_type_ == "PERSON")
    beside = ("appos",) if is_of_others else ("appos", "compound")
    for token in (head, *_called(head), *(child for child in head.children if child.dep_ in beside)):
        if (
            token.ent_type_ == "PERSON"
            and phrase.start <= token.i < phrase.end
            and token.lower_ not in _NO_PERSONS
            and not (token == head and is_body)
            and not (token.dep_ == "compound" and token.i < head.i and noun_of(head) in OFFICES)
        ):
            name = name_of(token, cast)
            return Speaker(name, "person", cast.role(name))
    if noun_of(head) in _WHO_HE_IS or (head.tag_ == "NNPS" and noun_of(head) in PEOPLE):
        return _introduced(phrase, head, cast)
    for name, role, place in outlets(phrase.text):
        if place + len(name) == len(phrase.text) and noun not in DOCUMENTS:
            return Speaker(cast.body(name), "organisation", role)
    if head.ent_type_ in ("ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART") or _is_capital_name(head):
        return _with_another_name(phrase, cast) or _body_or_person(phrase, head, cast)
    return None


def _called(head: "Token") -> "Iterator[Token]":
    """The name of "an Irishman named Pat Roe"; "a group called Pale Rider" is no person."""
    for clause in head.children if head.lemma_.casefold() not in BODIES else ():
        if clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.lemma_ in ("name", "call"):
            yield from (child for child in clause.children if child.dep_ in ("oprd", "dobj", "attr"))


def is_a_body(phrase: "Phrase", head: "Token") -> bool:
    """ "The Mejlis", "the Biden administration", "Karst, a mining company": no person's name stands bare behind an article."""
    has_article = len(phrase) > 1 and phrase[0].lower_ == "the" and phrase[1].ent_type_ == "PERSON"
    is_told = any(
        child.dep_ == "appos" and child.i < phrase.end and child.lower_ in _BODIES_BESIDE
        for child in head.children
    )
    return head.lemma_.casefold() in BODIES or (head.pos_ == "PROPN" and (has_article or is_told))


def _is_capital_name(head: "Token") -> bool:
    """Whether it looks like a name: "a Father-of-one" is none."""
    is_of_some = head.doc[head.i + 1 : head.i + 3].text.casefold() == "-of"
    return head.pos_ == "PROPN" and head.text[:1].isupper() and not is_of_some


def name_of(token: "Token", cast: Cast) -> str:
    entity = entity_around(token)
    if entity is not None and token.ent_type_ == "PERSON":
        return cast.person_at(entity)
    return cast.body(without_article(entity.text if entity is not None else token.text))


def _with_another_name(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "Nastoyashcheye Vremya (Current Time, a media outlet)": two names of one body, and what it is."""
    noted = _NOTED.match(closed_up(phrase.text))
    if noted is None:
        return None
    cast.aliases[noted["name"]] = f"{noted['name']} ({noted['alias']})"
    return Speaker(cast.body(noted["name"]), "organisation", without_article(noted["role"]))


def _body_or_person(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker:
    text = phrase.text.partition(",")[0]
    if head.ent_type_ == "NORP" and head.tag_ == "NNPS":
        return Speaker(without_article(text), "group")
    known = cast.person(bare_name(text))
    is_body = is_a_body(phrase, head)
    if not is_body and (known in cast.places or known in cast.full_names):
        return Speaker(known, "person", cast.role(known))
    told = _introduced(phrase, head, cast) or _body_with_description(phrase, head, cast)
    if told is not None:
        return told
    kind = _KIND_FIRST.fullmatch(text)
    if kind is not None and kind["noun"] in BODIES_AND_OUTLETS:
        return Speaker(cast.body(kind["name"]), "organisation", kind["role"])
    owned = [
        child for child in head.children if child.dep_ == "poss" and child.ent_type_ not in ("GPE", "NORP")
    ]
    first = max(head.left_edge.i, phrase.start)
    is_whole = (
        not owned or name_of(head, cast).casefold() in BODIES
    )  # "Norland's General Staff" is not "Staff"
    name = without_article(head.doc[first : phrase.end].text if is_whole else name_of(head, cast))
    name = _with_its_letters(name).partition(",")[0].strip()
    words = name.casefold().split()
    looks_human = (
        head.ent_type_ == ""
        and len(words) > 1
        and not set(words) & BODIES
        and words[-1] not in _NO_LAST_NAMES
    )
    if words and words[-1] in OFFICES and len(words) > 1 and head.ent_type_ == "":
        holder = cast.holder(name, phrase.start_char)
        return (
            Speaker(holder, "person", cast.role(holder))
            if holder
            else Speaker(f"unnamed {name}", ANONYMOUS, name)
        )
    full = cast.body(name)
    if len(words) == 1 and words[0] in BODIES:
        full = cast.body_with(words[0], phrase.start_char) or full
    if looks_human and not is_body and not phrase.text.lower().startswith("the "):
        return Speaker(full, "person")
    if words and words[-1] in DOCUMENTS and words[-1] not in _PRINTED:
        return Speaker(full, "document")
    return _told_what_it_is(full, phrase, head, cast)


def _told_what_it_is(name: str, phrase: "Phrase", head: "Token", cast: Cast) -> Speaker:
    """A person, where what stands beside the name tells of one: "a nurse"; else a body."""
    kind = _kind_of_body(phrase, head)
    if kind is not None and head_noun(kind) in _OF_ONE:
        known = cast.meet(name, kind, phrase.start_char)
        return Speaker(known, "person", cast.role(known))
    if kind is not None:
        cast.affiliations.setdefault(name, kind)
    return Speaker(name, "organisation", kind)


def _with_its_letters(name: str) -> str:
    """ "River Guard (RG)", however its brackets stand."""
    return closed_up(name) if "( " in name else name


def _kind_of_body(phrase: "Phrase", head: "Token") -> str | None:
    """What "Open Well, a charity" says that the body is."""
    beside = next((child for child in head.children if child.dep_ == "appos" and child.i < phrase.end), None)
    if beside is None or not beside.is_lower or beside.pos_ != "NOUN":
        return None
    words = noun_phrase(beside)
    return closed_up(without_article(beside.doc[words[0].i : words[-1].i + 1].text))


def _introduced(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "Yurii Ihnat, spokesman for …", "the vice president, Hakob Arshakyan", "his wife, Leyla": a person by his office or kin."""
    beside = next((child for child in head.children if child.dep_ == "appos" and child.i < phrase.end), None)
    if beside is None:
        return None
    name_head, office = (beside, head) if _is_who_he_is(head) else (head, beside)
    if not _is_who_he_is(office) or name_head.pos_ != "PROPN":
        return None
    first = name_head.i
    while first > phrase.start and phrase.doc[first - 1].pos_ == "PROPN":
        first -= 1
    name = bare_name(phrase.doc[first : name_head.i + 1].text)
    role = role_beside(name_head, first, name_head.i + 1)
    if not name or role is None:
        return None
    full = cast.meet(name, role, name_head.idx)
    return Speaker(full, "person", cast.role(full))


def _is_who_he_is(noun: "Token") -> bool:
    """Whether it is an office or kin, or one of several such: "one of the organisers"."""
    if noun.lower_ != "one":
        return noun.lemma_.casefold() in _WHO_HE_IS
    several = (one for link in noun.children if link.lower_ == "of" for one in link.children)
    return any(one.lemma_.casefold() in _WHO_HE_IS for one in several)


def _body_with_description(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "The state news agency KCNA": the name, and what it is."""
    entity = entity_around(head)
    if entity is None or head.ent_type_ != "ORG" or entity.start <= phrase.start:
        return None
    before = [token for token in phrase if token.i < entity.start]
    if not any(token.pos_ == "NOUN" and token.is_lower for token in before) or before[-1].pos_ != "NOUN":
        return None
    description = without_article(head.doc[before[0].i : entity.start].text)
    return Speaker(cast.body(without_article(entity.text)), "organisation", description)
