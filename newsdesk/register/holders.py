"""On which words around a noun or verb does that hang which belongs to it: at itself, its object, the light verb that carries it?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Where the sum hangs to which a thing comes, and the words between the two.
_SUMS: Final = ("pobj", "npadvmod", "nummod", "dobj")
WORTH: Final = frozenset(("worth", "totalling", "totaling", "valued"))
_USING: Final = frozenset(("use", "deploy", "employ"))


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


def behind(preposition: str, token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The objects of this preposition at the word, at its object, or at the light verb that carries it."""
    if preposition == "using":
        yield from _means(token)
    if preposition == "worth":
        yield from _worth(token, light)
        return
    for holder in holders(token, light):
        if preposition == "of" and token.pos_ == "NOUN" and holder != token:
            continue
        for child in holder.children:
            if child.dep_ in ("prep", "agent", "dative", "prt", "advmod") and child.lower_ == preposition:
                yield from (each for each in child.children if each.dep_ == "pobj")


def _means(verb: "Token") -> Iterator["Token"]:
    """With what it is done: "struck it, using drones", "used rockets to shell it"."""
    using = [child for child in verb.children if child.lemma_ in _USING and child.dep_ in ("advcl", "conj")]
    if verb.dep_ in ("xcomp", "advcl", "acl") and verb.head.lemma_ in _USING and is_infinitive(verb):
        using.append(verb.head)
    for each in using:
        yield from (child for child in each.children if child.dep_ in ("dobj", "nsubjpass"))


def _worth(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    """The sum that a thing comes to: "a package worth $2 billion", "$2 billion worth of shells"."""
    for holder in holders(token, light):
        for child in (holder, *holder.children):
            if child.lower_ in WORTH:
                yield from (each for each in child.subtree if each.dep_ in _SUMS)


def holders(token: "Token", light: frozenset[str]) -> Iterator["Token"]:
    yield token
    if token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head.pos_ in ("NUM", "SYM"):
        yield token.head.head
        if token.head.head.dep_ == "dobj":
            yield token.head.head.head
    for child in token.children:
        if child.dep_ in ("dobj", "nsubjpass", "prep", "attr", "agent") or child.lower_ == "worth":
            yield child
            for inner in child.children:
                if inner.dep_ in ("prep", "pobj", "conj") and inner.lower_ != "including":
                    yield inner
                    yield from (each for each in inner.children if each.dep_ == "pobj")
                if inner.dep_ == "pobj" and child.lower_ == "of":  # "the sale of tanks and shells to Norland"
                    yield from (each for each in inner.conjuncts if each.i > inner.i)
    verb = carrier(token, light)
    if verb is not None:
        yield verb
        yield from (child for child in verb.children if child.lower_ == "worth")


def is_infinitive(verb: "Token") -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
