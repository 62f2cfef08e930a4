"""What does a content tell apart from its matter: which figures, and whether it denies?"""

import re
from calendar import month_name
from functools import lru_cache
from typing import Final, NamedTuple

from newsdesk.register.quantities import amounts

_YEARS: Final = range(1900, 2101)
_MONTHS: Final = "|".join(month_name[1:])
_DAY: Final = re.compile(rf"\b\d{{1,2}} (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}\b")
_DENIED: Final = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|den(?:y|ies|ied))\b|n[’']t\b", re.IGNORECASE
)


class Telling(NamedTuple):
    """Figures as (least, most); one is a pronoun as often as a number, and years and days date a matter: they are none."""

    figures: frozenset[tuple[float | None, float | None]]
    denies: bool


@lru_cache(maxsize=10_000)
def telling(content: str) -> Telling:
    """The figures of the content, and whether it denies something."""
    found = amounts(_DAY.sub(" ", content))
    figures = frozenset((each.minimum, each.maximum) for each in found if _is_figure(each.minimum))
    return Telling(figures, bool(_DENIED.search(content)))


def _is_figure(value: float | None) -> bool:
    return value is not None and value > 1 and value not in _YEARS
