"""On which days did something happen that belongs on a topic's timeline?

The days that most articles name: counting articles rather than mentions keeps one long account of a single day from
outweighing all others, and counting names of days rather than publications puts an event on the day it happened.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from newsdesk.model import Timex

Finder = Callable[[str, date | None], Iterable[Timex]]

#: As long as the timelines that journalists keep of one topic (docs/linking.md).
MOST_DAYS = 25
#: A day that a single article names is that article's own affair.
LEAST_ARTICLES = 2


def timeline_dates(
    articles: Sequence[tuple[date, Sequence[str]]], finder: Finder | None = None
) -> tuple[str, ...]:
    """The important days of a topic as ISO 8601 dates, in order. `articles` are publication days with sentences."""
    find = finder or _dates
    named: Counter[str] = Counter()
    for published, sentences in articles:
        named.update(_days(find("\n".join(sentences), published)))
    ranked = sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))
    least = min(LEAST_ARTICLES, len(articles))
    return tuple(sorted(day for day, number in ranked[:MOST_DAYS] if number >= least))


def _days(found: Iterable[Timex]) -> frozenset[str]:
    days = (timex.value[:10] for timex in found if timex.type in ("DATE", "TIME"))
    return frozenset(day for day in days if _is_day(day))


def _is_day(value: str) -> bool:
    try:
        return len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _dates(text: str, reference: date | None) -> Iterable[Timex]:
    from newsdesk.language.dates import dates

    return dates(text, reference)
