"""Which body is "the ministry", "the newspaper", "the emergency services", "CNN journalists"?"""

import re
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.bodies_before import body_before, body_told_since, may_be
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import Description
from newsdesk.attribute.grammar import entity_around
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.names import without_article
from newsdesk.attribute.words import (
    AGENCIES,
    ANY_BODY,
    BODIES,
    COLLECTIVE_BODIES,
    FIRMS,
    MASSES,
    MASTHEADS,
    OUTLETS,
    PLATFORMS,
)
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

#: Bodies that go by a plural.
_SERVICES: Final = re.compile(
    r".*\b(?:emergency|intelligence|security|special|secret|rescue|ambulance|fire|health|social|prison|border) services",
    re.IGNORECASE,
)
_NAMED_BEFORE_KIND: Final = re.compile(
    rf"(?:[Tt]he )?(?!The )(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*?) (?P<kind>(?:[A-Z]\w+(?:an|ish|ese|ch|ek|i) )?(?:(?:news|media|state|online|local) )*(?:{'|'.join(sorted(OUTLETS))}))"
)
_NAMED: Final = frozenset({"ORG", "PERSON"})
_STAFF: Final = frozenset({"journalist", "reporter", "correspondent", "editor", "investigator"})
_MASS_PLURALS: Final = frozenset({"media", "press"})


_OF_BODIES: Final = BODIES | FIRMS | OUTLETS
_SINGLE_BODIES: Final = BODIES - MASSES
_OF_OUTLETS: Final = OUTLETS | MASTHEADS
_REJECTING: Final = frozenset({"reject", "deny", "dismiss", "dispute", "refute"})
_CHARGES: Final = frozenset({"accusation", "allegation", "claim", "charge"})
_OWNED: Final = re.compile(r"[’']s? ")


def body_described(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    """The body that a description means, by its name where the article gives one."""
    return (
        _staff_of_outlet(told.head, cast)
        or _named_before_its_kind(told.phrase, told.head)
        or _body(told, cast, memory)
        or _several_bodies(told)
    )


def outlet_meant(noun: str, place: int, cast: Cast, memory: Memory) -> Speaker | None:
    """The outlet whom "the newspaper" means: one named so, the last one that has spoken, or the first of the source line."""
    named = cast.body_with(noun, place)
    if named is not None:
        return Speaker(named, "organisation")
    spoke = next((each for each in memory.recent if _is_an_outlet(each, noun, cast)), None)
    if spoke is None and noun != "agency" and cast.cited:
        return Speaker(cast.cited[0], "organisation", cast.role(cast.cited[0]))
    return spoke


def _body(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    """ "The ministry"."""
    noun = told.noun
    if noun not in _OF_BODIES or (told.plural and noun not in COLLECTIVE_BODIES):
        return None
    is_of_a_firm = noun in FIRMS and not any(token.ent_type_ in _NAMED for token in told.phrase)
    has_kind = is_of_a_firm or (told.words.count(" ") == 1 and (noun in OUTLETS or told.words.islower()))
    named = _named(told, cast, memory) if told.definite and (told.is_bare or has_kind) else None
    return named or (Speaker(told.words, "organisation") if noun in BODIES else None)


def _named(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    noun = told.noun
    if noun in OUTLETS and not _OWNED.search(told.words):
        outlet = outlet_meant(noun, told.place, cast, memory)
        if outlet is not None or noun not in ANY_BODY:
            return outlet
    is_told = noun in FIRMS or (noun in ANY_BODY and told.is_bare)
    name = cast.body_with(noun, told.place)
    if name is None and is_told:
        name = (
            body_told_since(memory.spoken_until, told.head, noun, cast)
            or _who_just_spoke(noun, cast, memory)
            or body_before(told.head, noun, cast)
        )
    is_other = name is not None and _answers(told.head, cast.body(name), memory)
    return Speaker(cast.body(name), "organisation") if name and not is_other else None


def _answers(head: "Token", name: str, memory: Memory) -> bool:
    """ "River Watch claims it did. The company rejects the accusation": who made it is not who rejects it."""
    verb = head.head
    if verb.lemma_ not in _REJECTING or not memory.speakers or memory.speakers[-1].name != name:
        return False
    what = (child for child in verb.children if child.dep_ == "dobj" and child.lemma_ in _CHARGES)
    return any(all(part.dep_ == "det" for part in charge.children) for charge in what)


def _who_just_spoke(noun: str, cast: Cast, memory: Memory) -> str | None:
    last = memory.speakers[-1] if memory.speakers else None
    is_it = last is not None and last.kind == "organisation" and may_be(last.name, noun, cast)
    return last.name if last is not None and is_it and last.name[:1].isupper() else None


def _several_bodies(told: Description) -> Speaker | None:
    """ "The emergency services", "the media"."""
    if told.plural and _SERVICES.fullmatch(told.words):
        return Speaker(told.words, "organisation")
    if told.plural and told.noun in _SINGLE_BODIES:
        return Speaker(told.words, "group")
    if told.head.lower_ in _MASS_PLURALS or (told.noun in MASSES and told.plural):
        return Speaker(f"unnamed {told.words}", "organisation")
    return None


def _is_an_outlet(speaker: Speaker, noun: str, cast: Cast) -> bool:
    role = speaker.role or cast.role(speaker.name) or ""
    words = {*role.casefold().split(), *speaker.name.casefold().split()}
    if noun == "agency":
        return speaker.name in AGENCIES or "agency" in role.casefold()
    return speaker.kind == "organisation" and bool(_OF_OUTLETS & words)


def _staff_of_outlet(head: "Token", cast: Cast) -> Speaker | None:
    """ "CNN journalists", "the Courier's reporters": the outlet speaks."""
    if head.lemma_.casefold() not in _STAFF or head.tag_ != "NNS":
        return None
    for child in head.children:
        entity = entity_around(child) if child.dep_ in ("compound", "poss", "nmod") else None
        is_printed = child.text in cast.printed
        if is_printed or (entity is not None and child.ent_type_ == "ORG"):
            name = child.text if is_printed or entity is None else entity.text
            return Speaker(cast.body(without_article(name)), "organisation", head.text)
    return None


def _named_before_its_kind(phrase: "Phrase", head: "Token") -> Speaker | None:
    """ "Hale outlet", "the Courier Danish newspaper": the name, then what it is."""
    match = _NAMED_BEFORE_KIND.fullmatch(phrase.text.partition(",")[0].strip())
    if match is None or head.lemma_.casefold() not in OUTLETS:
        return None
    is_no_name = any(
        each.text == match["name"] and each.label_ in ("NORP", "GPE", "LOC") for each in phrase.ents
    )
    if is_no_name or match["name"].casefold() in PLATFORMS:
        return None
    return Speaker(match["name"], "organisation", match["kind"])
