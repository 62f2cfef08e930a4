"""Who does what a clause tells, and to whom or what is it done?

Subject and object read the same in active and passive: the subject is who does it. What a clause does not say itself is taken
from the clause that it hangs on.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.register.holders import behind, carrier

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How far up a clause looks for the subject that it leaves out.
_CLIMB: Final = 6
#: Words that stand beside a subject and name nobody: "Oslo and Bern have each pledged".
_EACH: Final = frozenset(("each", "both", "all"))
_RELATIVE: Final = frozenset(("who", "which", "that", "whom"))
#: Verbs whose object does what their infinitive says: "urged Greece to send".
_OBJECT_CONTROL: Final = frozenset(
    (
        "urge",
        "ask",
        "allow",
        "call",
        "help",
        "force",
        "request",
        "permit",
        "want",
        "persuade",
        "order",
        "tell",
        "instruct",
        "enable",
        "beg",
        "expect",
        "invite",
        "advise",
        "encourage",
        "warn",
        "convince",
        "authorise",
        "authorize",
    )
)
#: Verbs whose object did what is told behind their preposition: "sentenced him for sending".
_OBJECT_DID: Final = frozenset(
    (
        "accuse", "arrest", "blame", "charge", "condemn", "convict", "criticise", "criticize", "detain", "fine",
        "indict", "jail", "praise", "prosecute", "sanction", "sentence", "suspect", "thank", "stop", "prevent",
    )
)  # fmt: skip
#: What does this is a plan or a package, and not whom it is for: "aid to Ukraine, which includes the transfer of rifles".
CONTAINING: Final = frozenset(
    ("include", "contain", "comprise", "cover", "envisage", "consist", "total", "feature")
)
#: "Novak at a meeting with", "Kuleba on a visit to": who is named before these is there.
_OCCASIONS: Final = frozenset(("at", "during", "on", "in", "after", "before"))
#: Verbs that share their object stand no further apart: "buy and then refurbish".
_SIDE_BY_SIDE: Final = 3
#: Verbs whose subject is who gets what their object tells.
_RECEIVING: Final = frozenset(
    (
        "receive",
        "need",
        "request",
        "ask",
        "seek",
        "plead",
        "demand",
        "want",
        "expect",
        "await",
        "get",
        "require",
    )
)


def is_passive(verb: "Token") -> bool:
    """Is what it is done to this verb's grammatical subject?"""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "auxpass", "dobj") for child in verb.children):
        return True
    if verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBD") or not is_passive(verb.head):
        return False
    return not any(child.dep_ in ("dobj", "aux") for child in verb.children)


