"""Who speaks behind which label of a transcript? ("MODERATOR: …", "Judge Mara Ellison: …", "Q: …")"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.introductions import CAPITAL
from newsdesk.attribute.quotations import MARKS
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.turns import goes_on, has_a_speakers_words, who_is_asked
from newsdesk.attribute.words import HONORIFICS, OFFICES, TITLES
from newsdesk.language import is_given_name
from newsdesk.model import Span

_LABEL: Final = re.compile(
    rf"(?P<mark>[“\"]?)(?P<name>(?P<letter>[QA](?=[:.] ))|Question|Answer|{CAPITAL}[A-Z.'’-]+(?: {CAPITAL}[A-Z.'’-]+){{0,3}}(?=:)"
    rf"|(?P<printed>{CAPITAL}[\w.'’-]+(?: {CAPITAL}[\w.'’-]+){{0,3}}))(?P<role>, [^:.\n“”\"]{{2,60}}| \([^():\n]{{2,60}}\))?"
    r"(?P<cue>:|(?<=Q|A)\.)\s+(?=\S)"
)
#: Labels of a page, behind which nobody speaks.
_OF_THE_PAGE: Final = frozenset(
    [
        "Details",
        "Background",
        "Quote",
        "Source",
        "Sources",
        "Update",
        "Updated",
        "Previously",
        "Earlier",
        "Reminder",
        "Read",
        "More",
        "Photo",
        "Note",
        "Related",
        "Date",
        "Place",
        "Video",
    ]
)
#: Who speaks in a transcript and is no name: "Interviewer:".
_PARTS: Final = OFFICES | {
    "interviewer",
    "host",
    "moderator",
    "witness",
    "caller",
    "audience",
    "narrator",
    "dispatcher",
    "clerk",
}
#: "(CROSSTALK)", "[Applause]".
_NOISE: Final = re.compile(r"[“\"]?[(\[][^()\[\]]{2,60}[)\]][.”\"]?\Z")
#: So many paragraphs may a turn go on for.
_LONGEST_TURN: Final = 8
#: "Director: Ann Lee" tells who directs.
_ENDS: Final = frozenset(".!?…)]")
_ASKING: Final = frozenset({"Q", "Question"})
_ANSWERING: Final = frozenset({"A", "Answer"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that opens with a label."""

    number: int
    label: re.Match[str]

    @property
    def name(self) -> str:
        return self.label["name"]

    @property
    def words(self) -> str:
        return self.label.string[self.label.end() : self.label.endpos]


def transcribed(reading: Reading) -> Iterator[Found]:
    """The turns of those who speak behind labels."""
    opened = _labelled(reading)
    speaking = _speaking([turn for turn in opened if turn.name not in _OF_THE_PAGE], reading)
    asked = _who_is_asked(opened, reading) if speaking & _ASKING else ()
    for turn in opened:
        if turn.name in speaking:
            content = _content(reading, turn)
            if content:
                yield _spoken(content, turn.label, asked)


def _labelled(reading: Reading) -> list[_Turn]:
    matches = (_LABEL.match(reading.text, *paragraph) for paragraph in reading.paragraphs)
    return [_Turn(number, match) for number, match in enumerate(matches) if match]


def _speaking(turns: Sequence[_Turn], reading: Reading) -> frozenset[str]:
    """Who opens two paragraphs, who has one turn between two of his, and each of several who speak once."""
    people = {turn.name for turn in turns if _is_somebodys(turn.label, reading)}
    times = Counter(turn.name for turn in turns)
    often = {name for name in people if times[name] > 1}
    often |= {name for name in _answered(turns, often) if times[name] > 1}
    once = [turn for turn in turns if turn.name in people and times[turn.name] == 1 and turn.label["printed"]]
    between = {
        turn.name
        for before, turn, after in zip(turns, turns[1:], turns[2:], strict=False)
        if before.name in often and before.name == after.name
    }
    return frozenset(often | between | _each_once(once))


def _answered(turns: Sequence[_Turn], people: set[str]) -> Iterator[str]:
    """Who speaks by turns with them, by whatever word: "Courier:" before "Mr. Brandt:"."""
    for one, other in pairwise(turns):
        yield from (turn.name for turn in (one, other) if {one.name, other.name} & people)


def _each_once(turns: Sequence[_Turn]) -> frozenset[str]:
    """Those who are asked one thing each, if half of them speak of themselves or ask: of players nobody does of whom a paper tells."""
    spoken = sum(has_a_speakers_words(turn.words) for turn in turns)
    return frozenset(turn.name for turn in turns if len(turns) > 1 and 2 * spoken >= len(turns))


def _is_somebodys(label: re.Match[str], reading: Reading) -> bool:
    """Whether what is not printed in capitals is a person's: "Ann Lee:", "Mr. Brandt:", "Witness:", and not "Key Points:"."""
    printed = label["printed"]
    if printed is None:
        return label["role"] is None
    if label.string[label.end() : label.endpos].rstrip('”"*_ ')[-1:] not in _ENDS:
        return False
    first, *others = printed.split()
    if not others:
        return first.casefold() in _PARTS
    begins = reading.token_at(label.start("printed"))
    is_titled = first.strip(".").casefold() in TITLES | HONORIFICS
    return is_titled or is_given_name(first) or (begins is not None and begins.ent_type_ == "PERSON")


def _who_is_asked(opened: Sequence[_Turn], reading: Reading) -> tuple[Span, ...]:
    first = next(turn for turn in opened if turn.name in _ASKING)
    return who_is_asked(
        reading, Span(first.label.end(), reading.paragraphs[first.number].end), first.label.start()
    )


def _content(reading: Reading, turn: _Turn) -> tuple[Span, ...]:
    """What is spoken up to the next name, without the mark that closes a transcript which is quoted as a whole."""
    *said, (start, end) = _paragraphs(reading, turn)
    closes = bool(turn.label["mark"]) and reading.text[end - 1] in MARKS
    parts = (*said, Span(start, end - closes))
    return tuple(part for part in parts if re.search(r"\w", reading.text[part.start : part.end]))


def _paragraphs(reading: Reading, turn: _Turn) -> list[Span]:
    """Up to the next name; where paragraphs stand in marks, as long as they do, else as long as somebody speaks in them."""
    mark = turn.label["mark"]
    said = [Span(turn.label.end(), reading.paragraphs[turn.number].end)]
    following = reading.paragraphs[turn.number + 1 : turn.number + 1 + _LONGEST_TURN]
    is_told = False
    for paragraph in following:
        if _LABEL.match(reading.text, *paragraph):
            return said
        if mark and not reading.text.startswith(mark, paragraph.start):
            return said
        if _NOISE.match(reading.text, *paragraph):
            continue
        is_told = is_told or not (mark or goes_on(reading, paragraph))
        if not is_told:
            said.append(Span(paragraph.start + len(mark), paragraph.end))
    return said if mark else said[:1]


def _spoken(content: tuple[Span, ...], label: re.Match[str], asked: tuple[Span, ...]) -> Found:
    name = label["name"]
    source = () if name in _ASKING else asked if name in _ANSWERING else (Span(*label.span("name")),)
    return Found(source, (Span(*label.span("cue")),), content, "transcript", ":", 0.8)
