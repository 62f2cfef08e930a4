"""Which times that others state are believed?"""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

#: Before there were news on the web, and a little after now, since clocks differ and zones are left out.
EARLIEST: Final = datetime(1991, 1, 1, tzinfo=UTC)
AHEAD: Final = timedelta(days=2)


def aware(moment: datetime) -> datetime:
    """In UTC; a time without a zone is taken as UTC."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        return moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC)


def believable(moment: datetime | None, now: datetime) -> datetime | None:
    """The time when it can be one of publication, else None: 1970 and 2099 are faults of a clock or a program."""
    return moment if moment is not None and EARLIEST <= moment <= now + AHEAD else None


def parse_time(text: str) -> datetime | None:
    """A time as ISO 8601 or as HTTP and RSS write it (RFC 9110, RFC 822); None for anything else."""
    trimmed = text.strip()[:64]
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return aware(read(trimmed))
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None


def utc_now() -> datetime:
    """The clock of the wall."""
    return datetime.now(UTC)
