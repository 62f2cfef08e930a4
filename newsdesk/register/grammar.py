"""Which words stand at a grammatical place around a word: its subject, its object, what follows "to"?"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from newsdesk.register.clauses import CONTAINING, above, object_, own_subject, receiver, subject
from newsdesk.register.holders import WORTH, behind, carrier, holders, is_infinitive
from newsdesk.register.lists import items_behind

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What is said to hold something, told again: "It includes".
_IT: Final = frozenset(("it", "this", "these", "they"))
#: What brings in who does it too.
_BESIDE: Final = frozenset(("together", "along", "alongside", "accompanied"))
#: Behind these stands what something is for: "a fund aimed at helping farmers".
_MEANT: Final = frozenset(("aimed", "intended", "designed", "meant"))
_TALKING: Final = frozenset(("discuss", "negotiate", "address", "talk"))


def at(place: str, token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The main words at a place; `light` verbs lend a noun their subject and prepositions."""
    find = _PLACES.get(place)
    if find is not None:
        yield from find(token, light)
        return
    yield from behind(place, token, light)


def _bearer(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """Of whom an adjective tells what became of him: the "three" of "three dead", of "left three dead"."""
    if token.dep_ == "amod":
        yield token.head
    elif token.dep_ in ("oprd", "acomp", "ccomp"):
        yield from (child for child in token.head.children if child.dep_ == "dobj")


def _self(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    """The word itself: the "fatalities" of "seven fatalities"."""
    yield token


def _indirect(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    for child in token.children:
        if child.dep_ == "dobj":
            yield from (inner for inner in child.lefts if _is_name_for_modifier(inner, token))
        if child.dep_ != "dative":
            continue
        inner = [grand for grand in child.children if grand.dep_ == "pobj"]
        yield from inner or [child]


def _is_name_for_modifier(word: "Token", verb: "Token") -> bool:
    """Is it a name, taken for a part of what follows: the "Chad" of "sold Chad tanks", but not the "US" of "sold US tanks"?"""
    is_next = word.i == verb.i + 1 and word.dep_ == "compound"
    return is_next and word.ent_type_ == "GPE" and word.text.istitle()


def _possessive(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    yield from (child for child in token.children if child.dep_ == "poss")


def _modifier(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    yield from (child for child in token.lefts if child.dep_ in ("amod", "compound", "nmod", "nummod"))


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
        elif child.lower_ in WORTH:
            yield from (word for word in child.subtree if word.lower_ == "including")
    yield from (
        child for child in token.children if child.dep_ in ("relcl", "acl") and child.lemma_ in CONTAINING
    )
    if token.dep_ == "nsubj" and token.head.lemma_ in CONTAINING:
        yield token.head
    following = (
        token.doc[token.sent.end : token.sent.end + 1].sent if token.sent.end < len(token.doc) else None
    )
    if following is not None and following.root.lemma_ in CONTAINING:
        told = own_subject(following.root)
        if told is not None and told.lower_ in _IT:
            yield following.root


def _clause(token: "Token", _light: frozenset[str]) -> Iterator["Token"]:
    yield from (child for child in token.children if child.dep_ in ("xcomp", "ccomp", "advcl"))


def _counterpart(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Who is told together with the one who acts: the "Rutte" of "Zelenskyy and Rutte met", "talks between them"."""
    for first in (*behind("between", token, light), *subject(token, light)):
        yield from (child for child in first.subtree if child.dep_ == "conj" and child.head == first)
        return


def _company(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """Who does it beside the one who acts: the "Orpo" of "arrived together with Orpo", "flew there, accompanied by Orpo"."""
    for holder in holders(token, light):
        for child in holder.children:
            if child.lower_ in _BESIDE or any(each.lower_ in _BESIDE for each in child.lefts):
                for front in (child, *child.children):
                    yield from (each for each in front.children if each.dep_ == "pobj")


def _purpose(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The "to repair power lines" of "allocated money to repair power lines"."""
    for holder in holders(token, light):
        for child in holder.children:
            if (
                child.i > token.i
                and child.dep_ in ("advcl", "xcomp", "acl", "relcl")
                and is_infinitive(child)
            ):
                yield from _talked_of(child)
            elif child.dep_ == "acl" and child.lower_ in _MEANT:
                yield from (word for word in child.subtree if word.dep_ in ("pcomp", "xcomp"))


def _talked_of(verb: "Token") -> Iterator["Token"]:
    """What the purpose is: of talks what they are about, else what is to be done."""
    topic = [child for child in verb.children if child.dep_ == "dobj"] if verb.lemma_ in _TALKING else []
    yield from topic or [verb]


_PLACES: Final[Mapping[str, Callable[["Token", frozenset[str]], Iterator["Token"]]]] = {
    "subject": subject,
    "object": object_,
    "indirect": _indirect,
    "possessive": _possessive,
    "modifier": _modifier,
    "clause": _clause,
    "purpose": _purpose,
    "above": above,
    "receiver": receiver,
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
