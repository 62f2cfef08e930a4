"""Which dates do readers see, what is said of them, and where do they stand?

All texts are looked through as one, for years. A date is under two words: whether it is said to be that of publication or
of a change ("published", "modified", "open"); its place as seen from the main heading ("next", "near", "after", "far",
"above", "before", "loose" where there is no heading; "prose" inside a long text; "card" and "foot" where it is about something
else). A third, "named", says that the markup around it is named like one of a date.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import Final

from newsdesk.read.called import Calling, calling, is_called
from newsdesk.read.cards import card_place
from newsdesk.read.dates import Found, Stamp, days_in
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, squeeze

_LONGEST_TEXT: Final = 300_000
_LONGEST_STAMP: Final = 100
_MOST: Final = 150
_MOST_TIMES: Final = 40
#: How far around a date its wording and its time of day stand.
_WORDING: Final = 45
_CLOCK: Final = 25
_NEXT, _NEAR, _AFTER, _ABOVE = 60, 250, 1_500, 250
_LONG: Final = 160
#: So many spaces stand in a sentence that tells of a day, at the least: "The ship sank on 14 April 2012."
_SENTENCE: Final = 4
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "。")

#: All wording is looked for in small letters; that each word begins with a certain one is how patterns are quick.
_OF_SOMETHING_ELSE: Final = re.compile(
    r"©|\(c\)|copyright|all rights|since|founded|born|retrieved|accessed|abgerufen"
)
_CHANGED: Final = (
    r"updat|modif|revis|review|edited|last |aktualisiert|geändert|bearbeitet|stand\b(?<=\bstand)|zuletzt|mis(?:e)? à jour|maj\b|actualiz|aggiornat|"
    r"bijgewerkt|gewijzigd|uppdatera|ändrad|opdater|oppdater|päivitetty|muokattu|zaktualiz|aktualiz|módos|frissít|обновл|измен|оновл|"
    r"更新|改訂|最終|수정|güncelle|עודכן|تحديث|cập nhật|diperbarui|ενημέρω|atualiz|ažurira"
)
_PUBLISHED: Final = (
    r"publi|posted|poste(?:d|é)|created|issued|released|written|veröffentlicht|erschienen|erstellt|online seit|paru|mis(?:e)? en ligne|"
    r"pubblic|gepubliceerd|geplaatst|skapad|udgivet|julkaist|opubl|dodano|utworzono|опубл|размещ|добавлен|发布|發布|发表|發表|公開|掲載|"
    r"投稿|등록|입력|게시|yay[ıi]n|eklenme|oluştur|פורסם|نشر|đăng|diterbitkan|tayang|δημοσ|közzé|megjel|objav|date:|datum:|fecha:|data:"
)
_WORDS: Final[Calling] = calling(re.compile(f"{_CHANGED}|{_PUBLISHED}"))
_WORD_OF_CHANGE: Final = re.compile(_CHANGED)
_DATE_LIKE: Final = re.compile(
    r"date|time|publish|posted|meta|stamp|datum|fecha|byline|author|created|info", re.I
)
_ELSEWHERE: Final = frozenset(("footer", "nav", "aside", "form", "blockquote"))
_FIRST_TEXT: Final = attrgetter("first_text")


def shown_dates(page: Page) -> tuple[Stamp, ...]:
    """The dates of the page's time elements, then those of its texts, both in page order."""
    scene = _Scene(page)
    return (*scene.in_times(), *scene.in_texts())


def _starts(texts: list[str]) -> "array[int]":
    """Where each text begins when all stand in one, a line each; and where two behind the last would."""
    starts = array("l", [0]) * (len(texts) + 2)
    at = place = 0
    for text in texts:
        at += len(text) + 1
        place += 1
        starts[place] = at
    starts[place + 1] = at
    return starts


