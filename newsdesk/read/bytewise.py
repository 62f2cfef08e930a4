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
