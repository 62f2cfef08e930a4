"""What does the page show, whoever marks it up how: its h1, times, kicker and standfirst?"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from newsdesk.read.called import is_called
from newsdesk.read.claims import Claims
from newsdesk.read.dates import days_in
from newsdesk.read.keys import key_of
from newsdesk.read.named import all_called
from newsdesk.read.page import Page
from newsdesk.read.tree import Element

_KICKER: Final = re.compile(
    r"kicker|eyebrow|overline|supertitle|spitzmarke|dachzeile|pre-?title|top-?line", re.I
)
_STANDFIRST: Final = re.compile(
    r"stand-?first|(?:^|[\s_-])dek(?:$|[\s_-])|sub-?(?:title|head(?:line)?|deck)|article-?(?:lead|intro|summary|teaser|excerpt)|"
    r"story-?(?:lead|intro)|(?:^|[\s_-])(?:lead|lede|intro|introduction|chapo|vorspann|sommario|entradilla|excerpt|teaser|summary|ingress|abstract)(?:$|[\s_-])|__(?:lead|intro|teaser|excerpt|description)|teaser-?text",
    re.I,
)
#: What each of these has in it and few other words have: "article-image" begins as "article-intro" does.
_NEARLY_KICKER: Final = re.compile(
    r"kicker|eyebrow|verline|upertitle|spitzmarke|dachzeile|re-?title|op-?line", re.I
)
_NEARLY_STANDFIRST: Final = re.compile(
    r"stand-?first|dek|ub-?(?:title|head|deck)|lead|lede|intro|chapo|vorspann|sommario|entradilla|excerpt|teaser|summary|ingress|abstract|__description",
    re.I,
)
_TITLE_SEPARATOR: Final = re.compile(r"\s+[|\-–—·»•:]{1,2}\s+|\s*[|»]\s*")
#: "© 2024 Island Echo. All rights reserved."
_COPYRIGHT: Final = re.compile(
    r"\s*(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–—]\s*\d{4})?)?[\s,|]*([^\d\W][^.,|©]{1,60})",
    re.I,
)
_LONGEST_TITLE: Final = 1_000
_LONGEST_NAME: Final = 60
#: What may stand where a kicker stands and tells nothing of the article.
_NO_KICKER: Final = re.compile(
    r"(?:(?:last )?updated|published|posted|subscribe|sign (?:in|up)|log in|follow us)\b.*|contact us|article|advertisement|anzeige|menu|search|"
    r"share(?:\s*[:|+].*| (?:article|by|now|on|page|post|story|this|via|with|your)\b.*)?",
    re.I,
)
_AROUND: Final = " ,:;|•·–—-"
#: How many texts may stand between a kicker above the heading and it, and between the heading and one below.
_ABOVE, _BELOW = 3, 16
_STANDFIRST_AND_MORE: Final = 500
#: The name of the site stands among the first links, and the copyright among the last texts.
_MOST_LINKS: Final = 60
_LAST: Final = 60


def claims(page: Page) -> Claims:
    """What readers see around the article."""
    heading = page.heading
    return Claims(
        headline=_title(page),
        shown=heading.text(_LONGEST_TITLE) if heading is not None else "",
        kicker=_text_of(_kickers(page), range(2, 60), 200).strip(_AROUND),
        standfirst=_text_of(_standfirsts(page), range(41, 900), 2_000),
        site=_site(page),
        language=page.tree.root.get("lang") or page.tree.root.get("xml:lang"),
    )


def _kickers(page: Page) -> Iterator[Element]:
    """What is called a kicker in the heading or right by it, and tells of the article: no date, no button."""
    heading = page.heading
    if heading is None:
        return
    for element in all_called(_NEARLY_KICKER, page.named):
        if (
            _is_by(element, heading)
            and is_called(_KICKER, element.naming)
            and _tells(element.text(_LONGEST_NAME))
        ):
            yield element


def _tells(kicker: str) -> bool:
    return _NO_KICKER.fullmatch(kicker.strip(_AROUND)) is None and next(days_in(kicker), None) is None


def _is_by(element: Element, heading: Element) -> bool:
    """Whether it is in the heading, right above it, or, where a style lifts it, shortly below, no more than a standfirst between them."""
    if element.number < heading.number:
        return 0 <= heading.first_text - element.past_text <= _ABOVE
    between = element.tree.texts[heading.past_text : element.first_text][: _BELOW + 1]
    return len(between) <= _BELOW and sum(map(len, between)) < _STANDFIRST_AND_MORE


def _standfirsts(page: Page) -> Iterator[Element]:
    nearly = all_called(_NEARLY_STANDFIRST, page.named)
    return (
        element
        for element in nearly
        if element.tag in ("p", "div", "h2", "h3", "section") and is_called(_STANDFIRST, element.naming)
    )


def _text_of(elements: Iterable[Element], lengths: range, limit: int) -> str:
    """The first text of one of these lengths."""
    texts = (element.text(limit) for element in elements)
    return next((text for text in texts if len(text) in lengths), "")


def _title(page: Page) -> str:
    """The page's title without the site's name."""
    title = page.title[:_LONGEST_TITLE]
    parts = _TITLE_SEPARATOR.split(title)
    return max(parts, key=len) if len(parts) > 1 and len(max(parts, key=len)) > len(title) / 2 else title


def _site(page: Page) -> str:
    """The site's name where the page's title carries it, known by the host, a link to its first page or the line of
    copyright; else the host."""
    host = (urlsplit(page.base).hostname or "").removeprefix("www.")
    parts = _TITLE_SEPARATOR.split(page.title[:_LONGEST_TITLE])
    if len(parts) < 2:
        return host
    label = _name_key(host.split(".")[0])
    by_host = (part for part in parts if label and _name_key(part) == label)
    return next(by_host, "") or _named_elsewhere(page, (parts[-1], parts[0])) or host


def _named_elsewhere(page: Page, parts: Iterable[str]) -> str:
    """The part that the page calls its first page by, or that holds the copyright."""
    links = islice(page.tree.all("a"), _MOST_LINKS)
    homes = (link.text(_LONGEST_NAME) for link in links if _leads_to_first_page(link, page))
    owners = (match[1] for text in page.tree.texts[-_LAST:] if (match := _COPYRIGHT.match(text)))
    known = {_name_key(name) for name in (*homes, *owners)}
    return next((part for part in parts if _name_key(part) in known), "")


def _leads_to_first_page(link: Element, page: Page) -> bool:
    address = link.get("href") or ""
    slashes = address.partition("#")[0].partition("?")[0].rstrip("/").count("/")
    is_below = address.startswith("/") and slashes == 2 and "//" not in address and "." not in address
    try:
        return (
            bool(address)
            and slashes in (0, 2)
            and not is_below
            and urlsplit(page.absolute(address) or address).path in ("", "/")
        )
    except ValueError:
        return False


def _name_key(name: str) -> str:
    return key_of(name.casefold()).removeprefix("the")
