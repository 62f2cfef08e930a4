"""The way of one page through the reader."""

import gc
import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Final, NamedTuple

from newsdesk.model import Article, Byline, CaptureKind, Refusal, TextEvidence, identify
from newsdesk.read import caps, charset, refuse
from newsdesk.read.author_notes import with_author_notes
from newsdesk.read.blocks import Draft, compose
from newsdesk.read.body import Judged, article_drafts, judged
from newsdesk.read.boxes import boxed
from newsdesk.read.cards import cards_of, set_apart
from newsdesk.read.claims import Claims, agree
from newsdesk.read.closing import signed_in
from newsdesk.read.feeds import feed_entries, with_feeds
from newsdesk.read.headline import headline_of
from newsdesk.read.language import language_of
from newsdesk.read.live import live_entries
from newsdesk.read.names import bylines, is_full, is_one_more
from newsdesk.read.page import Page, open_page
from newsdesk.read.pictures import pictures_of
from newsdesk.read.pieces import pieces_of
from newsdesk.read.printed import counted_minutes, reading_minutes
from newsdesk.read.publication import publication
from newsdesk.read.scraped import read_scraped
from newsdesk.read.sources import SOURCES, state
from newsdesk.read.syndication import syndication_of

_LITTLE: Final = 2_000
#: Where a signer may be named whom a more trusted source leaves out.
_FULLER: Final = ("signature", "meta")

log = logging.getLogger(__name__)


def reading(body: bytes | str, url: str, content_type: str, kind: CaptureKind) -> Article | Refusal:
    """The article, or why there is none; a fault of our own is logged and refused as "broken"."""
    url = charset.speakable(url)
    try:
        return _read(body, url, content_type, kind)
    except Exception as fault:
        log.exception("reading %s", url)
        return broken(url, fault)


def broken(url: str, fault: Exception) -> Refusal:
    """The refusal of a page that we fail at."""
    return Refusal(url, "broken", charset.speakable(f"{type(fault).__name__}: {fault}"[:300]))


@contextmanager
def uncollected() -> Iterator[None]:
    """A page is many small objects that all live to its end: looking for garbage among them takes half as long as reading.
    What works within this must have let go of the page when it is left."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@uncollected()
def _read(body: bytes | str, url: str, content_type: str, kind: CaptureKind) -> Article | Refusal:
    markup = characters(body, url, content_type)
    if isinstance(markup, Refusal):
        return markup
    if kind == "text":
        return read_scraped(markup.decode(), url)
    with opened(markup, url) as page:
        return page if isinstance(page, Refusal) else article_of(considered(page))


def characters(body: bytes | str, url: str, content_type: str) -> bytes | Refusal:
    """The capture's characters in UTF-8, however they were encoded."""
    if len(body) > caps.PAGE_BYTES:
        return Refusal(url, "too large", f"{len(body):,} bytes; the cap is {caps.PAGE_BYTES:,}")
    if isinstance(body, bytes):
        return refuse.not_a_page(body, url) or charset.in_utf8(body, content_type)
    return charset.encoded(body)


@contextmanager
def opened(markup: bytes, url: str) -> Iterator[Page | Refusal]:
    """The parsed page, which holds its tree until it is left."""
    page = _page(markup, url)
    try:
        yield page
    finally:
        if isinstance(page, Page):
            page.tree.fell()


def _page(markup: bytes, url: str) -> Page | Refusal:
    if refusal := refuse.not_html(markup, url):
        return refusal
    if excess := caps.over_caps(markup):
        return Refusal(url, *excess)
    page = open_page(markup, url)
    if page is None:
        return Refusal(url, "not html", "no element in it")
    if excess := caps.over_tree_caps(page.tree):
        page.tree.fell()
        return Refusal(url, *excess)
    return page


class Considered(NamedTuple):
    """A page with all that the article is made of: what each source claims, `agreed` what follows from it, and who signs by each;
    the pieces as judged; the drafts of the text and where they are from."""

    page: Page
    given: Mapping[str, Claims]
    agreed: Claims
    signed: Mapping[str, tuple[Byline, ...]]
    headline: str
    found: Judged
    drafts: tuple[Draft, ...]
    evidence: TextEvidence


