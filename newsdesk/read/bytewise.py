"""What is asked of long texts byte by byte. Where this is compiled, `bytewise_in_c.pxd` asks of many bytes at once instead."""

from typing import Final

#: As bytes of UTF-8, where they stand for nothing else.
CONTROLS: Final = bytes((*range(9), 0x0B, *range(0x0E, 0x20), 0x7F))


def next_mark(text: bytes, mark: int, at: int, past: int) -> int:
    """Where the next such byte stands, or the end."""
    found = text.find(mark, at, past)
    return past if found < 0 else found


def has_controls(text: bytes, past: int) -> bool:
    """Whether there are any before that place."""
    return len(text[:past].translate(None, CONTROLS)) < past


def count_of(text: bytes, mark: int, past: int) -> int:
    """How many such bytes stand before that place."""
    return text.count(mark, 0, past)


def sound_utf8(text: str) -> bytes | None:
    """The text in UTF-8; None where it has controls, lone surrogates, or one of the two last characters of the first plane."""
    try:
        written = text.encode()
    except UnicodeEncodeError:
        return None
    is_odd = has_controls(written, len(written)) or "\ufffe" in text or "\uffff" in text
    return None if is_odd else written
