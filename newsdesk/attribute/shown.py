"""Who is heard in what somebody shows? The words of "a video that the mayor posted" came through the mayor."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from newsdesk.attribute.carried import own_platform, printed_on
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.grammar import at, extent, noun_phrase, subject
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.speakers import speaker_of
from newsdesk.model import Speaker

_SHOWN: Final = re.compile(
    r"\b(?:posted|shared|published|released|aired|broadcast|showed|uploaded|circulated)\b"
    r"[^.;:“”\"]{0,60}?\b(?:videos?|footage|recordings?|clips?|audio)\b"
    r"(?=[^.;:“”\"]{0,30}\b(?:of|with|showing|featuring|in which|where)\b)"
)
#: So many paragraphs on, nobody is heard in it who was not heard before.
_PAUSE: Final = 2
_OF_FLESH: Final = frozenset({"person", "anonymous", "group"})


@dataclass(frozen=True, slots=True)
class Recording:
    """What was shown: where the text tells of it, by whom, and on which platforms."""

    place: int
    paragraph: int
    by: Speaker
    relay: tuple[str, ...]


def recordings(reading: Reading, cast: Cast) -> tuple[Recording, ...]:
    return tuple(_recordings(reading, cast))


def _recordings(reading: Reading, cast: Cast) -> Iterator[Recording]:
    doc = reading.parse.doc
    for match in _SHOWN.finditer(reading.text):
        verb = at(doc, match.start())
        who = subject(verb) if verb is not None and reading.is_told(verb) else None
        by = speaker_of(extent(noun_phrase(who)), doc, cast, Memory()) if who is not None else None
        if by is None:
            continue
        platforms = printed_on(reading, reading.sentence_at(match.start()))
        relay = own_platform(by) or (*platforms, by.name)
        yield Recording(match.start(), reading.paragraph_at(match.start()) or 0, by, relay)


class Screening:
    """Goes through an article's statements in their order, and knows which of them are heard in a recording."""

    def __init__(self, recordings: Sequence[Recording]) -> None:
        self._to_come = deque(recordings)
        self._now: Recording | None = None
        self._heard: Speaker | None = None
        self._known: set[Speaker] = set()
        self._paragraph = 0

    def heard_in(
        self, place: int, paragraph: int, speaker: Speaker | None, is_unnamed: bool
    ) -> Recording | None:
        """The recording in which this speaker is heard: whom the text does not name and who has not spoken, or who was heard in it."""
        while self._to_come and self._to_come[0].place < place:
            self._now, self._heard = self._to_come.popleft(), None
            self._paragraph = self._now.paragraph
        if speaker is None or speaker.kind not in _OF_FLESH:
            return None
        is_near = self._now is not None and paragraph - self._paragraph <= _PAUSE
        is_anew = is_unnamed and speaker not in self._known and not (self._now and speaker == self._now.by)
        if not is_near or not (is_anew or speaker == self._heard):
            self._known.add(speaker)
            return None
        self._heard, self._paragraph = speaker, paragraph
        return self._now
