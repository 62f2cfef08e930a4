"""On whose word does an outlet report? "The Post reported, citing two officials, that …" is the word of two officials.

What the outlet says of itself is theirs, and came through it; that they are cited is no statement of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import agent, extent, is_passive, noun_phrase, root_of
from newsdesk.attribute.places import overlaps
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.words import (
    BODIES,
    BODIES_AND_OUTLETS,
    COLLECTIVE,
    DOCUMENTS,
    KIN,
    MASSES,
    MASTHEADS,
    OF_PEOPLE,
    OUTLETS,
)
from newsdesk.model import Span

_CITED: Final = re.compile(r"(?:[Cc]it|[Qq]uot)ing\s+")
_BEFORE: Final = re.compile(r"\b(?:[Cc]it|[Qq]uot)ing\s+\Z")
_QUOTING: Final = frozenset({"quote", "cite"})
_STATIONS: Final = frozenset({"radio", "television", "tv"})
_TELLERS: Final = (
    OF_PEOPLE | BODIES_AND_OUTLETS | MASSES | COLLECTIVE | KIN | _STATIONS | {"source", "insider"}
) - DOCUMENTS
_REACH: Final = 12
_TWO: Final = 2
#: How many attributions before and behind a citation may be the report that cites.
_NEAR: Final = 4
_AS_SAYING: Final = re.compile(
    r"\b(?:quot|cit)(?:e|es|ed|ing) (?P<whom>[^.;:“”\"]{2,120}?),? (?P<as>as (?:saying|telling|stating|having said))\b"
)
_SAYING: Final = re.compile(r"\bas (?:saying|telling|stating|having said)\b(?: that\b)? ")
_THAT: Final = re.compile(r",? that\s+")
#: "An officer quoted by the Courier", "the ministry, cited on Monday by local media".
_WHO_IS_QUOTED: Final = re.compile(
    r"(?P<whom>[^“”\"]{2,80}?)(?:,? who (?:was|were))?,? (?:as )?(?:quoted|cited) (?:(?:on )?\w+day )?by (?P<by>[^,;“”\"]{2,60})"
)
#: "Parents were sent a letter on Monday saying".
_RECEIVED: Final = re.compile(
    r"\b(?:(?:was|were|been|being) (?:sent|given|handed|shown|e-?mailed|posted)|received?|receives|got) "
    r"(?P<what>(?:an?|the|another|this) (?:[\w-]+ ){0,3}?(?:letter|e-?mail|text(?! message)|message|note|notice|leaflet|memo|alert)s?)\b"
    r"[^,.;:“”\"]{0,40}? (?P<cue>saying|telling|stating|warning|informing|asking|urging|claiming)\b"
)
_PRINTING: Final = OUTLETS | _STATIONS | {"media", "press"}
_PASSING_ON: Final = _PRINTING | BODIES | DOCUMENTS
#: What stands before who carried the words: "said in a statement carried by KCNA", "reported in the Journal of Health".
_CARRIED: Final = re.compile(r"\b(?:by|in|on|to|via|with) (?:the )?\Z")
#: "Its owner, reported local media, said": who prints it is told within.
_WHOM: Final = r"(?P<whom>(?:(?:the|its|their|his|her|an?) [a-z][^,]*, )?[A-Z][^,]*), (?:as )?report(?:ed|s) (?P<by>[^,;.“”\"]{2,60})"
_REPORTED_BESIDE: Final = re.compile(_WHOM)
_REPORTED_WITHIN: Final = re.compile(rf"(?P<words>.+?),[”\"]? {_WHOM}", re.DOTALL)


def cited(found: Sequence[Found], reading: Reading) -> list[Found]:
    """The same, where an outlet cites: with those whom it cites as the source, and the outlet as what it came through."""
    instead: dict[Found, Found | None] = {}
    for place, citation in enumerate(found):
        if citation not in instead and _cites(citation, reading):
            near = [each for each in found[max(0, place - _NEAR) : place + _NEAR + 1] if each != citation]
            instead |= _told_by_the_cited(citation, near, reading)
    told = (instead.get(each, each) for each in found)
    kept = [
        _received(_quoted(_carried_on(_told_within(each, reading), reading), reading), reading)
        for each in told
        if each is not None
    ]
    carrying = [span for each in kept for span in each.through]
    told_of = (each for each in kept if not _is_carrier(each, carrying))
    return sorted(told_of, key=lambda each: each.order)


def _received(found: Found, reading: Reading) -> Found:
    """Of "parents were sent a letter saying that …" the words are the letter's."""
    if not found.cue or not found.source:
        return found
    sentence = reading.sentence_at(found.cue[0].start)
    for match in _RECEIVED.finditer(reading.text, sentence.start, sentence.end):
        what, cue = Span(*match.span("what")), Span(*match.span("cue"))
        is_of_it = any(overlaps(each, cue) for each in found.cue) and found.source[0].end <= match.start() + 1
        if is_of_it and found.content[0].start >= cue.end:
            return replace(found, source=(what,), cue=(cue,))
    return found


