"""On which day was it said? Only where the text dates the saying itself, not what was said."""

import re
from bisect import bisect_left
from calendar import day_name, month_abbr, month_name
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import (
    clause_of,
    noun_phrase,
    subject,
    telling,
)
from newsdesk.attribute.hanging import SPEECHES, hangs_on
from newsdesk.attribute.reading import Reading, covers
from newsdesk.attribute.words import KNOWN_OUTLETS, MASTHEADS, PROGRAMMES
from newsdesk.model import Span, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR: Final = re.compile(r"\d{4}")
#: Months, years, weeks and "the past".
_OTHER_TIME: Final = re.compile(r"\d{4}(?:-\d\d|-W\d\d)?$|PAST_REF$")
_SPEAKING: Final = frozenset({"speak", "testify", "meet", "address", "talk"})
_WEEK: Final = timedelta(days=7)
_IN_A_YEAR: Final = re.compile(r"\d")
_WEEKDAY: Final = re.compile("|".join(day_name))
#: "Earlier in the day" is of the day that was told of last.
_OF_ANOTHER_DAY: Final = re.compile(r"\b(?:in|of) the day\Z")
#: "Said then", and not "then said".
_AT_THAT_TIME: Final = re.compile(
    r"(?!(?:had|has|have|was|were)\b)(?:\w+ ){1,2}?(?:then|at (?:the|that) time|(?:on )?that day)\b"
)
_YET_TO_COME: Final = frozenset({"will", "would", "to", "could", "might", "may", "shall", "should", "be"})
#: "The Sunday Times" is no Sunday, nor is "Radio Nord's Sunday", or "the Today programme".
_IN_A_NAME: Final = re.compile(
    rf"\s(?:{'|'.join(sorted(word.title() for word in MASTHEADS))})(?![a-z])|\s(?:{'|'.join(sorted(PROGRAMMES))})\b"
)
#: What tells of which day a time is: "3 a.m." alone may be any day's.
_NAMES_A_DAY: Final = re.compile(
    rf"\b(?:{'|'.join((*day_name, *month_name[1:], *filter(None, month_abbr)))}|today|tonight|this)\b|\d[-/]\d\d?[-/]\d",
    re.IGNORECASE,
)
#: So many dates and times back a day may have been told of.
_FEW_TIMES: Final = 8
_OF_A_STATION: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(KNOWN_OUTLETS | {word.title() for word in MASTHEADS}))})(?: \d{{1,2}})?['’]s? [“\"]?\Z"
)
_LONGEST_STATION: Final = 20


def said_on(reading: Reading, found: Found, cue: "Token | None") -> str | None:
    """The day that hangs on the cue in its own sentence; of a post the day behind who signs it."""
    if found.rule == "signed" and found.lemma == ":" and found.source:
        return _signed_on(reading, found.source[-1].end)
    cue = telling(cue)
    if cue is None or _is_to_come(cue):
        return None
    sentence = reading.sentence_at(cue.idx)
    told = [(timex, day) for timex in dates_in(reading, sentence) if (day := day_of(reading, timex))]
    in_cue = (day for timex, day in told if covers(found.cue, timex.span.start))
    behind = (day for timex, day in told if _is_right_behind(reading, timex, cue))
    hanging = (
        day
        for timex, day in told
        if not covers(found.content, timex.span.start) and hangs_on(reading, timex, cue)
    )
    behind_act = (day for timex, day in told if _is_behind_what_is_done(reading, timex, cue))
    day = (
        next(in_cue, None)
        or next(behind, None)
        or next(hanging, None)
        or next(behind_act, None)
        or _introduced_on(reading, found, sentence)
        or _then(reading, found, sentence)
    )
    return day or (_of_the_day_itself(reading, found) if cue.pos_ == "VERB" else None)


def _then(reading: Reading, found: Found, sentence: Span) -> str | None:
    """The one day of the sentence before: "Brandt visited the dam on 3 March. She said then that …"."""
    if not found.cue or not _AT_THAT_TIME.match(reading.text, found.cue[-1].start):
        return None
    before = reading.sentence_at(sentence.start - 1)
    days = {day for timex in dates_in(reading, before) if (day := day_of(reading, timex))}
    return days.pop() if len(days) == 1 and before.end <= sentence.start else None


def _signed_on(reading: Reading, place: int) -> str | None:
    paragraph = reading.paragraph_at(place - 1)
    end = reading.paragraphs[paragraph].end if paragraph is not None else place
    days = (day_of(reading, timex) for timex in dates_in(reading, Span(place, end)))
    return next(filter(None, days), None)


def _is_to_come(cue: "Token") -> bool:
    """ "Will reveal on Thursday"."""
    return any(child.dep_ == "aux" and child.lower_ == "will" for child in cue.children)


def _of_the_day_itself(reading: Reading, found: Found) -> str | None:
    """The day of publication, if what is told happened on it: nobody has told it before."""
    published = reading.parse.published
    for timex in (timex for span in found.content for timex in dates_in(reading, span)):
        phrase = reading.parse.doc.char_span(*timex.span, alignment_mode="expand")
        if (
            phrase is not None
            and published is not None
            and day_of(reading, timex) == published.isoformat()
            and _tells_its_day(reading, timex)
            and not reading.is_quoted(timex.span.start)
            and _has_happened(clause_of(phrase[0]))
        ):
            return published.isoformat()
    return None


