# cython: boundscheck=False, wraparound=False
"""Which tags and attributes are pages written in, and what is each of them here?"""

from sys import intern
from typing import Final

#: AMP's elements are taken for those of HTML that they stand for.
_SISTERS: Final = {
    **dict.fromkeys(("amp-img", "amp-anim"), "img"),
    **dict.fromkeys(
        ("amp-video", "amp-brightcove", "amp-youtube", "amp-dailymotion", "amp-jwplayer"), "video"
    ),
    **dict.fromkeys(("amp-consent", "amp-user-notification", "amp-lightbox"), "dialog"),
    "amp-audio": "audio",
    "amp-iframe": "iframe",
    "amp-sidebar": "nav",
    "amp-social-share": "button",
    "amp-timeago": "time",
}
#: What these hold is not for readers.
_UNREAD: Final = frozenset((b"style", b"svg", b"math", b"iframe", b"template", b"object", b"textarea"))
#: Of these only the beginning is written.
VOID: Final = frozenset(
    (b"area", b"base", b"basefont", b"bgsound", b"br", b"col", b"embed", b"frame", b"hr", b"img", b"input", b"keygen", b"link",
     b"meta", b"param", b"source", b"track", b"wbr")
)  # fmt: skip
#: What these hold is written as it is.
RAW: Final = frozenset((b"style", b"script", b"xmp", b"iframe", b"noembed", b"noframes", b"plaintext"))
#: What is said of one of these is hardly ever said of another.
_UNLIKE: Final = frozenset((b"a", b"img", b"link", b"meta", b"script", b"source"))
#: The attributes that call an element something, in the order in which its naming has them.
NAMING: Final = ("class", "id", "role", "rel", "itemprop", "data-component", "data-testid")
#: What any part of the reader asks of an element; the other attributes are passed over.
_ASKED: Final = frozenset(
    (*NAMING, "alt", "aria-hidden", "content", "data-lazy-src", "data-original", "data-src", "data-srcset", "datetime", "height", "hidden", "href",
     "http-equiv", "lang", "name", "property", "src", "srcset", "style", "type", "width", "xml:lang")
)  # fmt: skip
#: Whether an element has one of these is told by bits, so that most need not be read.
SIGNS: Final = {
    name: 1 << place
    for place, name in enumerate(
        ("aria-hidden", "class", "hidden", "itemprop", "rel", "style", "dated", "other")
    )
}
#: A naming may be cut so.
LONGEST_NAMING: Final = 300
_LONGEST: Final = LONGEST_NAMING
_MOST_KNOWN: Final = 2_000
_PLACES: Final = 8_192


class Word:
    """What a word of markup is as a tag, and as an attribute (`asked`: its name, or nothing where nobody asks for it; `sign`: its
    bit)."""

    __slots__ = (
        "asked",
        "is_class",
        "is_naming",
        "is_raw",
        "is_unlike",
        "is_unread",
        "is_void",
        "sign",
        "tag",
        "written",
    )

    def __init__(self, written: bytes) -> None:
        name = written.decode()
        self.written = written
        self.tag = intern(_SISTERS.get(name, name))
        self.is_unread = written in _UNREAD
        self.is_void = written in VOID
        self.is_raw = written in RAW
        self.is_unlike = written in _UNLIKE
        is_dated = _is_dated(name)
        self.asked = intern(name) if name in _ASKED or is_dated else ""
        self.sign = SIGNS.get(name, SIGNS["dated" if is_dated else "other"]) if self.asked else 0
        self.is_naming = name in NAMING
        self.is_class = name == "class"


def _is_dated(name: str) -> bool:
    """Whether sites hand dates to their scripts in attributes of this name."""
    return name.startswith("data-") and ("date" in name or "time" in name)


class Vocabulary:
    """The words that were met, each kept once: most come again and again, and are known by their letters where they stand."""

    __slots__ = ("_count", "_words")

    def __init__(self) -> None:
        self._words: list[Word | None] = [None] * _PLACES
        self._count = 0

    def word(self, text: bytes, start: int, past: int, number: int) -> Word:
        """The word that stands between two places; the number is made of its letters, and alike for few others."""
        place = number % _PLACES
        word = self._words[place]
        while word is not None:
            if _is_between(text, start, past, word.written):
                return word
            place = (place + 1) % _PLACES
            word = self._words[place]
        return self._learned(text[start:past], place)

    def _learned(self, written: bytes, place: int) -> Word:
        self._count += 1
        if self._count > _MOST_KNOWN:
            self._words = [None] * _PLACES
            self._count = 1
        word = self._words[place] = Word(written)
        return word


def _is_between(text: bytes, start: int, past: int, written: bytes) -> bool:
    """Whether this is all that stands between two places."""
    if past - start != len(written):
        return False
    for at in range(past - start):  # noqa: SIM110 - compiled, a loop costs less than a generator
        if text[start + at] != written[at]:
            return False
    return True


def naming_of(attributes: dict[str, str], only: str, named: int) -> str:
    """What an element is called by those of its attributes that name it, so many, of which `only` is one."""
    if named <= 1:
        return only[:_LONGEST]
    naming = ""
    for name in NAMING:
        value = attributes.get(name)
        if value:
            value = value[:_LONGEST]
            naming = f"{naming} {value}" if naming else value
    return naming
