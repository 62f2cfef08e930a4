"""Which pictures belong to the article, with caption, credit and size, and which one leads it?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import Final
from urllib.parse import unquote, urlsplit

from newsdesk.model import Picture
from newsdesk.read.called import is_called
from newsdesk.read.captions import caption_of, captions_in, is_caption
from newsdesk.read.cards import card_place
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, squeeze

_SOURCES: Final = ("data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "src")
_SMALLEST: Final = 60
#: A picture without a caption is one of the article's when it is so large, or its size is not told.
_SHOWN: Final = 150
_MOST_BEHIND: Final = 10
_LONG, _MOST_PROSE = 100, 3
_MOST: Final = 60
_MOST_IN_BOX: Final = 3
_HIGHEST: Final = 5
_LARGEST: Final = 150
_MOST_TEXTS: Final = 12
_SHORTEST_WORDS, _LONGEST_WORDS = 20, 600
_NUMBER: Final = attrgetter("number")
_LARGEST_OF_SHAPE: Final = 21
_SIGN: Final = re.compile(r"logo|avatar|icon\b|gravatar|emoji", re.I)
#: What a site shows for every page that has no picture.
_STAND_IN: Final = re.compile(
    r"placeholder|no-?image|fallback|favicon|(?:^|[-_])default(?:[-_](?:image|img|og|share|social|thumb(?:nail)?|picture))?\.",
    re.I,
)
_PHOTOGRAPH: Final = re.compile(r"\.(?:jpe?g|webp|avif)", re.I)
#: What else is shown beside an article: buttons, counters, portraits.
_SMALL: Final = re.compile(
    r"icon|pixel|flags?/|button|badge|twitter|facebook|profile|author|avatar|banner|piwik|copyright|digg|rss|/render/|creativecommons",
    re.I,
)
_PICTURE: Final = re.compile(r"picture|photo|image|thumb", re.I)
_ELSEWHERE: Final = frozenset(("nav", "footer", "aside"))
#: What of an address names one picture in whatever size: a long part of it with a digit.
_BETWEEN_PARTS: Final = re.compile(r"[/?&=,:]")
_DIGIT: Final = re.compile(r"\d")
_SHORTEST_NAME: Final = 10
_SIZE: Final = re.compile(r"(?:[a-z]{1,10}[_-]?)?\d+x\d+|(?:w|h|q|width|height)[_-]?\d+")


def pictures_of(page: Page, claimed: Sequence[Picture]) -> tuple[Picture | None, tuple[Picture, ...]]:
    """The lead picture (the page's own choice, with the caption it has on the page) and the article's figures."""
    figures = tuple(dict.fromkeys(_figures(page)))[:_MOST]
    telling = [picture for picture in claimed if not _STAND_IN.search(_file(picture.url))]
    if not telling:
        shown = next(iter(figures), None) or _first_shown(page)
        return shown or next(iter(claimed), None), figures
    lead = telling[0]
    for other in telling[1:]:
        if _same(lead.url, other.url):
            lead = _completed(lead, other)
    shown = next((figure for figure in figures if _same(figure.url, lead.url)), None)
    if shown is None:
        shown = next((figure for figure in figures[:1] if figure.caption and not lead.caption), None)
        return (_completed(lead, shown) if shown else lead), figures
    if shown.caption:
        lead = replace(lead, caption=shown.caption, credit=shown.credit or lead.credit)
    return _completed(lead, shown), figures


def _figures(page: Page) -> Iterator[Picture]:
    heading = page.heading
    for box in _boxes(page):
        if not _is_elsewhere(box, heading) and (picture := _figure(page, box)):
            yield picture


def _first_shown(page: Page) -> Picture | None:
    """The first picture behind the heading, before three long paragraphs, that may be one of the article's."""
    heading = page.heading
    if heading is None:
        return None
    images = page.tree.all("img")
    behind = images[bisect_left(images, heading.end, key=_NUMBER) :][:_MOST_BEHIND]
    for image in behind:
        texts = page.tree.texts[heading.past_text : image.first_text]
        if sum([len(text) >= _LONG for text in texts]) > _MOST_PROSE:
            return None
        if _is_elsewhere(image, heading):
            continue
        url = _address(page, image, image)
        sizes = [size for size in _sizes(image) if size is not None]
        least = min(sizes, default=_SHOWN if _PHOTOGRAPH.search(_file(url)) else 0)
        if url and least >= _SHOWN and not _is_sign(image, url):
            return Picture(url, "", "", squeeze(image.get("alt"))[:500], *_sizes(image))
    return None


def _is_sign(image: Element, url: str) -> bool:
    """Whether it is a drawing, the sign of a house or somebody's portrait, by its names."""
    is_named = is_called(_SIGN, image.naming) or _SIGN.search(_file(url)) or _SMALL.search(url)
    return bool(is_named) or _file(url).casefold().endswith((".svg", ".gif", ".php"))


def _file(url: str) -> str:
    return url.split("?")[0].rsplit("/", 1)[-1]


def _boxes(page: Page) -> list[Element]:
    """The figures, and what else holds a picture and its caption, in page order."""
    images = page.tree.all("img")
    figures = page.tree.all("figure")
    boxes = {figure.number: figure for figure in figures}
    for caption in captions_in(page):
        for outer in islice(caption.ancestors(), _HIGHEST):
            if outer.tag == "figure" or _is_large(outer):
                break
            if held := len(_held(images, outer)):
                inside = _held(figures, outer)
                if held <= _MOST_IN_BOX and len(inside) < 2 and not any(map(_has_caption, inside)):
                    boxes[outer.number] = outer
                    for figure in inside:
                        boxes.pop(figure.number, None)
                break
    for image in images:
        if not _is_boxed(image, boxes) and (box := _named_box(image)):
            boxes[box.number] = box
    return [boxes[number] for number in sorted(boxes) if not _is_large(boxes[number])]


def _held(elements: Sequence[Element], outer: Element) -> Sequence[Element]:
    """Those of the elements, which are in page order, that the outer one holds."""
    return elements[
        bisect_left(elements, outer.number, key=_NUMBER) : bisect_left(elements, outer.end, key=_NUMBER)
    ]


def _has_caption(figure: Element) -> bool:
    return any(is_caption(inner) for inner in figure.inner())


def _is_large(element: Element) -> bool:
    return element.end - element.number > _LARGEST


def _is_boxed(image: Element, boxes: dict[int, Element]) -> bool:
    outer = image.parent
    steps = 2 * _HIGHEST
    while outer is not None and steps:
        if outer.number in boxes:
            return True
        outer = outer.parent
        steps -= 1
    return False


def _named_box(image: Element) -> Element | None:
    """What is called a picture and holds this one with a few words."""
    outer = image.parent
    steps = _HIGHEST
    while outer is not None and steps:
        if _is_large(outer) or outer.past_text - outer.first_text > _MOST_TEXTS:
            return None
        if outer.naming and is_called(_PICTURE, outer.naming) and _has_words(outer):
            return outer
        outer = outer.parent
        steps -= 1
    return None


def _has_words(element: Element) -> bool:
    return _SHORTEST_WORDS <= len(element.text(_LONGEST_WORDS)) < _LONGEST_WORDS


def _is_elsewhere(box: Element, heading: Element | None) -> bool:
    """Whether it stands in what is about something else; what holds the heading is not."""
    outer = box.parent
    while outer is not None:
        if heading is not None and outer.holds(heading):
            return False
        if outer.tag in _ELSEWHERE or card_place(outer) is not None:
            return True
        outer = outer.parent
    return False


def _figure(page: Page, box: Element) -> Picture | None:
    image = next(box.inner("img"), None)
    url = _address(page, image, box) if image is not None else ""
    if image is None or not url:
        return None
    width, height = _sizes(image)
    is_small = (width or _SMALLEST) < _SMALLEST or (height or _SMALLEST) < _SMALLEST
    if is_small or is_called(_SIGN, box.naming) or is_called(_SIGN, image.naming) or _is_drawn(url):
        return None
    words = caption_of(box)
    if words is None:
        return None
    return Picture(url, *words, squeeze(image.get("alt"))[:500], width, height)


def _address(page: Page, image: Element, box: Element) -> str:
    for element in (image, *box.inner("source")):
        for name in _SOURCES:
            value = element.get(name).strip()
            if value and not value.startswith("data:"):
                return page.absolute(value.split(",")[0].split()[0] if "srcset" in name else value)
    return ""


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
    """Whether their addresses name the same file: sites serve one picture in many sizes and places."""
    if one == other:
        return True
    ours, theirs = _names(one), _names(other)
    return bool(ours & theirs)


@lru_cache(maxsize=200)
def _names(url: str) -> frozenset[str]:
    """The file's name and other parts that may name it."""
    path = urlsplit(url).path
    path = unquote(path if len(path) > _SHORTEST_NAME else url).casefold()
    file = path.rsplit("/", 1)[-1]
    parts = {part for part in _BETWEEN_PARTS.split(path) if len(part) >= _SHORTEST_NAME and _is_telling(part)}
    return frozenset(parts | ({file} if len(file) > 8 else set()))


def _is_telling(part: str) -> bool:
    """Whether it has a digit and is no size."""
    is_size = "crop" in part or "format" in part or _SIZE.match(part)
    return not is_size and _DIGIT.search(part) is not None


def _is_drawn(url: str) -> bool:
    return ".svg" in url.casefold() and urlsplit(url).path.rsplit("/", 1)[-1].casefold().endswith(".svg")


def _sizes(image: Element) -> tuple[int | None, int | None]:
    """Width and height; numbers such as 16 and 9 are a shape, not a size."""
    width, height = _size(image.get("width")), _size(image.get("height"))
    is_shape = width is not None and height is not None and max(width, height) <= _LARGEST_OF_SHAPE
    return (None, None) if is_shape else (width, height)


def _size(value: str | None) -> int | None:
    digits = (value or "").removesuffix("px").strip()
    return int(digits) if digits.isdecimal() and 0 < len(digits) < 6 else None
