"""Which words stand at a grammatical place around a word: its subject, its object, what follows "to"?

Places read the same in active and passive: the subject is who does it, the object to what it is done. What a clause does
not say itself is taken from the clause that it hangs on.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from newsdesk.register.lists import items_behind

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
_CONTAINING: Final = frozenset(
    ("include", "contain", "comprise", "cover", "envisage", "consist", "total", "feature")
)
#: What is said to hold something, told again: "It includes".
_IT: Final = frozenset(("it", "this", "these", "they"))
#: Where the sum hangs to which a thing comes, and the words between the two.
_SUMS: Final = ("pobj", "npadvmod", "nummod", "dobj")
_WORTH: Final = frozenset(("worth", "totalling", "totaling", "valued"))
#: "Novak at a meeting with", "Kuleba on a visit to": who is named before these is there.
_OCCASIONS: Final = frozenset(("at", "during", "on", "in", "after", "before"))
#: What brings in who does it too.
_BESIDE: Final = frozenset(("together", "along", "alongside", "accompanied"))
_TALKING: Final = frozenset(("discuss", "negotiate", "address", "talk"))
#: Verbs that share their object stand no further apart: "buy and then refurbish".
_SIDE_BY_SIDE: Final = 3
_USING: Final = frozenset(("use", "deploy", "employ"))
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


def at(place: str, token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The main words at a place; `light` verbs lend a noun their subject and prepositions."""
    find = _PLACES.get(place)
    if find is not None:
        yield from find(token, light)
        return
    yield from _behind(place, token, light)


def carrier(token: "Token", light: frozenset[str]) -> "Token | None":
    """The light verb that carries a noun: "launched" of "launched a strike", "was carried out"."""
    while token.dep_ in ("conj", "appos") and token.head.lemma_ == token.lemma_:
        token = token.head
    head = token.head
    if token.dep_ in ("dobj", "nsubjpass", "nsubj") and head.lemma_ in light:
        return head
    if token.dep_ == "pobj" and head.head.lemma_ in light and head.lower_ in ("on", "out", "with", "under"):
        return head.head
    return None


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
        yield from _behind("by", token, light)
    else:
        yield from _doer(token, _CLIMB)


def _doer(verb: "Token", steps: int) -> Iterator["Token"]:
    own = _own_subject(verb)
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


def _own_subject(verb: "Token") -> "Token | None":
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
        behind = {child.dep_: child.lower_ for child in verb.children}
        return behind.get("prep") == "for" and "dobj" not in behind
    return verb.lemma_ in _CONTAINING


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


def _shared_object(verb: "Token") -> Iterator["Token"]:
    """What two verbs have in common, told behind the second: "will buy and refurbish tanks"."""
    for other in verb.children:
        if other.dep_ == "conj" and other.pos_ == "VERB" and other.i - verb.i <= _SIDE_BY_SIDE:
            yield from (child for child in other.children if child.dep_ == "dobj")


