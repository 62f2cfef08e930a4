"""What do the page's <meta> and <link> say of the article (Open Graph, Twitter, Dublin Core, publishers' own)?"""

import re
from typing import Final

from newsdesk.model import Picture
from newsdesk.read.claims import Claims
from newsdesk.read.dates import Stamp
from newsdesk.read.json_ld import plain
from newsdesk.read.page import Page

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "publish-date", "publication_date", "publishdate", "pubdate", "publish_date", "article_date_original", "originalpublicationdate",
    "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "og:published_time", "rnews:datepublished",
    "published", "published-date", "published_date", "published_at", "date_published", "shareaholic:article_published_time",
    "dc.date.published", "dc:date", "dcterms:date", "prism.publicationdate", "bepress_citation_date", "citation_online_date",
    "article_publication_date", "creation_date", "article:published", "release_date", "releasedate", "newsdate", "pub_date",
    "date", "created",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "updated", "modified",
    "updated_time", "article:updated_time", "article_date_updated",
    "last-modified", "dc.date.modified", "article:modified", "revised", "lastmod",
)  # fmt: skip
_AUTHORS: Final = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "byl", "byline", "dc.creator",
    "dcterms.creator", "citation_author", "cxenseparse:author", "og:article:author", "dc.contributor", "rnews:author",
)  # fmt: skip
_WRITTEN_BY: Final = re.compile(
    r"^(?:(?:written|posted) by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|skrevet av|skriven av|"
    r"napisane przez|authors?|autor(?:in)?|автор|作者)$",
    re.I,
)


def claims(page: Page) -> Claims:
    """Headline, authors, dates, site and picture as the head of the page gives them."""
    picture = page.absolute(
        page.first_meta(
            "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"
        )
        or _linked(page, "image_src")
    )
    return Claims(
        headline=plain(page.first_meta("og:title", "twitter:title", "dc.title", "title")),
        standfirst=plain(page.first_meta("og:description", "description", "twitter:description")),
        authors=_authors(page),
        published=_stamps(page, _PUBLISHED),
        modified=_stamps(page, _MODIFIED),
        site=page.first_meta("og:site_name", "application-name", "publisher", "dc.publisher"),
        section=page.first_meta("article:section", "section", "cxenseparse:section", "parsely-section"),
        canonical_url=_canonical(page),
        language=page.first_meta("language", "content-language", "og:locale", "dc.language"),
        pictures=(_sized(page, picture),) if picture else (),
        is_shared_as_article=page.first_meta("og:type").lower().endswith("article"),
    )


def _authors(page: Page) -> tuple[str, ...]:
    for name in _AUTHORS:
        if given := tuple(value for value in page.meta.get(name, ()) if value and "://" not in value):
            return given
    return _labelled(page)


def _labelled(page: Page) -> tuple[str, ...]:
    """What is shown beside "Written by" where the page is shared."""
    return tuple(
        value
        for number in ("1", "2")
        if _WRITTEN_BY.search(page.first_meta(f"twitter:label{number}"))
        and (value := page.first_meta(f"twitter:data{number}"))
    )


def _stamps(page: Page, names: tuple[str, ...]) -> tuple[Stamp, ...]:
    return tuple(
        Stamp(value, "meta", name) for name in names for value in page.meta.get(name, ())[:1] if value
    )


def _canonical(page: Page) -> str:
    address = _linked(page, "canonical") or page.first_meta("og:url")
    return page.absolute(address) if address else ""


def _linked(page: Page, relation: str) -> str:
    """Where the first link of the head leads that has this relation."""
    for link in page.tree.all("link"):
        if relation in link.get("rel").lower().split() and link.get("href"):
            return link.get("href")
    return ""


def _sized(page: Page, url: str) -> Picture:
    sizes = (page.first_meta(name) for name in ("og:image:width", "og:image:height"))
    width, height = (int(size) if size.isdecimal() and len(size) < 6 else None for size in sizes)
    return Picture(
        url, alt=plain(page.first_meta("og:image:alt", "twitter:image:alt")), width=width, height=height
    )