def _is_carrier(found: Found, carrying: Sequence[Span]) -> bool:
    """Whether it tells only who passed on the words of another one: "police" of "a witness quoted by police said"."""
    is_quoting = found.lemma in _QUOTING and found.source[-1:] and found.source[-1] in carrying
    return bool(is_quoting) or (found.lemma == "report" and found.content[-1] in carrying)


def _told_within(found: Found, reading: Reading) -> Found:
    """Of "the mill will close, its owner, Hale, reported local media, said" the words are Hale's, through the media."""
    if len(found.content) > 1 or not found.cue or found.cue[0].start < found.content[0].end:
        return found
    pattern, told = (_REPORTED_BESIDE, found.source) if found.source else (_REPORTED_WITHIN, found.content)
    match = pattern.fullmatch(reading.text, *told[0])
    if match is None or not _prints(Span(*match.span("by")), reading):
        return found
    words = found.content if found.source else (reading.trimmed(Span(*match.span("words"))),)
    whom, by = (reading.trimmed(Span(*match.span(part))) for part in ("whom", "by"))
    return replace(found, source=(whom,), content=words, through=(by,))


def _carried_on(found: Found, reading: Reading) -> Found:
    """Of "Brandt said in a statement carried by the agency Hale" the words are Brandt's, through Hale: it was taken for a part of who speaks."""
    first, last = found.source[:1], found.source[-1:]
    if not found.cue or first == last or not first[0].end < found.cue[0].start < last[0].start:
        return found
    is_led = _CARRIED.search(reading.text, max(0, last[0].start - _REACH), last[0].start)
    return replace(found, source=found.source[:-1], through=last) if is_led else found


def _quoted(found: Found, reading: Reading) -> Found:
    """Of "the paper quotes Brandt as saying that …" the words are Brandt's."""
    if not found.cue or not found.source:
        return found
    sentence = reading.sentence_at(found.cue[0].start)
    if (by_another := _quoted_by_another(found, reading, sentence)) is not None:
        return by_another
    found = _through_who_quotes(found, reading)
    for match in _AS_SAYING.finditer(reading.text, sentence.start, sentence.end):
        whom = Span(*match.span("whom"))
        if match.start() <= found.cue[0].start < match.end():
            words = _said(found, match, reading.trimmed(Span(sentence.start, found.source[0].start)))
            if whom in found.source:
                return replace(found, content=words)
            cue = (Span(*match.span("as")),)
            return replace(found, source=(whom,), cue=cue, content=words, through=found.source)
    return found


def _quoted_by_another(found: Found, reading: Reading, sentence: Span) -> Found | None:
    """Of "Brandt was quoted by the Courier as saying that …" the words are Brandt's, through the Courier."""
    cue = reading.token_at(found.cue[-1].start)
    verbs = (cue, *islice(cue.ancestors, _TWO)) if cue is not None else ()
    quoting = next((verb for verb in verbs if verb.lemma_ in _QUOTING and is_passive(verb)), None)
    whom = next((child for child in quoting.children if child.dep_ == "nsubjpass"), None) if quoting else None
    if quoting is None or whom is None:
        return None
    saying = _SAYING.search(reading.text, sentence.start, sentence.end)
    if saying is None or saying.start() < quoting.idx:
        return None
    by = agent(quoting)
    through = extent(noun_phrase(by)) if by is not None else ()
    words = tuple(
        Span(max(saying.end(), each.start), each.end) for each in found.content if each.end > saying.end()
    )
    whole = reading.trimmed(Span(saying.end(), sentence.end))
    is_before = by is None and found.content[-1].end < quoting.idx
    content = found.content if is_before else words or (whole,)
    return replace(found, source=extent(noun_phrase(whom)), content=content, through=through)


def _through_who_quotes(found: Found, reading: Reading) -> Found:
    """Of "an officer quoted by the Courier said" the words are the officer's, through the Courier."""
    match = _WHO_IS_QUOTED.fullmatch(reading.text, found.source[0].start, found.source[-1].end)
    if match is None:
        return found
    whom, by = Span(*match.span("whom")), Span(*match.span("by"))
    if not _tells(whom, reading) or not _prints(by, reading):
        return found
    return replace(found, source=(whom,), through=(by,))


def _prints(by: Span, reading: Reading) -> bool:
    """Whether it may be an outlet: one that has a name, or that is called one."""
    phrase = reading.parse.doc.char_span(*by, alignment_mode="expand")
    head = root_of(phrase) if phrase is not None else None
    is_named = head is not None and head.pos_ == "PROPN" and head.ent_type_ != "PERSON"
    return head is not None and (is_named or bool({head.lower_, head.lemma_.casefold()} & _PASSING_ON))


