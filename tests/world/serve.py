"""The sample world on a real HTTP server of this machine, for tests that fetch.

    with served() as world:
        world.address                       # http://127.0.0.1:40113
        world.of(page_called("eastbank/outage-map"))
        world.feed("Harbour Post")

Pages are served at /<outlet>/<slug>, an outlet's front page at /<outlet>/, feeds and sitemap as they lie in the
folder, with their links leading to this server. Answers carry an ETag, and a request that names it gets a 304.
"""

import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from xml.sax.saxutils import escape

from world.world import WORLD, Page, manifest, pages

FEED_TYPES = {
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/feed+json",
    ".xml": "application/xml",
    ".opml": "text/x-opml",
}


@dataclass(frozen=True, slots=True)
class Served:
    """The running server; `asked` lists the paths that were requested, in order."""

    address: str
    asked: list[str] = field(default_factory=list)

    def of(self, page: Page) -> str:
        """The address of a page on this server."""
        return f"{self.address}/{page.name}"

    def feed(self, outlet: str) -> str:
        """The address of the outlet's feed or sitemap on this server."""
        return f"{self.address}/{manifest()['outlets'][outlet]}"

    @property
    def opml(self) -> str:
        return f"{self.address}/feeds.opml"


@contextmanager
def served() -> Iterator[Served]:
    """The world at a free port of 127.0.0.1, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    world = Served(f"http://127.0.0.1:{server.server_port}")
    server.RequestHandlerClass = _handler(_answers(world.address), world.asked.append)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answers(address: str) -> dict[str, tuple[str, bytes]]:
    """Path → content type and body."""
    whole = pages()
    answers = {f"/{page.name}": (page.content_type, page.body) for page in whole}
    fronts = {f"/{page.outlet}/": answers[f"/{page.name}"] for page in whole if page.slug == "index"}
    files = [*manifest()["outlets"].values(), "feeds.opml"]
    feeds = {f"/{name}": _redirected(name, address, whole) for name in files}
    return answers | fronts | feeds | {"/robots.txt": ("text/plain", b"User-agent: *\nAllow: /\n")}


def _redirected(name: str, address: str, whole: tuple[Page, ...]) -> tuple[str, bytes]:
    """A feed, sitemap or OPML whose links lead to this server."""
    text = (WORLD / name).read_text("utf-8")
    for page in sorted(whole, key=lambda page: len(page.url), reverse=True):
        if not page.is_scraped and page.slug != "index":
            text = text.replace(escape(page.url), f"{address}/{page.name}")
    for original, file in _feed_addresses():
        text = text.replace(original, f"{address}/{file}")
    return FEED_TYPES[name[name.rindex(".") :]], text.encode()


def _feed_addresses() -> Iterator[tuple[str, str]]:
    for outlet in tomllib.loads((WORLD / "outlets.toml").read_text("utf-8"))["outlet"]:
        yield outlet["feed"], manifest()["outlets"][outlet["name"]]


def _handler(
    answers: dict[str, tuple[str, bytes]], note: Callable[[str], None]
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            note(self.path)
            if self.path not in answers:
                self._send(404, "text/plain", b"no such page in the sample world\n")
                return
            content_type, body = answers[self.path]
            tag = f'"{sha256(body).hexdigest()[:16]}"'
            if self.headers.get("If-None-Match") == tag:
                self._send(304, content_type, b"", tag)
            else:
                self._send(200, content_type, body, tag)

        def do_HEAD(self) -> None:
            self.do_GET()

        def _send(self, status: int, content_type: str, body: bytes, tag: str = "") -> None:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            if tag:
                self.send_header("ETag", tag)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """A test's server keeps quiet."""

    return Handler
