"""What is told "according to X", "in X's words", "as X put it"?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import below, clause_of, extent, noun_phrase
from newsdesk.attribute.lexicon import verbs
from newsdesk.attribute.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Behind one of these, words of another begin.
_SET_OFF: Final = frozenset({":", ";", "–", "—"})
_SURE: Final = 0.85
_UNSURE: Final = 0.6
_VIEWS: Final = frozenset({"view", "opinion", "word", "estimate", "account", "estimation"})


def according(reading: Reading) -> Iterator[Found]:
    """Clauses that a prepositional phrase gives to a source."""
    for token in reading.of_forms(("according", "in", "by")):
        if token.lower_ == "according" and reading.is_told(token):
            yield from _according_to(reading, token)
        elif token.dep_ == "prep" and reading.is_told(token):
            yield from _in_the_view_of(reading, token)


def _according_to(reading: Reading, token: "Token") -> Iterator[Found]:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None:
        return
    noun = next((child for child in to.children if child.dep_ == "pobj"), None)
    if noun is not None:
        yield from _over_clause(reading, token, [token, to], noun, _SURE)


def _in_the_view_of(reading: Reading, token: "Token") -> Iterator[Found]:
    noun = next((child for child in token.children if child.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in _VIEWS:
        return
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        of = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"), None)
        owner = (
            next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
        )
    if owner is not None:
        trust = _SURE if noun.lower_ == "words" else _UNSURE
        yield from _over_clause(reading, token, [noun], owner, trust)


def _over_clause(
    reading: Reading, phrase: "Token", cue: list["Token"], source: "Token", confidence: float
) -> Iterator[Found]:
    clause = clause_of(phrase.head)
    if clause.lemma_.lower() in verbs() and any(child.dep_ == "ccomp" for child in clause.children):
        return  # "X said that C, according to Y": Y relays
    tokens = [token for token in below(clause, [phrase]) if token.dep_ != "mark" or token.head != clause]
    if phrase.i and phrase.nbor(-1).text in _SET_OFF:
        tokens = [token for token in tokens if token.i > phrase.i]
    content = reading.joined(extent(tokens))
    if content:
        yield Found(extent(noun_phrase(source)), extent(cue), content, "according", "according", confidence)
