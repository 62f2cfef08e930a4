"""Which words in what is said show what the speaker does with it?

`data/signs.tsv` tells them, one way to say it a line: to add one, add a line. The patterns are for words in small letters: with no case to
ignore, most ways are passed over at their first letter.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Final, cast

from newsdesk.attribute.one_of import one_of
from newsdesk.model import Stance

_DATA: Final = files("newsdesk.attribute").joinpath("data")
_LISTS: Final = ("judging", "judged_to_be")
_CAPITAL: Final = re.compile(r"\\.|[A-Z]")
_PART: Final = re.compile(r"%(\w+)%")


def _signs() -> Iterator[tuple[Stance, re.Pattern[str]]]:
    for stance, ways in groupby(_ways(), key=itemgetter(0)):
        yield cast("Stance", stance), _any([way for _, way in ways])


def _ways() -> Iterator[tuple[str, str]]:
    """A stance and a pattern for each line, in the order of the file."""
    parts = {name: one_of(_lines(f"{name}.txt")) for name in _LISTS}
    for line in _lines("signs.tsv"):
        told, _, written = line.partition("\t")
        pattern = _PART.sub(lambda part: parts[part[1]], written)
        if name := _PART.fullmatch(told):
            parts[name[1]] = pattern
        else:
            yield told, pattern


def _lines(name: str) -> list[str]:
    lines = _DATA.joinpath(name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _any(ways: list[str]) -> re.Pattern[str]:
    """What finds any of these. Those that begin with a word are looked for where one begins, and nowhere else."""
    at_words = [way.removeprefix(r"\b") for way in ways if way.startswith(r"\b")]
    others = [way for way in ways if not way.startswith(r"\b")]
    return re.compile(_low("|".join([*others, *([rf"\b(?:{'|'.join(at_words)})"] if at_words else [])])))


def _low(pattern: str) -> str:
    """The pattern in small letters, but for what stands behind a backslash."""
    return _CAPITAL.sub(lambda found: found[0] if len(found[0]) > 1 else found[0].lower(), pattern)


#: In the order in which the first that fits is taken; each is looked for in the words of the content.
SIGNS: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = tuple(_signs())
