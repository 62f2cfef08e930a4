"""The way of one page through the reader."""

import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from newsdesk.model import Article, Byline, CaptureKind, Dated, Refusal, identify
from newsdesk.read import caps, charset, refuse
from newsdesk.read.blocks import compose
from newsdesk.read.body import article_drafts, judged
from newsdesk.read.cards import cards_of, set_apart
from newsdesk.read.claims import Claims, agree
from newsdesk.read.dates import dated
from newsdesk.read.feeds import feed_entries, with_feeds
from newsdesk.read.headline import agreed_headline
from newsdesk.read.json_ld import articles
from newsdesk.read.language import language_of
from newsdesk.read.live import live_entries
from newsdesk.read.names import bylines
from newsdesk.read.page import Page, open_page
from newsdesk.read.pictures import pictures_of
from newsdesk.read.pieces import pieces_of
from newsdesk.read.printed import reading_minutes, syndication_of
from newsdesk.read.printed_date import searched
from newsdesk.read.scraped import read_scraped
from newsdesk.read.sources import SOURCES

_MONTH_FIRST: Final = ("en-us", "en_us", "en")

log = logging.getLogger(__name__)


def reading(body: bytes | str, url: str, content_type: str, kind: CaptureKind) -> Article | Refusal:
    """The article, or why there is none; a fault of our own is logged and refused as "broken"."""
    try:
        return _read(body, charset.speakable(url), content_type, kind)
    except Exception as fault:
        log.exception("reading %s", url)
        return Refusal(
            charset.speakable(url), "broken", charset.speakable(f"{type(fault).__name__}: {fault}"[:300])
        )


def _read(body: bytes | str, url: str, content_type: str, kind: CaptureKind) -> Article | Refusal:
    if len(body) > caps.PAGE_BYTES:
        return Refusal(url, "too large", f"{len(body):,} bytes; the cap is {caps.PAGE_BYTES:,}")
    if isinstance(body, bytes):
        if refusal := refuse.not_a_page(body, url):
            return refusal
        markup = charset.decode(body, content_type)
    else:
        markup = charset.speakable(body)
    if kind == "text":
        return read_scraped(markup, url)
    if refusal := refuse.not_html(markup, url):
        return refusal
    if excess := caps.over_caps(markup):
        return Refusal(url, *excess)
    with _uncollected():
        return _of_markup(markup, url)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A page is many small objects that all live to its end: looking for garbage among them takes half as long as reading."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _of_markup(markup: str, url: str) -> Article | Refusal:
    page = open_page(markup, url)
    if page is None:
        return Refusal(url, "not html", "no element in it")
    if max(element.depth for element in page.tree.elements) > caps.DEPTH:
        return Refusal(url, "too deep", f"tags nested over {caps.DEPTH} deep")
    try:
        return _article(page)
    finally:
        page.tree.fell()


def _article(page: Page) -> Article | Refusal:
    given = [source(page) for source in SOURCES]
    claims = agree(given)
    pieces = set_apart(with_feeds(pieces_of(page.tree)))
    lead, pictures = pictures_of(page, claims.pictures)
    published, modified = _dates(page, claims)
    headline = agreed_headline(given, claims)
    found = judged(pieces, replace(claims, headline=headline), headline)
    drafts, evidence = article_drafts(found, claims)
    text, blocks = compose(drafts, page.absolute)
    is_article = bool(articles(page.data)) or page.first_meta("og:type").lower().endswith("article")
    if refusal := refuse.no_article(page, pieces, text, is_article):
        return refusal
    signers = _signers(given, claims)
    placed = tuple(zip(drafts, blocks, strict=True))
    return Article(
        id=identify(page.url or text),
        url=page.url,
        text=text,
        headline=headline,
        blocks=blocks,
        kicker=claims.kicker,
        standfirst=claims.standfirst,
        bylines=signers,
        published=published,
        modified=modified,
        site=claims.site,
        section=claims.section,
        language=language_of(claims.language, text),
        canonical_url=claims.canonical_url,
        lead_picture=lead,
        pictures=pictures,
        cards=cards_of(page, found.pieces),
        live=live_entries(page, found.pieces, placed, published, modified)
        + feed_entries(page, found.pieces, published),
        notes=tuple(block.span for block in blocks if block.kind == "note"),
        syndication=syndication_of(text, signers),
        text_evidence=evidence,
        reading_minutes=reading_minutes(piece.text for piece in pieces if not piece.card),
    )


def _signers(given: Sequence[Claims], claims: Claims) -> tuple[Byline, ...]:
    """Those of the most trusted source that names a person; else of the first that names anybody."""
    houses = (claims.site, *claims.organisations, *(claim.site for claim in given))
    signed = [bylines(claim.authors, houses) for claim in given]
    with_person = (some for some in signed if any(byline.kind == "person" for byline in some))
    return next(with_person, next(filter(None, signed), ()))


def _dates(page: Page, claims: Claims) -> tuple[Dated | None, Dated | None]:
    day_first = (page.tree.root.get("lang") or "en").lower() not in _MONTH_FIRST
    published = dated(claims.published, day_first) or dated(searched(page, day_first), day_first)
    return published, dated(claims.modified, day_first)
