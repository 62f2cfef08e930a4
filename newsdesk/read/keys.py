# cython: boundscheck=False, wraparound=False
"""What two views of one text agree on, whatever its spacing and punctuation."""

from typing import Final

_ASCII_MARKS: Final = bytes(place for place in range(128) if not chr(place).isalnum())
#: What each character of Latin-1 is in a key, and in one that is folded by its letters of ASCII; the marks are nothing.
_KEPT: Final = bytes(place if chr(place).isalnum() else 0 for place in range(256))
_FOLDED: Final = _KEPT.lower()
_BLANK: Final = bytearray(1)


def key_of(text: str) -> str:
    """The letters and digits of a text."""
    key = _plain_key(text, _KEPT)
    return key if key or not text else _other_key(text)


def folded_key(text: str) -> str:
    """The same, in small letters."""
    key = _plain_key(text, _FOLDED)
    if key.isascii() and (key or not text):
        return key
    return (key or _other_key(text)).casefold()


def words_in(text: str) -> list[str]:
    """Its words: letters, digits and low lines that stand together."""
    words: list[str] = []
    start, past = 0, len(text)
    while start < past:
        at = start
        while at < past and (text[at].isalnum() or text[at] == "_"):
            at += 1
        if at > start:
            words.append(text[start:at])
        start = at + 1
    return words


def _plain_key(text: str, forms: bytes) -> str:
    """The same of a text whose letters are all of Latin-1, by what they are there; nothing where others are among them."""
    kept = _BLANK * len(text)
    count = 0
    for character in text:
        if character < "\u0100":
            form = forms[ord(character)]
            kept[count] = form
            count += form > 0
        elif character.isalnum():
            return ""
    return kept[:count].decode("latin-1")


def _other_key(text: str) -> str:
    key = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS).decode("utf-8", "surrogatepass")
    for mark in _other_marks(key):
        key = key.replace(mark, "")
    return key


def _other_marks(text: str) -> set[str]:
    """Dashes, curly quotes and the like: each kind once."""
    marks: set[str] = set()
    for character in text:
        if character > "\x7f" and not character.isalnum():
            marks.add(character)
    return marks