def _said(found: Found, quoting: re.Match[str], before: Span) -> tuple[Span, ...]:
    """What is said begins behind "as saying", or stands before who quotes it: "…, the paper quoted Brandt as saying"."""
    first, *others = found.content
    if not quoting.start() <= first.start < quoting.end():
        return tuple(each for each in found.content if not quoting.start() <= each.start < quoting.end())
    if first.end > quoting.end():
        return (Span(quoting.end() + 1, first.end), *others)
    return (before,) if before.end > before.start else found.content


def _cites(found: Found, reading: Reading) -> bool:
    """Whether its content, or the part that "citing" opens, is who is cited."""
    if not found.source or _is_somebody(found.source[-1], reading):
        return False
    start = found.content[0].start
    is_before = _BEFORE.search(reading.text, max(0, start - _REACH), start) is not None
    return is_before or _opening(found, reading) > start


def _is_somebody(source: Span, reading: Reading) -> bool:
    """Whether it is one or several of the people: of what an analyst cites the words are the analyst's."""
    phrase = reading.parse.doc.char_span(*source, alignment_mode="expand")
    head = root_of(phrase) if phrase is not None else None
    if phrase is None or head is None:
        return False
    is_name = head.ent_type_ == "PERSON" and phrase[0].lower_ != "the" and head.lower_ not in MASTHEADS
    return is_name or head.lemma_.casefold() in OF_PEOPLE


def _opening(found: Found, reading: Reading) -> int:
    """Where the content begins, behind a "citing" that was taken for a part of it."""
    start, end = found.content[0]
    words = _CITED.match(reading.text, start, end)
    return words.end() if words else start


def _told_by_the_cited(citation: Found, near: Sequence[Found], reading: Reading) -> dict[Found, Found | None]:
    """What takes the place of the citation and of those near it; None where nothing does."""
    named, *more = citation.content
    named = Span(_opening(citation, reading), named.end)
    clauses = list(_THAT.finditer(reading.text, named.start, named.end))
    if clauses and not _may_tell(Span(named.start, clauses[0].start()), reading):
        return {citation: None}
    clause = next((each for each in clauses if not _is_relative(each.end(), reading)), None)
    if clause is not None:
        words = (Span(clause.end(), named.end), *more)
        source = (Span(named.start, clause.start()),)
        around: dict[Found, Found | None] = {
            each: None for each in near if _is_around(each, citation) or _tells_it_too(each, citation)
        }
        return around | {citation: replace(citation, source=source, content=words, through=citation.source)}
    report = _report(citation, near, reading)
    if report is None:
        return {}
    if not _tells(named, reading):
        return {citation: None}
    return {citation: None, report: replace(report, source=citation.content, through=report.source)}


def _is_relative(behind: int, reading: Reading) -> bool:
    """Whether a verb follows "that", as in "citing sources that include a minister"."""
    word = reading.token_at(behind)
    return word is not None and word.pos_ in ("VERB", "AUX") and word.tag_ != "VBG"


def _may_tell(cited: Span, reading: Reading) -> bool:
    """Whether it is more than a reason: "citing threats that include a strike" cites nobody."""
    phrase = reading.parse.doc.char_span(*cited, alignment_mode="expand")
    return _tells(cited, reading) or (phrase is not None and root_of(phrase).lemma_.casefold() in DOCUMENTS)


def _tells(cited: Span, reading: Reading) -> bool:
    """Whether it is somebody or some body: who cites "an internal audit" says so himself."""
    phrase = reading.parse.doc.char_span(*cited, alignment_mode="expand")
    head = root_of(phrase) if phrase is not None else None
    return head is not None and (head.pos_ == "PROPN" or head.lemma_.casefold() in _TELLERS)


def _is_around(outer: Found, citation: Found) -> bool:
    return any(overlaps(span, cue) for span in outer.content for cue in citation.cue)


def _tells_it_too(report: Found, citation: Found) -> bool:
    """Whether the outlet that cites reports the same: "reported, citing two officials, that …" is told once."""
    of_outlet = any(overlaps(one, other) for one in report.source for other in citation.source)
    return of_outlet and any(overlaps(one, other) for one in report.content for other in citation.content)


def _report(citation: Found, near: Sequence[Found], reading: Reading) -> Found | None:
    """What the same outlet reports in the sentence."""
    sentence = reading.sentence_at(citation.cue[0].start)
    beside = (
        each
        for each in near
        if each.cue
        and overlaps(each.cue[0], sentence)
        and any(overlaps(one, other) for one in each.source for other in citation.source)
    )
    return next(beside, None)
