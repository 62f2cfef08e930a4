"""How is text read that somebody scraped from a browser window?

There is no markup: a date line and "Skip to content", words of the menu, then headline, byline, paragraphs; the items of
the site's running feed ("7:14 AM …"); the footer. Lines are told apart by their form alone.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from newsdesk.model import Article, Card, Dated, LiveEntry, Refusal, identify
from newsdesk.read.blocks import Draft, compose
from newsdesk.read.body import named
from newsdesk.read.clocks import clock_at_start, moments
from newsdesk.read.dates import Stamp, dated, read_date
from newsdesk.read.language import language_of
from newsdesk.read.names import bylines
from newsdesk.read.printed import counted_minutes, reading_minutes
from newsdesk.read.syndication import syndication_of

_BYLINE: Final = re.compile(r"^(?:written |posted |reported )?by\s+\S", re.I)
_FURNITURE: Final = re.compile(
    r"^(?:skip to (?:main )?content|menu|search|home|subscribe.*|sign (?:in|up).*|log ?in|newsletters?|share(?: this.*)?|listen.*|audio.*|advertisement|"
    r"(?:facebook|twitter|x|telegram|whatsapp|email|e-mail|print|copy link|linkedin|reddit)|read (?:also|more|next).*|related.*|see also.*|\d+ comments?|photo:.*)$",
    re.I,
)
_FOOTER: Final = re.compile(
    r"©|\(c\) \d{4}|all rights reserved|privacy policy|terms of (?:use|service)|cookie policy|contact us",
    re.I,
)
_TAIL: Final = re.compile(
    r"^(?:about the author|related (?:news|stories|articles)|more (?:news|stories)|latest news|news ?feed|most read|comments|you may also like|popular)\b.{0,20}$",
    re.I,
)
_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'”’»)]*$")
#: A statement, and what the words of an article are called in some ("Quote from the mayor:"), are no headlines.
_STATED: Final = re.compile(r"[.…][\"'”’»)]*$")
_LABELLED: Final = re.compile(
    r"(?:source|quote(?: (?:from|by) [^:]{1,60})?|direct speech|details|background|previously|reminder):",
    re.I,
)
_LONGEST_HEADLINE: Final = 250
_SHORTEST_PARAGRAPH: Final = 60
_SHARE_OF_PROSE: Final = 0.6
#: "Read on." and "OK!" are no sentences of a report.
_FEWEST_WORDS: Final = 4
_LONGEST: Final = 2_000_000


_Test = Callable[[str], bool]


class _Lines(NamedTuple):
    """The lines of a window by what they are."""

    headline: str
    signed: tuple[str, ...]
    dates: tuple[str, ...]
    body: tuple[Draft, ...]
    feed: tuple[tuple[str, str], ...]
    around: tuple[str, ...]


def read_scraped(text: str, url: str) -> Article | Refusal:
    """The article in a browser window's text."""
    if len(text) > _LONGEST:
        return Refusal(url, "too large", f"{len(text):,} characters of text; the cap is {_LONGEST:,}")
    lines = [squeezed for line in text.splitlines() if (squeezed := " ".join(line.split()))]
    if not lines:
        return Refusal(url, "empty", "no words")
    if _is_plain(lines):
        sorted_lines = _sorted(lines, _is_prose, _is_prose)
    else:
        sorted_lines = _sorted(lines, _is_paragraph, _is_long_paragraph)
    if not sorted_lines.body:
        sorted_lines = _sorted(lines, _is_sentence, _is_long_paragraph)
    if not sorted_lines.body:
        return Refusal(url, "no article", f"{len(lines)} lines, none of them a sentence")
    return _article(sorted_lines, url)


def _article(lines: _Lines, url: str) -> Article:
    text, blocks = compose(lines.body, str)
    signers = bylines(lines.signed)
    published = dated(tuple(Stamp(line, "text") for line in lines.dates))
    return Article(
        id=identify(url or text),
        url=url,
        text=text,
        headline=lines.headline,
        blocks=blocks,
        bylines=signers,
        published=published,
        language=language_of("", text),
        cards=_cards(lines.feed),
        live=_entries(lines.feed, published),
        notes=tuple(block.span for block in blocks if block.kind == "note"),
        syndication=syndication_of(text, signers),
        reading_minutes=reading_minutes(lines.around),
        counted_minutes=counted_minutes(text),
    )


