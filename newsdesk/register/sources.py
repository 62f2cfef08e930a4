"""On whose word does an event stand: the speaker of the statement that it is told in, else the report's own source?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsdesk.model import Filler, Span, Statement
from newsdesk.register.lexica import words
from newsdesk.register.mention import Mention
from newsdesk.register.scene import Scene

#: How far behind its label the names of the sources stand at most.
_REACH: Final = 300
#: The words at the head of a part: "the press service of the ministry", "Zelenskyy in his evening address".
_HEAD: Final = re.compile(
    r"\s*(?:the\s+)?(?P<name>[^,;:.(]{2,60}?)(?=\s*(?:[,;:.(]|$)|\s(?:on|in|at|during|via|said|says|told|spoke)\s|'s\s)"
)
#: "This was stated by": the source comes behind, whoever is named before.
_STATED_BY: Final = re.compile(r"\b(?:stated|said|reported|announced|told|confirmed|claimed|revealed) by\s")
#: From here on a part names the paper that prints it, and whom that has it from.
_HANDED_ON: Final = re.compile(
    r",\s(?:as )?(?:reports|writes|reported by|according to|quoted by|cited by|referenced by)\b"
)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks where in an article: its statements by sentence, and the source of the whole report."""

    by_sentence: Mapping[int, Sequence[Statement]]
    report: tuple[Filler, ...]
    vouched: int

    def told_at(self, sentence: int, span: Span) -> tuple[Statement, ...]:
        """The statements whose content holds these characters, the innermost first."""
        near = self.by_sentence.get(sentence, ())
        holding = [
            each for each in near if any(s.start <= span.start and span.end <= s.end for s in each.content)
        ]
        return tuple(sorted(holding, key=lambda each: sum(s.end - s.start for s in each.content)))


def voices_of(scene: Scene) -> Voices:
    """The voices of an article."""
    starts = [scene.doc[start].idx for start, _ in scene.sentences]
    by_sentence: dict[int, list[Statement]] = {}
    for statement in scene.statements:
        for number in sorted({n for span in statement.content for n in _sentences(starts, span)}):
            by_sentence.setdefault(number, []).append(statement)
    return Voices(by_sentence, _named_by_label(scene), _vouched(scene))


def _sentences(starts: Sequence[int], span: Span) -> range:
    return range(max(bisect_right(starts, span.start) - 1, 0), bisect_right(starts, span.end - 1))


def sources_of(told: Sequence[Statement], place: int, scene: Scene, voices: Voices) -> tuple[Filler, ...]:
    """Who says what stands at this place of the text: a speaker before the report's source, this before a paper."""
    report = voices.report if place < voices.vouched else ()
    for statement in told:
        speaker = statement.speaker
        if speaker is None or _decides(statement, scene) or speaker.name in words("press", "", "platforms"):
            continue
        if speaker.kind == "document" and report:
            continue
        span = statement.source[0] if statement.source else statement.content[0]
        return (Filler("source", span, scene.text[span.start : span.end], speaker.name),)
    return report


def _decides(statement: Statement, scene: Scene) -> bool:
    """Is this what somebody decided or promised to do, rather than said to be so?"""
    spans = (scene.doc.char_span(*span, alignment_mode="expand") for span in statement.cue)
    verbs = words("press", "", "deciding")
    return any(token.lemma_.lower() in verbs for span in spans if span is not None for token in span)


def _vouched(scene: Scene) -> int:
    """How far into the text the report's source vouches for what is told: the lead, and what its label is followed by."""
    text = scene.text
    backgrounds = (text.find(label) for label in words("press", "", "background"))
    background = min((place for place in backgrounds if place >= 0), default=len(text))
    labels = [text.find(label) for label in words("press", "", "source")]
    label = min((place for place in labels if place >= 0), default=len(text))
    return min(background, label + _REACH)


def _named_by_label(scene: Scene) -> tuple[Filler, ...]:
    """The names behind "Source:", one of each part between semicolons; who only hands on is none where another is."""
    for label in words("press", "", "source"):
        place = scene.text.find(label)
        if place >= 0:
            named = tuple(_names(scene, place + len(label)))
            return tuple(each for each in named if each.norm not in words("press", "", "handing_on"))
    return ()


def _names(scene: Scene, start: int) -> Iterator[Filler]:
    line = scene.text[start : start + _REACH]
    ends = (line.find(mark) for mark in words("press", "", "next"))
    line = line[: min((end for end in ends if end > 0), default=len(line))]
    for part in line.split(";"):
        first = _origin(scene, start, part)
        if first is not None:
            yield Filler("source", first.span, scene.text[first.span.start : first.span.end], first.norm)
        start += len(part) + 1


def _origin(scene: Scene, start: int, part: str) -> Mention | None:
    """Whom a part names first, but where a paper is cited for somebody, or it says by whom this was stated, him."""
    stated = _STATED_BY.search(part)
    speaker = _person(scene, start + stated.end(), start + len(part)) if stated is not None else None
    if speaker is not None:
        return speaker
    first = _written(scene, start, part) or _first_name(scene, start, start + len(part))
    if first is None or first.kind == "person":
        return first
    handed = _HANDED_ON.search(part)
    part = part[: handed.start()] if handed is not None else part
    for relay in words("press", "", "relays"):
        place = part.find(relay)
        if place >= 0:
            end = part.find(",", place)
            return _cited(scene, start + place, start + (end if end >= 0 else len(part))) or first
    return first


def _cited(scene: Scene, start: int, end: int) -> Mention | None:
    """Who is cited: the person whom the words name, before the body or state that he speaks for."""
    return _person(scene, start, end) or _first_name(scene, start, end)


def _person(scene: Scene, start: int, end: int) -> Mention | None:
    return next((each for each in scene.mentions.get("person", ()) if start <= each.span.start < end), None)


def _written(scene: Scene, start: int, part: str) -> Mention | None:
    """Whom the words at the head of a part name, where the language model sees no other name there."""
    found = _HEAD.match(part)
    if found is None:
        return None
    span = Span(start + found.start("name"), start + found.end("name"))
    name = scene.doc.char_span(*span, alignment_mode="expand")
    known = (scene.mentions.get(kind, ()) for kind in ("person", "organisation"))
    if name is None or any(
        each.span.start < span.end and span.start < each.span.end for group in known for each in group
    ):
        return None
    full = next(
        (each.norm for each in scene.mentions.get("person", ()) if each.norm.endswith(" " + found["name"])),
        "",
    )
    return Mention("person" if full else "organisation", span, name.root.i, full or found["name"])


def _first_name(scene: Scene, start: int, end: int) -> Mention | None:
    platforms = words("press", "", "platforms")
    near = (
        each
        for kind in ("person", "organisation")
        for each in scene.mentions.get(kind, ())
        if start <= each.span.start < end and each.norm not in platforms
    )
    found = sorted(near, key=lambda each: each.span)
    person = next((each for each in found if each.kind == "person"), None)
    if person is not None and "," not in scene.text[found[0].span.end : person.span.start]:
        return person
    return found[0] if found else None
