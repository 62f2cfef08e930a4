"""What kinds of events does a text tell? By frames, and by two simpler ways to set beside them."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks.events.texts import Set, Text
from newsdesk.language import Parse, parse
from newsdesk.model import Article, Event
from newsdesk.register import Frames, load_frames, register

FRAMES = Path(__file__).resolve().parent.parent.parent / "tests" / "register" / "frames"
#: What each type of MUC-4 is called in the texts, as a list of words would have it.
KEYWORDS = {
    "ATTACK": "attack kill murder assassinat shoot shot massacre",
    "BOMBING": "bomb explo dynamit detonat",
    "KIDNAPPING": "kidnap abduct hostage",
    "ARSON": "arson burn",
    "ROBBERY": "robber robbed stole",
}
FOLDS = 5
_RECENT = timedelta(days=60)
_CALENDAR = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\w-])")


def frames_of(of: Set) -> Frames:
    """The frames that were written for a set, and no others."""
    own = {path.stem for path in (FRAMES / of.frames).glob("*.toml")}
    return Frames(tuple(frame for frame in load_frames(FRAMES / of.frames) if frame.name in own))


def events_of(text: Text, frames: Frames) -> tuple[Event, ...]:
    """What the registers read, without the statements: who said it plays no part in the kind."""
    return told_in(text, parse(text.text, published=text.day), frames)


def told_in(text: Text, parsed: Parse, frames: Frames) -> tuple[Event, ...]:
    """The same of a text that is parsed already."""
    return register(Article(id=text.id, url="", text=text.text, headline="", blocks=()), parsed, (), frames)


def recent(text: Text, events: Iterable[Event]) -> tuple[Event, ...]:
    """The events without those that the text puts more than two months before its day: MUC-4 leaves them out."""
    return tuple(event for event in events if not _is_old(text, event))


def _is_old(text: Text, event: Event) -> bool:
    last = next((_last_day(filler.norm) for filler in event.role("date")), None)
    return text.day is not None and last is not None and text.day - last > _RECENT


def _last_day(norm: str) -> date | None:
    """The last day, near enough, of a day, month or year of the calendar."""
    told = _CALENDAR.match(norm)
    if told is None:
        return None
    year, month, day = (int(part or last) for part, last in zip(told.groups(), (0, 12, 28), strict=True))
    return date(year, month, day) if year else None


def foremost(events: Sequence[Event], frames: Frames) -> str:
    """The one kind of a text: the first in it over which no other that it tells stands; "other" where it tells none."""
    told = {event.frame for event in events}
    beneath = {name for frame in frames if frame.name in told for name in frame.over}
    return next((event.frame for event in events if event.frame not in beneath), "other")


def by_keywords(text: Text) -> set[str]:
    """The types of MUC-4 one of whose words the text holds."""
    words = text.text.lower()
    return {kind for kind, stems in KEYWORDS.items() if any(stem in words for stem in stems.split())}


def by_centroids(texts: Sequence[Text], kinds: Sequence[str]) -> list[str]:
    """The kind whose snippets' words are likest (TF-IDF, cosine), learned from the other four fifths."""
    given = [""] * len(texts)
    for fold in range(FOLDS):
        learned = [place for place in range(len(texts)) if place % FOLDS != fold]
        weights = _weights([texts[place] for place in learned])
        centres: dict[str, Counter[str]] = defaultdict(Counter)
        for place in learned:
            centres[kinds[place]].update(_direction(texts[place], weights))
        lengths = {kind: _length(centre.values()) for kind, centre in centres.items()}
        for place in range(fold, len(texts), FOLDS):
            words = _direction(texts[place], weights)
            given[place] = max(
                centres,
                key=lambda kind: sum(x * centres[kind][word] for word, x in words.items()) / lengths[kind],
            )
    return given


def _words(text: Text) -> list[str]:
    return re.findall(r"[a-z]{2,}", text.text.lower())


def _weights(texts: Sequence[Text]) -> Mapping[str, float]:
    held = Counter(word for text in texts for word in set(_words(text)))
    return {word: math.log(len(texts) / number) for word, number in held.items()}


def _direction(text: Text, weights: Mapping[str, float]) -> dict[str, float]:
    counted = {word: number * weights.get(word, 0.0) for word, number in Counter(_words(text)).items()}
    length = _length(counted.values())
    return {word: x / length for word, x in counted.items()}


def _length(numbers: Iterable[float]) -> float:
    return math.sqrt(sum(x * x for x in numbers)) or 1.0
