"""What does a page's own source line say of its statements? ("Source: CNN, citing officials", "X on Telegram; Y agency")

The line falls into parts at its semicolons. A part that names a speaker holds for what he says; where no part names any, the outlets
hold for all, up to the page's background; an outlet is not its own relay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from newsdesk.attribute.carriers import CALLED, Carriers, carriers
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.grammar import entities_in
from newsdesk.attribute.introductions import introduced_in_line
from newsdesk.attribute.labels import source_lines
from newsdesk.attribute.names import without_article
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.said_on import day_of
from newsdesk.attribute.words import BODIES, DOCUMENTS, MASTHEADS, PLATFORMS
from newsdesk.model import Span, Speaker, Timex

_FORMERLY: Final = re.compile(
    r"^(?:Background|Previously|Reminder|Earlier)\b|(?<![^.!?”\"\s])(?:Previously[:,]|Earlier[:,])|(?:Background|Reminder):",
    re.MULTILINE,
)
_GLUED: Final = re.compile(
    rf"(?i:\b(?:{'|'.join(sorted(CALLED - {'press', 'tv', 'radio'} | PLATFORMS - {'x'}))}))(?=[A-Z]|photo\b)"
    r"|(?<=[a-z]{4})(?=(?:As|The|In|On|At|He|She|It|They|We|This|According)\b)"
)
#: Whom a line cites without a name.
_UNNAMED: Final = re.compile(
    r"\b(?:citing|quoting|to|from)\b.*\b(?:people|sources?|officials?|persons?|insiders?|aides?|diplomats?)\b"
)
_CAPITAL: Final = re.compile(r"\b[A-Z]\w+")
_LEADING: Final = re.compile(r",| (?:on|in|at|during|citing|with|to|reports?|via)\b")
#: "Institute for Coastal Studies (ICS)", "a poll by the Hale Centre for Opinion".
_INSTITUTE: Final = re.compile(
    r"(?:\A|;)\s*(?:(?:an? |the )?(?:[\w-]+ )?(?:survey|poll|study|report|analysis|review|assessment|research) (?:by|from|of) )?(?:the )?"
    r"(?P<name>(?:[A-Z][\w’'-]* ){0,4}(?:Institute|Centre|Center|Observatory|Academy)(?: (?:[A-Z][\w’'-]*|of|for|and|the|on))*)"
)
_DAY_OF_MONTH: Final = re.compile(r"\d")
_DETAILS: Final = re.compile(r"[\s.;]*(?:Details:)?\s*")
_TO_COME: Final = re.compile(
    r"\b(?:will|would|plans? to|is to|are to|(?:until|from) (?:[\w-]+ ){0,3}\d)\b|\b(?:until|from) (?:[\w-]+ ){0,3}\d"
)
_SIGNED: Final = re.compile(r"— (?P<author>[^\n()]{1,60} \(@\w{2,30}\)) (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})")
#: Who speaks for the one is told of by the other.
_MINISTRY: Final = ("minister", "ministry")
#: Words that come through these may have come through the line's outlets as well.
_NO_PAPERS: Final = PLATFORMS | DOCUMENTS - MASTHEADS - CALLED
_TWITTER: Final = frozenset({"twitter", "x"})


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two semicolons: its words, its outlets (nearest to this page first) and its day."""

    words: str
    carriers: Carriers
    day: str | None

    @property
    def relay(self) -> tuple[str, ...]:
        return self.carriers.names

    @property
    def names_a_speaker(self) -> bool:
        return self.carriers.names_a_speaker

    def names(self, speaker: Speaker) -> bool:
        last = speaker.name.split()[-1]
        is_common = speaker.kind == "organisation" and last.casefold() in BODIES
        return last in self.words and not (is_common and self._is_another_body(speaker.name))

    def tells_of(self, speaker: Speaker) -> bool:
        """Whether it is he, or the body by its whole name, whom the line names."""
        is_one = speaker.kind == "person" or (speaker.kind == "organisation" and " " in speaker.name)
        return is_one and self.names(speaker)

    def _is_another_body(self, name: str) -> bool:
        """Whether the line begins with another ministry than this one."""
        own, told = (set(_CAPITAL.findall(words)) for words in (name, _LEADING.split(self.words.strip())[0]))
        return not (own <= told or told <= own)

    def begins_with(self, speaker: Speaker) -> bool:
        """Whether the part is his own: it begins with his full name."""
        return self.words.strip().startswith(speaker.name)

    def is_of(self, speaker: Speaker) -> bool:
        """Whether he is named here, is one of whom the text only says what he is ("the minister"), or speaks for a body named here."""
        bodies = BODIES & set(re.findall(r"\w+", (speaker.role or "").casefold()))
        words = set(re.findall(r"\w+", self.words.casefold()))
        told = set(re.findall(r"\w+", f"{speaker.name} {speaker.role or ''}".casefold()))
        is_for_body = bool(bodies & words) or any(
            one in told and other in words for one, other in (_MINISTRY, _MINISTRY[::-1])
        )
        return self.names(speaker) or is_for_body


