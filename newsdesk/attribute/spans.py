"""Where does the text attribute something: source, cue and content? Nothing is resolved here.

The tagger says where, and labels ("Quote:", "NAME:") are taken as they are printed. Rules over the parse add what is
attributed inside what is attributed, which the tagger was not trained on.
"""

import re
from bisect import bisect_left, bisect_right
from calendar import day_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsdesk.attribute.closing import up_to_the_mark
from newsdesk.attribute.found import Found
from newsdesk.attribute.gathering import gathered
from newsdesk.attribute.going_on import going_on
from newsdesk.attribute.grammar import lemma_of, name_around
from newsdesk.attribute.interviews import interviewed
from newsdesk.attribute.labels import labelled, source_lines
from newsdesk.attribute.places import Places, overlaps
from newsdesk.attribute.quotations import Quotation
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.ruled import ruled
from newsdesk.attribute.set_apart import set_apart
from newsdesk.attribute.signed import signed
from newsdesk.attribute.tagger import Tagged, tagged
from newsdesk.attribute.transcripts import transcribed
from newsdesk.model import Span

#: What a verb of opinion tells inside another's words is his: it has less trust.
_TRUSTED: Final = 0.7
#: From this trust on, what only the rules see is told, too, if nothing else is told there.
_SURE: Final = 0.85
_DAY_LAST: Final = re.compile(rf"(?<=\w)(?<!\bon)(?<!\bof) (?:{'|'.join(day_name)})\Z")
#: How somebody says it: "she said, laughing".
_MANNERS: Final = frozenset(
    {
        "laugh",
        "smile",
        "grin",
        "chuckle",
        "shrug",
        "nod",
        "cry",
        "weep",
        "sob",
        "sigh",
        "wink",
        "gesture",
        "point",
        "pause",
        "look",
        "shake",
        "wipe",
        "frown",
    }
)
_BEFORE_DAYS: Final = frozenset(("on", "in"))
_MATTER_AND_WORDS: Final = 2
_OF_MATTERS: Final = (" about", " on", " of")
#: What may stand before who speaks and is no part of his name.
_LABEL: Final = re.compile(r"(?:Sources?:|[Aa]s|[Aa]ccording to|[Aa]nd|[Bb]ut|[Ww]hile)\s+(?=\S)|Sources?:")


def find(reading: Reading) -> tuple[Found, ...]:
    """All attributions of the text, in the order of their content; of those that stand in each other, one."""
    signatures = tuple(signed(reading))
    others = Places((span, span) for each in signatures for span in (*each.content, *each.source))
    told = tuple(each for found in _seen(reading) if (each := _unsigned(found, others)))
    by_tagger = Places((span, found) for found in told for span in found.content if found.source)
    quoted = (_named_beside(each, by_tagger, reading) for each in labelled(reading))
    printed_labels = (
        *signatures,
        *quoted,
        *transcribed(reading),
        *interviewed(reading),
        *set_apart(reading, told),
    )
    labels = [label for label in printed_labels if _has_words(label, reading)]
    printed = Places((span, label) for label in labels for span in label.content)
    cues = Places((span, label) for label in labels for span in label.cue)
    seen = [
        found
        for found in told
        if not any(tells_the_same(found, label) for label in printed.over(found.content))
        and not cues.holds(*found.cue)
    ]
    known = _in_order(_settled([*labels, *gathered(reading, tuple(_saying(seen)))]))
    return _in_order([*known, *going_on(reading, known)])


def _has_words(label: Found, reading: Reading) -> bool:
    """Whether all that it names has words: of a page that is broken it may be a mark alone."""
    return all(
        any(map(str.isalnum, reading.text[span.start : span.end])) for span in (*label.source, *label.content)
    )


def _unsigned(found: Found, signed_by_others: Places[Span]) -> Found | None:
    """Without what somebody else signs; nothing where that is all."""
    apart = [
        span
        for span in signed_by_others.over(found.content)
        if not any(overlaps(span, cue) for cue in found.cue)
    ]
    if not apart:
        return found
    kept = tuple(_without(found.content, apart))
    return replace(found, content=kept) if kept else None


def _named_beside(label: Found, by_tagger: Places[Found], reading: Reading) -> Found:
    """What a bare "Quote:" opens is his who is named behind it: `Quote: "It opens in May," Brandt said`."""
    if label.rule != "bare label":
        return label
    for found in by_tagger.over(label.content):
        behind = found.source[0].start
        is_within = any(overlaps(found.source[0], span) for span in label.content)
        if (
            behind > label.content[0].start
            and not is_within
            and not reading.is_quoted(behind)
            and tells_the_same(found, label)
        ):
            return replace(label, source=found.source, cue=found.cue, lemma=found.lemma, rule="label")
    return label


