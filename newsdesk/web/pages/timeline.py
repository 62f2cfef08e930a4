"""What happened, by the day it happened."""

from itertools import groupby

from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.questions import asked, sheet
from newsdesk.web.templating import page

DAYS_OF_TEXT = 10


@shown("/timeline")
def timeline(request: Request, desk: Desk) -> Page:
    """The timeline of a topic."""
    ask = asked(request)
    topic, since, until = ask.text("topic"), ask.day("since"), ask.day("until")
    items = desk.timeline(topic, since=since, until=until) if topic else ()
    found = sheet(ask, lambda limit, offset: items[offset : offset + limit], size=200)
    days = [
        (when, tuple(told)) for when, told in groupby(found.rows, key=lambda item: item.when[:DAYS_OF_TEXT])
    ]
    return page(request, "timeline.html", topic=topic, since=since, until=until, days=days, sheet=found)


TIMELINE = (timeline,)
