"""Who has spoken so far in this article?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from newsdesk.model import Span, Speaker

_ONE_ALONE: Final = re.compile(r"\b(?:man|woman|boy|girl)\b")
#: So many statements back "the official" may go.
_REMEMBERED: Final = 40


@dataclass(slots=True)
class Memory:
    """Who has spoken so far: what pronouns and "the official" go back to."""

    speakers: list[Speaker] = field(default_factory=list)
    latest: dict[str, int] = field(default_factory=dict)
    several: set[str] = field(default_factory=set)
    gender: dict[str, str] = field(default_factory=dict)
    #: Where the words of the last one who spoke end.
    spoken_until: int = 0
    #: The words of the one who is looked for: whom he names is not himself.
    words: Sequence[Span] = ()
    #: Whether the one who is looked for is told of in somebody's words.
    in_words: bool = False
    #: By which nouns somebody named was told of again.
    told_as: dict[str, Speaker] = field(default_factory=dict)

    @property
    def latest_names(self) -> frozenset[str]:
        """Who has spoken not long ago."""
        return frozenset(speaker.name for speaker in self.recent)

    @property
    def recent(self) -> Iterator[Speaker]:
        """Who has spoken not long ago, the last one first."""
        return reversed(self.speakers[-_REMEMBERED:])

    def last(self, *kinds: str) -> Speaker | None:
        places = [self.latest[kind] for kind in kinds if kind in self.latest]
        return self.speakers[max(places)] if places else None

    def last_of_several(self) -> Speaker | None:
        """The last speaker who may be "they": nobody of whom the text says that it is a man or a woman."""
        return next(
            (
                speaker
                for speaker in self.recent
                if speaker.kind in ("group", "organisation")
                or (speaker.kind == "anonymous" and not _ONE_ALONE.search(speaker.name))
            ),
            None,
        )

    def last_of_one(self) -> Speaker | None:
        """The last speaker who is one human being."""
        return next(
            (
                speaker
                for speaker in self.recent
                if speaker.kind in ("person", "anonymous") and speaker.name not in self.several
            ),
            None,
        )

    def note(self, speaker: Speaker | None) -> None:
        if speaker is not None:
            self.latest[speaker.kind] = len(self.speakers)
            self.speakers.append(speaker)