class _Scene:
    """The page's texts as one, and where its heading stands in them."""

    def __init__(self, page: Page) -> None:
        self.tree = page.tree
        self.text = "\n".join(page.tree.texts)[:_LONGEST_TEXT]
        self.starts = _starts(page.tree.texts)
        heading = page.heading
        self.heading = heading
        self.above = self.starts[heading.first_text] if heading is not None else 0
        self.below = self.starts[heading.past_text] if heading is not None else 0
        self.kinds: dict[int, str] = {}

    def in_times(self) -> Iterator[Stamp]:
        """What time elements say."""
        for element in self.tree.all("time")[:_MOST_TIMES]:
            number = element.first_text
            at = self.starts[number]
            wording = self.text[max(0, at - _WORDING) : at].lower()
            printed = (element.get("datetime") or element.text(_LONGEST_STAMP))[:_LONGEST_STAMP]
            yield Stamp(printed, "time element", self._under(wording, number, at, element))

    def in_texts(self) -> Iterator[Stamp]:
        """What the texts say."""
        past = 0
        for count, found in enumerate(days_in(self.text)):
            if count >= _MOST:
                return
            wording = self.text[max(past, found.start - _WORDING) : found.start].lower()
            past = found.end
            if not _OF_SOMETHING_ELSE.search(wording):
                number = bisect_right(self.starts, found.start) - 1
                under = self._under(wording, number, found.start, self._holder(number))
                yield Stamp(self._printed(found), "text", under)

    def _printed(self, found: Found) -> str:
        """The date with the time of day behind it or, on the same line, before it."""
        line = self.text.rfind("\n", max(0, found.start - _CLOCK), found.start) + 1
        before = self.text[line or found.start : found.start]
        return squeeze(f"{before if ':' in before else ''}{self.text[found.start : found.end + _CLOCK]}")

    def _holder(self, number: int) -> Element:
        """The innermost element around a text."""
        elements = self.tree.elements
        element: Element | None = elements[bisect_right(elements, number, key=_FIRST_TEXT) - 1]
        while element is not None and element.past_text <= number:
            element = element.parent
        return element or self.tree.root

    def _under(self, wording: str, number: int, at: int, holder: Element) -> str:
        outer = holder.parent.naming if holder.parent is not None else ""
        naming = f"{holder.naming} {outer}"
        told = said(wording) or said(holder.naming.lower()) or said(outer.lower()) or "open"
        place = self._kind(holder) or ("prose" if self._tells(number, told) else self._place(at))
        return f"{told} {place} named" if is_called(_DATE_LIKE, naming) else f"{told} {place}"

    def _tells(self, number: int, said: str) -> bool:
        """Whether the text around the date is one to read: a long one, or a sentence that does not say what the date is of."""
        start, end = self.starts[number], self.starts[number + 1] - 1
        if end - start >= _LONG:
            return True
        text = self.text[start:end].rstrip()
        return said == "open" and text.endswith(_SENTENCE_ENDS) and text.count(" ") >= _SENTENCE

    def _place(self, at: int) -> str:
        if self.heading is None:
            return "loose"
        if at < self.above:
            return "above" if self.above - at < _ABOVE else "before"
        behind = at - self.below
        return (
            "next" if behind < _NEXT else "near" if behind < _NEAR else "after" if behind < _AFTER else "far"
        )

    def _kind(self, element: Element) -> str:
        """What the element is a part of, if that is about something else."""
        passed: list[int] = []
        kind = ""
        outer: Element | None = element
        while outer is not None:
            if outer.number in self.kinds:
                kind = self.kinds[outer.number]
                break
            passed.append(outer.number)
            if self.heading is not None and outer.holds(self.heading):
                break
            if kind := "foot" if outer.tag in _ELSEWHERE else "card" if card_place(outer) else "":
                break
            outer = outer.parent
        self.kinds.update(dict.fromkeys(passed, kind))
        return kind


@lru_cache(maxsize=10_000)
def said(words: str) -> str:
    """What the last of these words that say anything say."""
    found = _WORDS.pattern.findall(words) if _WORDS.may_be_in(words) else ()
    if not found:
        return ""
    return "modified" if _WORD_OF_CHANGE.match(found[-1]) else "published"
