"""How is the desk kept open until it is told to close, and closed within seconds although streams are open?"""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import uvicorn

from newsdesk.desk import Desk
from newsdesk.model import BadConfig, CannotWrite
from newsdesk.web.application import application
from newsdesk.web.stream import Stream

CLOSING_SECONDS: Final = 3
BACKLOG: Final = 128
STOPPING: Final = (signal.SIGINT, signal.SIGTERM)


class Server(uvicorn.Server):
    """A server that ends its event streams when it is told to stop, and then returns to its caller."""

    def __init__(self, config: uvicorn.Config, stream: Stream, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._stream = stream
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stream.close()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As in the parent, but a signal that was obeyed is not raised again: our caller still has a record to close."""
        with super().capture_signals():
            yield
            self._captured_signals.clear()


def serve(desk: Desk, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM, then return. Raises CannotWrite when the port is taken, BadConfig for a bad host."""
    with listening(host, port) as listener:
        stream = Stream(desk)
        config = uvicorn.Config(
            application(desk, host, stream),
            log_config=None,
            access_log=False,
            lifespan="on",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=CLOSING_SECONDS,
        )
        address = address_of(host, listener.getsockname()[1])
        asyncio.run(Server(config, stream, lambda: ready(address)).serve([listener]))


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket bound to this address before anything else is started."""
    thing = f"{host}:{port}"
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as fault:
        raise BadConfig(thing, f"is no address of this machine; try --host 127.0.0.1 ({fault})") from fault
    family, kind, protocol, _, place = found[0]
    with socket.socket(family, kind, protocol) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(place)
        except OSError as fault:
            raise CannotWrite(
                thing,
                f"cannot serve here: {fault.strerror or fault}; choose another port with --port (0 takes a free one)",
            ) from fault
        listener.listen(BACKLOG)
        yield listener


def address_of(host: str, port: int) -> str:
    """The address that a reader types: a desk that listens everywhere is near under 127.0.0.1."""
    name = {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104
    return f"http://{f'[{name}]' if ':' in name and '[' not in name else name}:{port}/"