def _bearer(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """Of whom an adjective tells what became of him: the "three" of "three dead", of "left three dead"."""
    if token.dep_ == "amod":
        yield token.head
    elif token.dep_ in ("oprd", "acomp", "ccomp"):
        yield from (child for child in token.head.children if child.dep_ == "dobj")


def _self(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """The word itself: the "fatalities" of "seven fatalities"."""
    yield token


def _tells_where(verb: "Token") -> bool:
    """Does the relative clause say where or when, so that what it hangs on is not what is done to?"""
    return any(child.lower_ in ("where", "when", "why") for child in verb.children)


def _is_name_for_adverb(child: "Token", verb: "Token") -> bool:
    """Is it a name that the parser does not know, right behind the verb: "shelled Bakhmut"?"""
    is_next = child.i == verb.i + 1 and child.dep_ in ("advmod", "npadvmod")
    return is_next and child.text[:1].isupper() and child.ent_type_ not in ("", "DATE", "TIME")


def _indirect(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    for child in token.children:
        if child.dep_ != "dative":
            continue
        inner = [grand for grand in child.children if grand.dep_ == "pobj"]
        yield from inner or [child]


def _possessive(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    yield from (child for child in token.children if child.dep_ == "poss")


def _modifier(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    yield from (child for child in token.lefts if child.dep_ in ("amod", "compound", "nmod", "nummod"))


def _behind(preposition: str, token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The objects of this preposition at the word, at its object, or at the light verb that carries it."""
    if preposition == "using":
        yield from _means(token)
    if preposition == "worth":
        yield from _worth(token, light)
        return
    for holder in _holders(token, light):
        if preposition == "of" and token.pos_ == "NOUN" and holder != token:
            continue
        for child in holder.children:
            if child.dep_ in ("prep", "agent", "dative", "prt", "advmod") and child.lower_ == preposition:
                yield from (each for each in child.children if each.dep_ == "pobj")


def _means(verb: "Token") -> Iterator["Token"]:
    """With what it is done: "struck it, using drones", "used rockets to shell it"."""
    using = [child for child in verb.children if child.lemma_ in _USING and child.dep_ in ("advcl", "conj")]
    if verb.dep_ in ("xcomp", "advcl", "acl") and verb.head.lemma_ in _USING and _is_infinitive(verb):
        using.append(verb.head)
    for each in using:
        yield from (child for child in each.children if child.dep_ in ("dobj", "nsubjpass"))


def _worth(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The sum that a thing comes to: "a package worth $2 billion", "$2 billion worth of shells"."""
    for holder in _holders(token, light):
        for child in (holder, *holder.children):
            if child.lower_ in _WORTH:
                yield from (each for each in child.subtree if each.dep_ in _SUMS)


def _owner(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Whose it was with which this is done: the "Poland" of "Poland's tanks were delivered"."""
    for thing in object_(token, light):
        yield from (child for child in thing.lefts if child.dep_ == "poss")


def _measure(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """How much of it there is: the sum of "$2 billion in aid", of "the aid exceeds $2 billion"."""
    verb = carrier(token, light)
    if verb is not None and token.dep_ == "nsubj":
        yield from object_(verb, light)
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in ("in", "of")
        and token.head.head.pos_ in ("NUM", "NOUN", "SYM")
    ):
        yield token.head.head


def _contents(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """What it is said to hold: the items of "the package includes: shells; mines", of "aid, including tanks"."""
    for word in _opening(token):
        yield from items_behind(word)


def _opening(token: "Token") -> Iterator["Token"]:
    """The words behind which the list of what this noun holds begins."""
    for child in token.children:
        if child.lower_ == "including":
            yield child
        elif child.lower_ in _WORTH:
            yield from (word for word in child.subtree if word.lower_ == "including")
    yield from (
        child for child in token.children if child.dep_ in ("relcl", "acl") and child.lemma_ in _CONTAINING
    )
    if token.dep_ == "nsubj" and token.head.lemma_ in _CONTAINING:
        yield token.head
    following = (
        token.doc[token.sent.end : token.sent.end + 1].sent if token.sent.end < len(token.doc) else None
    )
    if following is not None and following.root.lemma_ in _CONTAINING:
        told = _own_subject(following.root)
        if told is not None and told.lower_ in _IT:
            yield following.root


def _holders(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    yield token
    if token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head.pos_ in ("NUM", "SYM"):
        yield token.head.head
    for child in token.children:
        if child.dep_ in ("dobj", "nsubjpass", "prep", "attr", "agent") or child.lower_ == "worth":
            yield child
            for inner in child.children:
                if inner.dep_ in ("prep", "pobj", "conj") and inner.lower_ != "including":
                    yield inner
                    yield from (each for each in inner.children if each.dep_ == "pobj")
    verb = carrier(token, light)
    if verb is not None:
        yield verb
        yield from (child for child in verb.children if child.lower_ == "worth")


def _clause(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    yield from (child for child in token.children if child.dep_ in ("xcomp", "ccomp", "advcl"))


def _above(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """Who does what this noun hangs on: the "Egypt" of "after talks with Iran, Egypt suspended the plan"."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ not in ("pobj", "dobj", "conj") or _receiving(token):
        return
    holder = token.head.head
    if token.dep_ == "pobj" and token.head.lower_ in _OCCASIONS and holder.pos_ == "PROPN":
        yield holder
    yield from _from_above(token, token.head, _CLIMB)


def _receiver(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Who asks for what this noun tells, or gets it: "Ukraine needs a supply", "pleads for shipments"."""
    verb = _receiving(token)
    if verb is not None:
        yield from subject(verb, light)


def _receiving(noun: "Token") -> "Token | None":
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return head if head.pos_ == "VERB" and head.lemma_ in _RECEIVING else None


def _counterpart(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Who is told together with the one who acts: the "Rutte" of "Zelenskyy and Rutte met", "talks between them"."""
    for first in (*_behind("between", token, light), *subject(token, light)):
        yield from (child for child in first.subtree if child.dep_ == "conj" and child.head == first)
        return


def _company(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Who does it beside the one who acts: the "Orpo" of "arrived together with Orpo", "flew there, accompanied by Orpo"."""
    for holder in _holders(token, light):
        for child in holder.children:
            if child.lower_ in _BESIDE or any(each.lower_ in _BESIDE for each in child.lefts):
                for front in (child, *child.children):
                    yield from (each for each in front.children if each.dep_ == "pobj")


def _purpose(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The "to repair power lines" of "allocated money to repair power lines"."""
    for holder in _holders(token, light):
        for child in holder.children:
            if (
                child.i > token.i
                and child.dep_ in ("advcl", "xcomp", "acl", "relcl")
                and _is_infinitive(child)
            ):
                yield from _talked_of(child)


def _talked_of(verb: "Token") -> Iterator["Token"]:
    """What the purpose is: of talks what they are about, else what is to be done."""
    topic = [child for child in verb.children if child.dep_ == "dobj"] if verb.lemma_ in _TALKING else []
    yield from topic or [verb]


def _is_infinitive(verb: "Token") -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


_PLACES: Final[Mapping[str, Callable[["Token", frozenset[str]], Iterator["Token"]]]] = {
    "subject": subject,
    "object": object_,
    "indirect": _indirect,
    "possessive": _possessive,
    "modifier": _modifier,
    "clause": _clause,
    "purpose": _purpose,
    "above": _above,
    "receiver": _receiver,
    "counterpart": _counterpart,
    "company": _company,
    "contents": _contents,
    "bearer": _bearer,
    "self": _self,
    "measure": _measure,
    "owner": _owner,
}


def phrase(head: "Token") -> Iterator["Token"]:
    """The words that stand for what this word stands for: its list, what it is a batch of, what it includes."""
    seen = {head.i}
    waiting = [head]
    while waiting:
        token = waiting.pop(0)
        yield token
        for child in token.children:
            if child.i not in seen and _belongs(token, child):
                seen.add(child.i)
                waiting.append(child)


def _belongs(token: "Token", child: "Token") -> bool:
    if child.dep_ in ("conj", "appos"):
        return child.pos_ not in ("VERB", "AUX")
    if child.dep_ in ("prep", "acl") and child.lower_ in ("of", "including", "like", "as"):
        return True
    return child.dep_ == "pobj" or (child.dep_ == "dobj" and token.lower_ == "including")
