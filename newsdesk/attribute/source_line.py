"""What does a page's own source line say of its statements? ("Source: CNN, citing officials", "X on Telegram; Y agency")

The line falls into parts at its semicolons. A part that names a speaker holds for what he says, one that names outlets alone
for the others, up to the page's background; an outlet is not its own relay.
"""

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from newsdesk.attribute.cast import Cast, without_article
from newsdesk.attribute.grammar import entities_in
from newsdesk.attribute.labels import source_lines
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.said_on import day_of
from newsdesk.attribute.words import BODIES, OFFICES, PLATFORMS, PROGRAMMES
from newsdesk.model import Span, Speaker

_CARRIED: Final = re.compile(r"\b(?:reports?|reported by|published by|cited by|quoted by)\s+", re.IGNORECASE)
_CITING: Final = re.compile(r"\b(?:citing|reference to|referring to|quoting)\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    r",\s*|\s+(?:citing|(?:with )?(?:a )?reference to|referring to|quoting|in (?:an? |his |her |their )?"
    r"(?:interview|comments?|statement|conversation)(?: (?:with|to|for))?|statement to|told|on|to|and|at|during)\s+"
    r"|\s*[’']s statement\b\s*",
    re.IGNORECASE,
)
#: What somebody does who is a source himself, not an outlet.
_SPEAKS: Final = re.compile(
    r"[’']s (?:statement|comment|speech|interview|post)|\bin an? (?:interview|comment|statement)|\b(?:at|during) (?:a|the|an|his|her)\b"
    r"|\bon (?:air|his|her|its|their|" + "|".join(sorted(PLATFORMS)) + r")\b",
    re.IGNORECASE,
)
_OUTLETS: Final = frozenset(
    [
        "agency",
        "agencies",
        "outlet",
        "outlets",
        "media",
        "newspaper",
        "newspapers",
        "channel",
        "channels",
        "broadcaster",
        "magazine",
        "press",
        "website",
    ]
)
_DAYS: Final = frozenset({*day_name, *month_name[1:]})
_LINKS: Final = frozenset({"of", "the", "for", "de", "la", "le"})
_FORMERLY: Final = re.compile(
    r"^(?:Background|Previously|Reminder|Earlier)\b|(?<![^.!?”\"\s])(?:Background:|Reminder:|Previously[:,]|Earlier[:,])",
    re.MULTILINE,
)
_NO_OUTLET: Final = re.compile(
    r"\b(?:unnamed|officials?|sources?|users?|spokes\w+|speech|briefing|statement|comments?|minister\w*|president|visit|conference)\b",
    re.IGNORECASE,
)
_LONGEST_NAME: Final = 6
_GLUED: Final = re.compile(rf"(?i:\b(?:{'|'.join(sorted(_OUTLETS | PLATFORMS - {'x'}))}))(?=[A-Z])")
_SIGNED: Final = re.compile(r"— (?P<author>[^\n()]{1,60} \(@\w{2,30}\)) (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})")
_TWITTER: Final = frozenset({"twitter", "x"})
#: What somebody did while he spoke, or what he spoke after: its places and hosts carry no words.
_OCCASION: Final = re.compile(
    r"\b(?:during|after|at|in response to) (?!a? ?(?:" + "|".join(sorted(_OUTLETS)) + r"))[^,;]*",
    re.IGNORECASE,
)
_PROGRAMME: Final = re.compile(
    rf"\b(?:during|on|in|to) (?:(?:the|a|an) )?(?P<name>(?:[\w/’'-]+ ){{0,4}}(?:{'|'.join(sorted(PROGRAMMES))}))\b"
)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two semicolons: its words, its outlets (nearest to this page first) and its day."""

    words: str
    relay: tuple[str, ...]
    day: str | None
    names_a_speaker: bool

    def names(self, speaker: Speaker) -> bool:
        return speaker.name.split()[-1] in self.words

    def is_of(self, speaker: Speaker) -> bool:
        """Whether he is named here, is one of whom the text only says what he is ("the minister"), or speaks for a body named here."""
        bodies = BODIES & set(re.findall(r"\w+", (speaker.role or "").casefold()))
        is_for_body = bool(bodies & set(re.findall(r"\w+", self.words.casefold())))
        return speaker.kind == "anonymous" or self.names(speaker) or is_for_body


@dataclass(frozen=True, slots=True)
class Post:
    """The signature of a post that the page shows: by whom, and of which day."""

    author: str
    day: str

    def is_by(self, speaker: Speaker) -> bool:
        return speaker.name.split()[-1].casefold() in self.author.casefold()


@dataclass(frozen=True, slots=True)
class Header:
    """The source line, and where what it holds for ends: at the page's background; and the posts that the page shows."""

    parts: tuple[Part, ...] = ()
    ends: int = 0
    posts: tuple[Post, ...] = ()

    def relay(self, speaker: Speaker | None) -> tuple[str, ...]:
        """Through whom this speaker's words came; nothing of an outlet that the line names itself."""
        outlets = [name for part in self.parts for name in part.relay if name.casefold() not in PLATFORMS]
        is_body = speaker is not None and speaker.kind != "person"
        if speaker is not None and is_body and any(same_name(speaker.name, outlet) for outlet in outlets):
            return ()
        return tuple(dict.fromkeys(name for part in self._parts_of(speaker) for name in part.relay))

    def day(self, speaker: Speaker | None) -> str | None:
        """The day on which a speaker whom the line names is said to have spoken."""
        own = [part for part in self.parts if speaker is not None and part.names(speaker)]
        if speaker is not None and any(_TWITTER & {name.casefold() for name in part.relay} for part in own):
            signed = (post.day for post in self.posts if post.is_by(speaker))
            return next((part.day for part in own if part.day), None) or next(signed, None)
        return next((part.day for part in own if part.day), None)

    def _parts_of(self, speaker: Speaker | None) -> tuple[Part, ...]:
        own = tuple(
            part
            for part in self.parts
            if speaker is not None and part.names_a_speaker and part.is_of(speaker)
        )
        return own or tuple(part for part in self.parts if not part.names_a_speaker)


def header_of(reading: Reading, cast: Cast) -> Header:
    """What the first source line says of the statements after it, up to the background."""
    formerly = _FORMERLY.search(reading.text)
    until = formerly.start() if formerly else len(reading.text)
    lines = source_lines(reading)
    parts = tuple(_parts(reading, _unglued(reading, lines[0]), cast)) if lines else ()
    return Header(parts, until, tuple(_posts(reading.text)))


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
        named = {each.text: each[0].ent_type_ for each in entities_in(phrase)} if phrase is not None else {}
        relay = tuple(dict.fromkeys(_outlets(words, named, cast)))
        people = [name for name, label in named.items() if label == "PERSON"]
        is_of_people = any(not any(name in person or person in name for name in relay) for person in people)
        dates = [timex for timex in reading.parse.dates if span.start <= timex.span.start < span.end]
        dates.sort(
            key=lambda timex: timex.type != "DATE"
        )  # "in the morning on 20 April": the day, not the morning
        day = next((day for day in (day_of(reading, timex) for timex in dates) if day), None)
        yield Part(words, relay, day, is_of_people or _speaks_first(words))


def _speaks_first(words: str) -> bool:
    """Whether the part begins with one who speaks, and not with an outlet that cites him."""
    before, *after = _CARRIED.split(words)
    return bool(before.strip() and after) or bool(_SPEAKS.search(_CITING.split(words)[0]))


def _outlets(words: str, named: Mapping[str, str], cast: Cast) -> Iterator[str]:
    """The outlets of a part; who reports it stands nearer to this page than those whom he cites."""
    for programme in _PROGRAMME.finditer(words):
        yield programme["name"]
    before, *after = _CARRIED.split(re.sub(r"\s*\([^)]*\)", "", _OCCASION.sub("", words)))
    speaker = _BETWEEN.split(before)[0] if _speaks_first(words) else None
    for piece in (*after, before):
        is_among_outlets = False
        for name in _BETWEEN.split(piece):
            outlet = _outlet(name) if name != speaker else ""
            is_called_so = bool(_OUTLETS & set(name.casefold().split()))
            if outlet and (
                outlet.casefold() in PLATFORMS
                or not _is_other(outlet, named, cast, is_called_so or is_among_outlets)
            ):
                yield outlet
            is_among_outlets = is_among_outlets or is_called_so or bool(outlet)


def _outlet(words: str) -> str:
    """The name alone: "Russian news outlet Meduza" is Meduza, "her Telegram channel" is Telegram; "" for what is none."""
    told = without_article(words.strip(" .")).split()
    platform = next((word for word in told if word.casefold() in PLATFORMS), None)
    if platform:
        return platform
    if _NO_OUTLET.search(words):
        return ""
    while told and told[-1].islower():
        told.pop()
    small = [place for place, word in enumerate(told) if word.islower() and word not in _LINKS]
    name = told[small[-1] + 1 :] if small else told
    bodies = BODIES - _OUTLETS - {"news"}
    other = {word.casefold() for word in name} & (bodies | OFFICES)
    return (
        "" if other or len(name) > _LONGEST_NAME or not name or not name[0][0].isupper() else " ".join(name)
    )


def _is_other(name: str, named: Mapping[str, str], cast: Cast, is_likely: bool) -> bool:
    """A people or a day is no outlet; nor is a place or a person, unless the words beside it say that it is one."""
    if named.get(name) in ("NORP", "DATE") or name in _DAYS:
        return True
    is_person = cast.person(name) in cast.places or name in cast.other_names
    return (is_person or named.get(name) in ("GPE", "LOC")) and not (is_likely and " " not in name)
