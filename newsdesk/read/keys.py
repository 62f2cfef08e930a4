# cython: boundscheck=False, wraparound=False
"""What two views of one text agree on, whatever its spacing and punctuation."""

from typing import Final

_ASCII_MARKS: Final = bytes(place for place in range(128) if not chr(place).isalnum())


def key_of(text: str) -> str:
    """The letters and digits of a text."""
    if text.isascii():
        return _plain_key(text)
    key = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS).decode("utf-8", "surrogatepass")
    for mark in _other_marks(key):
        key = key.replace(mark, "")
    return key


def _plain_key(text: str) -> str:
    """The same of what is ASCII, as most texts are."""
    kept = bytearray(len(text))
    count = 0
    for character in text:
        if character.isalnum():
            kept[count] = ord(character)
            count += 1
    return kept[:count].decode("ascii")


def _other_marks(text: str) -> set[str]:
    """Dashes, curly quotes and the like: each kind once."""
    marks: set[str] = set()
    for character in text:
        if character > "\x7f" and not character.isalnum():
            marks.add(character)
    return marks
