"""A filled desk, asked in this process or served by another one, and a real browser to look at it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import web_world
from litestar.testing import TestClient

from newsdesk.desk import Desk, Settings
from newsdesk.web import app

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ADDRESS = "http://127.0.0.1"
CHROMIUM = Path(os.environ.get("NEWSDESK_CHROMIUM", "/usr/bin/chromium"))
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SERVE = """
import sys
from newsdesk import web
from newsdesk.desk import Desk, Settings
with Desk.open(Settings(record=sys.argv[1])) as desk:
    web.serve(desk, port=int(sys.argv[2]), ready=lambda address: print(address, flush=True))
print("closed", flush=True)
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with the articles of `web_world`; tests that write take one of their own."""
    path = tmp_path_factory.mktemp("web") / "record"
    with Desk.open(Settings(record=str(path))) as desk:
        web_world.fill(desk.record)
    return path


@pytest.fixture(scope="session")
def desk(folder: Path) -> Iterator[Desk]:
    with Desk.open(Settings(record=str(folder))) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(desk: Desk) -> Iterator["TestClient[object]"]:
    with TestClient(app(desk), base_url=ADDRESS, raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(Settings(record=str(tmp_path / "record"))) as opened:
        yield opened


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The desk over this record in a process of its own: its address, and the process."""
    command = [sys.executable, "-c", SERVE, str(folder), str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address, process.stderr and process.stderr.read()
        yield address.rstrip("/"), process
    finally:
        stop(process)


def stop(process: "subprocess.Popen[str]") -> float:
    """Ask the process to stop, and say how many seconds it took."""
    begun = time.monotonic()
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return time.monotonic() - begun


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as (found, _):
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A real Chromium; without one the test is skipped, unless NEWSDESK_REQUIRE_BROWSER says that it must be there."""
    if not CHROMIUM.exists():
        missing = pytest.fail if os.environ.get("NEWSDESK_REQUIRE_BROWSER") == "1" else pytest.skip
        missing(f"no Chromium at {CHROMIUM}: apt-get install chromium, or set NEWSDESK_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_OPTIONS)
        yield launched
        launched.close()


@pytest.fixture
def served() -> Callable[[Path], object]:
    return serving
