"""The application: pages, feeds, tables and the JSON API over one desk, behind one gate."""

from importlib.metadata import version

from litestar import Litestar, Router
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.static_files import create_static_files_router
from litestar.types import ASGIApp

from newsdesk.desk import Desk
from newsdesk.web import faults
from newsdesk.web.api import API
from newsdesk.web.downloads import DOWNLOADS
from newsdesk.web.pages import PAGES
from newsdesk.web.security import HostGate, add_headers, gate
from newsdesk.web.stream import Stream
from newsdesk.web.templating import STATIC

LARGEST_BODY = 1_000


def application(desk: Desk, host: str = "127.0.0.1", stream: Stream | None = None) -> Litestar:
    """The ASGI application; nothing in it changes anything."""
    open_streams = stream or Stream(desk)

    def the_desk() -> Desk:
        return desk

    def the_stream() -> Stream:
        return open_streams

    def gated(app: ASGIApp) -> HostGate:
        return gate(app, host)

    return Litestar(
        [
            *PAGES,
            *DOWNLOADS,
            Router("/api/v1", route_handlers=[*API]),
            create_static_files_router("/static", [STATIC], include_in_schema=False, cache_control=None),
        ],
        dependencies={
            "desk": Provide(the_desk, sync_to_thread=False),
            "stream": Provide(the_stream, sync_to_thread=False),
        },
        middleware=[gated],
        before_send=[add_headers],
        exception_handlers={Exception: faults.answer},
        openapi_config=_described(),
        request_max_body_size=LARGEST_BODY,
        logging_config=None,
        debug=False,
    )


def _described() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="newsdesk",
        version=version("newsdesk"),
        description="Who said what, when, and on whose word. Spans are half-open offsets, in code points, into an article's text.",
        path="/api/v1/openapi.json",
        render_plugins=[JsonRenderPlugin(path="/")],
        use_handler_docstrings=True,
    )