def subject(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    if token.pos_ in ("NOUN", "PROPN"):
        verb = carrier(token, light)
        if verb is not None and token.dep_ != "nsubj" and verb.lemma_ not in _RECEIVING:
            yield from subject(verb, light)
        return
    if is_passive(token):
        yield from behind("by", token, light)
    else:
        yield from _doer(token, _CLIMB)


def _doer(verb: "Token", steps: int) -> Iterator["Token"]:
    own = own_subject(verb)
    if own is not None:
        yield _antecedent(own, verb)
        return
    head = verb.head
    if not steps or head == verb:
        return
    if verb.dep_ == "acl" and verb.tag_ in ("VBG",):
        yield head
    elif verb.dep_ == "pcomp" and head.head.lemma_ in _OBJECT_DID:
        yield from (child for child in head.head.children if child.dep_ in ("dobj", "nsubjpass"))
    elif verb.dep_ == "xcomp" and head.lemma_ in _OBJECT_CONTROL:
        yield from (child for child in head.children if child.dep_ in ("dobj", "nsubjpass"))
    elif verb.dep_ in ("conj", "xcomp", "acomp", "advcl", "ccomp", "pcomp", "acl", "dep", "parataxis"):
        yield from _from_above(verb, head, steps)


def _from_above(verb: "Token", head: "Token", steps: int) -> Iterator["Token"]:
    if head.pos_ == "ADP":
        head = head.head
    if head.pos_ in ("VERB", "AUX", "ADJ"):
        if is_passive(head):
            yield from (child for child in head.children if child.dep_ == "nsubjpass")
        else:
            yield from _doer(head, steps - 1)
    elif head.pos_ in ("NOUN", "PROPN"):
        yield from _owners(head, steps)


def _owners(noun: "Token", steps: int) -> Iterator["Token"]:
    """Whose plan, decision or intention it is: those that the noun's phrase names, else who is told to have it."""
    for child in noun.lefts:
        if (child.dep_ == "poss" and child.pos_ != "PRON") or (
            child.dep_ in ("compound", "amod", "nmod") and child.text[:1].isupper()
        ):
            yield child
    if steps and noun.dep_ in ("dobj", "pobj", "attr", "conj", "appos"):
        yield from _from_above(noun, noun.head, steps - 1)


def own_subject(verb: "Token") -> "Token | None":
    """The subject next to the verb: what stands before another one is a heading."""
    before = [
        child
        for child in verb.children
        if child.dep_ in ("nsubj", "csubj", "expl") and child.lower_ not in _EACH
    ]
    return before[-1] if before else None


def _antecedent(word: "Token", verb: "Token") -> "Token":
    if word.lower_ not in _RELATIVE or verb.dep_ != "relcl":
        return word
    meant = verb.head
    if _contains(verb) and meant.dep_ == "pobj" and meant.head.head.pos_ == "NOUN":
        return meant.head.head
    return meant


def _contains(verb: "Token") -> bool:
    if verb.lemma_ == "provide":
        after = {child.dep_: child.lower_ for child in verb.children}
        return after.get("prep") == "for" and "dobj" not in after
    return verb.lemma_ in CONTAINING


def _further(word: "Token") -> Iterator["Token"]:
    """What else a relative clause may be about: the "tanks" of "sent tanks to Kyiv, which Oslo had bought"."""
    if word.dep_ == "pobj":
        above = word.head.head
        if above.pos_ == "VERB":
            yield from (child for child in above.children if child.dep_ == "dobj")
        else:
            yield above


def object_(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    found = False
    own = ("dobj", "nsubjpass", "nsubj") if is_passive(token) else ("dobj", "nsubjpass")
    for child in token.children:
        if found and _is_stray(child):
            continue
        if child.dep_ in own or _is_name_for_adverb(child, token):
            found = True
            meant = _antecedent(child, token)
            yield meant
            if meant is not child:
                yield from _further(meant)
    if found:
        return
    shared = list(_shared_object(token))
    yield from shared
    if shared or _tells_where(token):
        return
    if token.dep_ in ("acl", "amod", "relcl") and token.tag_ in ("VBN", "VBD", "VB", "VBP", "VBZ", "VBG"):
        if token.dep_ == "relcl" or token.tag_ == "VBN":
            yield token.head
            yield from _further(token.head)
    elif token.dep_ in ("conj", "xcomp") and token.tag_ in ("VBN", "VB"):
        yield from (child for child in token.head.children if child.dep_ == "nsubjpass")


def _is_stray(second: "Token") -> bool:
    """Is this, behind the object, a verb taken for a bare noun: the "point" of "parts that hit a school point to Oslo"?"""
    return second.dep_ == "dobj" and second.tag_ == "NN" and not second.n_lefts


def _shared_object(verb: "Token") -> Iterator["Token"]:
    """What two verbs have in common, told behind the second: "will buy and refurbish tanks"."""
    for other in verb.children:
        if other.dep_ == "conj" and other.pos_ == "VERB" and other.i - verb.i <= _SIDE_BY_SIDE:
            yield from (child for child in other.children if child.dep_ == "dobj")


def _tells_where(verb: "Token") -> bool:
    """Does the relative clause say where or when, so that what it hangs on is not what is done to?"""
    return any(child.lower_ in ("where", "when", "why") for child in verb.children)


def _is_name_for_adverb(child: "Token", verb: "Token") -> bool:
    """Is it a name that the parser does not know, right behind the verb: "shelled Bakhmut"?"""
    is_next = child.i == verb.i + 1 and child.dep_ in ("advmod", "npadvmod")
    return is_next and child.text[:1].isupper() and child.ent_type_ not in ("", "DATE", "TIME")


def above(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """Who does what this noun hangs on: the "Egypt" of "after talks with Iran, Egypt suspended the plan"."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ not in ("pobj", "dobj", "conj") or _receiving(token):
        return
    holder = token.head.head
    if token.dep_ == "pobj" and token.head.lower_ in _OCCASIONS and holder.pos_ == "PROPN":
        yield holder
    yield from _from_above(token, token.head, _CLIMB)


def receiver(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Who asks for what this noun tells, or gets it: "Ukraine needs a supply", "pleads for shipments"."""
    verb = _receiving(token)
    if verb is not None:
        yield from subject(verb, light)


def _receiving(noun: "Token") -> "Token | None":
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return head if head.pos_ == "VERB" and head.lemma_ in _RECEIVING else None
