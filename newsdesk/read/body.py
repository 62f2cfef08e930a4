"""Which pieces of the page are the article?

trafilatura judges: it sees the page without its cards and says which words belong. Our own pieces that hold those words
become the article, so that kinds, links and spans are those of the page. Where its words cannot be found again in our
pieces, its own paragraphs are taken; where it finds far less than the page's JSON-LD prints, that is taken. A page that is
too vast for it keeps every unlinked paragraph.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from newsdesk.model import BlockKind
from newsdesk.read import caps
from newsdesk.read.blocks import Draft, drafts
from newsdesk.read.claims import Claims
from newsdesk.read.dates import read_date
from newsdesk.read.finder import belonging, key_of
from newsdesk.read.page import Page
from newsdesk.read.pieces import Piece
from newsdesk.read.printed import reading_minutes

_FOOT: Final = frozenset({"foot", "footer", "ft", "colophon", "imprint", "site-footer", "page-footer"})
_FOOT_DEPTH: Final = 4
_FOUND_AGAIN: Final = 0.7
_MUCH_LESS: Final = 0.5
_PROSE: Final = 60
_LINKED_PROSE: Final = 0.3
_LINKED_LINE: Final = 0.6
_SHORT_LINE: Final = 220
_FIRST_PARAGRAPH: Final = 100
_ABOUT_LINE: Final = 80
_SIGNED: Final = re.compile(
    r"^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+(?:the\s+)?[A-ZÀ-Þ][\w.'-]+(?:\s+[\w.'-]+){0,8}$"
)
_DATELINE: Final = re.compile(r"^[A-ZÀ-ÞА-Я][\w .,'’/()-]{2,60}(?:\([A-Z][\w ]{1,20}\))?\s*[–—-]{1,2}$")
_NOTE: Final = re.compile(
    r"^(?:\W*)(?:correction|clarification|editor['’]?s?['’]? note|update(?:d)?\s*(?:\(|:|–|—|\d)|this (?:article|story|report|piece) (?:was|has been|is being) (?:\w+ )?"
    r"(?:amended|updated|corrected|edited)|an earlier version of this|korrektur|anmerkung der redaktion|correction\s*:)",
    re.I,
)
_NOT_TEXT: Final = re.compile(
    r"^(?:advertisement|listen to (?:this|the) (?:article|story).*|share(?: this)?(?: (?:article|story))?|read more|follow us.*|sign up.*newsletter.*|subscribe.*|anzeige|werbung|publicité|"
    r"photo(?:graph)?s?:.*|\W+|(?:©|\(c\)|copyright).{0,200}|all rights reserved.*)$",
    re.I | re.S,
)
_SEE_ALSO: Final = re.compile(
    r"^(?:read (?:more|also|next)|also read|see also|related|more on this|lesen sie (?:auch|mehr|hier)|mehr zum thema|lire aussi|à lire|lee también|leia (?:também|mais)|lees ook|leggi anche|"
    r"читайте также|читайте також|zobacz (?:też|także)|czytaj (?:też|także)|don['’]t miss|watch)\b\W",
    re.I,
)


def inside(pieces: Sequence[Piece], headline: str) -> tuple[Piece, ...]:
    """The pieces that can be the article's: not in the page's foot, no short line above the headline."""
    title = key_of(headline).casefold()
    headings = (
        piece.number for piece in pieces if piece.kind == "heading" and _is_headline(piece.text, title)
    )
    top = next(headings, -1) if title else -1
    return tuple(
        piece
        for piece in pieces
        if not _is_in_foot(piece.element) and not (piece.number < top and len(piece.text) < _ABOUT_LINE)
    )


def _is_in_foot(element: HtmlElement) -> bool:
    return any(
        not _FOOT.isdisjoint((each.get("class") or "").casefold().split())
        for each in (element, *islice(element.iterancestors(), _FOOT_DEPTH))
        if each.tag not in ("body", "html")
    )


def article_pieces(
    page: Page, pieces: Sequence[Piece], claims: Claims
) -> tuple[Piece, ...] | tuple[str, ...]:
    """The article's pieces in page order, or bare paragraphs where no pieces fit. The page's tree is used up by this."""
    if page.vast or len(pieces) > caps.VAST_PIECES:
        return tuple(
            piece
            for piece in pieces
            if not piece.card and len(piece.text) >= _PROSE and piece.linked < _LINKED_PROSE
        )
    words = _judged(page, pieces)
    printed = len(key_of(claims.body))
    given = sum(len(key_of(line)) for line in words)
    if given < _MUCH_LESS * printed:
        words = (claims.body,)
        given = printed
    found = belonging(pieces, words)
    if sum(len(key_of(piece.text)) for piece in found) < _FOUND_AGAIN * given:
        return words
    return found


def article_drafts(found: tuple[Piece, ...] | tuple[str, ...], headline: str) -> tuple[Draft, ...]:
    """Drafts of the article's blocks: without the headline and lines that lead elsewhere, notes and datelines named."""
    title = key_of(headline).casefold()
    parts = [Draft(part, "paragraph") if isinstance(part, str) else part for part in found]
    kept = [part for part in parts if not _is_headline(part.text, title)]
    pieces = [part for part in kept if isinstance(part, Piece)]
    made = (
        drafts([piece for piece in pieces if not _leads_elsewhere(piece)])
        if pieces
        else tuple(part for part in kept if isinstance(part, Draft))
    )
    first = next((at for at, draft in enumerate(made) if len(draft.text) >= _FIRST_PARAGRAPH), 0)
    return tuple(
        named(draft)
        for at, draft in enumerate(made)
        if not _NOT_TEXT.match(draft.text) and not (at < first and _is_about_article(draft.text))
    )


def _judged(page: Page, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The paragraphs that trafilatura takes for the article, cards taken out before."""
    from trafilatura import bare_extraction

    root = _without_cards(page.root, pieces)
    document = bare_extraction(root, url=page.url or None, include_comments=False)
    text: str = getattr(document, "text", None) or ""
    return tuple(filter(None, map(str.strip, text.split("\n"))))


def _without_cards(root: HtmlElement, pieces: Sequence[Piece]) -> HtmlElement:
    for element in {piece.card.element for piece in pieces if piece.card}:
        if element.getparent() is not None:
            element.drop_tree()
    return root


def _is_about_article(line: str) -> bool:
    """A line above the text that says when it was written, by whom, or how long it is."""
    if len(line) > _ABOUT_LINE:
        return False
    return read_date(line) is not None or reading_minutes([line]) is not None or bool(_SIGNED.match(line))


def _is_headline(text: str, title: str) -> bool:
    key = key_of(text).casefold()
    return len(key) > 8 and (
        key == title
        or (len(key) > 0.8 * len(title) and (key in title or title in key) and len(key) < 1.3 * len(title))
    )


def _leads_elsewhere(piece: Piece) -> bool:
    """A line that is there to be clicked: a related headline, "read also"; or a caption, which belongs to its picture."""
    if piece.kind == "caption":
        return True
    if len(piece.text) > _SHORT_LINE or not piece.anchors or piece.kind == "table":
        return False
    return piece.linked > _LINKED_LINE or bool(_SEE_ALSO.match(piece.text))


def named(draft: Draft) -> Draft:
    """The paragraph as a correction note or a dateline, when its words say so."""
    kind: BlockKind = draft.kind
    if kind == "paragraph" and _NOTE.match(draft.text) and len(draft.text) < 600:
        kind = "note"
    elif kind == "paragraph" and _DATELINE.match(draft.text):
        kind = "dateline"
    return draft._replace(kind=kind)
