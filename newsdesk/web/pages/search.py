"""Which articles hold these words?"""

from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.questions import asked, sheet
from newsdesk.web.templating import page


@shown("/search")
def search(request: Request, desk: Desk) -> Page:
    """Hits, best first, with the found words marked."""
    ask = asked(request)
    query = ask.text("q")
    found = sheet(ask, lambda limit, offset: desk.search(query, limit, offset) if query else (), size=20)
    return page(request, "search.html", query=query, sheet=found)


SEARCH = (search,)
