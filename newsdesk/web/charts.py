"""Where do rival figures stand on a small chart? Figures upwards from nought, reports to the right as they were published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from newsdesk.desk import figure_of
from newsdesk.model import EventLine, Rival, Total

WIDTH: Final = 320
HEIGHT: Final = 130
LEFT: Final = 12
TOP: Final = 22
BASE: Final = 106


@dataclass(frozen=True, slots=True)
class Dot:
    """One report's figure: `high` and `low` are the ends of its range; where it leaves one open, the line fades out."""

    x: int
    low: int
    high: int
    opened: bool
    value: str
    line: EventLine


@dataclass(frozen=True, slots=True)
class Chart:
    """Dots from left to right with the first and the last day; places are in units of the picture."""

    dots: tuple[Dot, ...]
    first: datetime | None
    last: datetime | None
    width: int = WIDTH
    height: int = HEIGHT
    base: int = BASE


def chart(rival: Rival) -> Chart | None:
    """The chart of a rival's figures; None where fewer than two reports give a number."""
    told = [(text, line, figure) for text, line in rival.values if (figure := figure_of(rival, text, line))]
    if len(told) < 2:
        return None
    top = max(end for _, _, figure in told for end in figure if end is not None) or 1.0
    days = [line.article.published for _, line, _ in told]
    dots = []
    for place, (text, line, (low, high)) in enumerate(told):
        ends = [end for end in (low, high) if end is not None]
        x = _across(days, place)
        dots.append(Dot(x, _up(min(ends), top), _up(max(ends), top), len(ends) < 2, text, line))
    known = sorted(day for day in days if day)
    return Chart(tuple(dots), known[0] if known else None, known[-1] if known else None)


@dataclass(frozen=True, slots=True)
class Bar:
    """A group of a register with the share of the largest one's entries, in hundredths."""

    total: Total
    share: int


def bars(totals: Sequence[Total]) -> tuple[Bar, ...]:
    """The groups with the lengths of their bars."""
    most = max((total.entries for total in totals), default=1)
    return tuple(Bar(total, round(100 * total.entries / most)) for total in totals)


def _up(value: float, top: float) -> int:
    return round(BASE - (BASE - TOP) * max(0.0, value) / top)


def _across(days: list[datetime | None], place: int) -> int:
    """By the time of publication, but never on top of the one before; in even steps where a report has none."""
    room = WIDTH - 2 * LEFT
    even = place / max(1, len(days) - 1)
    known = [day.astimezone(UTC) for day in days if day]
    span = (max(known) - min(known)).total_seconds() if len(known) == len(days) else 0
    day = days[place]
    share = (day.astimezone(UTC) - min(known)).total_seconds() / span if span and day else even
    return round(LEFT + room * (share + even) / 2)
