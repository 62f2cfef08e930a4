"""The day's edition: in the browser, and as text to send on."""

from datetime import date, timedelta
from typing import Final

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.questions import as_day, asked
from newsdesk.web.templating import page

SHAPES: Final = {
    "md": ("markdown", "text/markdown"),
    "txt": ("text", "text/plain"),
}


@shown("/digest")
def digests(request: Request, desk: Desk) -> Page | Redirect:
    """The day that is asked for, else the last day with an article."""
    ask = asked(request)
    newest = [head.published.date() for head in desk.articles(limit=1) if head.published]
    if day := ask.day("day") or next(iter(newest), None):
        return Redirect(f"/digest/{day.isoformat()}")
    return page(request, "digest.html", digest=None, day=None, before=None, after=None)


@shown("/digest/{day:str}")
def digest(request: Request, desk: Desk, day: FromPath[str]) -> Page:
    """The digest of a day; with .md or .txt at the end the same as text."""
    name, _, shape = day.partition(".")
    wanted = as_day(name, "day")
    if shape:
        return _as_text(desk, wanted, shape)
    return page(
        request,
        "digest.html",
        digest=desk.digest(wanted),
        day=wanted,
        before=_other(wanted, -1),
        after=_other(wanted, 1),
    )


def _as_text(desk: Desk, day: date, shape: str) -> Page:
    if shape not in SHAPES:
        raise NotFoundException
    name, media_type = SHAPES[shape]
    body = desk.digest_page(day, name).encode("utf-8", "replace")
    return Response(body, media_type=media_type)


def _other(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


DIGEST = (digests, digest)
