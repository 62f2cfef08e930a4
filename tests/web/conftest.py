"""A filled desk, asked in this process or served by another one, and a real browser to look at it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import web_world
from litestar.testing import TestClient
from web_serving import serving

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


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as (found, _):
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """A real Chromium; without one the test is skipped, unless NEWSDESK_REQUIRE_BROWSER says that it must be there.

    For a module, not for the session: Playwright keeps an event loop running, in which no other test could run its own.
    """
    if not CHROMIUM.exists():
        missing = pytest.fail if os.environ.get("NEWSDESK_REQUIRE_BROWSER") == "1" else pytest.skip
        missing(f"no Chromium at {CHROMIUM}: apt-get install chromium, or set NEWSDESK_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_OPTIONS)
        yield launched
        launched.close()
