"""A page that was kept can be read back as it came, once, for good."""

from datetime import UTC, datetime

from newsdesk.model import Fetched
from newsdesk.record import Record

PAGE = Fetched(
    "https://herald.example/harbour",
    b"<p>The harbour is open.</p>",
    "text/html",
    datetime(2024, 1, 21, 7, 14, tzinfo=UTC),
)


def test_a_kept_page_comes_back_as_it_was(record: Record) -> None:
    (kept,) = record.captures.keep([PAGE])
    assert kept.new
    assert record.captures.open(kept.capture.id) == PAGE
    assert record.captures.keep([PAGE, PAGE])[0].new is False
    assert record.check() == ()