def _cards(feed: Sequence[tuple[str, str]]) -> tuple[Card, ...]:
    return (Card("feed", "\n".join(f"{printed} {text}" for printed, text in feed)),) if feed else ()


def _entries(feed: Sequence[tuple[str, str]], published: Dated | None) -> tuple[LiveEntry, ...]:
    whens = moments([printed for printed, _ in feed], published)
    return tuple(
        LiveEntry(text, when, printed, headline=text)
        for (printed, text), when in zip(feed, whens, strict=True)
    )


def _sorted(lines: Sequence[str], is_text: _Test, begins: _Test) -> _Lines:
    """Every line in its place: what stands above the headline is looked at for the date only."""
    lines, feed = _without_feed(lines)
    top = _headline_at(lines, begins)
    signed: list[str] = []
    dates = [line for line in lines[: max(top, 5)] if _is_date(line)]
    around: list[str] = list(lines[: max(top, 0)])
    body: list[Draft] = []
    heading = ""
    for line in lines[top + 1 :]:
        if body and (_FOOTER.search(line) or _TAIL.match(line)):
            break
        if _BYLINE.match(line) and len(line) < _LONGEST_HEADLINE and not signed:
            signed.append(line)
        elif _is_date(line):
            dates.append(line)
        elif is_text(line):
            body += [Draft(heading, "heading")] if heading and body else []
            body.append(named(Draft(line, "paragraph")))
            heading = ""
        else:
            around.append(line)
            heading = "" if _FURNITURE.match(line) or len(line.split()) < 2 else line
    return _Lines(
        lines[top] if top >= 0 else "", tuple(signed), tuple(dates), tuple(body), feed, tuple(around)
    )


def _without_feed(lines: Sequence[str]) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """The other lines, and the feed's items: a time and the headline behind it or on the next line."""
    others: list[str] = []
    feed: list[tuple[str, str]] = []
    waiting = ""
    for line in lines:
        clock = clock_at_start(line)
        if waiting and clock is None:
            feed.append((waiting, line))
            waiting = ""
        elif clock is None or (_SENTENCE_END.search(clock.rest) and len(clock.rest) > _LONGEST_HEADLINE):
            others.append(line)
        elif clock.rest:
            feed.append((clock.printed, clock.rest))
        else:
            waiting = clock.printed
    return others, tuple(feed)


def _headline_at(lines: Sequence[str], begins: _Test) -> int:
    """The last line that can be a headline above the byline, or without one above where the text begins; -1 if none."""
    signed = next((at for at, line in enumerate(lines) if _BYLINE.match(line)), len(lines))
    first = next((at for at, line in enumerate(lines) if begins(line)), len(lines))
    limit = signed if signed <= first + 1 else first
    return next((at for at in reversed(range(min(limit, len(lines)))) if _can_be_headline(lines[at])), -1)


def _can_be_headline(line: str) -> bool:
    return (
        20 <= len(line) <= _LONGEST_HEADLINE
        and len(line.split()) >= 4
        and not _STATED.search(line)
        and not _LABELLED.match(line)
        and not _FURNITURE.match(line)
        and not _is_date(line)
        and reading_minutes([line]) is None
    )


def _is_paragraph(line: str) -> bool:
    return (
        bool(_SENTENCE_END.search(line)) and len(line) >= _SHORTEST_PARAGRAPH and not _FURNITURE.match(line)
    )


def _is_long_paragraph(line: str) -> bool:
    return _is_paragraph(line) and len(line) > 2 * _SHORTEST_PARAGRAPH


def _is_plain(lines: Sequence[str]) -> bool:
    """Whether it is an article alone, with nothing of a window around it: so much of it is prose, and nothing is for readers to press."""
    prose = sum(map(_is_prose, lines))
    return prose >= _SHARE_OF_PROSE * len(lines) and not any(
        _FURNITURE.match(line) or _FOOTER.search(line) or _TAIL.match(line) for line in lines
    )


def _is_prose(line: str) -> bool:
    return _is_sentence(line) or _LABELLED.match(line) is not None


def _is_sentence(line: str) -> bool:
    """Is this, in a text without longer lines, a paragraph?"""
    is_whole = bool(_SENTENCE_END.search(line)) and not line.endswith((":", ";"))
    return is_whole and len(line.split()) >= _FEWEST_WORDS and not _FURNITURE.match(line)


def _is_date(line: str) -> bool:
    return len(line) < _SHORTEST_PARAGRAPH and read_date(line) is not None
