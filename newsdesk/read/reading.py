"""The way of one page through the reader."""

import logging
from collections.abc import Sequence
from typing import Final

from newsdesk.model import Article, Byline, CaptureKind, Dated, Refusal, identify
from newsdesk.read import caps, charset, refuse
from newsdesk.read.blocks import compose
from newsdesk.read.body import article_drafts, article_pieces, inside
from newsdesk.read.cards import cards_of, set_apart
from newsdesk.read.claims import Claims, agree
from newsdesk.read.dates import Stamp, dated
from newsdesk.read.feeds import feed_entries, with_feeds
from newsdesk.read.headline import headline_of
from newsdesk.read.json_ld import articles
from newsdesk.read.language import language_of
from newsdesk.read.live import live_entries
from newsdesk.read.names import bylines
from newsdesk.read.page import Page, open_page
from newsdesk.read.pictures import pictures_of
from newsdesk.read.pieces import Piece, pieces_of
from newsdesk.read.printed import reading_minutes, syndication_of
from newsdesk.read.scraped import read_scraped
from newsdesk.read.sources import SOURCES
from newsdesk.read.standfirst import standfirst_piece

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
    page = open_page(markup, url)
    return _article(page) if page else Refusal(url, "not html", "no element in it")


def _article(page: Page) -> Article | Refusal:
    given = [source(page) for source in SOURCES]
    claims = agree(given)
    pieces = set_apart(with_feeds(pieces_of(page.root)))
    lead, pictures = pictures_of(page, claims.pictures)
    published, modified = _dates(page, claims)
    headline = headline_of([claim.headline for claim in given], claims.site)
    # from here on the page's tree is used up: the judge of the body takes it apart
    found = article_pieces(page, inside(pieces, headline), claims)
    standfirst = standfirst_piece(
        [claim.standfirst for claim in given], pieces, [part for part in found if isinstance(part, Piece)]
    )
    drafts = article_drafts((standfirst, *found) if standfirst else found, headline)
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
        standfirst=standfirst.text if standfirst else claims.standfirst,
        bylines=signers,
        published=published,
        modified=modified,
        site=claims.site,
        section=claims.section,
        language=language_of(claims.language, text),
        canonical_url=claims.canonical_url,
        lead_picture=lead,
        pictures=pictures,
        cards=cards_of(page, pieces),
        live=live_entries(page, pieces, placed, published, modified) + feed_entries(page, pieces, published),
        notes=tuple(block.span for block in blocks if block.kind == "note"),
        syndication=syndication_of(text, signers),
        reading_minutes=reading_minutes(piece.text for piece in pieces if not piece.card),
    )


def _signers(given: Sequence[Claims], claims: Claims) -> tuple[Byline, ...]:
    """Those of the most trusted source that names a person; else of the first that names anybody."""
    houses = (claims.site, *claims.organisations, *(claim.site for claim in given))
    signed = [bylines(claim.authors, houses) for claim in given]
    with_person = (some for some in signed if any(byline.kind == "person" for byline in some))
    return next(with_person, next(filter(None, signed), ()))


def _dates(page: Page, claims: Claims) -> tuple[Dated | None, Dated | None]:
    day_first = page.root.get("lang", "en").lower() not in _MONTH_FIRST
    published = dated(claims.published, day_first) or _searched(page)
    return published, dated(claims.modified, day_first)


def _searched(page: Page) -> Dated | None:
    """The date that htmldate finds by searching the whole page, if that is not too vast."""
    if page.vast or page.length > caps.SEARCHED:
        return None
    from htmldate import find_date

    found = find_date(page.root, url=page.url or None, original_date=True)
    return dated((Stamp(found, "text"),)) if found else None
