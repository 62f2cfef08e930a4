"""The registers of facts: as tables whose every cell leads to its words, and one entry with all who report it."""

from collections.abc import Sequence
from typing import Any, Final, get_args

from litestar.exceptions import NotFoundException, ValidationException
from litestar.params import FromPath

from newsdesk.desk import GROUPS, NOT_TOLD, RULES
from newsdesk.desk import Desk as DeskItself
from newsdesk.model import EventLine, Location, Status
from newsdesk.web.charts import bars, chart
from newsdesk.web.pages.answers import Desk, Page, Request, existing, shown
from newsdesk.web.questions import Question, asked, sheet
from newsdesk.web.templating import page

STATUSES: Final = get_args(Status)
#: By what a register adds up but cannot be filtered.
UNASKED: Final = frozenset({"month", "year", "kind"})


@shown("/registers")
def registers(request: Request, desk: Desk) -> Page:
    """All registers, with the number of their events."""
    numbers = dict(desk.record.events.frames())
    return page(request, "registers.html", frames=desk.frames(), numbers=numbers)


@shown("/registers/{frame:str}")
def register(request: Request, desk: Desk, frame: FromPath[str]) -> Page:
    """One register as a table: a row for each report of an event, a column for each role that is filled."""
    ask = asked(request)
    roles = roles_of(desk, frame)
    given = role_filters(ask, roles)
    filters: dict[str, Any] = {
        "status": ask.one_of("status", STATUSES),
        "since": ask.day("since"),
        "until": ask.day("until"),
    }
    found = sheet(
        ask, lambda limit, offset: desk.register(frame, **filters, roles=given, limit=limit, offset=offset)
    )
    by = ask.text("by")
    groups = groups_of(desk, frame, by)
    added = desk.totals(frame, by, **filters, roles=given) if by else ()
    return page(
        request,
        "register.html",
        ask=ask,
        by=by,
        groups=groups,
        bars=bars(added),
        narrowed=lambda group: narrowed(ask, by, group),
        frame=frame,
        title=title_of(desk, frame),
        roles=roles,
        columns=columns(found.rows, roles),
        given=dict(given),
        filters=filters,
        statuses=STATUSES,
        sheet=found,
    )


@shown("/entries/{entry:str}")
def entry(request: Request, desk: Desk, entry: FromPath[str]) -> Page:
    """One real event with all its reports, and the figures on which they differ."""
    asked_rule = asked(request).one_of("rule", RULES)
    found = existing(desk.entry(entry, next((rule for rule in RULES if rule == asked_rule), RULES[0])))
    roles = [role.name for frame in desk.frames() if frame.name == found.entry.frame for role in frame.roles]
    differing = tuple(zip(found.rivals, found.chosen, map(chart, found.rivals), strict=True))
    return page(
        request,
        "entry.html",
        page=found,
        rules=RULES,
        differing=differing,
        columns=columns(found.events, roles),
        located=located(found.events),
    )


def located(lines: Sequence[EventLine]) -> dict[str, Location]:
    """Where the places of these events lie, by name."""
    fillers = (filler for line in lines for filler in line.event.fillers)
    return {filler.norm: filler.location for filler in fillers if filler.location}


def roles_of(desk: DeskItself, frame: FromPath[str]) -> tuple[str, ...]:
    """The names of the roles of a frame. Raises NotFoundException."""
    for each in desk.frames():
        if each.name == frame:
            return tuple(role.name for role in each.roles)
    raise NotFoundException


def title_of(desk: DeskItself, frame: str) -> str:
    """What the frame calls its register."""
    return next(each.title for each in desk.frames() if each.name == frame)


def groups_of(desk: DeskItself, frame: str, by: str) -> tuple[str, ...]:
    """By what a register can be added up. Raises ValidationException for another word."""
    groups = (*roles_of(desk, frame), *GROUPS)
    if by and by not in groups:
        raise ValidationException(f"“by” must be one of: {', '.join(groups)}.")
    return groups


def role_filters(ask: Question, roles: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What is asked of the roles: ?supplier=North+Korea."""
    return tuple((role, value) for role in roles if (value := ask.text(role)))


def narrowed(ask: Question, by: str, group: str) -> str | None:
    """The address of this question about one group alone; nothing where a register cannot be asked for it."""
    return None if by in UNASKED or group == NOT_TOLD else ask.also(**{by: group, "offset": None})


def columns(lines: Sequence[EventLine], roles: Sequence[str]) -> tuple[str, ...]:
    """The roles that are filled in these rows, in the order of the frame; others follow by name."""
    filled = {filler.role for line in lines for filler in line.event.fillers}
    return (*(role for role in roles if role in filled), *sorted(filled - set(roles)))


REGISTERS = (registers, register, entry)
