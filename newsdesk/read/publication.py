"""On which day was the page published, and when was it changed?

All dates of a page are read and those of one day put together; signs say which sources name the day and where readers see it.
What each sign weighs was learned from pages with a known day (training/dates). A day that is only said to be that of a change
is that of publication only where nothing else is said, and then with little confidence.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Final, Literal

from newsdesk.model import Dated
from newsdesk.model.article import DateEvidence
from newsdesk.read.address_dates import address_dates
from newsdesk.read.claims import Claims
from newsdesk.read.dates import CONFIDENCE, Reading, Stamp, days_in, read_date
from newsdesk.read.day_order import is_day_first
from newsdesk.read.hidden_dates import hidden_dates
from newsdesk.read.page import Page
from newsdesk.read.shown_dates import shown_dates

Role = Literal["published", "modified", "shown"]
Signs = Mapping[date, frozenset[str]]

_CLAIMS: Final = frozenset(("json-ld", "meta"))
#: Names that pages also give to the day of a change, or of the visit.
_LOOSE_NAMES: Final = frozenset(
    ("date", "created", "dc.date", "dcterms.date", "dc:date", "dcterms:date", "dc.date.created", "dcterms.created", "creation_date",
     "cxenseparse:recs:publishtime")
)  # fmt: skip
_BEHIND: Final = frozenset(("next", "near", "after", "loose"))
_BEFORE: Final = frozenset(("above", "before"))
_BY_HEADING: Final = frozenset(("next", "near", "after", "above"))
_SHOWN: Final = frozenset(("text", "time element"))
_CHANGES: Final = frozenset(("changed: json-ld", "changed: meta", "changed: state"))
#: What stands before a part of a title: "Storm hits the coast | Ledger | 3.5.2024".
_APART: Final = re.compile(r"(?:\s[|–—-]|:)\s*$")
_NO_TIME: Final = timedelta(0)
_MINUTE: Final = timedelta(minutes=1)
#: So many days do clocks go alike, mostly.
_ONE_SEASON: Final = 45
_HALF_HOUR: Final = timedelta(minutes=30)
_FARTHEST_EAST, _FARTHEST_WEST = timedelta(hours=14), timedelta(hours=-12)
_ONLY_CHANGED: Final = 0.4
_FROM_NUMBERS: Final = 0.4
_UNZONED: Final = 0.9


class Clue:
    """A date of the page as read, with what it is claimed to be."""

    def __init__(self, role: Role, stamp: Stamp, reading: Reading) -> None:
        _, evidence, under = stamp
        self.role: Role = role
        self.evidence: DateEvidence = evidence
        self.under = under
        self.reading = reading
        self.day = reading.when.date()
        is_published, is_shown = role == "published", role == "shown"
        #: Whether the head of the page claims it for the day of publication.
        self.is_claim = is_published and evidence in _CLAIMS
        #: Whether it is said to be the day of publication, or of a change.
        self.is_publication = is_published or (is_shown and under.startswith("published"))
        self.is_change = role == "modified" or under.startswith("modified")
        #: Whether it was made of the numbers in an address.
        self.is_from_numbers = is_shown and evidence == "url"
        self.is_by_heading = is_shown and not _BY_HEADING.isdisjoint(under.split())

    def moment(self) -> datetime | None:
        """The moment it gives in UTC, which need not be the day of the place."""
        when, precision, zoned = self.reading
        return when if zoned and precision != "day" and when.utcoffset() == _NO_TIME else None


def publication(claims: Claims, page: Page) -> tuple[Dated | None, Dated | None]:
    """When it was published and when it was changed last."""
    clues = clues_of(claims, page)
    published = _published(clues, signs_of(clues, page.title))
    return published, _modified(clues, published)


def looked_for(claims: Claims, page: Page) -> tuple[Stamp, ...]:
    """The dates that the page shows or, where its head claims none, hands to its scripts; where there is none at all, that of
    its address or its picture's."""
    is_claimed = any(stamp.evidence in _CLAIMS for stamp in claims.published)
    found = (*shown_dates(page), *(() if is_claimed else hidden_dates(page)))
    return found if found or claims.published or claims.modified else address_dates(page)


def clues_of(claims: Claims, page: Page) -> tuple[Clue, ...]:
    """All dates of the page that can be read; numbers that may be day or month are read as a day that another clue gives."""
    stamps: list[tuple[Role, Stamp]] = [("published", stamp) for stamp in claims.published]
    stamps += [("modified", stamp) for stamp in claims.modified]
    stamps += [("shown", stamp) for stamp in looked_for(claims, page)]
    day_first = is_day_first(page)
    read = [(role, stamp, read_date(stamp.printed, day_first)) for role, stamp in stamps]
    known = {reading.when.date() for _, _, reading in read if reading}
    return tuple(
        Clue(role, stamp, found)
        for role, stamp, reading in read
        if (found := reading or (_settled(stamp, known) if day_first is None else None))
    )


