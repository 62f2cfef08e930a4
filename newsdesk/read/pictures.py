"""Which pictures belong to the article, with caption, credit and size, and which one leads it?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from newsdesk.model import Picture
from newsdesk.read.cards import card_place
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, squeeze

_SOURCES: Final = ("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "src")
_CAPTION: Final = re.compile(r"caption|legend|bildunterschrift|image-?desc|photo-?desc", re.I)
_CREDIT: Final = re.compile(r"credit|copyright|photographer|image-?source|photo-?by|attribution", re.I)
_CREDIT_WORDS: Final = re.compile(
    r"[\s([|–—/-]*(?:(?:photo(?:graph)?|image|picture|foto|bild|credit|courtesy|illustration)s?\s*(?:by|:|/|©|credit:)|©|\((?:photo|image|AP Photo|AFP|Reuters)\b)\s*(.{2,120})$",
    re.I,
)
#: A remark in brackets after the last sentence of a caption.
_BRACKETED: Final = re.compile(r"(?<=[.!?])\s*[(\[]([^()\[\]]{2,80})[)\]]$")
_SMALLEST: Final = 60
_MOST: Final = 60
_ELSEWHERE: Final = frozenset(("nav", "footer", "aside"))


def pictures_of(page: Page, claimed: Sequence[Picture]) -> tuple[Picture | None, tuple[Picture, ...]]:
    """The lead picture (the page's own choice, with the caption it has on the page) and the article's figures."""
    figures = tuple(dict.fromkeys(_figures(page)))[:_MOST]
    if not claimed:
        return next(iter(figures), None), figures
    lead = claimed[0]
    for other in claimed[1:]:
        if _same(lead.url, other.url):
            lead = _completed(lead, other)
    shown = next((figure for figure in figures if _same(figure.url, lead.url)), None)
    if shown is None:
        shown = next((figure for figure in figures[:1] if figure.caption and not lead.caption), None)
    return (_completed(lead, shown) if shown else lead), figures


def _figures(page: Page) -> Iterator[Picture]:
    for element in page.tree.all("figure"):
        if not _is_elsewhere(element) and (picture := _figure(page, element)):
            yield picture
    for image in page.tree.all("img"):
        box = next((outer for outer in image.ancestors() if outer.tag == "figure" or _is_box(outer)), None)
        if (
            box is not None
            and box.tag != "figure"
            and not _is_elsewhere(image)
            and (picture := _figure(page, box))
        ):
            yield picture


def _is_box(element: Element) -> bool:
    name = element.get("class") if element.tag == "div" else ""
    return "caption" in name or "photo" in name


def _is_elsewhere(element: Element) -> bool:
    return any(outer.tag in _ELSEWHERE or card_place(outer) for outer in element.ancestors())


def _figure(page: Page, element: Element) -> Picture | None:
    image = next(element.inner("img"), None)
    url = _address(page, image) if image is not None else ""
    if image is None or not url:
        return None
    width, height = _size(image.get("width")), _size(image.get("height"))
    if (width or _SMALLEST) < _SMALLEST or (height or _SMALLEST) < _SMALLEST:
        return None
    caption, credit = _caption(element)
    return Picture(url, caption, credit, squeeze(image.get("alt"))[:500], width, height)


def _address(page: Page, image: Element) -> str:
    for name in _SOURCES:
        value = image.get(name).strip()
        if value and not value.startswith("data:"):
            return page.absolute(value.split(",")[0].split()[0] if "srcset" in name else value)
    return ""


def _caption(element: Element) -> tuple[str, str]:
    place = next(element.inner("figcaption"), None)
    if place is None:
        place = next(
            (inner for inner in element.inner("div", "p", "span") if _CAPTION.search(inner.get("class"))),
            None,
        )
    marked = next(
        (
            inner
            for inner in element.inner("span", "div", "p", "cite", "small")
            if _CREDIT.search(inner.get("class"))
        ),
        None,
    )
    credit = marked.text(300) if marked is not None else ""
    caption = place.text(2000) if place is not None else ""
    if credit and caption != credit:
        caption = caption.replace(credit, "").strip()
    elif not credit and (match := _CREDIT_WORDS.search(caption) or _BRACKETED.search(caption)):
        caption, credit = caption[: match.start()].strip(), match[1].strip(" ).]")
    return caption, credit


def _completed(lead: Picture, other: Picture) -> Picture:
    return replace(
        lead,
        caption=lead.caption or other.caption,
        credit=lead.credit or other.credit,
        alt=lead.alt or other.alt,
        width=lead.width or other.width,
        height=lead.height or other.height,
    )


def _same(one: str, other: str) -> bool:
    """The same file name: sites serve one picture in many sizes and places."""
    return one == other or (_file(one) == _file(other) and len(_file(one)) > 8)


def _file(url: str) -> str:
    return urlsplit(url).path.rsplit("/", 1)[-1].casefold()


def _size(value: str | None) -> int | None:
    digits = (value or "").removesuffix("px").strip()
    return int(digits) if digits.isdecimal() and 0 < len(digits) < 6 else None
