"""What do a page's own labels attribute? ("Quote from X: …", "Source: X on Telegram")"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.attribute.found import Found, Rule
from newsdesk.attribute.grammar import entities_in
from newsdesk.attribute.introductions import introduced_in_line
from newsdesk.attribute.quotations import MARKS, end_of_quotation
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.words import BODIES, MASTHEADS, OUTLETS, PLATFORMS
from newsdesk.model import Span

_QUOTE: Final = re.compile(
    r"(?:(?P<before>(?!(?:Direct|Verbatim|Full|Exact) )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}?)(?:['’]s)? )?"
    r"(?P<cue>(?:(?:Direct|Verbatim|Full|Exact) )?[Qq]uote(?: from| by)?|Direct speech)(?: (?P<after>[^:\n]{2,120}?))?:\s*(?=[“„«\"])"
)
#: What all of them end with.
_OPENS_A_QUOTE: Final = re.compile(r"(?:uote|Direct speech)[^:\n]*:\s*[“„«\"]")
#: The same where a page glued it to what stands before: "the agency HaleBrandt Quote: …".
_GLUED_QUOTE: Final = re.compile(rf"(?<=[a-z]){_QUOTE.pattern}")
#: Labels of a page, before which a quotation must have ended.
_LABEL: Final = re.compile(
    r"(?:Details|Background|Quote|Source|Update|Updated|Previously|Earlier|Reminder)\b[^:\n\"“]{0,60}:"
)
_SOURCE: Final = (
    r"Sources?:\s*(?P<names>[^\n\"“\u00a0]+?)"
    r"(?=[\n\"“\u00a0]|\.\s+[A-Z]|\s*(?:Quote|Details|Background|Direct speech)(?: (?:from|by) [^:\n]{2,60})?:|\.?\Z)"
)
_SOURCE_AT: Final = re.compile(_SOURCE)
#: The same within a paragraph, behind the end of a sentence.
_SOURCE_WITHIN: Final = re.compile(rf"(?<=[.!?”\"\u00a0])\s*{_SOURCE}")
_STATED_BY: Final = re.compile(
    r"\b[Tt]his (?P<cue>(?:was|has been) (?:stated|said|announced|reported|declared|confirmed)) by (?P<source>[^.;\n]{3,160})"
)
_CITED: Final = re.compile(r"\b(?:citing|quoting|referring to|with (?:a )?reference to) (?:the )?")
_SURNAME: Final = re.compile(r"[^\W\d_][\w’'-]+")
_BODIES: Final = "|".join(sorted(word.capitalize() for word in BODIES))
_BODY: Final = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
#: A source line names its source before one of these.
_BOUNDARY: Final = re.compile(
    r"\s+(?:on|in|at|during|to|citing|with reference to|,|reports?|;)\b|[,;]"
    rf"|[’']s (?!press |(?:[A-Z][\w’'-]+ (?:of (?:the )?)?){{0,4}}(?:{_BODIES})\b)"
)


def source_lines(reading: Reading) -> tuple[Span, ...]:
    """What stands behind "Source:" at the head of a paragraph, or of a sentence where a page ran them together."""
    if "Source" not in reading.text:
        return ()
    matches = (
        _SOURCE_AT.match(reading.text, span.start, span.end)
        or _SOURCE_WITHIN.search(reading.text, span.start, span.end)
        for span in reading.paragraphs
    )
    return tuple(Span(*match.span("names")) for match in matches if match)


def labelled(reading: Reading) -> Iterator[Found]:
    """Quotations that a label introduces."""
    lines = source_lines(reading)
    yield from _stated_above(reading, lines)
    if _OPENS_A_QUOTE.search(reading.text) is None:
        return
    for number, paragraph in enumerate(reading.paragraphs):
        bounds = (reading.text, paragraph.start, paragraph.end + 1)
        quote = _QUOTE.match(*bounds) or _GLUED_QUOTE.search(*bounds)
        if quote:
            yield from _quoted(reading, number, quote, lines)


def _stated_above(reading: Reading, lines: Sequence[Span]) -> Iterator[Found]:
    """What stands above a source line, of which it says by whom "this was stated"."""
    for line in lines[:1]:
        told = _STATED_BY.search(reading.text, line.start, line.end)
        lead = reading.sentence_at(reading.paragraphs[0].start)
        if told is not None and lead.end <= line.start:
            source, cue = Span(*told.span("source")), Span(*told.span("cue"))
            yield Found((source,), (cue,), (reading.trimmed(lead),), "label", "state", 0.9)


def _quoted(reading: Reading, number: int, match: re.Match[str], lines: Sequence[Span]) -> Iterator[Found]:
    content = (
        _whole_quotations(reading.text, match.end())
        or _adjacent_quotations(reading, number, match.end())
        or _left_open(reading, number, match.end())
    )
    named = next((name for name in ("after", "before") if match[name]), None)
    source = (Span(*match.span(named)),) if named else _named_in_source_line(reading, lines, match.start())
    rule: Rule = "label" if named else "bare label"
    yield Found(source, (Span(*match.span("cue")),), (content,), rule, "quote", 0.9)


def _whole_quotations(text: str, start: int) -> Span | None:
    """From the mark here to the last mark that closes, over paragraphs that follow each other in marks."""
    label = _LABEL.search(text, start)
    limit = label.start() if label else len(text)
    end, opens = start, start
    while opens < limit and text[opens] in MARKS and (closed := end_of_quotation(text, opens, limit)):
        end = closed
        opens = next((place for place in range(end, limit) if not text[place].isspace()), limit)
    return Span(start, end) if end > start else None


def _adjacent_quotations(reading: Reading, number: int, start: int) -> Span | None:
    """From the first quotation to the last that follows it with nothing between, over paragraphs."""
    index = reading.first_quotation_from(start)
    if index >= len(reading.quotations):
        return None
    first = reading.quotations[index].span
    between = reading.text[start : first.start]
    if between.strip() or first.start > reading.paragraphs[number].end + 3:
        return None
    end = first.end
    for quotation in reading.quotations[index + 1 :]:
        if any(char.isalnum() for char in reading.text[end : quotation.span.start]):
            break
        end = quotation.span.end
    return Span(first.start, end)


def _left_open(reading: Reading, number: int, start: int) -> Span:
    """A quotation that nothing closes goes on to the next label, or to the end of its paragraph."""
    label = _LABEL.search(reading.text, start)
    end = label.start() if label else reading.paragraphs[number].end
    return reading.trimmed(Span(start, end))


def _named_in_source_line(reading: Reading, lines: Sequence[Span], before: int) -> tuple[Span, ...]:
    place = bisect_left(lines, (before, before))
    if not place:
        return ()
    span = lines[place - 1]
    leading = _head(reading, span)
    if _is_known(reading, leading):
        return (leading,)
    people = [*_introduced(reading, span), *_recognised(reading, span)]
    if people:
        return (min(people),)
    if _BODY.search(reading.text, *leading):
        return (leading,)
    cited = _CITED.search(reading.text, span.start, span.end)
    start = cited.end() if cited and not _is_of_outlets(reading.text[cited.end() : span.end]) else span.start
    return (_head(reading, Span(start, span.end)),)


def _head(reading: Reading, line: Span) -> Span:
    """What the line names first."""
    boundary = _BOUNDARY.search(reading.text, *line)
    return Span(line.start, boundary.start() if boundary else line.end)


def _is_known(reading: Reading, head: Span) -> bool:
    """Whether it is the surname of somebody who was named in full before."""
    name = reading.text[head.start : head.end]
    in_full = rf"\b[A-Z][\w’'-]+ {re.escape(name)}\b"
    return _SURNAME.fullmatch(name) is not None and re.search(in_full, reading.text[: head.start]) is not None


def _is_of_outlets(words: str) -> bool:
    return bool(set(re.findall(r"\w+", words.casefold())) & (OUTLETS | MASTHEADS | {"media"}))


def _introduced(reading: Reading, line: Span) -> Iterator[Span]:
    for name, _, place in introduced_in_line(reading.text[line.start : line.end]):
        yield Span(line.start + place, line.start + place + len(name))


def _recognised(reading: Reading, line: Span) -> Iterator[Span]:
    phrase = reading.parse.doc.char_span(*line, alignment_mode="expand")
    for entity in entities_in(phrase) if phrase is not None else ():
        is_outlet = entity[0].i > 0 and entity[0].nbor(-1).lower_ in OUTLETS
        if entity[0].ent_type_ == "PERSON" and entity.text.casefold() not in PLATFORMS and not is_outlet:
            yield Span(entity.start_char, entity.end_char)