@dataclass(frozen=True, slots=True)
class Post:
    """The signature of a post that the page shows: by whom, and of which day."""

    author: str
    day: str

    @property
    def name(self) -> str:
        return self.author.partition(" (")[0]

    def is_by(self, speaker: Speaker) -> bool:
        return speaker.name.split()[-1].casefold() in self.author.casefold()


@dataclass(frozen=True, slots=True)
class Header:
    """The source line, and where what it holds for ends: at the page's background; and the posts that the page shows."""

    parts: tuple[Part, ...] = ()
    ends: int = 0
    posts: tuple[Post, ...] = ()
    #: The day of publication, where the report begins with what happened on it: who speaks of it spoke on that day.
    happened: str | None = None
    #: Whom the line means where its name is nobody's who speaks: the first who does.
    principal: Speaker | None = None

    def meant_for(self, speakers: Iterable[Speaker | None]) -> "Header":
        """The same, once it is known who speaks in the article."""
        known = [each for each in speakers if each is not None]
        people = [each for each in known if each.kind == "person"]
        named = any(part.names_a_speaker and part.tells_of(each) for part in self.parts for each in known)
        return self if named or len(self.parts) != 1 else replace(self, principal=next(iter(people), None))

    @property
    def names_a_speaker(self) -> bool:
        return not self.parts or any(part.names_a_speaker for part in self.parts)

    def names(self, speaker: Speaker) -> bool:
        return any(part.names(speaker) for part in self.parts)

    def relay(self, speaker: Speaker | None) -> tuple[str, ...]:
        """Through whom this speaker's words came; for an outlet that the line names, through whom it is told itself."""
        if speaker is not None and speaker.kind != "person":
            for part in self.parts:
                nearer: tuple[str, ...] = ()
                for level in part.carriers.levels:
                    if any(
                        same_name(speaker.name, outlet)
                        for outlet in level
                        if outlet.casefold() not in PLATFORMS
                    ):
                        return nearer
                    nearer += level
            if _prints(speaker):
                return ()
        return tuple(dict.fromkeys(name for part in self._parts_of(speaker) for name in part.relay))

    def nearer_than(self, outlets: Sequence[str], speaker: Speaker | None) -> Sequence[str]:
        """Through whom words came to this page that went through these outlets first: the line's outlets, up to one of these.

        Of somebody whom the line does not name, another outlet's words are no part of its story.
        """
        for part in self.parts:
            nearer: tuple[str, ...] = ()
            for level in part.carriers.levels:
                if any(same_name(name, each) for name in level for each in outlets):
                    return nearer
                nearer += level
        is_elsewhere = any(not set(name.casefold().split()) & _NO_PAPERS for name in outlets)
        if is_elsewhere and not (speaker is not None and self.names(speaker)):
            return ()
        return self.relay(speaker)

    def day(self, speaker: Speaker | None) -> str | None:
        """The day on which a speaker spoke for whom a dated part of the line stands, or the day that the report is of."""
        own = [part for part in self.parts if speaker is not None and part.names(speaker)]
        dated = next((part.day for part in own or self._parts_of(speaker) if part.day), None)
        if speaker is not None and any(_TWITTER & {name.casefold() for name in part.relay} for part in own):
            dated = dated or next((post.day for post in self.posts if post.is_by(speaker)), None)
        return dated or self.happened

    def _holds_for(self, part: Part, speaker: Speaker) -> bool:
        if _is_unnamed(speaker) and _UNNAMED.search(part.words):
            return part.names_a_speaker or len(self.parts) > 1
        return part.names_a_speaker and (part.is_of(speaker) or speaker == self.principal)

    def _parts_of(self, speaker: Speaker | None) -> tuple[Part, ...]:
        named = tuple(part for part in self.parts if speaker is not None and part.begins_with(speaker))
        own = named or tuple(
            part for part in self.parts if speaker is not None and self._holds_for(part, speaker)
        )
        return own or (() if self.names_a_speaker else self.parts)


def header_of(reading: Reading, cast: Cast) -> Header:
    """What the first source line says of the statements after it, up to the background."""
    formerly = _FORMERLY.search(reading.text)
    until = formerly.start() if formerly else len(reading.text)
    lines = [_unglued(reading, line) for line in source_lines(reading)]
    for line in lines:
        for name, role, place in introduced_in_line(reading.text[line.start : line.end]):
            cast.meet(name, role, line.start + place)
    for line in lines[:1]:
        _name_bodies(reading.text[line.start : line.end], cast)
    parts = tuple(_parts(reading, lines[0], cast)) if lines else ()
    posts = tuple(_posts(reading.text))
    happened = (
        (_happened_on(reading, lines[0]) or _posted_by_one_of(parts, posts, reading)) if lines else None
    )
    return Header(parts, until, posts, happened)