def considered(page: Page) -> Considered:
    """What speaks for what on this page."""
    given = {name: source(page) for name, source in SOURCES.items()}
    agreed = agree(given.values())
    headline = headline_of(page, given)
    pieces = set_apart(with_feeds(pieces_of(page.tree)))
    signed = signatures(given, agreed)
    named = [byline.name for some in signed.values() for byline in some]
    found = judged(pieces, replace(agreed, headline=headline), headline, named)
    is_meagre = _is_meagre(agreed, found)
    if is_meagre or not agreed.published:
        held = state.claims(page)
        given["state"] = held if is_meagre else replace(held, body=None)
        agreed = agree(given.values())
        signed = signatures(given, agreed)
        headline = headline or held.headline
    if not any(map(is_full, signers(signed))):
        given["text"] = signed_in(found.body())
        signed = signatures(given, agreed)
    printed = [claims.body for claims in given.values() if claims.body]
    return Considered(page, given, agreed, signed, headline, found, *article_drafts(found, printed))


def _is_meagre(agreed: Claims, found: Judged) -> bool:
    """Whether there is little text, shown or printed."""
    shown = sum(len(piece.text) for piece in found.body())
    return max(shown, len(agreed.body.text) if agreed.body else 0) < _LITTLE


def article_of(considered: Considered) -> Article | Refusal:
    """The article, if there is one."""
    page, _, claims, signed, headline, found, drafts, evidence = considered
    body = found.body()
    bylined = signers(signed)
    pieces = with_author_notes(boxed(found.pieces, body, headline), body, bylined)
    text, blocks = compose(drafts, page.absolute)
    is_article = claims.is_article or claims.is_shared_as_article
    if refusal := refuse.no_article(page, found.pieces, text, is_article):
        return refusal
    lead, pictures = pictures_of(page, claims.pictures)
    published, modified = publication(claims, page)
    placed = tuple(zip(drafts, blocks, strict=True))
    return Article(
        id=identify(page.url or text),
        url=page.url,
        text=text,
        headline=headline,
        blocks=blocks,
        kicker=claims.kicker,
        standfirst=claims.standfirst,
        bylines=bylined,
        published=published,
        modified=modified,
        site=claims.site,
        section=claims.section,
        language=language_of(claims.language, text),
        canonical_url=claims.canonical_url,
        lead_picture=lead,
        pictures=pictures,
        cards=cards_of(page, pieces),
        live=live_entries(page, pieces, placed, published, modified)
        + feed_entries(page, pieces, published, modified),
        notes=tuple(block.span for block in blocks if block.kind == "note"),
        syndication=syndication_of(text, bylined, found.below()),
        text_evidence=evidence,
        access=claims.access,
        licence=claims.licence,
        reading_minutes=reading_minutes([piece.text for piece in found.pieces if not piece.card]),
        counted_minutes=counted_minutes(text),
    )


def signatures(given: Mapping[str, Claims], claims: Claims) -> dict[str, tuple[Byline, ...]]:
    """Who signs, by each source, where these things are agreed."""
    houses = (claims.site, *claims.organisations, *(claim.site for claim in given.values()))
    return {name: bylines(claim.authors, houses) for name, claim in given.items()}


def signers(signed: Mapping[str, tuple[Byline, ...]]) -> tuple[Byline, ...]:
    """Those of the most trusted source that names a person in full; else of the first that names anybody.
    Where another source names one more beside the same persons, that one is theirs, too."""
    in_full = (some for some in signed.values() if any(map(is_full, some)))
    found = _agreed(signed) or next(in_full, next(filter(None, signed.values()), ()))
    fuller = (signed[name] for name in _FULLER if name in signed)
    return next((some for some in fuller if is_one_more(some, found)), found)


def _agreed(signed: Mapping[str, tuple[Byline, ...]]) -> tuple[Byline, ...]:
    """Whom two sources name alone and in full."""
    named = Counter(some for some in signed.values() if some and all(map(is_full, some)))
    return next((some for some, count in named.most_common(1) if count > 1), ())
