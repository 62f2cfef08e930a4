"""How do the desk's lists leave the browser? As syndication feeds and as tables."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, get_args

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from newsdesk.desk import Desk as DeskItself
from newsdesk.model import Status
from newsdesk.web.pages.answers import Desk, Page, Request, shown
from newsdesk.web.pages.registers import groups_of, role_filters, roles_of
from newsdesk.web.pages.statements import said
from newsdesk.web.questions import Question, asked

FEEDS: Final = ("rss", "atom", "json")
TABLES: Final = {
    "csv": "text/csv",
    "jsonl": "application/jsonl; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
}
LISTS: Final = ("articles", "statements")
MOST_ROWS: Final = 100_000


def newest(request: Request, desk: Desk) -> Page:
    """The newest articles as a feed."""
    return _feed(request, desk, "articles", request.scope["path"].rpartition(".")[2])


@shown("/feeds/{file:str}")
def feed(request: Request, desk: Desk, file: FromPath[str]) -> Page:
    """A feed of articles, of statements, or of a register: /feeds/transfer.atom"""
    what, _, form = file.rpartition(".")
    return _feed(request, desk, what, form)


@shown("/downloads/{file:str}")
def table(request: Request, desk: Desk, file: FromPath[str]) -> Page:
    """Rows as a table, filtered as on the page that linked here: /downloads/statements.csv?speaker=Budanov"""
    what, _, form = file.rpartition(".")
    if form not in TABLES:
        raise NotFoundException
    filters = {key: value for key, value in _filters(asked(request), desk, what).items() if value}
    body = desk.export_bytes(what, form, **filters, limit=MOST_ROWS)
    headers = {"Content-Disposition": f'attachment; filename="{file}"'}
    return Response(body, media_type=TABLES[form], headers=headers)


def _feed(request: Request, desk: DeskItself, what: str, form: str) -> Page:
    if form not in FEEDS:
        raise NotFoundException
    if what not in LISTS:
        roles_of(desk, what)
    base = str(request.base_url).rstrip("/")
    media_type, body = desk.feed(what, form, base)
    return Response(body.encode("utf-8", "replace"), media_type=media_type)


def _filters(ask: Question, desk: DeskItself, what: str) -> Mapping[str, Any]:
    days: dict[str, date | None] = {"since": ask.day("since"), "until": ask.day("until")}
    if what == "articles":
        return {**days, "site": ask.text("site")}
    if what == "statements":
        return {"speaker": ask.text("speaker"), **said(ask)}
    roles, by = role_filters(ask, roles_of(desk, what)), ask.text("by")
    groups_of(desk, what, by)
    return {**days, "by": by, "status": ask.one_of("status", get_args(Status)), **dict(roles)}


DOWNLOADS = (*(shown(f"/feed.{form}")(newest) for form in FEEDS), feed, table)
