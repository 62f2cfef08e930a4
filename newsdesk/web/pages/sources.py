"""What is followed and how it fares, what did not become an article, and what this desk is."""

from importlib.metadata import version

from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.questions import asked, sheet
from newsdesk.web.templating import page


@shown("/sources")
def sources(request: Request, desk: Desk) -> Page:
    """The sources: those in trouble first."""
    followed = sorted(desk.sources(), key=lambda state: (not (state.gone or state.fault), state.source.url))
    return page(request, "sources.html", sources=followed)


@shown("/refusals")
def refusals(request: Request, desk: Desk) -> Page:
    """The pages that did not become articles, and why."""
    found = sheet(asked(request), lambda limit, offset: desk.refusals(limit, offset))
    return page(request, "refusals.html", sheet=found)


@shown("/about")
def about(request: Request, desk: Desk) -> Page:
    """What this desk holds, and how to get at it."""
    return page(
        request, "about.html", counts=desk.counts(), frames=desk.frames(), version=version("newsdesk")
    )


SOURCES = (sources, refusals, about)
