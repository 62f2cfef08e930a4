"""Where the tagger cut a source or what is said short, what is the whole of it? ("The" of "The newspaper", "any role" of "any role in the raid")

The spans of attributions stay as they were found; those of statements are grown along the parse.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import entity_around, noun_phrase
from newsdesk.attribute.places import overlaps
from newsdesk.attribute.quotations import MARKS, end_of_quotation
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: So many characters may part two pieces of one source.
_APART: Final = 40
#: "Krym." of "Krym.Realii", with no other word in its sentence.
_DOTTED: Final = re.compile(r"(?:\A|[\n.!?”\"])\s*(?P<name>[A-Z][\w’'-]+\.)\Z")
_WHO_WAS_ASKED: Final = re.compile(
    r"\bwho,? (?:in|during) (?:an?|his|her|their) (?:[\w-]+ ){0,2}interview (?:with|to|for) (?:(?:the|an?) )?(?:[a-z][\w-]* ){0,3}\Z"
)
#: So many characters before whoever asks "who" may stand.
_REACH: Final = 100
_LONGEST_WORD: Final = 40
#: A stop and a mark.
_MARKS_BEHIND: Final = 2
_SELVES: Final = frozenset({"himself", "herself", "itself", "themselves"})
#: How what belongs to a word behind it may hang on it.
_GOES_ON: Final = frozenset({"prep", "acl", "relcl", "pobj", "conj", "advcl", "pcomp"})


def made_whole(found: Found, reading: Reading) -> Found:
    """The same with the whole of its source and of its content."""
    if found.rule == "label":
        return replace(found, source=_sources(found, reading))
    if found.rule != "tagged":
        return found
    return replace(found, source=_sources(found, reading), content=_contents(found, reading))


def _sources(found: Found, reading: Reading) -> tuple[Span, ...]:
    near = _nearest(found) if _are_apart(found.source) else found.source
    grown = (_grown(span, reading) for span in near)
    return tuple(dict.fromkeys(grown))


def _are_apart(spans: Sequence[Span]) -> bool:
    """Whether more lies between them than a word or two of the page, or of the sentence."""
    return any(after.start - before.end > _APART for before, after in pairwise(spans))


def _nearest(found: Found) -> tuple[Span, ...]:
    cue = found.cue[0]
    return (min(found.source, key=lambda span: max(span.start - cue.end, cue.start - span.end)),)


def _grown(source: Span, reading: Reading) -> Span:
    """The whole of a name that was cut, of a noun of which the article alone was found, or what an editor's note is on."""
    if reading.text.startswith(" [", source.start - 1):
        noted = reading.token_at(source.start - 2)
        return _ending_with(noted) if noted is not None else source
    dotted = _DOTTED.search(reading.text, max(0, source.start - _LONGEST_WORD), source.start)
    if dotted is not None:
        return Span(dotted.start("name"), source.end)
    words = reading.tokens_of(source)
    named = entity_around(words[0]) if words and words[0].ent_iob_ == "I" else None
    if named is not None and named.end <= words[-1].i + 1:
        filed = reading.dateline_of(Span(named.start_char, source.end))
        return Span(filed.end if filed else named.start_char, source.end)
    if len(words) != 1:
        return source
    word = words[0]
    if word.lower_ in _SELVES and word.dep_ in ("appos", "npadvmod", "nmod"):
        return _phrase(word.head) if word.head.pos_ in ("NOUN", "PROPN", "PRON") else source
    if word.pos_ == "DET" and word.dep_ in ("det", "poss") and word.head.i > word.i:
        return _phrase(word.head)
    return source


def _ending_with(last: "Token") -> Span:
    """The phrase that ends here: the largest noun's that does."""
    noun = last
    while noun.head != noun and noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "PROPN", "ADP"):
        noun = noun.head
    phrase = _phrase(noun)
    return Span(phrase.start, max(phrase.start + 1, last.idx + len(last)))


def _phrase(noun: "Token") -> Span:
    words = noun_phrase(noun) or [noun]
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _contents(found: Found, reading: Reading) -> tuple[Span, ...]:
    *first, last = found.content
    grown = Span(last.start, _closed(last, reading) or _end(last, reading))
    beside: Sequence[Span] = (*found.cue, *found.source, *first)
    return (*first, grown) if not any(overlaps(grown, each) for each in beside) else found.content


def _closed(content: Span, reading: Reading) -> int | None:
    """Behind the mark that closes a quotation with another one inside it, of which the tagger left out the end."""
    if reading.text[content.start] not in MARKS:
        return None
    end = end_of_quotation(reading.text, content.start, content.end + _MARKS_BEHIND)
    return end if end is not None and end > content.end else None


def _end(content: Span, reading: Reading) -> int:
    """Where what hangs on the last words ends."""
    words = reading.tokens_of(content)
    if not words or reading.quotation_at(content.end - 1) is not None:
        return content.end
    first, last = words[0], words[-1]
    sentence_end = last.sent.end
    while last.i + 1 < sentence_end:
        branch = _branch(last.nbor(1))
        if not (first.i <= branch.head.i <= last.i and branch.dep_ in _GOES_ON):
            break
        last = branch.right_edge
    return max(content.end, last.idx + len(last)) if last.i > words[-1].i else content.end


def _branch(token: "Token") -> "Token":
    """What hangs on the words before this token, and begins with it."""
    first = token.i
    while token.head.i > first and token.head != token:
        token = token.head
    return token


def by_who_was_asked(found: Found, reading: Reading) -> Found:
    """ "Brandt, who in an interview with Radio Nord said …": whoever asks does not say it."""
    if not found.source:
        return found
    start = found.source[-1].start
    asked = _WHO_WAS_ASKED.search(reading.text[max(0, start - _REACH) : start])
    if asked is None:
        return found
    place = max(0, start - _REACH) + asked.start()
    return replace(found, source=(Span(place, place + len("who")),))
