"""What do the entries of a register add up to, by a role or by time? Each real event counts once, whoever reports it.

An entry's figure is the range from the lowest to the highest that its reports give; sums add the ranges. What is denied or
cancelled does not count unless it is asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from newsdesk.link.headline_figures import figure
from newsdesk.link.rivals import same_event
from newsdesk.link.roles import counts_things, day, is_date, is_figure
from newsdesk.model import EventLine, Filler, Sum, Total

#: By what entries are grouped beside the roles of their frame; a month and a year are those of the event, else of its first report.
PERIODS: Final[Mapping[str, int]] = {"month": 7, "year": 4}
GROUPS: Final = (*PERIODS, "status", "kind")
NOT_TOLD: Final = "not told"
NOT_COUNTED: Final = frozenset({"denied", "cancelled"})

Key = tuple[str, str]


class _Range(NamedTuple):
    low: float
    high: float | None
    is_counted: bool


def totals(events: Sequence[EventLine], by: str) -> tuple[Total, ...]:
    """The groups of these events with their sums; an entry with two fillers of the role counts in two groups.

    Periods come in their order, other groups by the number of their entries.
    """
    groups: dict[str, list[Sequence[EventLine]]] = defaultdict(list)
    for entry in same_event(events):
        for name in sorted(_groups(entry, by)):
            groups[name].append(entry)
    found = [_total(name, entries, by) for name, entries in groups.items()]
    if by in PERIODS:
        return tuple(sorted(found, key=lambda total: total.group))
    return tuple(sorted(found, key=lambda total: (-total.entries, total.group)))


def _groups(entry: Sequence[EventLine], by: str) -> set[str]:
    if by in PERIODS:
        return {_when(entry)[: PERIODS[by]] or NOT_TOLD}
    if by == "status":
        return {line.event.status for line in entry}
    if by == "kind":
        return {line.event.kind or NOT_TOLD for line in entry}
    return {filler.norm for line in entry for filler in line.event.role(by)} or {NOT_TOLD}


def _when(entry: Sequence[EventLine]) -> str:
    """The day of the event as far as a report gives it, were it only the year; else the day of its first report."""
    told = (filler for line in entry for filler in line.event.fillers if is_date(filler))
    dated = max((day(filler.norm) or "" for filler in told), key=len, default="")
    published = sorted(line.article.published for line in entry if line.article.published)
    return dated or (published[0].date().isoformat() if published else "")


def _total(name: str, entries: Sequence[Sequence[EventLine]], by: str) -> Total:
    given: dict[Key, list[_Range]] = defaultdict(list)
    for entry in entries:
        for key, found in _figures(entry).items():
            if key[0] != by or _is_named(key[1], name):
                given[key].append(found)
    sums = tuple(_sum(key, ranges) for key, ranges in sorted(given.items()))
    linked = (next((line.entry for line in entry if line.entry), None) for entry in entries)
    members = tuple(entry for entry in linked if entry)
    return Total(name, len(entries), sum(map(len, entries)), sums, members)


def _is_named(thing: str, group: str) -> bool:
    """Is this what the group is called by, were it by a fuller name? What was sent beside it is another group's."""
    return frozenset(group.lower().split()) <= frozenset(thing.lower().split())


def _sum(key: Key, ranges: Sequence[_Range]) -> Sum:
    highs = [found.high for found in ranges]
    high = sum(end for end in highs if end is not None) if None not in highs else None
    uncounted = sum(not found.is_counted for found in ranges)
    return Sum(*key, sum(found.low for found in ranges), high, uncounted)


def _figures(entry: Sequence[EventLine]) -> dict[Key, _Range]:
    """From the lowest to the highest that the reports of one event give, by role and thing counted."""
    told = [_by_thing(line) for line in entry]
    names = _fullest(told)
    reported: dict[Key, list[_Range]] = defaultdict(list)
    for things in told:
        for key, fillers in things.items():
            reported[names[key]].append(_together(fillers))
    return {key: _spanned(ranges) for key, ranges in reported.items()}


def _fullest(told: Sequence[Mapping[Key, Sequence[Filler]]]) -> dict[Key, Key]:
    """What is counted, by its longest name: the "howitzer" of one report is the "self-propelled howitzer" of another.

    Not where one report counts both, nor where the longer name may be one or another.
    """
    keys = {key for things in told for key in things}
    words = {key: frozenset(key[1].lower().split()) for key in keys}
    names = {}
    for key in keys:
        longer = [other for other in keys if other[0] == key[0] and words[key] < words[other]]
        fullest = max(longer, key=lambda other: len(words[other]), default=key)
        is_plain = all(words[other] <= words[fullest] for other in longer)
        is_apart = not any(key in things and other in things for other in longer for things in told)
        names[key] = fullest if is_plain and is_apart else key
    return names


def _by_thing(line: EventLine) -> Mapping[Key, Sequence[Filler]]:
    found: dict[Key, list[Filler]] = defaultdict(list)
    for filler in line.event.fillers:
        if counts_things(filler):
            found[filler.role, filler.norm].append(filler)
        elif filler.money:
            found[filler.role, filler.money.currency].append(filler)
        elif is_figure(filler):
            found[filler.role, filler.role].append(filler)
    return found


def _together(fillers: Iterable[Filler]) -> _Range:
    """What one report names side by side adds up."""
    figures = [each for each in map(figure, fillers) if each]
    if not figures:
        return _Range(0.0, 0.0, is_counted=False)
    highs = [each.high for each in figures]
    high = None if None in highs else sum(end for end in highs if end is not None)
    return _Range(sum(each.low or 0.0 for each in figures), high, is_counted=True)


def _spanned(ranges: Sequence[_Range]) -> _Range:
    counted = [found for found in ranges if found.is_counted]
    if not counted:
        return ranges[0]
    highs = [found.high for found in counted]
    high = None if None in highs else max(end for end in highs if end is not None)
    return _Range(min(found.low for found in counted), high, is_counted=True)
