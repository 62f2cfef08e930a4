"""What was fetched, and from where. A capture is kept for good (WARC, ISO 28500)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Origin = Literal["web", "file", "archive"]
CaptureKind = Literal["page", "text"]
SourceKind = Literal["feed", "sitemap", "page"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """One page as it came, not yet kept. `body` is the payload after content decoding, before charset decoding."""

    url: str
    body: bytes
    content_type: str
    fetched_at: datetime
    kind: CaptureKind = "page"
    origin: Origin = "web"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One page that is kept: `offset` and `length` find its gzip member in the WARC file `archive`.

    `id` is computed from URL and digest, so that the same bytes under the same URL are one capture.
    """

    id: str
    url: str
    digest: str
    content_type: str
    fetched_at: datetime
    kind: CaptureKind
    archive: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Source:
    """Something to follow: a feed, a sitemap or a page that links to articles."""

    url: str
    kind: SourceKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the desk remembers of a source between two visits; `failures` counts those in a row."""

    source: Source
    etag: str | None = None
    last_modified: str | None = None
    next_visit: datetime | None = None
    last_visit: datetime | None = None
    failures: int = 0
    fault: str | None = None
    gone: bool = False
    seen: frozenset[str] = field(default_factory=frozenset)
