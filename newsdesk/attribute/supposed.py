"""Which verbs of saying tell of what nobody has said: "if he says", "whatever she says", "should the court say", "when a doctor says"?"""

from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_AWAITING: Final = frozenset({"expect", "want", "need", "plan", "prepare", "intend", "wait", "schedule"})
_SUPPOSING: Final = frozenset({"if", "unless", "whether"})
_WHATEVER: Final = frozenset({"whatever", "whoever", "whichever", "wherever", "whenever"})
#: With a verb of now they tell of each time: "when a doctor says that you must rest".
_EACH_TIME: Final = frozenset({"when", "once", "until", "till"})
_ALWAYS: Final = frozenset({"every", "each", "any"})
_NOW: Final = frozenset({"VBZ", "VBP"})
#: "Critics may argue", "the firm should say".
_OPEN: Final = frozenset({"should", "must", "might", "may"})
_TO_COME: Final = frozenset(
    {"announce", "declare", "demand", "accuse", "argue", "threaten", "order", "propose"}
)
#: Before their subject they suppose: "should the court say", "had she said".
_INVERTED: Final = frozenset({"should", "had", "were"})
_IMAGINING: Final = frozenset({"imagine", "suppose", "assume", "pretend"})


def is_supposed(verb: "Token") -> bool:
    """Whether nobody has said it, or not yet: "if he says", "unclear whether the board has denied it", "expected her to announce"."""
    if verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in _AWAITING:
        return True
    return (
        any(map(_supposes, verb.children))
        or _may_come(verb)
        or _is_each_time(verb)
        or _is_inverted(verb)
        or _is_imagined(verb)
        or _is_weighed(verb)
        or _is_asked_for(verb)
    )


def _may_come(verb: "Token") -> bool:
    """ "The Kremlin could announce a new draft"; but "he could not say", "she could confirm"."""
    if verb.lemma_.lower() not in _TO_COME:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
    return "could" in helpers and not helpers & {"not", "n't", "n’t", "have"}


def _supposes(word: "Token") -> bool:
    """ "If", "whatever", "may": what hangs on such a verb."""
    told = word.lower_
    return (
        told in _WHATEVER
        or (told in _SUPPOSING and word.dep_ == "mark")
        or (told in _OPEN and word.dep_ == "aux")
    )


def _is_each_time(verb: "Token") -> bool:
    if verb.tag_ not in _NOW:
        return False
    is_led = verb.dep_ == "advcl" and any(
        child.lower_ in _EACH_TIME and child.i < verb.i for child in verb.children
    )
    times = (word for word in (verb.head, *verb.children) if word.lower_ == "time")
    is_every = any(child.lower_ in _ALWAYS for time in times for child in time.children)
    return is_led or is_every


def _is_inverted(verb: "Token") -> bool:
    """ "Should the court say", and not "what should the court say?"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    first = next((child for child in verb.children if child.dep_ == "aux"), None)
    if subject is None or first is None or first.i > subject.i or first.lower_ not in _INVERTED:
        return False
    return first.i == verb.left_edge.i and verb.sent[-1].text != "?"


def _is_asked_for(verb: "Token") -> bool:
    """ "What did the king say?": the words are sought."""
    first = verb.doc[verb.left_edge.i]
    return (
        first.lower_ == "what" and first.head == verb and first.dep_ == "dobj" and verb.sent[-1].text == "?"
    )


def _is_imagined(verb: "Token") -> bool:
    """ "Imagine that a friend tells you"."""
    head = verb.head
    is_bidden = head.lemma_.lower() in _IMAGINING and all(
        child.dep_ not in SUBJECTS for child in head.children
    )
    return verb.dep_ == "ccomp" and is_bidden and head.tag_ in ("VB", "VBP")


def _is_weighed(verb: "Token") -> bool:
    """ "It is petty to say so"."""
    if verb.tag_ != "VB" or verb.head.lemma_ != "be" or verb.dep_ not in ("xcomp", "advcl", "ccomp", "csubj"):
        return False
    has_it = any(child.dep_ in SUBJECTS and child.lower_ == "it" for child in verb.head.children)
    return has_it and any(child.tag_ == "TO" for child in verb.children)
