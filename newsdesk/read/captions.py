"""What do the words beside a picture say: which of them describe it, and whose picture is it?"""

import re
from collections.abc import Iterator
from typing import Final

from newsdesk.read.called import Calling, calling
from newsdesk.read.dates import days_in
from newsdesk.read.named import all_called
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, squeeze

_LONGEST_CAPTION, _LONGEST_CREDIT = 2_000, 200
_SHORTEST_CREDIT: Final = 2
_CAPTION: Final[Calling] = calling(
    re.compile(
        r"caption|legend|bildunterschrift|image-?(?:desc|text)|photo-?desc|media-?(?:desc|info|block__desc|subtitle)",
        re.I,
    )
)
_CREDIT: Final[Calling] = calling(
    re.compile(
        r"credit|copyright|photographer|image-?(?:source|author)|photo-?by|attribution|media-?(?:source|author)",
        re.I,
    )
)
_CREDIT_TAGS: Final = frozenset(("cite", "small", "footer"))
_WORDS_FOR_PICTURES: Final = (
    r"(?:photo(?:graph)?|image|picture|foto|fotó|fotografia|bild|billede|kuva|zdjęcie|credit|courtesy|illustration|archiv|quelle|bildquelle|"
    r"source|fuente|fonte|isithombe|zdroj|ảnh|hình|фото|写真|사진(?:\s?출처)?|图|圖)s?"
)
_OPENING: Final = re.compile(
    rf"^[\s(\[|–—/-]*(?:(?:{_WORDS_FOR_PICTURES}\s*(?:by\b|from\b|of\b|credit:|[:：=/©])|©|\(c\)|copyright\b:?)\s*)+",
    re.I,
)
#: The same at the end of a caption, behind a stop, a dash or in brackets.
_AT_END: Final = re.compile(
    rf"(?:[\s.…!?\"”»(\[|–—/-]+|^)((?:{_WORDS_FOR_PICTURES}\s*(?:by\b|credit:|[:：=/©])|©)\s*[^\n]{{2,120}})$",
    re.I,
)
#: What it is never without, which is found out fast.
_MARK_OF_CREDIT: Final = re.compile("[:：=/©]|by", re.I)
#: One to four words that are no sentence, behind one: "... at the river. Getty Images".
_BEHIND_SENTENCE: Final = re.compile(
    r"(?<=[.!?…\"”»])\s*([^\W\d_a-z][^\s.!?]*(?:\s(?:via|for|of|the|and|[^\W\d_a-z][^\s.!?]*)){0,5})$"
)
_BAR: Final = re.compile(r"\s[|•]\s*([^|•]{3,100})$")
_BRACKETED: Final = re.compile(r"(?<=[.!?…\w\"”»])\s*[(\[（]([^()\[\]（）]{2,80})[)\]）]\s*$")
_ONLY_BRACKETED: Final = re.compile(r"[(\[（][^()\[\]（）]{2,80}[)\]）]")
_AGENCY: Final = re.compile(
    r"\b(?:AP|AFP|EPA|dpa|APA|ANSA|EFE|TASS|PA|Reuters|Getty|imago|Shutterstock|iStock|Photo|Foto|Image|Pool|Dok|Xinhua|Yonhap|Kyodo)\b",
    re.I,
)
_SENTENCE_END: Final = re.compile(r"[.!?…]$")
_BYLINE: Final = re.compile(r"^(?:von|by|par|por|di|av|door)\s+\w", re.I)


def captions_in(page: Page) -> list[Element]:
    """What on the page is called a caption."""
    return [*page.tree.all("figcaption"), *all_called(_CAPTION.pattern, page.named)]


def is_caption(element: Element) -> bool:
    """Whether the markup calls it one."""
    return element.tag == "figcaption" or _CAPTION.calls(element.naming)


def caption_of(box: Element) -> tuple[str, str] | None:
    """The caption and the credit in the box of a picture; None where they are those of a writer's portrait."""
    place = next((inner for inner in box.inner() if is_caption(inner)), box)
    marked = next(_marked(box), None)
    credit = _clean(marked.text(_LONGEST_CREDIT)) if marked is not None else ""
    caption = squeeze(" ".join(place.texts())[: 2 * _LONGEST_CAPTION])[:_LONGEST_CAPTION]
    if _BYLINE.match(caption) and any(True for _ in days_in(caption)):
        return None
    if marked is not None and credit:
        words = squeeze(" ".join(marked.texts())[:_LONGEST_CREDIT])
        return caption.replace(words, "").strip(" |"), credit
    bare, credit = _parted(caption, place)
    return bare, credit or (_told(box) if place is not box else "")


def _marked(box: Element) -> Iterator[Element]:
    for inner in box.inner("span", "div", "p", "cite", "small", "footer", "em", "i", "a"):
        is_credit = inner.tag in _CREDIT_TAGS or _CREDIT.calls(inner.naming)
        if is_credit and len(inner.text(_LONGEST_CREDIT)) >= _SHORTEST_CREDIT:
            yield inner


def _told(box: Element) -> str:
    """A credit that a text of its own tells: "Photo: Ann Berg"."""
    lines = (squeeze(text[: 2 * _LONGEST_CREDIT]) for text in box.texts())
    return next((_clean(line) for line in lines if len(line) <= _LONGEST_CREDIT and _OPENING.match(line)), "")


def _parted(caption: str, place: Element) -> tuple[str, str]:
    """A caption with its credit at the end, by the words, the brackets or the markup that part the two."""
    if _ONLY_BRACKETED.fullmatch(caption):
        return "", _clean(caption)
    if _MARK_OF_CREDIT.search(caption) and (match := _AT_END.search(caption)):
        return _cut(caption, match)
    if (match := _BRACKETED.search(caption)) and (
        _AGENCY.search(match[1]) or _SENTENCE_END.search(caption[: match.start()])
    ):
        return _cut(caption, match)
    last = next(
        (inner for inner in reversed(list(place.inner())) if inner.past_text > inner.first_text), None
    )
    words = last.text(_LONGEST_CREDIT) if last is not None else ""
    if 3 <= len(words) <= 80 and caption.endswith(words) and not _SENTENCE_END.search(words):
        before = caption.removesuffix(words).strip()
        if len(before) > len(words):
            return before.strip(" |/"), _clean(words)
    if match := _BEHIND_SENTENCE.search(caption):
        return _cut(caption, match)
    if (match := _BAR.search(caption)) and not _SENTENCE_END.search(match[1]):
        return _cut(caption, match)
    return caption, ""


def _cut(caption: str, match: re.Match[str]) -> tuple[str, str]:
    return caption[: match.start(1)].strip(" |/([（–—-"), _clean(match[1])


def _clean(credit: str) -> str:
    """The credit without the word for a picture, and without brackets around it."""
    bare = _OPENING.sub("", credit).strip(" |/–—-;,")
    for one, other in ("()", "[]", "（）"):
        if bare.count(one) != bare.count(other) or (bare[:1] == one and bare[-1:] == other):
            bare = bare.strip(one + other + " ")
    return bare
