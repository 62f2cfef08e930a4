"""Registers, their entries, and single events."""

from dataclasses import dataclass
from typing import Any

from litestar.params import FromPath, FromQuery

from newsdesk.desk import EntryPage, Rule
from newsdesk.model import EventLine, Status, Total
from newsdesk.web.api.answers import Day, Limit, Listing, Offset, Text, listing, told
from newsdesk.web.pages.answers import Desk, Request, existing
from newsdesk.web.pages.registers import groups_of, roles_of
from newsdesk.web.questions import asked

RESERVED = frozenset({"status", "since", "until", "limit", "offset", "by"})


@dataclass(frozen=True, slots=True)
class Register:
    """A register with the roles that it can be filtered by."""

    frame: str
    roles: tuple[str, ...]


@told("/registers")
def registers(desk: Desk) -> tuple[Register, ...]:
    """The registers that are kept."""
    return tuple(Register(frame.name, tuple(role.name for role in frame.roles)) for frame in desk.frames())


@told(
    "/registers/{frame:str}",
    description="The events of one register. Every role is a parameter as well: `supplier=North Korea`.",
)
def register(
    request: Request,
    desk: Desk,
    frame: FromPath[str],
    status: FromQuery[Status | None] = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Listing[EventLine]:
    """The events of one register, those of the newest article first."""
    roles_of(desk, frame)
    ask = asked(request)
    roles = {name: ask.text(name) for name, _ in ask.fields if name not in RESERVED}
    filters = {"status": status or "", "since": since, "until": until}
    return listing(
        lambda most, first: desk.register(frame, **filters, **roles, limit=most, offset=first), limit, offset
    )


@told(
    "/registers/{frame:str}/totals",
    description="What a register adds up to, `by` a role, month, year, status or kind. Every role is a parameter as well.",
)
def sums(
    request: Request,
    desk: Desk,
    frame: FromPath[str],
    by: Text,
    status: FromQuery[Status | None] = None,
    since: Day = None,
    until: Day = None,
) -> tuple[Total, ...]:
    """The groups of a register with the sums of their figures, as ranges."""
    groups_of(desk, frame, by)
    ask = asked(request)
    roles: dict[str, Any] = {name: ask.text(name) for name, _ in ask.fields if name not in RESERVED}
    return desk.totals(frame, by, status=status or "", since=since, until=until, **roles)


@told("/events/{event:str}")
def event(desk: Desk, event: FromPath[str]) -> EventLine:
    """One event as one article tells it."""
    return existing(desk.event(event))


@told("/entries/{entry:str}")
def entry(desk: Desk, entry: FromPath[str], rule: FromQuery[Rule] = "latest") -> EntryPage:
    """One real event with all its reports and the figures on which they differ; `rule` chooses those at the head."""
    return existing(desk.entry(entry, rule))


FACTS = (registers, register, sums, event, entry)