def _settled(stamp: Stamp, known: Iterable[date]) -> Reading | None:
    both = (read_date(stamp.printed, day_first) for day_first in (True, False))
    fitting = [reading for reading in both if reading and reading.when.date() in known]
    return fitting[0] if len(fitting) == 1 else None


def signs_of(clues: Iterable[Clue], title: str) -> Signs:
    """The days that the page may have been published on, each with what speaks for it."""
    clues = tuple(clues)
    signs: dict[date, set[str]] = {}
    for clue in clues:
        signs.setdefault(clue.day, set()).update(_signs(clue.role, clue.evidence, clue.under))
    _mark_places(clues, signs)
    _mark_moments(clues, signs)
    _mark_title(title, signs)
    if signs:
        signs[max(signs)].add("latest")
    _mark_claims(clues, signs)
    _mark_shown(clues, signs)
    candidates = _candidates(clues, signs)
    return {day: frozenset(given) for day, given in signs.items() if day in candidates}


@lru_cache(maxsize=1_000)
def _signs(role: Role, evidence: DateEvidence, under: str) -> tuple[str, ...]:
    """What a date so claimed or so placed speaks for its day."""
    if role == "shown" and evidence == "text":
        return tuple(f"{evidence}: {word}" for word in under.split() if word != "open")
    if role == "shown":
        return (f"{evidence}: {under.split()[1] if evidence == 'time element' else under}",)
    if role == "modified":
        return (f"changed: {evidence}",)
    if evidence == "meta" and under != "itemprop":
        return (f"claimed: {'loosely' if under in _LOOSE_NAMES else 'meta'}",)
    return (f"claimed: {evidence} {under}".rstrip(),)


def _mark_title(title: str, signs: dict[date, set[str]]) -> None:
    for found in days_in(title):
        day = date(found.year, found.month, found.day)
        if day in signs and not found.is_open:
            signs[day].add("in the title")
            if _APART.search(title, 0, found.start):
                signs[day].add("a part of the title")


def _mark_shown(clues: Iterable[Clue], signs: dict[date, set[str]]) -> None:
    """What readers are told, by the heading or elsewhere on the page."""
    shown = [clue for clue in clues if clue.role == "shown" and clue.evidence in _SHOWN]
    by_heading = {clue.day for clue in shown if clue.is_by_heading}
    if len(by_heading) == 1:
        signs[by_heading.pop()].add("alone by the heading")
    anywhere = {clue.day for clue in shown}
    for day, given in signs.items():
        if (day.month, day.day) == (1, 1) and day not in anywhere:
            given.add("first of January")


def _mark_places(clues: Iterable[Clue], signs: dict[date, set[str]]) -> None:
    texts = [
        (clue.under.split()[1], clue.day)
        for clue in clues
        if clue.role == "shown" and clue.evidence == "text"
    ]
    if behind := next((day for place, day in texts if place in _BEHIND), None):
        signs[behind].add("first behind the heading")
    if before := next((day for place, day in reversed(texts) if place in _BEFORE), None):
        signs[before].add("last before the heading")


def _mark_moments(clues: Sequence[Clue], signs: dict[date, set[str]]) -> None:
    """A moment in UTC is the day before in the west and the day after in the east."""
    for clue in clues:
        if clue.role != "published" or (moment := clue.moment()) is None:
            continue
        west, east = (moment + _FARTHEST_WEST).date(), (moment + _FARTHEST_EAST).date()
        if west < moment.date() and west in signs:
            signs[west].add("west of the moment")
        if east > moment.date() and east in signs:
            signs[east].add("east of the moment")
        for other in clues:
            neighbour = other.day != clue.day and not other.is_change
            if neighbour and _on_local_clock(clue.reading, other.reading):
                signs[other.day].add("the moment by the clock")


def _mark_claims(clues: Iterable[Clue], signs: dict[date, set[str]]) -> None:
    claimed = {clue.day for clue in clues if clue.is_claim}
    changed = {clue.day for clue in clues if clue.role == "modified"}
    for day, given in signs.items():
        if any(sign.startswith("claimed") for sign in given):
            given.difference_update(_CHANGES)
        if changed and day > max(changed):
            given.add("after the change")
        if claimed and day in claimed & changed and day > min(claimed):
            given.add("claimed later, and as a change")
        if len(claimed) > 1 and day == min(claimed):
            given.add("earlier claim")


def _candidates(clues: Iterable[Clue], signs: Mapping[date, set[str]]) -> frozenset[date]:
    """Where JSON-LD of news claims a day, it is that one, or its neighbour on the clock of the place; where another source
    claims one, or readers are told one by the heading, a day of which only changes are told is none. A change is told where
    it is called so, or claimed, unless readers see it by the heading in place of the day that is claimed."""
    news = {clue.day for clue in clues if clue.is_claim and clue.under == "news datePublished"}
    published = {clue.day for clue in clues if clue.is_publication}
    told = {clue.day for clue in clues if not clue.is_change}
    changed = {clue.day for clue in clues if clue.role == "modified"}
    if news:
        near = {day for day, given in signs.items() if given & {"west of the moment", "east of the moment"}}
        return frozenset(news | (near - changed))
    if any(clue.is_publication and (clue.is_claim or clue.is_by_heading) for clue in clues):
        return frozenset(published | (told - (changed - _seen_instead(clues))))
    return frozenset(signs)


