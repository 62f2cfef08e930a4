"""Whom does a pronoun, or "the country", mean? The words that it may stand for, the likeliest first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.model import Statement
from newsdesk.register.clauses import subject
from newsdesk.register.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many words before its sentence a pronoun looks for whom it means.
_REACH: Final = 40
_OF_A_PERSON: Final = frozenset(("he", "she", "him", "her", "his"))
_OF_THE_SPEAKER: Final = frozenset(("i", "we", "us", "me", "our", "my"))
_OF_OTHERS: Final = frozenset(("it", "they", "them", "its", "their", "country"))
_SUBJECTS: Final = ("nsubj", "nsubjpass")


def is_spoken_of(token: "Token") -> bool:
    """Does this word only point to somebody told before, or to the speaker?"""
    if token.lower_ == "country":
        return any(child.lower_ in ("the", "this", "that") for child in token.lefts) and token.n_lefts == 1
    return token.pos_ == "PRON" and token.lower_ in _OF_A_PERSON | _OF_THE_SPEAKER | _OF_OTHERS


def meant(token: "Token", scene: Scene) -> Iterator["Token"]:
    """The words that this one may stand for."""
    if token.lower_ in _OF_THE_SPEAKER:
        yield from _speakers(token, scene)
        return
    if token.dep_ == "poss":
        yield from _doers(token)
    own = (
        {index for each in _doers(token) for index in _named(each, scene)} if token.dep_ != "poss" else set()
    )
    only_subjects = token.dep_ in (*_SUBJECTS, "poss") and token.lower_ != "country"
    only_persons = token.lower_ in _OF_A_PERSON
    for index in range(token.i - 1, max(0, token.sent.start - _REACH) - 1, -1):
        word = scene.doc[index]
        if index in own or (only_subjects and word.dep_ not in _SUBJECTS):
            continue
        is_person = _is_somebody(word, scene)
        if is_person == only_persons or (is_person and token.lower_ == "they" and _is_not_alone(word)):
            yield word


def _named(word: "Token", scene: Scene) -> set[int]:
    """The words of the name that this one is part of."""
    name = scene.at("person", word.i)
    held = scene.doc.char_span(*name.span, alignment_mode="expand") if name is not None else None
    return {word.i, *(each.i for each in held or ())}


def _is_somebody(word: "Token", scene: Scene) -> bool:
    """Is it a person's name, or an office whose bearer is named beside it: "the Prime Minister, Fumio Kishida"?"""
    return any(
        scene.at("person", each.i) is not None
        for each in (word, *(child for child in word.children if child.dep_ == "appos"))
    )


def _is_not_alone(person: "Token") -> bool:
    """Is somebody told beside him: "Pavel and Macron arrived", "Pavel arrived with Macron"?"""
    beside = (*person.children, *person.head.children)
    return any(
        each.dep_ == "conj" or (each.dep_ == "prep" and each.lower_ in ("with", "alongside"))
        for each in beside
    )


def _doers(token: "Token") -> Iterator["Token"]:
    """Who does what is done to this one: nobody gives something to himself."""
    for verb in token.ancestors:
        if verb.pos_ == "VERB":
            yield from subject(verb, frozenset())
            return


def _speakers(token: "Token", scene: Scene) -> Iterator["Token"]:
    for statement in spoken_by(token, scene):
        name = (
            scene.doc.char_span(*statement.source[0], alignment_mode="expand") if statement.source else None
        )
        if name is not None:
            yield name.root
            yield from (word for word in name if scene.at("person", word.i) is not None)


def spoken_by(token: "Token", scene: Scene) -> Iterator[Statement]:
    """The statements in which this word is said by the speaker of himself."""
    if token.lower_ in _OF_THE_SPEAKER:
        for statement in scene.statements:
            if any(span.start <= token.idx < span.end for span in statement.content):
                yield statement
