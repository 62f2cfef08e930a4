"""What of one statement holds for the others of its occasion? Through whom it came and when it was said, told once for all.

What follows of the same speaker goes on where he spoke last, and what is told just before a quotation of his was said where
the quotation was. The page's source line stands before all that was said of its story.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from newsdesk.attribute.source_line import Header
from newsdesk.attribute.words import BODIES, PLATFORMS
from newsdesk.model import Speaker

#: Whose name an office may bear that is another's: a district attorney does not speak for a school district.
_PLACES: Final = frozenset({"city", "country", "district", "nation", "region", "republic", "state"})
_SPOKEN_FOR: Final = BODIES - _PLACES
#: So many paragraphs an occasion goes on without a word of the speaker.
_PAUSE: Final = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence itself says of a statement: by whom, through whom and when, and whether at another time or place."""

    start: int
    end: int
    paragraph: int
    speaker: Speaker | None
    relay: tuple[str, ...] = ()
    day: str | None = None
    #: Who shows the recording in which it is heard.
    shown_by: Speaker | None = None
    is_apart: bool = False
    is_of_the_past: bool = False
    is_aside: bool = False
    is_quoted: bool = False

    def goes_on(self, last: "Told") -> bool:
        """Whether it was said on the occasion of the last one."""
        return (
            self.speaker is not None
            and (self.speaker == last.speaker or _speaks_for(self.speaker, last.speaker))
            and self.paragraph - last.paragraph <= _PAUSE
            and not self.is_apart
        )


def settled(told: Sequence[Told], header: Header) -> Iterator[Told]:
    """The same statements with all that their occasions and the source line tell of relay and day."""
    told = _with_interviews(told)
    header = header.meant_for(each.speaker for each in told)
    days: dict[str, str] = {}
    last: Told | None = None
    for each in _told_behind(told):
        has_own = bool(each.relay)
        if last is not None and each.goes_on(last):
            each = replace(
                each,
                relay=each.relay or last.relay,
                day=each.day or last.day,
                is_of_the_past=each.is_of_the_past or last.is_of_the_past,
            )
        if last is None or each.start >= last.end:
            last = each
        if each.start < header.ends:
            each = _under_the_line(each, header, has_own)
            if each.speaker is not None and not each.is_apart:
                first = (
                    days.setdefault(each.speaker.name, each.day) if each.day else days.get(each.speaker.name)
                )
                each = replace(each, day=each.day or first)
        yield each


def _with_interviews(told: Sequence[Told]) -> Sequence[Told]:
    """Who first speaks in an interview, and nowhere else in the report, has said all of it there."""
    interviews = dict(_interviews(told))
    return [
        replace(each, relay=interviews[each.speaker.name])
        if each.speaker is not None
        and each.speaker.name in interviews
        and not each.relay
        and not _is_elsewhere(each)
        else each
        for each in told
    ]


def _interviews(told: Sequence[Told]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The outlet through which all words of somebody came, by his name."""
    own: dict[str, list[Told]] = {}
    for each in told:
        if each.speaker is not None and each.speaker.kind in ("person", "anonymous"):
            own.setdefault(each.speaker.name, []).append(each)
    for name, words in own.items():
        relays = {each.relay for each in words if each.relay}
        first = next((place for place, each in enumerate(words) if each.relay), None)
        is_sole = len(relays) == 1 and (first == 0 or (first == 1 and not words[0].is_quoted))
        if is_sole and not any(map(_is_elsewhere, words)):
            (relay,) = relays
            if not any(outlet.casefold() in PLATFORMS for outlet in relay):
                yield name, relay


def _is_elsewhere(told: Told) -> bool:
    return told.is_apart or told.is_of_the_past or told.day is not None


def _told_behind(told: Sequence[Told]) -> Sequence[Told]:
    """What a quotation bears out that was told to the Courier was told to the Courier, too; what is posted stands for itself."""
    settled: list[Told] = []
    behind: Told | None = None
    for each in reversed(told):
        if (
            behind is not None
            and behind.is_quoted
            and not each.is_quoted
            and not each.relay
            and not each.is_of_the_past
            and not any(name.casefold() in PLATFORMS for name in behind.relay)
            and behind.goes_on(each)
            and behind.paragraph - each.paragraph < _PAUSE
        ):
            settled.append(replace(each, relay=behind.relay))
        else:
            settled.append(each)
        behind = each
    return settled[::-1]


def _under_the_line(told: Told, header: Header, has_own: bool) -> Told:
    """With the outlets of the source line before its own, unless it was said elsewhere or formerly."""
    vouched_for = told.shown_by or told.speaker
    is_named = vouched_for is not None and header.names(vouched_for)
    is_elsewhere = (has_own and told.is_apart) or ((told.shown_by or told.is_aside) and not is_named)
    is_under = not told.is_of_the_past and not is_elsewhere
    nearer = header.nearer_than(told.relay, vouched_for) if is_under else ()
    is_another_day = told.is_apart or (told.is_aside and not is_named)
    day = told.day or (None if is_another_day else header.day(told.speaker))
    return replace(told, relay=(*nearer, *told.relay), day=day)


def _speaks_for(person: Speaker, body: Speaker | None) -> bool:
    """Whether somebody goes on for his body: "the ministry said … its spokesman added"."""
    if body is None or body.kind != "organisation" or person.role is None:
        return False
    told = (set(re.findall(r"\w+", words.casefold())) for words in (person.role, body.name))
    return not _SPOKEN_FOR.isdisjoint(set.intersection(*told))
