"""The desk in the browser: pages, live updates and the JSON API over one desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from litestar import Litestar

    from newsdesk.desk import Desk

__all__ = ["app", "serve"]


def app(desk: "Desk", host: str = "127.0.0.1") -> "Litestar":
    """The ASGI application over this desk; it answers to local names, and to `host` where it is served to others."""
    from newsdesk.web.application import application

    return application(desk, host)


def serve(
    desk: "Desk",
    host: str = "127.0.0.1",
    port: int = 8765,
    ready: Callable[[str], None] = lambda _address: None,
) -> None:
    """Serve until SIGINT or SIGTERM, then return; `ready` is told the address. Raises CannotWrite when the port is taken."""
    from newsdesk.web.serving import serve as serve_until_stopped

    serve_until_stopped(desk, host, port, ready)
