"""Through whom did the words come, and to whom were they said? ("told the Post", "told reporters", "on Telegram")"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast, bare_name, without_article
from newsdesk.attribute.gender import is_given_name
from newsdesk.attribute.grammar import agent, below, entity_around, noun_phrase, telling
from newsdesk.attribute.words import MASTHEADS, NOT_OUTLETS, OUTLETS, PLATFORMS, PROGRAMMES
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TALKS: Final = frozenset(
    {
        "interview",
        "comment",
        "conversation",
        "statement",
        "commentary",
        "remark",
        "article",
        "broadcast",
        "speech",
        "address",
        "letter",
        "message",
    }
)
_SPEAKS_TO: Final = frozenset({"tell", "say", "speak", "talk", "confirm", "comment", "explain", "reveal"})
_WHOSE: Final = re.compile(r"^(?:all|his|her|their|its|our|fellow|both)\s+", re.IGNORECASE)
_WHAT_IT_IS: Final = re.compile(rf"(?:[\w-]+ ){{0,4}}(?:{'|'.join(sorted(OUTLETS))}) (?P<name>[A-Z].*)")
_STATIONS: Final = frozenset(
    {"newspaper", "broadcaster", "outlet", "channel", "magazine", "television", "tv", "radio"}
)
_THE_PRESS: Final = frozenset({"media", "press"})
#: Whose subject in the passive is who hears.
_TOLD: Final = frozenset({"tell", "remind", "assure", "inform", "advise"})
_ADDRESSES: Final = frozenset(
    [
        "tell",
        "urge",
        "ask",
        "thank",
        "remind",
        "assure",
        "warn",
        "inform",
        "advise",
        "beg",
        "implore",
        "instruct",
        "order",
        "request",
        "invite",
        "encourage",
    ]
)


@dataclass(frozen=True, slots=True)
class Hearers:
    """Outlets and platforms that carried the words, and the one who was spoken to."""

    relay: tuple[str, ...] = ()
    addressee: str | None = None


def hearers_of(cue: "Token | None", cast: Cast) -> Hearers:
    """Who heard it, from what hangs on the cue verb."""
    cue = telling(cue)
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return Hearers()
    relay: list[str] = []
    addressee = None
    for token in _spoken_to(cue):
        if (
            is_outlet(token)
            or _interviews(token)
            or (token.pos_ == "PROPN" and _name(token, cast) in cast.printed)
        ):
            relay.append(_name(token, cast))
        elif addressee is None and token.pos_ in ("NOUN", "PROPN"):
            addressee = _name(token, cast)
    relay.extend(_platforms(cue))
    relay = [
        name for name in relay if name.lower().split()[-1] not in OUTLETS or len(set(relay)) == 1
    ]  # "the newspaper Morgen"
    return Hearers(tuple(dict.fromkeys(relay)), addressee)


def hears(source: Sequence[Span], cue: "Token | None") -> bool:
    """Whether the source is who was told: "the jury was told that …", by whom is not said."""
    cue = telling(cue)
    if cue is None or cue.lemma_.lower() not in _TOLD or agent(cue) is not None:
        return False
    told = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    return told is not None and any(span.start <= told.idx < span.end for span in source)


def _spoken_to(verb: "Token") -> Iterator["Token"]:
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "during"):
            yield from _in_talk_with(child)
        elif child.dep_ == "nsubjpass" and lemma in _TOLD and child.pos_ != "PRON":
            yield child
        elif child.i < verb.i:
            continue
        elif lemma in _ADDRESSES and child.dep_ in ("dobj", "dative") and child.pos_ != "PRON":
            yield child
        elif lemma in _ADDRESSES and child.dep_ in ("ccomp", "xcomp"):
            yield from _who_is_to(child)
        elif (
            (lemma == "appeal" and child.lower_ == "to" and child.dep_ in ("prep", "dative"))
            or (lemma == "call" and child.lower_ in ("on", "upon") and child.dep_ == "prep")
            or (lemma in _SPEAKS_TO and child.lower_ in ("to", "with") and child.dep_ in ("prep", "dative"))
        ):
            yield from _objects(child)
        elif child.dep_ == "prep" and child.lower_ == "with":
            yield from _in_talk_with(child)


def _who_is_to(verb: "Token") -> Iterator["Token"]:
    """Of "urged the allies to supply": the allies, whom the parse takes for who supplies."""
    is_wanted = any(child.tag_ == "TO" for child in verb.children)
    yield from (
        child
        for child in verb.children
        if is_wanted and child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")
    )


def _in_talk_with(preposition: "Token") -> Iterator["Token"]:
    """ "In an interview with X", "in a comment to X"."""
    for noun in _objects(preposition):
        if noun.lemma_.lower() in _TALKS:
            for child in noun.children:
                if child.dep_ in ("prep", "dative") and child.lower_ in ("with", "to", "for"):
                    yield from _objects(child)


def _objects(preposition: "Token") -> Iterator["Token"]:
    return (child for child in preposition.children if child.dep_ == "pobj")


def _platforms(verb: "Token") -> Iterator[str]:
    """ "Wrote on Telegram", "on her Facebook page she said", "posted it on X, saying", "said on air during the newscast"."""
    tells = [verb, verb.head] if verb.tag_ == "VBG" and verb.dep_ == "advcl" else [verb]
    for child in (child for each in tells for child in each.children if child.dep_ == "prep"):
        for token in below(child):
            if token.dep_ == "pobj" and token.head.lower_ in ("on", "via", "during", "in", "to"):
                yield from _carrier(token)


def _carrier(noun: "Token") -> Iterator[str]:
    phrase = noun_phrase(noun)
    platform = next((word.text.rstrip(".") for word in phrase if word.lower_.rstrip(".") in PLATFORMS), None)
    if noun.lower_ in PROGRAMMES:
        yield without_article(noun.doc[phrase[0].i : noun.i + 1].text)
    elif platform is not None and noun.head.lower_ in ("on", "via"):
        yield platform


def is_outlet(noun: "Token") -> bool:
    """Whether the phrase names a body that prints or broadcasts, and not one that is told something as such."""
    words = {word.lower_ for word in noun_phrase(noun)}
    if noun.lower_ in _THE_PRESS or (noun.pos_ == "PROPN" and words & MASTHEADS):
        return True
    if noun.pos_ != "PROPN" and noun.ent_type_ != "ORG":
        return bool(words & _STATIONS) and noun.tag_ != "NNS"
    return noun.ent_type_ not in ("PERSON", "NORP", "GPE") and not words & NOT_OUTLETS


def _interviews(noun: "Token") -> bool:
    """Whether a name is that of an outlet that interviews, which a small model takes for a person: nobody is called so."""
    talk = noun.head.head
    name = entity_around(noun)
    return (
        talk.lemma_.lower() == "interview"
        and name is not None
        and noun.ent_type_ in ("PERSON", "GPE", "LOC")
        and not is_given_name(name[0].text)
    )


def _called(text: str) -> str:
    """ "The Canadian newspaper The Globe" is The Globe."""
    match = _WHAT_IT_IS.match(text)
    return match["name"] if match else without_article(text)


def _name(token: "Token", cast: Cast) -> str:
    entity = entity_around(token)
    if entity is not None and token.ent_type_ == "PERSON":
        return cast.person(bare_name(entity.text))
    if entity is not None and token.ent_type_ == "ORG":
        return _called(entity.text) if entity.text[:4] != "The " else entity.text
    if token.lemma_.lower() in OUTLETS and (named := cast.body_with(token.lemma_.lower(), token.idx)):
        return named
    phrase = noun_phrase(token) or [token]
    name = _WHOSE.sub("", _called(token.doc[phrase[0].i : phrase[-1].i + 1].text))
    return f"unnamed {name}" if token.lower_ in _THE_PRESS else name