def _seen_instead(clues: Iterable[Clue]) -> frozenset[date]:
    """The days by the heading, none of them called that of a change, where no day that is claimed is among them."""
    by_heading = [clue for clue in clues if clue.is_by_heading]
    seen = {clue.day for clue in by_heading}
    if any(clue.is_claim and clue.day in seen for clue in clues):
        return frozenset()
    return frozenset(seen - {clue.day for clue in by_heading if clue.is_change})


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """What each sign weighs."""
    held: dict[str, float] = json.loads(files("newsdesk.read").joinpath("model", "days.json").read_bytes())
    return held


def likeliest(signs: Signs, weights: Mapping[str, float]) -> tuple[date, float] | None:
    """The day with the heaviest signs, and its share among the days."""
    if not signs:
        return None
    scores = {day: sum(weights.get(sign, 0.0) for sign in given) for day, given in signs.items()}
    best = max(scores, key=lambda day: (scores[day], -day.toordinal()))
    return best, 1.0 / sum(exp(score - scores[best]) for score in scores.values())


def _published(clues: tuple[Clue, ...], signs: Signs) -> Dated | None:
    found = likeliest(signs, weights())
    if found is None:
        return None
    day, share = found
    own = sorted(
        [clue for clue in clues if clue.day == day],
        key=lambda clue: (clue.is_change, -CONFIDENCE[clue.evidence], clue.role == "shown"),
    )
    doubt = _ONLY_CHANGED if own[0].is_change else _FROM_NUMBERS if own[0].is_from_numbers else 1.0
    return _as_dated(own, clues, share, doubt)


def _modified(clues: tuple[Clue, ...], published: Dated | None) -> Dated | None:
    """The first claim; else the last change of which readers are told by the heading. None where it was published later."""
    claimed = [clue for clue in clues if clue.role == "modified"]
    told = [clue for clue in clues if clue.is_change and clue.is_by_heading]
    changes = claimed or sorted(told, key=lambda clue: clue.day, reverse=True)
    if not changes or (published and changes[0].day < published.when.date()):
        return None
    return _as_dated([clue for clue in changes if clue.day == changes[0].day], clues)


def _as_dated(own: Sequence[Clue], clues: Iterable[Clue], share: float = 1.0, doubt: float = 1.0) -> Dated:
    """The day of the first of these clues, with the time and the zone that the others give; `share` is what speaks for the day
    in all that speaks for any."""
    first = own[0]
    best = first.reading
    if best.precision == "day":
        best = next((clue.reading for clue in own if clue.reading.precision != "day"), best)
    alike = (clue.reading for clue in clues if clue.is_change == first.is_change)
    local = (reading for other in alike if (reading := _on_local_clock(best, other)))
    best = next((reading for reading in local if reading.when.date() == best.when.date()), best)
    is_sure = best.zoned or best.precision == "day"
    if not is_sure:
        best = _on_the_pages_clock(best, clues)
    confidence = CONFIDENCE[first.evidence] * (1.0 if is_sure else _UNZONED)
    return Dated(
        best.when, best.precision, first.evidence, round(min(round(confidence, 2), share) * doubt, 2)
    )


def _on_the_pages_clock(best: Reading, clues: Iterable[Clue]) -> Reading:
    """A time without a zone in the one zone that the page's other dates of these weeks have."""
    others = (clue.reading for clue in clues if clue.reading.zoned and not _is_utc(clue.reading))
    zones = {
        other.when.utcoffset(): other.when.tzinfo
        for other in others
        if abs((other.when.date() - best.when.date()).days) < _ONE_SEASON
    }
    return best._replace(when=best.when.replace(tzinfo=zones.popitem()[1])) if len(zones) == 1 else best


def _on_local_clock(best: Reading, other: Reading) -> Reading | None:
    """The same moment with the zone of the place: as another date has it, or by what the clock of the place shows then."""
    if best.precision == "day" or other.precision == "day":
        return None
    if best.zoned and other.zoned:
        is_same = abs(best.when - other.when) < _MINUTE
        return other if is_same and _is_utc(best) and not _is_utc(other) else None
    moment, shown = (best, other) if best.zoned else (other, best)
    if not _is_utc(moment) or not moment.zoned or shown.zoned:
        return None
    east = shown.when.replace(second=0) - moment.when.replace(second=0)
    if east % _HALF_HOUR or not _FARTHEST_WEST <= east <= _FARTHEST_EAST:
        return None
    return moment._replace(when=moment.when.astimezone(timezone(east)))


def _is_utc(reading: Reading) -> bool:
    return reading.when.utcoffset() == _NO_TIME