def _name_bodies(line: str, cast: Cast) -> None:
    """Take in the full names of bodies that the line begins its parts with: "General Staff of the Armed Forces of Norland"."""
    institute = _INSTITUTE.search(line)
    if institute is not None:
        cast.institute = cast.body(institute["name"])
    for part in line.split(";"):
        name = without_article(_LEADING.split(part.strip())[0])
        words = set(name.casefold().split())
        if len(words) > 2 and words & BODIES and name[:1].isupper() and not words & CALLED:
            cast.name_body(cast.body(name))


def _prints(speaker: Speaker) -> bool:
    """Whether he is an outlet; one that the line does not name was read by the page itself."""
    told = set(re.findall(r"\w+", f"{speaker.name} {speaker.role or ''}".casefold()))
    return speaker.kind in ("organisation", "group") and bool(told & (CALLED | MASTHEADS))


def _is_unnamed(speaker: Speaker) -> bool:
    return speaker.kind == "anonymous" or speaker.name.startswith("unnamed ")


def _posted_by_one_of(parts: Sequence[Part], posts: Sequence[Post], reading: Reading) -> str | None:
    """The day of publication, if an outlet of the line posted what happened on it."""
    published = reading.parse.published
    outlets = [name for part in parts for name in part.relay]
    today = (post for post in posts if published is not None and post.day == published.isoformat())
    return next((post.day for post in today if any(same_name(post.name, name) for name in outlets)), None)


def _happened_on(reading: Reading, line: Span) -> str | None:
    """The day of publication, if what stands before the source line or right behind it tells that something happened on it."""
    published = reading.parse.published
    label = _DETAILS.match(reading.text, line.end)
    before = reading.sentence_at(label.end() if label else line.end).end
    for timex in reading.parse.dates:
        if timex.span.start >= before:
            break
        if line.start <= timex.span.start < line.end:
            continue
        sentence = reading.sentence_at(timex.span.start)
        told = reading.text[sentence.start : sentence.end]
        words = reading.text[timex.span.start : timex.span.end]
        if (
            published is not None
            and _DAY_OF_MONTH.search(words)
            and _lasts_until(reading, timex) == published.isoformat()
            and not _TO_COME.search(told)
            and not _SIGNED.search(told)
        ):
            return published.isoformat()
    return None


def _lasts_until(reading: Reading, timex: Timex) -> str | None:
    """The day, or the second of two: "the night of 23-24 April"."""
    return day_of(reading, replace(timex, value=timex.value.rpartition("/")[2]))


def _unglued(reading: Reading, line: Span) -> Span:
    """The line as far as it goes, where a page glued what follows to it ("the agency HaleThe mayor", "agencyQuote")."""
    glue = _GLUED.search(reading.text, line.start, line.end)
    return Span(line.start, glue.end() if glue else line.end)


def _posts(text: str) -> Iterator[Post]:
    for match in _SIGNED.finditer(text):
        with suppress(ValueError):
            day = datetime.strptime(match["day"], "%B %d, %Y").date()
            yield Post(match["author"], day.isoformat())


def same_name(one: str, other: str) -> bool:
    """Whether two names may be those of one outlet: "AP" and "AP News", "WSJ" and "The Wall Street Journal"."""
    first, second = (_words(name) for name in (one, other))
    if not first or not second:
        return False
    return (
        set(first) <= set(second)
        or set(second) <= set(first)
        or _initials(first) == second
        or _initials(second) == first
    )


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", without_article(name).casefold())


def _initials(words: list[str]) -> list[str]:
    return ["".join(word[0] for word in words)] if len(words) > 1 else []


def _parts(reading: Reading, line: Span, cast: Cast) -> Iterator[Part]:
    start = line.start
    for words in reading.text[line.start : line.end].split(";"):
        span = Span(start, start + len(words))
        start = span.end + 1
        phrase = reading.parse.doc.char_span(*span, alignment_mode="expand")
        names = entities_in(phrase) if phrase is not None else ()
        named = {each.text: each[0].ent_type_ for each in names if each.text not in cast.printed}
        dates = [timex for timex in reading.parse.dates if span.start <= timex.span.start < span.end]
        dates.sort(
            key=lambda timex: timex.type != "DATE"
        )  # "in the morning on 20 April": the day, not the morning
        day = next((day for day in (day_of(reading, timex) for timex in dates) if day), None)
        yield Part(words, carriers(words, named, cast), day)
