"""Whose is a quotation that nobody is told to say? Who acts in the sentence before. (`Holm praised her captain. "She never stops."`)"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import SUBJECTS
from newsdesk.attribute.places import Places
from newsdesk.attribute.quotations import Quotation, last_sign
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_STOPS: Final = frozenset(".!?")
#: Behind these the words are another's.
_OF_OTHERS: Final = frozenset({"ask", "question", "press", "quote", "cite", "read", "recite"})
_FEW_SPACES: Final = 8
_HE_OR_SHE: Final = frozenset({"he", "she"})


def going_on(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """The quotations with which a paragraph ends, each as the words of whoever speaks right before, without a cue."""
    told = Places((span, each) for each in found for span in (*each.content, *each.source))
    alone = [
        each for each in reading.quotations if _ends_paragraph(each, reading) and not told.holds(each.span)
    ]
    if not alone:
        return
    cues = Places((span, each) for each in found for span in each.cue)
    people = frozenset(
        token.text for name in reading.parse.doc.ents if name.label_ == "PERSON" for token in name
    )
    for quotation in alone:
        speaker = _speaks_before(quotation, cues, people, reading)
        if speaker is not None:
            yield Found(speaker.source, (), (quotation.span,), "quotation", ":", speaker.confidence)


def _speaks_before(
    quotation: Quotation, cues: Places[Found], people: frozenset[str], reading: Reading
) -> Found | None:
    """What is told with the main verb of the sentence before by somebody who is its subject."""
    end = quotation.span.start
    while end and reading.text[end - 1] == " ":
        end -= 1
    if end == 0 or reading.text[end - 1] not in _STOPS:
        return None
    last = reading.token_at(end - 1)
    sentence = last.sent if last is not None else None
    if sentence is None or sentence.root.pos_ != "VERB" or sentence.root.lemma_.lower() in _OF_OTHERS:
        return None
    subject = next((child for child in sentence.root.children if child.dep_ in SUBJECTS), None)
    if subject is None or not _is_a_person(subject, people) or reading.is_quoted(subject.idx):
        return None
    speaking = cues.over((Span(sentence.start_char, sentence.end_char),))
    return next((each for each in speaking if _is_by(subject, each)), None)


def _ends_paragraph(quotation: Quotation, reading: Reading) -> bool:
    behind = reading.text[quotation.span.end : quotation.span.end + _FEW_SPACES].lstrip(" ")[:1]
    is_sentence = last_sign(reading.text, quotation.span) in _STOPS
    return quotation.is_speech and quotation.closed and is_sentence and behind in ("", "\n")


def _is_by(subject: "Token", found: Found) -> bool:
    return any(span.start <= subject.idx < span.end for span in found.source)


def _is_a_person(subject: "Token", people: frozenset[str]) -> bool:
    """By what it is taken for here or, a surname, elsewhere in the text (`people`: all words of names of persons)."""
    return subject.text in people if subject.pos_ == "PROPN" else subject.lower_ in _HE_OR_SHE
