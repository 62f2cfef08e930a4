"""What did a writer that died leave after the acknowledged end of a file? Whole pages are adopted, the rest moved aside."""

import logging
from dataclasses import dataclass

from newsdesk.model import Capture, Fetched, identify
from newsdesk.record.archive import Archive
from newsdesk.record.warc import digest_of, members, salvage

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mended:
    """What the file holds up to its new `end`; `salvaged` are whole pages found behind damage, to be kept anew."""

    end: int
    adopted: tuple[Capture, ...]
    salvaged: tuple[Fetched, ...]


def mend(archive: Archive, name: str, acknowledged: int) -> Mended:
    """Bring one file to an end after which may be appended. The caller holds the lock of the folder."""
    adopted = []
    with archive.mapped(name) as data:
        end, size = acknowledged, len(data)
        for member in members(data, acknowledged):
            if member.fetched:
                adopted.append(captured(member.fetched, name, member.offset, member.length))
            end = member.offset + member.length
    torn = archive.set_aside(name, end) if end < size else b""
    salvaged = tuple(salvage(torn))
    log.warning(
        "%s: an interrupted run left %d bytes: %d pages adopted, %d torn bytes moved aside",
        name, size - acknowledged, len(adopted) + len(salvaged), len(torn),
    )  # fmt: skip
    return Mended(end, tuple(adopted), salvaged)


def captured(page: Fetched, archive: str, offset: int, length: int) -> Capture:
    """The capture of a page whose member stands there."""
    digest = digest_of(page.body)
    return Capture(
        identify(page.url, digest),
        page.url,
        digest,
        page.content_type,
        page.fetched_at,
        page.kind,
        archive,
        offset,
        length,
    )
