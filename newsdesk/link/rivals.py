"""On which figures and dates do the reports of one event differ? They are shown side by side, never chosen from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsdesk.link.entries import entries, first_told
from newsdesk.link.roles import counts_things, is_date, is_figure
from newsdesk.model import EventLine, Filler, Rival, Span

Given = tuple[str, str, EventLine]


def rivals(events: Sequence[EventLine]) -> tuple[Rival, ...]:
    """Per entry, role and thing counted: the values that differ, oldest report first, each with its report.

    `norm` is what is counted (artillery shell), or the role itself for dates, sums and plain numbers.
    """
    found: list[Rival] = []
    for group in same_event(events):
        given: dict[tuple[str, str], list[Given]] = defaultdict(list)
        for line in sorted(group, key=first_told):
            for filler in line.event.fillers:
                if key := _key(filler):
                    given[key].append((_value(filler), shown(filler), line))
        found += [_rival(key, values) for key, values in sorted(given.items()) if _differ(values)]
    return tuple(found)


def shown(filler: Filler) -> str:
    """The figure as the text gives it."""
    return filler.quantity.text if filler.quantity else filler.text


def printed_at(rival: Rival, text: str, line: EventLine) -> Span:
    """Where the report gives this value of the rival figures."""
    fillers = (filler for filler in line.event.role(rival.role) if shown(filler) == text)
    places = (filler.quantity.span if filler.quantity else filler.span for filler in fillers)
    return next(places, line.event.trigger)


def same_event(events: Sequence[EventLine]) -> Iterable[list[EventLine]]:
    """Reports of one event together: by their register entry, those not linked yet by what they say."""
    joined = {event: entry.id for entry in entries(events) for event in entry.events}
    groups: dict[str, list[EventLine]] = defaultdict(list)
    for line in events:
        groups[line.entry or joined[line.event.id]].append(line)
    return [groups[entry] for entry in sorted(groups)]


def _key(filler: Filler) -> tuple[str, str] | None:
    if counts_things(filler):
        return filler.role, filler.norm.casefold()
    return (filler.role, filler.role) if is_date(filler) or is_figure(filler) else None


def _value(filler: Filler) -> str:
    """What is compared: two words for one number are no rivals."""
    if filler.quantity:
        low, high = filler.quantity.minimum, filler.quantity.maximum
        return filler.quantity.text.casefold() if low is None and high is None else f"{low}..{high}"
    if filler.money:
        return f"{filler.money.value} {filler.money.currency}"
    return filler.norm


def _differ(values: Sequence[Given]) -> bool:
    """Different values from different articles; several of one article are its own count, not a rivalry."""
    per_article = defaultdict(set)
    for value, _, line in values:
        per_article[line.article.id].add(value)
    return len(set(map(frozenset, per_article.values()))) > 1


def _rival(key: tuple[str, str], values: Sequence[Given]) -> Rival:
    unique = {(value, line.article.id): (text, line) for value, text, line in reversed(values)}
    return Rival(*key, tuple(sorted(unique.values(), key=lambda pair: (first_told(pair[1]), pair[0]))))