def with_nested(reading: Reading, known: Sequence[Found]) -> tuple[Found, ...]:
    """What is known, and what rules find inside or around it: "A said that B had denied it", "…, C reports"."""
    cues = Places((span, found) for found in known for span in found.cue)
    contents = Places((span, found) for found in known for span in found.content)
    lines = Places((line, line) for line in source_lines(reading))
    others = (
        each
        for each in ruled(reading)
        if each.confidence >= _TRUSTED and not cues.holds(*each.cue) and not lines.holds(*each.cue)
    )
    nested = (
        found
        for found in (
            _behind_dateline(_without_who_reports(each, contents, reading), reading) for each in others
        )
        if (
            contents.holds(*found.cue)
            or cues.holds(*found.content)
            or (found.confidence >= _SURE and not contents.holds(*found.content))
        )
    )
    return _in_order(_settled([*known, *nested]))


def _without_who_reports(found: Found, contents: Places[Found], reading: Reading) -> Found:
    """Of "an official said the plan is safe, Hale reported" the official said nothing of Hale."""
    outer = [
        span
        for other in contents.over(found.cue)
        for span in (*other.source, *other.cue)
        if not overlaps(span, found.cue[0])
    ]
    kept = [part for part in map(reading.trimmed, _without(found.content, outer)) if part.start < part.end]
    return replace(found, content=tuple(kept)) if kept and len(kept) <= len(found.content) else found


def _behind_dateline(found: Found, reading: Reading) -> Found:
    """Of "OSLO, March 3 - A spokesman said" no place speaks."""
    filed = [dateline for span in found.source if (dateline := reading.dateline_of(span))]
    kept = [part for part in map(reading.trimmed, _without(found.source, filed)) if part.start < part.end]
    return replace(found, source=tuple(kept)) if filed and kept else found


def _in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    return tuple(sorted(found, key=lambda each: each.order))


def _seen(reading: Reading) -> Iterator[Found]:
    """What the tagger finds, but for the lines in which a page names its sources: they quote nobody."""
    lines = Places((line, line) for line in source_lines(reading))
    for told in tagged(reading, tuple(_known_marks(reading))):
        if not lines.holds(told.cue):
            found = _found(reading, told)
            if found.content:
                yield found


def _known_marks(reading: Reading) -> Iterator[Quotation]:
    """The quotations that the tagger was told of when it was trained: ''two apostrophes'' were no marks then."""
    return (each for each in reading.quotations if reading.text[each.span.start] != "'")


def _saying(seen: Sequence[Found]) -> Iterator[Found]:
    """Without those whose content is no more than who speaks in a surer one: "X, as reported by Y, said …"."""
    speaking = Places((span, each) for each in seen for span in each.source)
    for each in seen:
        others = speaking.over(each.content)
        if not any(each.content == other.source and each.confidence < other.confidence for other in others):
            yield each


def tells_the_same(one: Found, other: Found) -> bool:
    """Whether more than half of what the two attribute is the same."""
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content
    )
    either = sum(span.end - span.start for span in (*one.content, *other.content)) - shared
    return 2 * shared > either


def _found(reading: Reading, told: Tagged) -> Found:
    told = replace(told, cue=_closed(reading, _without_day(reading, told.cue)))
    cue = reading.tokens_of(told.cue)
    verb = next((token for token in reversed(cue) if token.pos_ == "VERB"), cue[-1])
    source = _named(reading, told)
    filed = [dateline for span in told.content if (dateline := reading.dateline_of(span))]
    content = _quoted_alone(
        reading,
        tuple(_without(reading.joined(up_to_the_mark(reading, told.content)), (told.cue, *source, *filed))),
    )
    return Found(
        source=source,
        cue=(told.cue,),
        content=tuple(part for part in map(reading.trimmed, content) if part.start < part.end),
        rule="tagged",
        lemma=lemma_of(cue, verb),
        confidence=told.chance,
    )


