"""What is in the sample world? Its pages, each with the pair that says what it must become."""

import html
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
WORLD = PROJECT / "world"
ARCHIVE = WORLD / "world.warc.gz"


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the world; `expected` is the JSON beside it (docs/sample-world.md names its keys)."""

    outlet: str
    slug: str
    file: Path
    content_type: str
    expected: dict[str, Any] = field(compare=False)

    @property
    def name(self) -> str:
        return f"{self.outlet}/{self.slug}"

    @property
    def url(self) -> str:
        return str(self.expected["url"])

    @property
    def is_article(self) -> bool:
        return bool(self.expected["outcome"] == "article")

    @property
    def is_scraped(self) -> bool:
        return bool(self.expected.get("kind") == "text")

    @property
    def body(self) -> bytes:
        return self.file.read_bytes()

    @property
    def source(self) -> str:
        """The page's source as text, entities resolved."""
        encoding = "windows-1251" if b"charset=windows-1251" in self.body else "utf-8"
        return html.unescape(self.body.decode(encoding))

    def __str__(self) -> str:
        return self.name


def pages() -> tuple[Page, ...]:
    """All pages of the world, by outlet and slug."""
    return tuple(_page(entry) for entry in manifest()["pages"])


def articles() -> tuple[Page, ...]:
    """The pages that become articles, the scraped text among them."""
    return tuple(page for page in pages() if page.is_article)


def page_called(name: str) -> Page:
    """The page called `outlet/slug`."""
    return next(page for page in pages() if page.name == name)


def stories() -> dict[str, tuple[Page, ...]]:
    """The story keys, each with the articles that tell it."""
    return {
        key: tuple(page for page in articles() if page.expected["story"] == key)
        for key in manifest()["stories"]
    }


def manifest() -> dict[str, Any]:
    """What `world/build.py` says is there."""
    listed: dict[str, Any] = json.loads((WORLD / "manifest.json").read_text("utf-8"))
    return listed


def _page(entry: dict[str, Any]) -> Page:
    file = WORLD / entry["file"]
    expected = json.loads(file.with_suffix(".expected.json").read_text("utf-8"))
    return Page(file.parent.name, file.stem, file, entry["content_type"], expected)
