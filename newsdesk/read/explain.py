"""Why is this the article: for each piece of the page why it was taken or left, for each datum who claimed what?"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from newsdesk.model import Article, BlockKind, CaptureKind, CardKind, Refusal
from newsdesk.read.body import Verdict
from newsdesk.read.charset import speakable
from newsdesk.read.evidence import Datum, evidence_of
from newsdesk.read.judge import lexicon
from newsdesk.read.lexicon import class_words, line_words
from newsdesk.read.pieces import Piece
from newsdesk.read.reading import Considered, article_of, broken, characters, considered, opened, uncollected
from newsdesk.read.scraped import read_scraped
from newsdesk.read.tree import Element

_MOST_TELLING: Final = 2
_INNERMOST: Final = 3
_LANDMARKS: Final = frozenset(("article", "main", "aside", "footer", "header", "nav", "form", "section"))

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Telling:
    """A word with its log odds: how much oftener what it names is the article's than not."""

    word: str
    odds: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece of the page. `linked` is the share of its text that is link, `place` the way to it from the outside."""

    text: str
    kind: BlockKind
    verdict: Verdict
    chance: float
    linked: float
    card: CardKind | None
    place: str
    class_words: tuple[Telling, ...]
    line_words: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The outcome and its reasons; a page refused at the door, and text without markup, has no more. `least` is the chance
    a piece needed to be taken."""

    outcome: Article | Refusal
    least: float = 0.0
    metadata: tuple[Datum, ...] = ()
    pieces: tuple[Weighed, ...] = ()


def explain(
    body: bytes | str, url: str = "", content_type: str = "", kind: CaptureKind = "page"
) -> Explanation:
    """What `read` gives for this page, and why. Never raises."""
    url = speakable(url)
    try:
        return _explain(body, url, content_type, kind)
    except Exception as fault:
        log.exception("explaining %s", url)
        return Explanation(broken(url, fault))


@uncollected()
def _explain(body: bytes | str, url: str, content_type: str, kind: CaptureKind) -> Explanation:
    markup = characters(body, url, content_type)
    if isinstance(markup, Refusal):
        return Explanation(markup)
    if kind == "text":
        return Explanation(read_scraped(markup.decode(), url))
    with opened(markup, url) as page:
        if isinstance(page, Refusal):
            return Explanation(page)
        given = considered(page)
        return Explanation(
            article_of(given), round(given.found.least, 3), tuple(evidence_of(given)), tuple(_weighed(given))
        )


def _weighed(given: Considered) -> Iterator[Weighed]:
    found = given.found
    for piece, chance, verdict in zip(found.pieces, found.chances, found.verdicts, strict=True):
        yield Weighed(
            piece.text,
            piece.kind,
            verdict,
            round(chance, 3),
            round(piece.linked, 2),
            piece.card.kind if piece.card else None,
            _place(piece.element),
            _telling(_names_around(piece), lexicon().classes),
            _telling(line_words(piece.text), lexicon().words),
        )


def _place(element: Element) -> str:
    """The way to it from the outside: the landmarks, then each of the innermost steps."""
    way = (element, *element.ancestors())
    steps = [step for number, step in enumerate(way) if number < _INNERMOST or step.tag in _LANDMARKS]
    return " > ".join(map(_step, reversed(steps)))


def _step(element: Element) -> str:
    if element.get("class").split():
        return f"{element.tag}.{element.get('class').split()[0]}"
    return f"{element.tag}#{element.get('id')}" if element.get("id") else element.tag


def _names_around(piece: Piece) -> Iterator[str]:
    for element in (piece.element, *piece.element.ancestors()):
        if element.tag not in ("body", "html"):
            yield from class_words(element.naming)


def _telling(words: Iterable[str], odds: Mapping[str, float]) -> tuple[Telling, ...]:
    """The words that speak most for and most against it."""
    known = sorted({word: odds[word] for word in words if odds.get(word)}.items(), key=lambda pair: -pair[1])
    speaking = [pair for pair in known[:_MOST_TELLING] if pair[1] > 0]
    against = [pair for pair in known[-_MOST_TELLING:] if pair[1] < 0]
    return tuple(Telling(word, value) for word, value in speaking + against)
