"""Why is there no article on this page?

Refusing a real article is worse than keeping a poor one: a page is refused for what it is only when there is next to no
text of an article on it.
"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.model import Refusal, RefusalReason
from newsdesk.read.charset import lost_characters
from newsdesk.read.json_ld import types
from newsdesk.read.page import Page
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import squeeze

_ENOUGH: Final = 250
_SOME: Final = 600
_LEFT_BY_WALL: Final = 150
_WALL_PAGE: Final = 3_000
_FRONT_HEADLINES: Final = 3
_BINARY: Final = ((b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive"), (b"\x89PNG", "a PNG picture"), (b"GIF8", "a GIF picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"\x1f\x8b", "gzip data"), (b"RIFF", "RIFF media"), (b"OggS", "Ogg media"), (b"ID3", "MP3 audio"), (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"\x00\x00\x00\x18ftyp", "MP4 video"), (b"\x00\x00\x00\x20ftyp", "MP4 video"))  # fmt: skip
#: What no text has; of random bytes it is a tenth.
_STRANGE: Final = bytes((*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_MARKUP: Final = re.compile(
    rb"<(?:!doctype|html|head|body|title|meta|div|p|article|h1|span|a|table|br|section|main)\b", re.I
)
_FEED: Final = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(rss|feed|rdf:rdf|urlset|sitemapindex|opml)\b", re.I
)
_SIGNS: Final[tuple[tuple[RefusalReason, re.Pattern[str]], ...]] = (
    ("consent wall", re.compile(r"(?:accept|agree to|manage|use of|wir verwenden|zustimmen|akzeptieren).{0,80}cookies?|cookies?.{0,80}(?:accept|consent|zustimm)|consent to|your privacy choices|datenschutz.{0,40}zustimm", re.I)),
    ("login wall", re.compile(r"(?:log|sign) ?in to (?:continue|read|view)|subscribe to (?:continue|read|keep)|subscribers? only|create (?:a free|an) account to|already a subscriber|(?:anmelden|registrieren).{0,30}(?:weiterlesen|um zu lesen)", re.I)),
    ("script shell", re.compile(r"(?:enable|requires?|turn on|activate|without) javascript|javascript (?:is )?(?:disabled|required|deaktiviert)|checking your browser|just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|captcha", re.I)),
)  # fmt: skip

#: What servers say of addresses where nothing is.
_MISSING: Final = re.compile(
    r"\W*(?:(?:error|fehler|erreur|errore)\W*404\b|404\W*(?:$|not found|error|page)|(?:oops\W+|sorry\W+)?(?:this |the |that )?page (?:not found|can(?:no|['’])?t be found|could not be found|does not exist|no longer exists)"
    r"|(?:diese |die )?seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata"
    r"|pagina niet gevonden|strona nie (?:istnieje|została znaleziona)|страница не найдена|сторінку не знайдено)",
    re.I,
)


def not_a_page(body: bytes, url: str) -> Refusal | None:
    """Refuses bytes that cannot be a page of text."""
    if not body.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return Refusal(url, "empty", f"{len(body):,} bytes, none of them text")
    for magic, name in _BINARY:
        if body.startswith(magic):
            return Refusal(url, "binary", name)
    head = body[:4096]
    strange = len(head) - len(head.translate(None, _STRANGE))
    if strange > len(head) // 20 and not _is_wide(head):
        return Refusal(url, "binary", f"{strange} control bytes in the first {len(head)}")
    return None


def not_html(markup: bytes, url: str) -> Refusal | None:
    """Refuses what is no HTML, or what decoding could not make sense of; it is in UTF-8."""
    lost = lost_characters(markup)
    if lost > 50 and lost > (length := len(markup.decode())) // 5:
        return Refusal(url, "undecodable", f"{lost:,} of {length:,} characters could not be decoded")
    if match := _FEED.match(markup, 0, 5000):
        return Refusal(url, "not html", f"an XML document <{match[1].lower().decode()}>")
    if _MARKUP.search(markup, 0, 200_000):
        return None
    if not (text := markup.decode()) or text.isspace():
        return Refusal(url, "empty", "only space")
    return Refusal(url, "not html", f"no HTML element; begins {squeeze(text[:60])!r}")


def no_article(page: Page, pieces: Sequence[Piece], text: str, is_article: bool) -> Refusal | None:
    """Refuses pages with next to no article text, saying what they are instead."""
    if len(text) >= (_ENOUGH if is_article else _SOME):
        return None
    whole = sum(len(piece.text) for piece in pieces)
    if not whole:
        scripts = len(page.tree.all("script"))
        return Refusal(page.url, "script shell" if scripts else "empty", f"no text; {scripts} scripts")
    if reason := _kind(page, pieces, text, is_article):
        return Refusal(page.url, reason, f"{len(text):,} characters of text among {whole:,} on the page")
    return None if text else Refusal(page.url, "no article", f"none among {whole:,} characters")


def _kind(page: Page, pieces: Sequence[Piece], text: str, is_article: bool) -> RefusalReason | None:
    shown = "\n".join(piece.text for piece in pieces)
    for reason, pattern in _SIGNS:
        if len(text) < _LEFT_BY_WALL and len(shown) < _WALL_PAGE and pattern.search(shown):
            return reason
        if reason == "login wall" and not is_article and _asks_password(page) and pattern.search(text):
            return reason
    named = frozenset().union(*(types(node) for node in page.data)) if page.data else frozenset()
    if "searchresultspage" in named or re.search(r"[?&](?:q|s|query|search)=", page.url):
        return "search page"
    if is_article:
        return None
    if _is_missing(page):
        return "no article"
    if "videoobject" in named or page.first_meta("og:type").startswith("video"):
        return "video page" if len(text) < _ENOUGH else None
    return "front page" if _is_front(page, pieces) else None


def _is_missing(page: Page) -> bool:
    """Whether its heading, or its title where it has none, says that there is nothing at this address."""
    return _MISSING.match(page.heading.text(100) if page.heading is not None else page.title) is not None


def _asks_password(page: Page) -> bool:
    return any(field.get("type").lower() == "password" for field in page.tree.all("input"))


def _is_front(page: Page, pieces: Sequence[Piece]) -> bool:
    """Whether the address is that of the house and most of the text, or several headings, lead elsewhere."""
    path = page.base.split("://")[-1].partition("/")[2].split("?")[0]
    if path.strip("/") not in ("", "index.html", "index.php", "home"):
        return False
    links = [piece for piece in pieces if piece.linked > 0.5]
    headlines = sum(piece.kind == "heading" for piece in links)
    return headlines >= _FRONT_HEADLINES or sum(len(piece.text) for piece in links) > 0.6 * sum(
        len(piece.text) for piece in pieces
    )


def _is_wide(head: bytes) -> bool:
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or head[:200].lstrip().startswith((b"<\x00", b"\x00<"))
