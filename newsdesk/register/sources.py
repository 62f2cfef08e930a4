"""On whose word does an event stand: the speaker of the statement that it is told in, else the report's own source?"""

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


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks where in an article: its statements by sentence, and the source of the whole report."""

    by_sentence: Mapping[int, Sequence[Statement]]
    report: tuple[Filler, ...]
    background: int

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
    return Voices(by_sentence, _named_by_label(scene), _background(scene.text))


def _sentences(starts: Sequence[int], span: Span) -> range:
    return range(max(bisect_right(starts, span.start) - 1, 0), bisect_right(starts, span.end - 1))


def sources_of(told: Sequence[Statement], place: int, scene: Scene, voices: Voices) -> tuple[Filler, ...]:
    """Who says what stands at this place of the text."""
    for statement in told:
        if statement.speaker is not None:
            span = statement.source[0] if statement.source else statement.content[0]
            name = statement.speaker.name
            return (Filler("source", span, scene.text[span.start : span.end], name),)
    return () if place > voices.background else voices.report


def _background(text: str) -> int:
    """Where the part begins that the report's source does not vouch for."""
    places = (text.find(label) for label in words("press", "", "background"))
    return min((place for place in places if place >= 0), default=len(text))


def _named_by_label(scene: Scene) -> tuple[Filler, ...]:
    """The names behind "Source:", one of each part between semicolons."""
    for label in words("press", "", "source"):
        place = scene.text.find(label)
        if place >= 0:
            return tuple(_names(scene, place + len(label)))
    return ()


def _names(scene: Scene, start: int) -> Iterator[Filler]:
    line = scene.text[start : start + _REACH]
    ends = (line.find(mark) for mark in words("press", "", "next"))
    line = line[: min((end for end in ends if end > 0), default=len(line))]
    for part in line.split(";"):
        handed_on = max(part.find(relay) for relay in words("press", "", "relays"))
        first = _first_name(scene, start + max(handed_on, 0), start + len(part))
        if first is not None:
            yield Filler("source", first.span, scene.text[first.span.start : first.span.end], first.norm)
        start += len(part) + 1


def _first_name(scene: Scene, start: int, end: int) -> Mention | None:
    platforms = words("press", "", "platforms")
    near = (
        each
        for kind in ("person", "organisation")
        for each in scene.mentions.get(kind, ())
        if start <= each.span.start < end and each.norm not in platforms
    )
    return min(near, key=lambda each: each.span, default=None)
