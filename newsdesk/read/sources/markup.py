"""What does the page show, whoever marks it up how: its h1, byline, times, kicker and standfirst?"""

import re
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from newsdesk.read.cards import card_place
from newsdesk.read.claims import Claims
from newsdesk.read.dates import Stamp, read_date
from newsdesk.read.page import Page, squeeze, text_of

_AUTHOR: Final = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|author-?names?|article-?author|post-?author|entry-?author|writer|auteur|autore?s?|autorin|"
    r"creator|contributor|vcard|p-author|story-?by|signature|firma)(?:$|[\s_-])",
    re.I,
)
_DATE: Final = re.compile(
    r"date|time|publish|posted|meta|stamp|datum|fecha|data\b|pubdate|created|info", re.I
)
_KICKER: Final = re.compile(
    r"kicker|eyebrow|overline|supertitle|spitzmarke|dachzeile|pre-?title|top-?line", re.I
)
_STANDFIRST: Final = re.compile(
    r"stand-?first|(?:^|[\s_-])dek(?:$|[\s_-])|sub-?(?:title|head(?:line)?|deck)|article-?(?:lead|intro|summary|teaser|excerpt)|"
    r"story-?(?:lead|intro)|(?:^|[\s_-])(?:lead|lede|intro|introduction|chapo|vorspann|sommario|entradilla|excerpt|teaser|summary|ingress|abstract)(?:$|[\s_-])|__(?:lead|intro|teaser|excerpt|description)|teaser-?text",
    re.I,
)
_BY: Final = re.compile(r"^(?:by|von|par|por|di|door|автор:?|作者[:：]?)\s+(?:the\s+)?\S", re.I)
_TITLE_SEPARATOR: Final = re.compile(r"\s+[|\-–—·»•:]{1,2}\s+|\s*[|»]\s*")
_LONGEST_TITLE: Final = 1_000
_LONGEST_BYLINE: Final = 160
_MOST_LOOKED_AT: Final = 5_000


def claims(page: Page) -> Claims:
    """What readers see around the article."""
    heading = main_heading(page)
    named = tuple(_named(page))
    return Claims(
        headline=text_of(heading, _LONGEST_TITLE) if heading is not None else _title(page),
        kicker=next(
            (
                text
                for element, name in named
                if _KICKER.search(name) and 1 < len(text := text_of(element, 200)) < 60
            ),
            "",
        ),
        standfirst=next(
            (
                text
                for element, name in named
                if _is_standfirst(element, name) and 40 < len(text := text_of(element, 2000)) < 900
            ),
            "",
        ),
        authors=_authors(page, named),
        published=_times(page, heading) + _dates(named),
        site=_site(page),
        language=page.root.get("lang") or page.root.get("xml:lang") or "",
    )


def main_heading(page: Page) -> HtmlElement | None:
    """The h1 that the page's title begins with; else its only h1, else the first inside an article."""
    headings = [
        element for element in list(page.root.iter("h1"))[:20] if len(text_of(element, _LONGEST_TITLE)) > 3
    ]
    title = _key((page.root.findtext(".//title") or "")[:_LONGEST_TITLE] + page.first_meta("og:title"))
    for element in headings:
        if _key(text_of(element, _LONGEST_TITLE)) in title:
            return element
    if len(headings) > 1:
        headings = [
            element
            for element in headings
            if next(element.iterancestors("article", "main"), None) is not None
        ] or headings
    return next(iter(headings), None)


def _named(page: Page) -> Iterator[tuple[HtmlElement, str]]:
    """The elements of the body whose class or id may say what they are; not those of cards or of comments."""
    looked = 0
    skip: HtmlElement | None = None
    for element in page.root.iter(
        "div",
        "p",
        "span",
        "a",
        "h2",
        "h3",
        "address",
        "time",
        "section",
        "header",
        "li",
        "em",
        "strong",
        "ul",
    ):
        name = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('rel') or ''} {element.get('data-testid') or ''}"
        if len(name) < 5:
            continue
        place = card_place(element)
        if place and place.kind in ("comment", "related", "advert", "feed", "newsletter"):
            skip = element
        if skip is not None and skip in element.iterancestors():
            continue
        looked += 1
        if looked > _MOST_LOOKED_AT:
            return
        yield element, name


def _authors(page: Page, named: tuple[tuple[HtmlElement, str], ...]) -> tuple[str, ...]:
    linked = [
        text_of(element, 200)
        for element, name in named
        if element.tag == "a" and "author" in (element.get("rel") or "")
    ]
    if linked:
        return tuple(dict.fromkeys(linked))[:5]
    for element, name in named:
        if _AUTHOR.search(name) and 3 < len(text := text_of(element, 400)) < _LONGEST_BYLINE:
            linked = [text_of(link, 200) for link in element.iter("a")]
            return tuple(linked) if len(linked) > 1 and all(linked) else (text,)
    for element in page.root.iter("p", "div", "span", "address"):
        text = squeeze(element.text)
        if (
            len(text) < _LONGEST_BYLINE
            and _BY.match(text)
            and len(whole := text_of(element, 300)) < _LONGEST_BYLINE
        ):
            return (whole,)
    return ()


def _times(page: Page, heading: HtmlElement | None) -> tuple[Stamp, ...]:
    stamps = [
        Stamp(element.get("datetime") or text_of(element, 100), "time element")
        for element in list(page.root.iter("time"))[:30]
        if not any(card_place(outer) for outer in element.iterancestors())
    ]
    return tuple(stamps[:3])


def _dates(named: tuple[tuple[HtmlElement, str], ...]) -> tuple[Stamp, ...]:
    for element, name in named:
        if _DATE.search(name) and 6 <= len(text := text_of(element, 200)) < 120 and read_date(text):
            return (Stamp(text, "text"),)
    return ()


def _is_standfirst(element: HtmlElement, name: str) -> bool:
    return element.tag in ("p", "div", "h2", "h3", "section") and bool(_STANDFIRST.search(name))


def _title(page: Page) -> str:
    """The page's title without the site's name."""
    title = squeeze((page.root.findtext(".//title") or "")[:_LONGEST_TITLE])
    parts = _TITLE_SEPARATOR.split(title)
    return max(parts, key=len) if len(parts) > 1 and len(max(parts, key=len)) > len(title) / 2 else title


def _site(page: Page) -> str:
    from urllib.parse import urlsplit

    return (urlsplit(page.base).hostname or "").removeprefix("www.")


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
