"""Who is asked, and does a paragraph speak or tell? What transcripts and interviews without labels have in common."""

import re
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import root_of
from newsdesk.attribute.introductions import CAPITAL
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Words by which somebody speaks of himself or to somebody.
_OF_WHO_SPEAKS: Final = re.compile(
    r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b|\?(?=[”\"’]?(?:\s|\Z))"
)
#: "Ilse Brandt, you have been mayor for years".
_CALLED: Final = re.compile(rf"(?P<name>{CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+){{1,2}}), (?=[a-z])")
_QUOTED: Final = re.compile(r"[“\"][^”\"\n]*(?:[”\"]|\Z)")
_NOW: Final = frozenset({"VBZ", "VBP", "MD"})


def has_a_speakers_words(words: str) -> bool:
    """Whether it says "I", "we" or "you", or asks, outside of quotation marks."""
    return _OF_WHO_SPEAKS.search(_QUOTED.sub("", words)) is not None


def goes_on(reading: Reading, paragraph: Span) -> bool:
    """Whether the paragraph may be spoken: "It will be free."; a paragraph of what has happened tells: "The crowd clapped."."""
    if has_a_speakers_words(reading.text[paragraph.start : paragraph.end]):
        return True
    verbs = [token for token in reading.tokens_of(paragraph) if token.dep_ == "ROOT"]
    return not verbs or any(map(_is_of_now, verbs))


def _is_of_now(verb: "Token") -> bool:
    is_told = verb.pos_ not in ("VERB", "AUX")
    return is_told or any(token.tag_ in _NOW for token in (verb, *verb.children))


def who_is_asked(reading: Reading, question: Span, place: int) -> tuple[Span, ...]:
    """The one who is named in full before the place of the first question, and nobody with him; else who is called by name in it."""
    people = [each for each in reading.parse.doc.ents if each.label_ == "PERSON" and " " in each.text]
    before = [each for each in people if each.end_char <= place]
    if not before:
        called = _CALLED.match(reading.text, *question)
        return (Span(*called.span("name")),) if called else ()
    is_one = len({each.text.split()[-1] for each in before}) == 1 and not root_of(before[0]).conjuncts
    return (Span(before[0].start_char, before[0].end_char),) if is_one else ()
