"""Is an event done, claimed, planned, asked for, considered, denied or called off: from the words that govern it?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Statement, Status
from newsdesk.register.frame import Frame
from newsdesk.register.holders import carrier
from newsdesk.register.lexica import words
from newsdesk.register.states import names, state_in
from newsdesk.register.triggers import is_bound

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB: Final = 6
_OPEN: Final[tuple[Status, ...]] = ("requested", "considered", "planned")
#: "At the meeting they asked for arms": what was done there says nothing of the meeting.
_OCCASIONS: Final = frozenset(("at", "during", "after", "before", "following", "since", "because"))
#: Who does not do these does not do what they are of, either: "did not try to visit", but not "did not need to".
_TRIED: Final = frozenset(
    ("try", "attempt", "plan", "intend", "want", "wish", "manage", "dare", "go", "begin", "start")
)
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
    return "claimed" if _is_rumoured(verb) or _is_hearsay(frame, told, parties, sources) else "done"


def _governed(verb: "Token", token: "Token", settled: frozenset[str]) -> Status | None:
    if _is_negated(verb):
        return "denied"
    governors = []
    for word in _governors(verb, token):
        if word.lemma_.lower() in settled:
            break
        governors.append(_with_particle(word))
    if any(lemma in words("status", "", "cancelled") for lemma in governors):
        return "cancelled"
    if any(lemma in words("status", "", "denied") for lemma in governors):
        return "denied"
    for lemma in governors:
        for status in _OPEN:
            if lemma in words("status", "", status):
                return status
    return "planned" if (_is_to_be(verb) and verb.dep_ != "advcl") or is_bound(verb) else None


def _with_particle(word: "Token") -> str:
    """The word as it is looked up: "called off" is nothing that is called for."""
    off = next((child.lower_ for child in word.children if child.dep_ == "prt"), "")
    whole = f"{word.lemma_} {off}".lower()
    is_one = any(whole in words("status", "", status) for status in ("cancelled", "denied"))
    return whole if is_one else word.lemma_.lower()


def _is_negated(verb: "Token") -> bool:
    """Is it, or what is tried, planned or wished with it, told not to be: "did not try to visit"?"""
    while True:
        if any(_denies(child) for child in verb.children):
            return True
        if verb.dep_ != "xcomp" or verb.head.lemma_ not in _TRIED:
            return False
        verb = verb.head


def _denies(word: "Token") -> bool:
    return word.dep_ == "neg" or (word.dep_ == "det" and word.lower_ == "no")


def _governors(verb: "Token", token: "Token") -> Iterator["Token"]:
    """The auxiliaries of the verb, then the verbs and nouns that it hangs on, nearest first; sayings are passed over."""
    word = verb
    for _ in range(_CLIMB):
        if word != token or _is_told_by(word):
            yield word
        yield from (
            child
            for child in word.children
            if child.dep_ in ("aux", "amod", "acomp") and child.pos_ in ("AUX", "ADJ", "VERB")
        )
        if not _is_proposed(word) and (_is_main(word) or word.dep_ not in _VERB_CHAIN or word.head == word):
            return
        word = word.head
        if word.dep_ == "prep" and word.lower_ in _OCCASIONS:
            return
        if word.lemma_.lower() in words("status", "", "transparent"):
            return


def _is_told_by(trigger: "Token") -> bool:
    """Does the trigger itself say that it has not come about yet: "ordered", "pledged", "a request"?"""
    lemma = trigger.lemma_.lower()
    return lemma not in words("status", "", "meetings") and any(
        lemma in words("status", "", status) for status in ("requested", "considered", "planned")
    )


def _is_main(word: "Token") -> bool:
    """Does this verb tell its event in a clause of its own, with a tense?"""
    if word.pos_ not in ("VERB", "AUX") or word.dep_ in ("xcomp", "acl", "pcomp"):
        return False
    if word.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    helped = any(child.dep_ in ("aux", "auxpass") and child.lower_ != "to" for child in word.children)
    return helped and word.dep_ != "conj"


def _is_proposed(verb: "Token") -> bool:
    """Does it tell what something would do that may be rejected: "a bill that would give"?"""
    return verb.dep_ == "relcl" and any(child.lower_ == "would" for child in verb.children)


def _is_to_be(verb: "Token") -> bool:
    if verb.dep_ == "xcomp" and verb.head.lemma_ in words("status", "", "begun"):
        return False
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_rumoured(verb: "Token") -> bool:
    """ "Reportedly": the report itself does not vouch for it, or for what it says came of it."""
    above = next((word for word in verb.ancestors if word.pos_ == "VERB"), verb)
    near = (*verb.children, *above.children) if verb.pos_ == "NOUN" else verb.children
    return any(child.lower_ in words("status", "", "rumoured") for child in near)


def _is_hearsay(
    frame: Frame, told: Sequence[Statement], parties: set[str], sources: Sequence[Filler]
) -> bool:
    """Is it known only from somebody who is no party to it: an outlet, a service, the unnamed, another state?"""
    if any(source.norm in parties for source in sources):
        return False
    if told and _is_unproved(told[0], sources):
        return True
    if told and len(frame.parties) > 1 and _is_of_another_state(told[0], parties):
        return True
    outlets = words("status", "", "outlets")
    named = [set(source.norm.lower().replace("-", " ").split()) for source in sources]
    return any(name & outlets and not name & words("status", "", "authorities") for name in named)


def _is_unproved(statement: Statement, sources: Sequence[Filler]) -> bool:
    """Does it stand on nobody's word, on that of the unnamed, or on a paper alone?"""
    speaker = statement.speaker
    if speaker is None:
        return True
    if speaker.kind == "anonymous":
        return not set(speaker.name.lower().split()) & words("status", "", "authorities")
    return speaker.kind == "document" and any(each.norm == speaker.name for each in sources)


def _is_of_another_state(statement: Statement, parties: set[str]) -> bool:
    """Does one speak for a state, where all who act are states and his is none of them?"""
    speaker = statement.speaker
    state = state_in(speaker.role or speaker.name) if speaker is not None else None
    return state is not None and state not in parties and bool(parties) and parties <= set(names().values())
