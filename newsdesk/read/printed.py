"""How long does reading take, as the page says and by its words?"""

import re
from collections.abc import Iterable
from typing import Final

_READING: Final = (
    r"read|reading|lesezeit|lesedauer|lesen|de\s+lecture|(?:de\s+)?lectura|(?:de\s+)?leitura|(?:di\s+)?lettura|lezen|leestijd|læsetid|"
    r"lesetid|läsning|lästid|lukuaika|czytania|čtení|olvasás\w*|okuma|чтения|читання|đọc"
)
_READING_TIME: Final = (
    r"lesezeit|lesedauer|temps\s+de\s+lecture|^\W*lecture|(?:tiempo\s+de\s+)?lectura|tempo\s+d[ei]\s+(?:lettura|leitura)|leestijd|læsetid|lesetid|"
    r"lästid|lukuaika|czas\s+czytania|doba\s+čtení|olvasási\s+idő|okuma\s+süresi|время\s+чтения|час\s+читання|thời\s+gian\s+đọc"
)
_MINUTE: Final = (
    r"(?:min(?:s?\.|ut\w{0,4}|uut\w*|s?(?!\w))|мин(?:ут\w?)?\.?|хв(?:илин\w?)?\.?|dk\.?|dakika|perc|phút)"
)
_MINUTES: Final = re.compile(
    rf"(?<!\d)(\d{{1,3}})\s*[-–]?\s*{_MINUTE}\s*(?:to\s+)?(?:{_READING})(?!\w)"
    r"|(?:reading|read) time:?\s*(?:about\s+|approx\.?\s+|~\s*)?(\d{1,3})"
    r"|lesezeit:?\s*(\d{1,3})"
    rf"|(?<!\w)(?:{_READING_TIME})\s*:?\s*(?:ca\.?|circa|environ|около|~)?\s*(\d{{1,3}})\s*{_MINUTE}"
    r"|(?:阅读|閱讀|阅读时间|閱讀時間|読了時間)\D{0,4}?(\d{1,3})\s*分|(\d{1,3})\s*分(?:钟|鐘)?(?:阅读|閱讀|で読め)",
    re.I,
)
#: What none is without, in small letters.
_TELLING: Final = ("min", "time", "zeit", "мин", "хв", "dk", "dakika", "perc", "phút", "分")
_LONGEST: Final = 80
#: Of silent reading (Brysbaert, 2019); so many characters that stand without spaces are read in that time, too (Trauzettel-Klosinski
#: and Dietz, 2012).
_WORDS_A_MINUTE, _CHARACTERS_A_MINUTE = 238, 255


def reading_minutes(lines: Iterable[str]) -> int | None:
    """The reading time as one of the short lines of the page prints it."""
    for line in lines:
        if _may_tell(line) and (match := _MINUTES.search(line)):
            return int(next(filter(None, match.groups())))
    return None


def counted_minutes(text: str) -> int:
    """The minutes that its words take, at least one."""
    words, characters = _counted(text)
    return max(1, round(words / _WORDS_A_MINUTE + characters / _CHARACTERS_A_MINUTE))


def _counted(text: str) -> tuple[int, int]:
    """How many words it has, and how many characters that stand without spaces."""
    words = unspaced = 0
    is_inside = False
    for letter in text:
        if letter.isspace():
            is_inside = False
            continue
        words += not is_inside
        is_inside = True
        unspaced += "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff"
    return words, unspaced


def _may_tell(line: str) -> bool:
    """A short line with a number and a word for time."""
    if len(line) >= _LONGEST or not _has_digit(line):
        return False
    line = line.lower()
    for word in _TELLING:  # noqa: SIM110 - compiled, a loop costs less than a generator
        if word in line:
            return True
    return False


def _has_digit(line: str) -> bool:
    for letter in line:  # noqa: SIM110 - compiled, a loop costs less than a generator
        if "0" <= letter <= "9" or (letter > "~" and letter.isdecimal()):
            return True
    return False