def _quoted_alone(reading: Reading, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of "spoke about the pier at a meeting: “It will stand.”" what is quoted: of the matter, it only says what it is."""
    if len(content) != _MATTER_AND_WORDS:
        return content
    matter, words = content
    is_opened = reading.text[matter.end : words.start].rstrip().endswith(":") and reading.is_quoted(
        words.start
    )
    is_matter = reading.text[max(0, matter.start - 8) : matter.start].rstrip().endswith(_OF_MATTERS)
    return (words,) if is_opened and is_matter else content


def _without_day(reading: Reading, cue: Span) -> Span:
    """The cue without a day at its end, and without the "on" of it or of the day behind it."""
    day = bisect_left(reading.parse.dates, cue.start + 1, key=lambda timex: timex.span.start)
    for timex in reading.parse.dates[day:]:
        if timex.span.start > cue.end + 1:
            break
        head = reading.text[cue.start : timex.span.start].rstrip()
        if timex.span.start == cue.end + 1 or timex.span.end == cue.end:
            before, _, last = head.rpartition(" ")
            kept = before if before and last in _BEFORE_DAYS else head
            return Span(cue.start, cue.start + len(kept))
    return cue


def _closed(reading: Reading, cue: Span) -> Span:
    """The cue without what only opens what stands behind it: "the", or the "published" of "said in an interview published Friday".

    Of "posted an appeal, calling on" it is "calling on".
    """
    words = reading.tokens_of(cue)
    commas = [place for place, word in enumerate(words[:-1]) if word.lower_ == ","]
    opened = (words[place + 1] for place in reversed(commas))
    first = next(
        (verb.i - words[0].i for verb in opened if verb.tag_ == "VBG" and verb.lemma_ not in _MANNERS), 0
    )
    last = len(words) - 1
    while last > first and (
        words[last].dep_ == "det" or (words[last].dep_ == "acl" and words[last].tag_ == "VBN")
    ):
        last -= 1
    start = words[first].idx if first else cue.start
    end = words[last].idx + len(words[last]) if last + 1 < len(words) else cue.end
    return Span(start, end)


def _named(reading: Reading, told: Tagged) -> tuple[Span, ...]:
    """The source with the whole of a name, without what belongs to the sentence before or after, to a label or a dateline."""
    kept: list[Span] = []
    for span in told.source:
        near = reading.sentence_at(span.end - 1 if span.end <= told.cue.start else span.start)
        named = max(name_around(reading.parse.doc, span.start), near.start)
        label = _LABEL.match(reading.text, named, span.end)
        named = label.end() if label else named
        filed = reading.dateline_of(Span(named, span.end))
        named = filed.end if filed and filed.end < span.end else named
        end = _clause_end(reading, Span(named, span.end), told.cue)
        start, end = (
            _behind_day(reading, Span(named, end)),
            _before_day(reading, Span(named, min(end, near.end))),
        )
        is_label = reading.text[end : end + 1] == ":" and end < told.cue.start
        if start < end and not is_label:
            kept.append(Span(start, end + _closes(reading.text, start, end)))
    beside = [span for span in kept if overlaps(reading.sentence_at(told.cue.start), span)]
    return tuple(beside or kept)


def _clause_end(reading: Reading, span: Span, cue: Span) -> int:
    """Where who speaks ends with the whole of "who visited the station on Friday"; a cue is no part of it."""
    last = max(
        (
            token.right_edge.idx + len(token.right_edge)
            for token in reading.tokens_of(span)
            if token.dep_ == "relcl"
        ),
        default=span.end,
    )
    is_whole = last > span.end and not overlaps(Span(span.start, last), cue)
    return last if is_whole else span.end


def _behind_day(reading: Reading, span: Span) -> int:
    """Where the one who speaks begins, in "15 January a spokesperson"; a day with a capital behind it may be a name."""
    before = bisect_right(reading.parse.dates, span.start, key=lambda timex: timex.span.start)
    if not before:
        return span.start
    day = reading.parse.dates[before - 1].span
    told = reading.text[day.end : day.end + 2]
    is_led = day.end < span.end and told[:1] == " " and told[1:].islower()
    return day.end + 1 if is_led and span.start < day.end else span.start


def _before_day(reading: Reading, span: Span) -> int:
    """Where the one who speaks ends, in "the Norlander Thursday said"."""
    found = _DAY_LAST.search(reading.text, *span)
    return found.start() if found else span.end


def _closes(text: str, start: int, end: int) -> int:
    """One, where the bracket that the span opens is closed right behind it."""
    return int(text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end))


def _without(spans: Sequence[Span], others: Sequence[Span]) -> Iterator[Span]:
    """What the spans keep of themselves beside the others."""
    left = list(spans)
    for other in others:
        left = [part for span in left for part in _beside(span, other)]
    yield from left


def _beside(span: Span, other: Span) -> Iterator[Span]:
    if not overlaps(span, other):
        yield span
        return
    parts = (Span(span.start, other.start), Span(other.end, span.end))
    yield from (part for part in parts if part.start < part.end)


def _settled(candidates: Sequence[Found]) -> Iterator[Found]:
    """Each cue once, each content under its surest cue; two cannot each be a part of what the other one reports."""
    cues: set[tuple[Span, ...]] = set()
    contents: set[tuple[Span, ...]] = set()
    surer: Places[Found] = Places()
    for found in sorted(candidates, key=lambda each: (-each.confidence, each.order)):
        if (found.cue and found.cue in cues) or found.content in contents or _swallowed(found, surer):
            continue
        cues.add(found.cue)
        contents.add(found.content)
        for span in found.content:
            surer.put(span, found)
        yield found


def _swallowed(found: Found, surer: Places[Found]) -> bool:
    own = Places((span, found) for span in found.content)
    return any(own.holds(*each.cue) for each in surer.over(found.cue))