def _tells_its_day(reading: Reading, timex: Timex) -> bool:
    """Whether it is more than a time of the clock, or of the day that was told of last: "Police came today. It began at 3 p.m."."""
    if _names_a_day(reading, timex):
        return True
    dates = reading.parse.dates
    place = bisect_left(dates, timex.span.start, key=lambda each: each.span.start)
    before = (each for each in reversed(dates[max(0, place - _FEW_TIMES) : place]) if _DAY.match(each.value))
    named = next((each for each in before if _names_a_day(reading, each)), None)
    return named is not None and named.value[:10] == timex.value[:10]


def _names_a_day(reading: Reading, timex: Timex) -> bool:
    return timex.type == "DATE" or _NAMES_A_DAY.search(reading.text, *timex.span) is not None


def _has_happened(verb: "Token | None") -> bool:
    if verb is None:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ in ("VBD", "VBN") and not helpers & _YET_TO_COME


def _introduced_on(reading: Reading, found: Found, sentence: Span) -> str | None:
    """The day of the speech of which the sentence before tells: "Brandt met the union on Monday. She said …"."""
    before = reading.sentence_at(sentence.start - 1)
    if not found.source or reading.paragraph_at(before.start) != reading.paragraph_at(sentence.start):
        return None
    source = reading.tokens_of(found.source[-1])
    for timex in dates_in(reading, before):
        value = day_of(reading, timex)
        phrase = reading.parse.doc.char_span(*timex.span, alignment_mode="expand")
        verb = clause_of(phrase[0]) if value and phrase is not None else None
        if (
            verb is not None
            and _is_a_speech(verb)
            and _does_it(source[-1], verb)
            and hangs_on(reading, timex, verb)
        ):
            return value
    return None


def _is_a_speech(verb: "Token") -> bool:
    """Whether the verb tells that somebody spoke, and not yet what he said: "held a briefing", "met the union"."""
    what = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    return verb.lemma_.lower() in _SPEAKING or bool(what & SPEECHES)


def _does_it(source: "Token", verb: "Token") -> bool:
    who = subject(verb)
    if who is None:
        return False
    if source.pos_ == "PRON":
        return who.pos_ != "PRON" or who.lower_ == source.lower_
    return source.text in {word.text for word in noun_phrase(who)}


def dates_in(reading: Reading, sentence: Span) -> Sequence[Timex]:
    dates = reading.parse.dates
    first, last = (bisect_left(dates, place, key=lambda timex: timex.span.start) for place in sentence)
    return dates[first:last]


def is_dated_otherwise(reading: Reading, found: Found, cue: "Token | None") -> bool:
    """Whether a time that is no whole day hangs on the cue: "in June he said"; or it had been said before."""
    cue = telling(cue)
    if cue is None:
        return False
    if any(child.dep_ == "aux" and child.lower_ == "had" for child in cue.children):
        return True
    return any(
        timex.type == "DATE"
        and _OTHER_TIME.match(timex.value)
        and not covers(found.content, timex.span.start)
        and hangs_on(reading, timex, cue)
        for timex in dates_in(reading, reading.sentence_at(cue.idx))
    )


def day_of(reading: Reading, timex: Timex) -> str | None:
    """The day of a saying that an expression stands for: one of the past; none for months, durations and "now"."""
    match = _DAY.match(timex.value) if timex.type in ("DATE", "TIME") else None
    if (
        match is None
        or _OF_ANOTHER_DAY.search(reading.text[timex.span.start : timex.span.end])
        or _IN_A_NAME.match(reading.text, timex.span.end)
        or _OF_A_STATION.search(reading.text, max(0, timex.span.start - _LONGEST_STATION), timex.span.start)
    ):
        return None
    try:
        return _past(date.fromisoformat(match[0]), reading, timex)
    except ValueError:  # "30 February"
        return None


def _past(day: date, reading: Reading, timex: Timex) -> str | None:
    """Nobody has spoken after the report: "on 22 August" of a report in April is last year's."""
    published = reading.parse.published
    if published is None or day <= published:
        return day.isoformat()
    words = reading.text[timex.span.start : timex.span.end]
    if _WEEKDAY.search(words) and day - published <= _WEEK:
        return (day - _WEEK).isoformat()
    return (
        None
        if _YEAR.search(words) or not _IN_A_YEAR.search(words)
        else day.replace(year=day.year - 1).isoformat()
    )


def _is_right_behind(reading: Reading, timex: Timex, cue: "Token") -> bool:
    """ "The office said on Monday it was ready": what is said does not begin with its day, unless a verb or "'s" follows."""
    phrase = reading.parse.doc.char_span(*timex.span, alignment_mode="expand")
    if phrase is None or any(token.lower_ != "on" for token in cue.doc[cue.i + 1 : phrase[0].i]):
        return False
    if not cue.i < phrase[0].i <= cue.i + 2:
        return False
    follows = cue.doc[phrase.end] if phrase.end < len(cue.doc) else None
    return follows is None or (follows.tag_ != "POS" and follows.pos_ not in ("VERB", "AUX"))


def _is_behind_what_is_done(reading: Reading, timex: Timex, cue: "Token") -> bool:
    """ "Condemned the raids in the valley Monday": a bare weekday behind an object is the day of the act."""
    phrase = reading.parse.doc.char_span(*timex.span, alignment_mode="expand")
    if phrase is None or phrase[0].i <= cue.i + 1 or not _WEEKDAY.fullmatch(phrase.text):
        return False
    does = {child.dep_ for child in cue.children}
    before, behind = phrase[0].nbor(-1), cue.doc[phrase.end : phrase.end + 1]
    is_bare = before.pos_ in ("NOUN", "PROPN") and all(
        token.pos_ not in ("NOUN", "PROPN") and token.tag_ != "POS" for token in behind
    )
    return is_bare and "dobj" in does and "ccomp" not in does and clause_of(phrase[0]) == clause_of(cue)
