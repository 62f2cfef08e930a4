"""What is asked of texts letter by letter. Where this is compiled, `bytewise_in_c.pxd` asks of many letters at once instead."""

import re
from typing import Final

#: As bytes of UTF-8, where they stand for nothing else.
CONTROLS: Final = bytes((*range(9), 0x0B, *range(0x0E, 0x20), 0x7F))


#: Space that is not the common one, or stands twice, and what is not seen.
_UNEVEN: Final = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u3000\ufeff]|  "
)


#: The two digits that begin a year, in whatever script, and a stop with a digit behind it.
_DATED: Final = re.compile("20|19|٢٠|२०|২০|\\.\\d")


#: How the names of dates go on behind their first letter, or behind what they begin with.
_NAMED: Final = re.compile("ub[ld_D]|ost|rea|pda|odi")


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


def is_even(text: str, start: int, past: int) -> bool:
    """Whether the only space there is the common one, nowhere twice, and all of it is seen; False for a few others, too."""
    return _UNEVEN.search(text, start, past) is None


def next_dated(text: str, at: int) -> int:
    """Where from this place on a year may begin, or a stop stands that may part the numbers of a day; or the end."""
    found = _DATED.search(text, at)
    return len(text) if found is None else found.start()


def next_named(text: str, at: int) -> int:
    """Where from this place on a date may be named, for machines; or the end."""
    found = _NAMED.search(text, at)
    return len(text) if found is None else found.start()


def letters_of(text: str) -> bytes:
    """The letters of a text of ASCII."""
    return text.encode("ascii")


def past_space(text: str) -> int:
    """Where its first letter stands that is no space, or the end."""
    return len(text) - len(text.lstrip())
