"""Which of the rival figures stands at the head of an entry? One that a named rule chooses; the others stay beside it."""

from typing import Final, Literal, NamedTuple, get_args

from newsdesk.link.entries import first_told
from newsdesk.link.rivals import shown
from newsdesk.link.roles import is_official
from newsdesk.model import EventLine, Filler, Rival

#: The one told last; the lowest; the one told last on the word of a state or one of its bodies.
Rule = Literal["latest", "lowest", "official"]
RULES: Final[tuple[Rule, ...]] = get_args(Rule)


class Figure(NamedTuple):
    """A figure as far as the text gives it; None where it leaves an end open."""

    low: float | None
    high: float | None


def chosen(rival: Rival, rule: Rule) -> tuple[str, EventLine] | None:
    """The value that the rule puts at the head, with its report; None where the rule finds none."""
    values = sorted(rival.values, key=lambda value: first_told(value[1]))
    if rule == "lowest":
        lowest = [(end, value) for value in values if (end := _least(figure_of(rival, *value))) is not None]
        return min(lowest, key=lambda pair: pair[0])[1] if lowest else None
    if rule == "official":
        values = [value for value in values if any(map(is_official, value[1].event.sources))]
    return values[-1] if values else None


def figure_of(rival: Rival, text: str, line: EventLine) -> Figure | None:
    """The figure behind a rival's value; None for dates and for words that give no number."""
    fillers = (filler for filler in line.event.role(rival.role) if shown(filler) == text)
    return next(filter(None, map(figure, fillers)), None)


def figure(filler: Filler) -> Figure | None:
    """The figure that a filler gives."""
    if filler.quantity:
        low, high = filler.quantity.minimum, filler.quantity.maximum
        return None if low is None and high is None else Figure(low, high)
    if filler.money:
        return Figure(filler.money.value, None if filler.money.at_least else filler.money.value)
    return Figure(float(filler.norm), float(filler.norm)) if filler.norm.isdecimal() else None


def _least(found: Figure | None) -> float | None:
    return next((end for end in found or () if end is not None), None)
