"""The stories: what several articles tell together, and where they differ."""

from litestar.params import FromPath

from newsdesk.web.pages.answers import Desk, Page, Request, existing, shown
from newsdesk.web.questions import asked, sheet
from newsdesk.web.templating import page


@shown("/stories")
def stories(request: Request, desk: Desk) -> Page:
    """All stories, the one with the latest report first."""
    ask = asked(request)
    filters = {"since": ask.day("since"), "until": ask.day("until")}
    found = sheet(ask, lambda limit, offset: desk.stories(**filters, limit=limit, offset=offset))
    return page(request, "stories.html", sheet=found, filters=filters)


@shown("/stories/{story:str}")
def story(request: Request, desk: Desk, story: FromPath[str]) -> Page:
    """One story with its reports, rival figures, statements and events."""
    return page(request, "story.html", page=existing(desk.story(story)))


STORIES = (stories, story)
