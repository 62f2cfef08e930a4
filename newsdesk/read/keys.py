# cython: boundscheck=False, wraparound=False
"""What two views of one text agree on, whatever its spacing and punctuation."""

from typing import Final

_ASCII_MARKS: Final = bytes(place for place in range(128) if not chr(place).isalnum())
#: What each character of ASCII is in a key; the marks are nothing.
_KEPT: Final = bytes(place if chr(place).isalnum() else 0 for place in range(128))
_FOLDED: Final = _KEPT.lower()


def key_of(text: str) -> str:
    """The letters and digits of a text."""
    if text.isascii():
        return _plain_key(text, _KEPT)
    key = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS).decode("utf-8", "surrogatepass")
    for mark in _other_marks(key):
        key = key.replace(mark, "")
    return key


def folded_key(text: str) -> str:
    """The same, in small letters."""
    return _plain_key(text, _FOLDED) if text.isascii() else key_of(text).casefold()


def _plain_key(text: str, forms: bytes) -> str:
    """The same of what is ASCII, as most texts are, by what its characters are there."""
    kept = bytearray(len(text))
    count = 0
    for character in text:
        form = forms[ord(character)]
        kept[count] = form
        count += form > 0
    return kept[:count].decode("ascii")


def _other_marks(text: str) -> set[str]:
    """Dashes, curly quotes and the like: each kind once."""
    marks: set[str] = set()
    for character in text:
        if character > "\x7f" and not character.isalnum():
            marks.add(character)
    return marks
