"""On whose word does an event stand: the speaker of the statement that it is told in, else the report's own source?"""

from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.model import Filler, Span, Statement
from newsdesk.register.lexica import words
from newsdesk.register.mention import Mention
from newsdesk.register.scene import Scene

#: How far behind its label the names of the sources stand at most.
_REACH: Final = 300


def statements_around(statements: Sequence[Statement], span: Span) -> tuple[Statement, ...]:
    """The statements whose content holds these characters, the innermost first."""
    holding = [
        each for each in statements if any(s.start <= span.start and span.end <= s.end for s in each.content)
    ]
    return tuple(sorted(holding, key=lambda each: sum(s.end - s.start for s in each.content)))


def sources_of(told: Sequence[Statement], place: int, scene: Scene) -> tuple[Filler, ...]:
    """Who says what stands at this place of the text."""
    for statement in told:
        if statement.speaker is not None:
            span = statement.source[0] if statement.source else statement.content[0]
            name = statement.speaker.name
            return (Filler("source", span, scene.text[span.start : span.end], name),)
    return () if place > _background(scene.text) else _named_by_label(scene)


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
