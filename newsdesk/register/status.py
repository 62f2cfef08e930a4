"""Is an event done, claimed, planned, asked for, considered, denied or called off: from the words that govern it?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Statement, Status
from newsdesk.register.frame import Frame
from newsdesk.register.grammar import carrier
from newsdesk.register.lexica import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB: Final = 6
_VERB_CHAIN: Final = frozenset(
    (
        "xcomp",
        "ccomp",
        "conj",
        "dobj",
        "pobj",
        "prep",
        "acl",
        "pcomp",
        "nsubjpass",
        "advcl",
        "amod",
        "dative",
        "compound",
        "attr",
        "nsubj",
    )
)


def status_of(
    token: "Token",
    frame: Frame,
    told: Sequence[Statement],
    parties: set[str],
    sources: Sequence[Filler],
) -> Status:
    """The status of the event that this word tells, in the statements that it stands in."""
    verb = carrier(token, frame.light) or token
    found = _governed(verb, token, frame.settled)
    if found is not None:
        return found
    if any(statement.stance == "deny" for statement in told[:1]):
        return "denied"
    return "claimed" if _is_hearsay(told, parties, sources) else "done"


def _governed(verb: "Token", token: "Token", settled: frozenset[str]) -> Status | None:
    if _is_negated(verb):
        return "denied"
    for word in _governors(verb, token):
        lemma = word.lemma_.lower()
        if lemma in settled:
            return None
        for status in ("cancelled", "denied", "requested"):
            if lemma in words("status", "", status):
                return status
        if lemma in words("status", "", "considered"):
            return "considered"
        if lemma in words("status", "", "planned") or (word is verb and _is_to_be(word)):
            return "planned"
    return None


def _is_negated(verb: "Token") -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _governors(verb: "Token", token: "Token") -> Iterator["Token"]:
    """The auxiliaries of the verb, then the verbs and nouns that it hangs on, nearest first; sayings are passed over."""
    word = verb
    for _ in range(_CLIMB):
        yield from (
            child
            for child in word.children
            if child.dep_ in ("aux", "amod", "acomp") and child.pos_ in ("AUX", "ADJ", "VERB")
        )
        if word is not token or word.lemma_.lower() in words("status", "", "requested"):
            yield word
        if _is_main(word) or word.dep_ not in _VERB_CHAIN or word.head is word:
            return
        word = word.head
        if word.lemma_.lower() in words("status", "", "transparent"):
            return


def _is_main(word: "Token") -> bool:
    """Does this verb tell its event in a clause of its own, with a tense?"""
    if word.pos_ not in ("VERB", "AUX") or word.dep_ in ("xcomp", "acl", "pcomp"):
        return False
    finite = word.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "auxpass") and child.lower_ != "to" for child in word.children
    )
    return finite and word.dep_ != "conj"


def _is_to_be(verb: "Token") -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_hearsay(told: Sequence[Statement], parties: set[str], sources: Sequence[Filler]) -> bool:
    """Is it known only from somebody who is no party to it: an outlet, a service, the unnamed?"""
    if any(source.norm in parties for source in sources):
        return False
    if told and (told[0].speaker is None or told[0].speaker.kind in ("anonymous", "document")):
        return True
    outlets = words("status", "", "outlets")
    return any(set(source.norm.lower().replace("-", " ").split()) & outlets for source in sources)
