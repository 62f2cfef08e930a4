"""Who said what: all statements by filter, one speaker over time, and the list of those who speak."""

from itertools import groupby
from typing import Final, get_args

from newsdesk.model import Stance, StatementLine
from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.questions import asked, sheet
from newsdesk.web.showing import day, partial
from newsdesk.web.templating import page

STANCES: Final = get_args(Stance)
NAMES_SHOWN: Final = 200


@shown("/statements")
def statements(request: Request, desk: Desk) -> Page:
    """Statements by speaker, topic, stance and days of publication."""
    ask = asked(request)
    filters = {
        "speaker": ask.text("speaker"),
        "topic": ask.text("topic"),
        "stance": ask.one_of("stance", STANCES),
        "since": ask.day("since"),
        "until": ask.day("until"),
    }
    found = sheet(ask, lambda limit, offset: desk.statements(**filters, limit=limit, offset=offset))
    return page(request, "statements.html", ask=ask, sheet=found, filters=filters, stances=STANCES)


@shown("/speaker")
def speaker(request: Request, desk: Desk) -> Page:
    """Everything that speakers of this name said, by the day they said it where the text dates it."""
    ask = asked(request)
    name = ask.text("name")
    found = sheet(
        ask, lambda limit, offset: desk.statements(speaker=name, limit=limit, offset=offset) if name else ()
    )
    days = [(label, tuple(lines)) for label, lines in groupby(found.rows, key=_said_on)]
    names = desk.speakers(name, NAMES_SHOWN)
    return page(request, "speaker.html", name=name, sheet=found, days=days, names=names)


@shown("/speakers")
def speakers(request: Request, desk: Desk) -> Page:
    """Who speaks, and how often."""
    name = asked(request).text("name")
    return page(request, "speakers.html", name=name, names=desk.speakers(name, NAMES_SHOWN))


def _said_on(line: StatementLine) -> str:
    return partial(line.statement.said_on) or day(line.article.published)


STATEMENTS = (statements, speaker, speakers)
