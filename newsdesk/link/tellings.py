"""What does a content tell apart from its matter: which figures, and whether it denies?"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from newsdesk.language import dates
from newsdesk.register.quantities import amounts

_DENIED: Final = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|cannot|den(?:y|ies|ied))\b|n[’']t\b", re.IGNORECASE
)
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_TIMES: Final = {"": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION: Final = re.compile(
    rf"\b(?:(?P<times>a|one|two|three|four)[ -](?P<part>half|(?:{'|'.join(_PARTS)})s?)|half)\b",
    re.IGNORECASE,
)

Figure = tuple[float | None, float | None]


class Telling(NamedTuple):
    """Figures as (least, most); one is a pronoun as often as a number, and days and hours date a matter: they are none."""

    figures: frozenset[Figure]
    denies: bool


@lru_cache(maxsize=10_000)
def telling(content: str) -> Telling:
    """The figures of the content, and whether it denies something."""
    undated = _undated(content)
    figures = {
        (each.minimum, each.maximum)
        for each in amounts(_FRACTION.sub(" . ", undated))
        if _is_figure(each.minimum, each.maximum)
    }
    return Telling(frozenset(figures | set(_fractions(undated))), bool(_DENIED.search(content)))


def _undated(content: str) -> str:
    for timex in reversed(dates(content, None)):
        if timex.type in ("DATE", "TIME"):
            content = f"{content[: timex.span.start]} . {content[timex.span.end :]}"
    return content


def _is_figure(least: float | None, most: float | None) -> bool:
    return any(value is not None and value > 1 for value in (least, most))


def _fractions(content: str) -> Iterator[Figure]:
    for match in _FRACTION.finditer(content):
        part = (match["part"] or "half").lower()
        share = _TIMES[(match["times"] or "").lower()] / _PARTS[part if part in _PARTS else part[:-1]]
        yield share, share
