"""Which nouns attribute? ("X's claim that C", "a statement by X that C", "the promise of X to C")"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import below, extent, noun_phrase
from newsdesk.attribute.lexicon import nouns
from newsdesk.attribute.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token


def nominal(reading: Reading) -> Iterator[Found]:
    """Clauses that hang on a cue noun whose author is named."""
    known = nouns()
    for token in reading.of_lemmas(known):
        if token.pos_ != "NOUN" or not reading.is_told(token):
            continue
        author, clause = _author(token), _clause(token)
        if author is None or clause is None:
            continue
        content = reading.joined(extent(_without_that(clause)))
        if content:
            source = extent(noun_phrase(author))
            lemma = token.lemma_.lower()
            yield Found(source, extent([token]), content, "noun", lemma, known[lemma].trust)


def _author(noun: "Token") -> "Token | None":
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def _clause(noun: "Token") -> "Token | None":
    for child in noun.children:
        marked = any(each.dep_ == "mark" and each.lower_ == "that" for each in child.children)
        infinitive = child.dep_ == "acl" and any(each.tag_ == "TO" for each in child.children)
        if child.i > noun.i and ((child.dep_ in ("acl", "ccomp", "relcl") and marked) or infinitive):
            return child
    return None


def _without_that(clause: "Token") -> list["Token"]:
    return [token for token in below(clause) if not (token.head == clause and token.dep_ == "mark")]
