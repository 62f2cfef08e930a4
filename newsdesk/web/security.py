"""What keeps a page's words from acting in the reader's browser, and other sites from reading the desk?

Three layers: templates escape everything; the browser is told to run and load nothing but our own files (CSP, with Trusted
Types so that no script of ours can turn text into markup); and requests under a foreign name are refused, so that a site
whose name is rebound to 127.0.0.1 reads nothing.
"""

import re
import socket
from ipaddress import ip_address
from typing import Final

from litestar.datastructures import MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS: Final = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})
EVERYWHERE: Final = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - recognised here, never bound to by default
NAMED = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<name>[^:\[\]@/\\\s]+))(?::\d{1,5})?")


async def add_headers(message: Message, _scope: Scope) -> None:
    """A hook for every message of every response, error pages included."""
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders(message)
        for name, value in HEADERS:
            headers[name] = value
        if "cache-control" not in headers:
            headers["Cache-Control"] = "no-store"


class HostGate:
    """Refuses requests that were not addressed to this desk by one of its names."""

    def __init__(self, app: ASGIApp, names: frozenset[str], *, any_address: bool) -> None:
        self._app = app
        self._names = names
        self._any_address = any_address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP and not self._addressed_to_us(scope):
            raise HTTPException(status_code=421, detail="asked by a foreign name")
        await self._app(scope, receive, send)

    def _addressed_to_us(self, scope: Scope) -> bool:
        given = [value for name, value in scope["headers"] if name.lower() == b"host"]
        name = named(given[0].decode("latin-1")) if len(given) == 1 else None
        return name is not None and (name in self._names or (self._any_address and _is_address(name)))


def gate(app: ASGIApp, host: str) -> HostGate:
    """The gate of a desk that is served on `host`.

    Served on all addresses of a machine, it is reached by numbers that are not known beforehand; a number cannot be rebound.
    """
    everywhere = host in EVERYWHERE
    own = {socket.gethostname().lower()} if everywhere else {host.lower().strip("[]")}
    return HostGate(app, LOCAL | own, any_address=everywhere)


def named(header: str) -> str | None:
    """The host of a Host header without its port, or None for what is no such header."""
    found = NAMED.fullmatch(header)
    return (found["six"] or found["name"]).lower().rstrip(".") if found else None


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
