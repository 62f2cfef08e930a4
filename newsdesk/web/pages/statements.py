"""Who said what: all statements by filter, one speaker over time, and the list of those who speak."""

from itertools import groupby
from typing import Any, Final, get_args

from newsdesk.model import Stance, Utterance
from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.questions import Question, asked, sheet
from newsdesk.web.showing import day, partial
from newsdesk.web.templating import page

STANCES: Final = get_args(Stance)
NAMES_SHOWN: Final = 200
TURNS_SHOWN: Final = 20


@shown("/statements")
def statements(request: Request, desk: Desk) -> Page:
    """Statements by speaker, topic, stance, confidence and days of publication."""
    ask = asked(request)
    filters = {"speaker": ask.text("speaker"), **said(ask)}
    found = sheet(ask, lambda limit, offset: desk.statements(**filters, limit=limit, offset=offset))
    return page(request, "statements.html", ask=ask, sheet=found, filters=filters, stances=STANCES)


@shown("/speaker")
def speaker(request: Request, desk: Desk) -> Page:
    """What speakers of this name said, each utterance once, by its day; and where their account changed."""
    ask = asked(request)
    filters = said(ask)
    voice = desk.voice(ask.text("name"), **filters)
    found = sheet(ask, lambda limit, offset: voice.utterances[offset : offset + limit])
    days = [(label, tuple(told)) for label, told in groupby(found.rows, key=_said_on)]
    turns = voice.turns[:TURNS_SHOWN] if found.first == 1 else ()
    return page(
        request,
        "speaker.html",
        voice=voice,
        sheet=found,
        days=days,
        turns=turns,
        filters=filters,
        stances=STANCES,
    )


@shown("/speakers")
def speakers(request: Request, desk: Desk) -> Page:
    """Who speaks, and how often."""
    name = asked(request).text("name")
    return page(request, "speakers.html", name=name, names=desk.speakers(name, NAMES_SHOWN))


def said(ask: Question) -> dict[str, Any]:
    """Which statements are asked for, whoever made them."""
    return {
        "topic": ask.text("topic"),
        "stance": ask.one_of("stance", STANCES),
        "confidence": ask.share("confidence"),
        "since": ask.day("since"),
        "until": ask.day("until"),
    }


def _said_on(told: Utterance) -> str:
    return partial(told.fullest.statement.said_on) or day(told.printings[0].line.article.published)


STATEMENTS = (statements, speaker, speakers)
