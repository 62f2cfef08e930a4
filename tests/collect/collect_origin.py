"""Origins under our control: a real HTTP server on the loopback, one for raw bytes, and a clock that tests move."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Event, Thread

PAGE = b"<!doctype html><html><head><title>A page</title></head><body><p>Words on a page.</p></body></html>"


@dataclass(frozen=True)
class Reply:
    body: bytes = PAGE
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    path: str
    host: str
    headers: dict[str, str]


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # without asking for the name of the loopback
        self.server_name, self.server_port = "news.example", self.server_address[1]


class Origin:
    """Serves `replies` by path (404 for others) and writes down what it is asked."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[Asked], Reply]] = {}
        self.asked: list[Asked] = []
        origin = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked = Asked(
                    self.path, self.headers["host"], {k.lower(): v for k, v in self.headers.items()}
                )
                origin.asked.append(asked)
                reply = origin.replies.get(self.path, Reply(b"nothing here", 404))
                reply = reply(asked) if callable(reply) else reply
                self.send_response(reply.status)
                for name, value in {"Content-Type": "text/html", **reply.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                with suppress(OSError):
                    self.wfile.write(reply.body)

            def log_message(self, *args: object) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def url(self, path: str, host: str = "news.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def pages_asked(self) -> list[str]:
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def raw_origin(speak: Callable[[socket.socket, Event], None]) -> Iterator[str]:
    """An origin that does on each connection what `speak` says, until the event is set; gives its address."""
    done = Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while not done.is_set():
                with suppress(OSError):
                    client, _ = server.accept()
                    Thread(target=answer, args=(client,), daemon=True).start()

        def answer(client: socket.socket) -> None:
            with client, suppress(OSError):
                client.recv(65536)
                speak(client, done)

        Thread(target=serve, daemon=True).start()
        yield f"http://news.example:{server.getsockname()[1]}/"
        done.set()


class Moments:
    """A wall clock and a monotonic one that move only when somebody sleeps or the test says so."""

    def __init__(self) -> None:
        self.at = datetime(2024, 1, 22, 12, 0, tzinfo=UTC)
        self.slept: list[float] = []
        self._passed = 1000.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self._passed

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.forward(seconds)

    def forward(self, seconds: float) -> None:
        self._passed += seconds
        self.at += timedelta(seconds=seconds)


def trickle(piece: bytes, before: bytes = b"", pause: float = 0.05) -> Callable[[socket.socket, Event], None]:
    """Sends something, then a piece again and again, slowly."""

    def speak(client: socket.socket, done: Event) -> None:
        client.sendall(before)
        while not done.is_set():
            client.sendall(piece)
            time.sleep(pause)

    return speak


def once(data: bytes) -> Callable[[socket.socket, Event], None]:
    return lambda client, _done: client.sendall(data)
