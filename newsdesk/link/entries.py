"""Which events are reports of the same one? The register's entries.

Two events of one frame are compatible when no role that both fill says otherwise, they agree on enough, and their
dates do not part them. Figures may differ (that is what an entry is there to show), and so may the status: what is
planned, done, confirmed or denied is still the same visit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from newsdesk.link.agglomerate import agglomerate
from newsdesk.link.roles import DESCRIPTIVE_ROLES, PLACE_ROLES, day, is_date, is_name
from newsdesk.model import Entry, EventLine

#: Days by which the dates of two reports of one event may differ (night, time zone, a slip).
DATE_SLACK = 1
#: Events without a date of their own are joined when their articles are at most this far apart.
PUBLICATION_WINDOW = 14
#: Sums of money that differ by more than this factor are different grants, not rival figures of one.
SAME_SUM = 1.5
#: Points for agreement: each role that names the same, a sum that may be the same, and the date.
ENOUGH = 2
POINT = 1000
#: What speaks against a pair outweighs any number of agreements in the group.
VETO = -1_000_000

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of an event: the names in its core roles, its dates, and when it was told."""

    frame: str
    kind: str | None
    roles: dict[str, tuple[Words, ...]]
    days: tuple[tuple[date, date], ...]
    sums: tuple[tuple[str, float], ...]
    told: datetime | None


def entries(lines: Iterable[EventLine]) -> tuple[Entry, ...]:
    """The register entries of these events, by frame and id: a function of their set, not of their order."""
    by_frame: dict[str, list[EventLine]] = defaultdict(list)
    for line in lines:
        by_frame[line.event.frame].append(line)
    found = (entry for frame in sorted(by_frame) for entry in _of_frame(frame, by_frame[frame]))
    return tuple(sorted(found, key=lambda entry: (entry.frame, entry.id)))


def _of_frame(frame: str, lines: Sequence[EventLine]) -> list[Entry]:
    ranked = sorted(lines, key=first_told)
    profiles = [profile(line) for line in ranked]
    groups: dict[int, list[str]] = defaultdict(list)
    for line, root in zip(
        ranked, agglomerate(len(ranked), _pairs(profiles), ENOUGH * POINT * 3 // 4), strict=True
    ):
        groups[root].append(line.event.id)
    return [Entry(events[0], frame, tuple(events)) for events in groups.values()]


def first_told(line: EventLine) -> tuple[datetime, str, int, str]:
    """Oldest report first; in one article, in the order of its text."""
    told = line.article.published or datetime.max.replace(tzinfo=UTC)
    return told, line.article.id, line.event.trigger.start, line.event.id


def profile(line: EventLine) -> Profile:
    """What is compared of this event."""
    roles: dict[str, list[Words]] = defaultdict(list)
    for filler in line.event.fillers:
        if is_name(filler) and filler.role not in DESCRIPTIVE_ROLES:
            roles[filler.role].append(frozenset(filler.norm.casefold().split()))
    spans = (_reach(filler.norm) for filler in line.event.fillers if is_date(filler))
    return Profile(
        line.event.frame,
        line.event.kind,
        {role: tuple(words) for role, words in roles.items()},
        tuple(span for span in spans if span),
        tuple((each.money.currency, each.money.value) for each in line.event.fillers if each.money),
        line.article.published,
    )


def agreement(one: Profile, two: Profile) -> int:
    """How much speaks for two reports of one event; VETO when something speaks against it."""
    if (one.kind and two.kind and one.kind != two.kind) or _other_sum(one, two):
        return VETO
    shared = one.roles.keys() & two.roles.keys()
    if not shared or not all(_meet(one.roles[role], two.roles[role]) for role in shared):
        return VETO
    alike = len(shared) + bool(one.sums and two.sums)
    if alike < ENOUGH and not shared & PLACE_ROLES:
        return VETO  # one state strikes in many places on one day
    if one.days and two.days:
        points = alike + 1 if _near(one, two) else 0
    else:
        points = alike if _told_near(one, two) else 0
    return points * POINT if points >= ENOUGH else VETO


def _pairs(profiles: Sequence[Profile]) -> Iterable[tuple[int, int, int]]:
    """Pairs that have a name in common in the same role, which every agreement needs."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, each in enumerate(profiles):
        for role, fillers in each.roles.items():
            for word in frozenset().union(*fillers):
                holders[role, word].append(place)
    candidates = {
        (one, two)
        for places in holders.values()
        for position, one in enumerate(places)
        for two in places[position + 1 :]
    }
    return ((one, two, agreement(profiles[one], profiles[two])) for one, two in sorted(candidates))


def _meet(one: tuple[Words, ...], two: tuple[Words, ...]) -> bool:
    """Whether a name of one is a name of the other, or a part of it ("Putin", "Vladimir Putin")."""
    return any(a <= b or b <= a for a in one for b in two)


def _near(one: Profile, two: Profile) -> bool:
    slack = timedelta(days=DATE_SLACK)
    return any(a[0] - slack <= b[1] and b[0] - slack <= a[1] for a in one.days for b in two.days)


def _other_sum(one: Profile, two: Profile) -> bool:
    """Whether two sums of money are too far apart to be reports of one."""
    pairs = [(a, b) for unit, a in one.sums for other, b in two.sums if unit == other]
    return bool(pairs) and all(max(pair) > SAME_SUM * min(pair) for pair in pairs)


def _told_near(one: Profile, two: Profile) -> bool:
    if one.told is None or two.told is None:
        return True
    return abs(one.told - two.told) <= timedelta(days=PUBLICATION_WINDOW)


def _reach(norm: str) -> tuple[date, date] | None:
    """First and last day of a (partial) date; of a range, its first day."""
    given = day(norm)
    try:
        match (given or "").split("-"):
            case [year, month, number]:
                exact = date(int(year), int(month), int(number))
                return exact, exact
            case [year, month]:
                first = date(int(year), int(month), 1)
                return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            case [year] if year:
                return date(int(year), 1, 1), date(int(year), 12, 31)
    except (ValueError, OverflowError):
        pass
    return None
