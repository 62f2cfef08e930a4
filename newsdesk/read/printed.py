"""How long does reading take, as the page says and by its words?"""

import re
from collections.abc import Iterable
from typing import Final

_MINUTES: Final = re.compile(
    r"(?<!\d)(\d{1,3})\s*[-–]?\s*(?:min(?:ute)?s?\.?)\s*(?:to\s+)?(?:read|reading)|(?:reading|read) time:?\s*(\d{1,3})|(\d{1,3})\s*min(?:uten|\.)?\s*lesezeit|lesezeit:?\s*(\d{1,3})",
    re.I,
)
_LONGEST: Final = 80
#: Of silent reading (Brysbaert, 2019); so many characters that stand without spaces are read in that time, too (Trauzettel-Klosinski
#: and Dietz, 2012).
_WORDS_A_MINUTE, _CHARACTERS_A_MINUTE = 238, 255
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def reading_minutes(lines: Iterable[str]) -> int | None:
    """The reading time as one of the short lines of the page prints it."""
    for line in lines:
        if _may_tell(line) and (match := _MINUTES.search(line)):
            return int(next(filter(None, match.groups())))
    return None


def counted_minutes(text: str) -> int:
    """The minutes that its words take, at least one."""
    characters = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return max(1, round(len(text.split()) / _WORDS_A_MINUTE + characters / _CHARACTERS_A_MINUTE))


def _may_tell(line: str) -> bool:
    """A short line with a number and a word for time."""
    if len(line) >= _LONGEST or not _has_digit(line):
        return False
    line = line.lower()
    return "min" in line or "time" in line or "zeit" in line


def _has_digit(line: str) -> bool:
    for letter in line:  # noqa: SIM110 - compiled, a loop costs less than a generator
        if letter.isdecimal():
            return True
    return False
