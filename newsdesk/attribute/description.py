"""How does a text tell of somebody whom it does not name: by which noun, of how many, of one that is known?"""

import re
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import noun_of, noun_phrase
from newsdesk.attribute.roles import says_who
from newsdesk.attribute.words import (
    ANY_BODY,
    BODIES_AND_OUTLETS,
    COLLECTIVE,
    DOCUMENTS,
    FIRMS,
    HEADS,
    KIN,
    MASSES,
    MASTHEADS,
    OF_PEOPLE,
    OFFICES,
    SPEECHLESS,
    WALKS_OF_LIFE,
)

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

DETERMINERS: Final = re.compile(
    r"^(?:(?:one|two|three|four|five|several|some|many|most|both|all|a number|a few) of (?:the|its|their|his|her|these|those)|one of"
    r"|the|a|an|another|this|that|these|those|its|their|his|her|my|our|your|one|two|three|four|five|several|some|many|most|multiple|both|other)\s+",
    re.I,
)
SOME: Final = frozenset({"one", "some", "several", "many", "most", "other", "both", "few"})
FAR_BEFORE: Final = 1000
_LONGEST_DESCRIPTION: Final = 12
#: What tells one document from the last one, and not what it is.
_PLAIN: Final = frozenset(
    {"new", "latest", "same", "other", "another", "first", "second", "previous", "such"}
)
#: "San Jose, California-based company" is a company.
_PLACED: Final = re.compile(r"^[^;:“”\"]{2,40}?-(?:based|born|listed|owned|headquartered) (?=\w)")
#: "The senior official who spoke to us": what somebody does is a part of what he is only where nothing else tells it.
_CLAUSE: Final = re.compile(r"(?<=\w\w) (?:who|whose|that|which|in connection with)\b.*")
#: "Customers we" of "customers we spoke to".
_WHO_MET_THEM: Final = re.compile(
    r"(?: (?:to|with|from|by))? whom\b.*$|(?<=\w) (?:we|I|he|she|they|you)(?: (?:spoke|talked) (?:to|with)| interviewed| met)?$"
)
_AFTERTHOUGHT: Final = re.compile(r",(?!\d)")
#: What an office may be of, but for what is meant by whichever country or place the text tells of.
_LED: Final = (BODIES_AND_OUTLETS | FIRMS) - {
    "city",
    "country",
    "government",
    "nation",
    "region",
    "republic",
    "state",
}
#: What is printed with a capital wherever it stands.
_PARTIES: Final = frozenset({"democrat", "republican", "tory"})
ANONYMOUS: Final = "anonymous"
#: Nouns that say no more of somebody than that he is one.
ANYBODY: Final = frozenset({"man", "woman", "boy", "girl"})
#: Endings of nouns for people who do one thing: as many of them they speak as a group, but for those who keep their names.
TRADES: Final = ("er", "or", "ist", "ian", "judge", "man", "woman")
#: Nouns for those who speak, and for what they write.
_SPEAKING: Final = (
    OF_PEOPLE
    | BODIES_AND_OUTLETS
    | FIRMS
    | HEADS
    | ANY_BODY
    | DOCUMENTS
    | MASSES
    | COLLECTIVE
    | KIN
    | WALKS_OF_LIFE
    | SOME
    | MASTHEADS
)
_ENDINGS_OF_THINGS: Final = ("ment", "ness", "ture", "sure", "tion", "sion", "death", "ting", "ding")
_COUNTED: Final = SOME | {"another"}
_KNOWN: Final = frozenset({"the", "this", "that", "his", "her", "its", "their"})


def is_placed(phrase: "Phrase") -> bool:
    """ "The San Jose, California-based company": its name is not told, though a name is."""
    return _PLACED.match(DETERMINERS.sub("", phrase.text)) is not None and phrase[-1].is_lower


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase that tells what somebody is: its words without article and afterthoughts, and whether it means one that is known."""

    phrase: "Phrase"
    head: "Token"
    noun: str
    words: str
    definite: bool
    plural: bool
    counted: bool

    @property
    def place(self) -> int:
        return self.phrase.start_char

    @property
    def is_bare(self) -> bool:
        """Whether nothing is told but the noun."""
        return " " not in self.words


def description_of(phrase: "Phrase", head: "Token") -> Description:
    noun, first = noun_of(head), phrase[0]
    words = _WHO_MET_THEM.sub("", _PLACED.sub("", DETERMINERS.sub("", phrase.text.strip())))
    is_opening = first.pos_ in ("ADJ", "VERB") and first.is_sent_start
    is_name = first.ent_type_ == "NORP" or first.lemma_.casefold() in _PARTIES
    is_common = first.pos_ == "NOUN" or is_opening or (first == head and noun in OF_PEOPLE)
    is_whole = first.text[1:].islower() and words.startswith(first.text)
    if is_common and is_whole and not is_name and (not first.ent_type_ or first == head):
        words = words[:1].lower() + words[1:]
    owned = first.dep_ == "poss" or any(child.dep_ == "poss" for child in head.children)
    return Description(
        phrase,
        head,
        noun,
        _without_clause(_AFTERTHOUGHT.split(words)[0], noun).rstrip(". "),
        first.lower_ in _KNOWN or owned,
        head.tag_ in ("NNS", "NNPS"),
        first.pos_ == "NUM" or first.lower_ in _COUNTED,
    )


def _without_clause(words: str, noun: str) -> str:
    plain = _CLAUSE.sub("", words)
    return plain if " " in plain or noun in DOCUMENTS else words


def is_a_thing(noun: "Token", shows: bool) -> bool:
    """Whether the noun stands for what cannot speak: by its ending, or since it does what things do ("shows", "indicates")."""
    if noun.pos_ != "NOUN" or noun.ent_type_ or not noun.is_lower or noun.tag_ not in ("NN", "NNS"):
        return False
    lemma = noun.lemma_.casefold()
    if lemma in _SPEAKING or says_who(lemma):
        return False
    return shows or lemma in SPEECHLESS or lemma.endswith(_ENDINGS_OF_THINGS)


def body_led(head: "Token") -> str | None:
    """ "Firm" of "the chairman of the rail firm": whoever holds another office, or that of another body, is not meant."""
    if noun_of(head) not in OFFICES | HEADS:
        return None
    links = (link for link in head.children if link.dep_ == "prep" and link.lower_ == "of")
    bodies = (noun.lemma_.casefold() for link in links for noun in link.children if noun.pos_ == "NOUN")
    return next((body for body in bodies if body in _LED), None)


def told_fully_before(noun: "Token") -> str | None:
    """ "Five leaked cables" of which the text goes on with "the cables", without the number."""
    doc = noun.doc
    for word in reversed(doc[max(0, noun.i - FAR_BEFORE) : noun.i]):
        if word.lemma_ == noun.lemma_ and word.pos_ in ("NOUN", "PROPN"):
            whole = takewhile(lambda token: token.dep_ != "acl", noun_phrase(word))
            words = list(dropwhile(_tells_nothing, whole))
            fuller = doc[words[0].i : words[-1].i + 1].text if words else ""
            is_of_one = not any(token.ent_type_ == "PERSON" for token in words)
            if len(words) > 1 and is_of_one and len(words) < _LONGEST_DESCRIPTION and "," not in fuller:
                return fuller
    return None


def _tells_nothing(word: "Token") -> bool:
    is_of_an_age = word.dep_ == "nummod" and word.head.dep_ == "npadvmod"
    return (word.dep_ in ("det", "nummod", "poss", "case") and not is_of_an_age) or word.lower_ in _PLAIN
