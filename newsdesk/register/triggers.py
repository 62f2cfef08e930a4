"""Where does a text tell an event of some frame?"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdesk.register.frame import Frame, Frames, Trigger
from newsdesk.register.grammar import at
from newsdesk.register.holders import carrier
from newsdesk.register.lexica import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PARTS: Final = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "adjective",
}
_PLURAL: Final = ("NNS", "NNPS")
#: Who says these of himself wants what has not come about: "Ukraine needs more shells".
_WISHES: Final = frozenset(("need", "want", "request", "seek", "ask", "order", "offer", "promise", "plan"))
#: With "have" behind them they tell what did not come about.
_UNREAL: Final = frozenset(("would", "should"))
#: Behind these stands in the simple present what is still to come.
_BOUNDS: Final = frozenset(("until", "till", "before", "after", "once"))
#: How a word hangs in the clause that it belongs to.
_HANGING: Final = frozenset(
    (
        "dobj",
        "pobj",
        "prep",
        "nsubj",
        "nsubjpass",
        "xcomp",
        "conj",
        "compound",
        "acl",
        "pcomp",
        "attr",
        "agent",
        "ccomp",
        "acomp",
    )
)
#: Where that stands to which it is done.
DONE_TO: Final = ("object", "on", "at", "against", "into", "of")
#: How many words left and right of a trigger count as its phrase, beside its dependents.
_REACH: Final = 3

_Index = Mapping[tuple[str, str], tuple[tuple[Frame, Trigger], ...]]


class Found(NamedTuple):
    """A trigger of a frame at a token."""

    frame: Frame
    trigger: Trigger
    token: "Token"


def triggers_in(doc: "Doc", frames: Frames) -> Iterator[Found]:
    """Every place where a frame's trigger stands, in text order."""
    known = _index(frames)
    for token in doc:
        part = _PARTS.get(token.pos_, "")
        for frame, trigger in _known_by(known, token, part):
            if not frame.habits and is_habit(token):
                continue
            if allowed(trigger, token) and not is_supposed(token) and not _is_barred(token):
                yield Found(frame, trigger, token)


def _known_by(known: _Index, token: "Token", part: str) -> Iterator[tuple[Frame, Trigger]]:
    for lemma in (token.lemma_.lower(), *compounds(token)):
        yield from known.get((lemma, part), ())


@lru_cache(maxsize=8)
def _index(frames: Frames) -> _Index:
    found: dict[tuple[str, str], tuple[tuple[Frame, Trigger], ...]] = {}
    for frame in frames:
        for trigger in frame.triggers:
            for lemma in trigger.lemmas:
                key = (lemma.lower(), trigger.part)
                found[key] = (*found.get(key, ()), (frame, trigger))
    return found


def allowed(trigger: Trigger, token: "Token") -> bool:
    """Do the words that the trigger calls for stand in its phrase and its sentence, and none that forbids it?"""
    return (
        (not trigger.within or _stands(trigger.within, _phrase(token)))
        and (not trigger.beside or _stands(trigger.beside, token.sent))
        and not (trigger.without and _stands(trigger.without, token.sent))
        and not (trigger.barred and _stands(trigger.barred, _done_to(token)))
        and (not trigger.number or trigger.number == _number(token))
    )


def _number(noun: "Token") -> str:
    """One, many, or neither: the "murder" of "charged with murder" is what there is, and none that was done."""
    if noun.tag_ in _PLURAL:
        return "plural"
    return "" if _is_bare(noun) else "singular"


def _is_bare(noun: "Token") -> bool:
    """Does no article, owner or number stand at it, nor at what it says more of ("an assassination attempt")?"""
    while noun.dep_ == "compound" and noun.head.tag_ == "NN":
        noun = noun.head
    return noun.tag_ == "NN" and not any(
        child.dep_ in ("det", "poss", "nummod") or child.tag_ in ("DT", "PRP$", "CD", "POS")
        for child in noun.children
    )


def is_supposed(token: "Token") -> bool:
    """Is it only told what would be: "if he travels to Rome"?"""
    word = token
    while True:
        if _never_came(word) or any(
            child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in word.children
        ):
            return True
        if word.dep_ not in _HANGING or word.head == word:
            return False
        word = word.head


def _never_came(verb: "Token") -> bool:
    """Is it told as what would have been: "a bill that would have given", but not "they would have left by May"?"""
    helping = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    is_unreal = "have" in helping and not helping.isdisjoint(_UNREAL)
    return is_unreal and all(child.lower_ != "by" for child in verb.children if child.dep_ == "prep")


def _is_barred(noun: "Token") -> bool:
    """Is it only told what is forbidden: "a ban on arms sales"?"""
    return noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in words("status", "", "barring")


def is_habit(token: "Token") -> bool:
    """Is it told in the simple present, of what somebody does again and again: "they supply tanks", "uses drones to strike"?"""
    verb = token.head if token.dep_ == "xcomp" and token.head.lemma_ == "use" else token
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ in _WISHES or is_bound(verb):
        return False
    return not any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def is_bound(verb: "Token") -> bool:
    """Does the simple present tell what is still to come: "until he visits Rome"?"""
    return verb.tag_ in ("VBZ", "VBP") and any(child.lower_ in _BOUNDS for child in verb.children)


def _stands(sought: frozenset[str], tokens: Iterable["Token"]) -> bool:
    return any(
        word.lower_ in sought or word.lemma_.lower() in sought or not sought.isdisjoint(compounds(word))
        for word in tokens
    )


def forms(word: "Token") -> tuple[str, ...]:
    """What a frame may call it: as it stands, in its basic form, and with the words that a hyphen joins to it."""
    return (word.lower_, word.lemma_.lower(), *compounds(word))


def compounds(word: "Token") -> tuple[str, ...]:
    """The "cease-fire" and "sit-ins" of which the parse gives the last part: as they stand, and in their basic form."""
    if not (word.i > 1 and _is_joint(word.nbor(-1))):
        return ()
    first = word.i - 2
    while first > 1 and _is_joint(word.doc[first - 1]):
        first -= 2
    front = word.doc[first : word.i].text.lower()
    return (front + word.lower_, front + word.lemma_.lower())


def _is_joint(mark: "Token") -> bool:
    """Is it a hyphen with a word right before and behind it?"""
    return mark.lower_ == "-" and not mark.whitespace_ and not mark.nbor(-1).whitespace_


def _phrase(token: "Token") -> Iterator["Token"]:
    yield from token.doc[max(0, token.i - _REACH) : token.i + _REACH + 1]
    for child in token.children:
        yield child
        for inner in child.children:
            yield inner
            if child.lemma_ == "number" and inner.lower_ == "of":
                yield from inner.children


def _done_to(token: "Token") -> Iterator["Token"]:
    """What it is done to, each with the words before it and beside it."""
    for place in DONE_TO:
        for head in at(place, token, frozenset()):
            yield from head.doc[head.left_edge.i : head.i + 1]
            yield from (child for child in head.children if child.dep_ in ("conj", "appos"))


def words_of(found: Found) -> tuple[int, int]:
    """The first and last token of the words that tell the event: "launched a missile strike"."""
    verb = carrier(found.token, found.frame.light)
    held = [found.token.i, verb.i if verb is not None else found.token.i]
    return (min(held), max(held)) if max(held) - min(held) <= 6 else (found.token.i, found.token.i)
