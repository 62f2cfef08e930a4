"""The day of publication and the day of the last change, and that one is never taken for the other."""

import pytest

from newsdesk.model import Dated
from newsdesk.read.claims import agree
from newsdesk.read.page import open_page
from newsdesk.read.publication import publication
from newsdesk.read.sources import SOURCES

PROSE = (
    "<p>The river rose again during the night, and the bridge at the mill was closed to all traffic.</p>" * 4
)


def read(
    body: str, head: str = "", url: str = "https://a.example/storm", lang: str = "en"
) -> tuple[str, str]:
    published, modified = moments(body, head, url, lang)
    return _day(published), _day(modified)


def moments(
    body: str, head: str, url: str = "https://a.example/storm", lang: str = "en"
) -> tuple[Dated | None, Dated | None]:
    page = open_page(
        f"<html lang={lang}><head><title>Storm at the mill</title>{head}</head><body>{body}</body></html>",
        url,
    )
    assert page is not None
    return publication(agree(source(page) for source in SOURCES.values()), page)


def _day(date: Dated | None) -> str:
    return date.when.date().isoformat() if date else ""


def ld(kind: str = "NewsArticle", **dates: str) -> str:
    pairs = "".join(f',"{name}":"{value}"' for name, value in dates.items())
    return f'<script type="application/ld+json">{{"@type":"{kind}","headline":"Storm at the mill"{pairs}}}</script>'


HEADING = "<article><h1>Storm at the mill</h1>"


@pytest.mark.parametrize(
    "sentence",
    [
        "The ship sank on 14 April 2012 with all its crew.",
        "Bo opens on 5 January 2026.",
        "The trial began on 3 March 2024 in Leeds.",
    ],
)
def test_a_day_that_the_first_sentence_tells_of_is_not_the_page_s(sentence: str) -> None:
    claim = '<meta property="article:published_time" content="2025-12-18T09:00:00+00:00">'
    assert read(f"{HEADING}<p>{sentence}</p>{PROSE}", claim) == ("2025-12-18", "")
    assert read(f"{HEADING}<p>By Ann Berg</p><p>{sentence}</p>{PROSE}", claim) == ("2025-12-18", "")


def test_a_line_by_the_heading_that_ends_with_a_stop_dates_the_page() -> None:
    assert read(f"{HEADING}<p>Published by Ann Berg on 3 March 2024.</p>{PROSE}") == ("2024-03-03", "")


def test_what_the_head_claims_wins_over_other_dates_of_the_page() -> None:
    related = "<div class=related-posts><time datetime=2024-03-09>9 March 2024</time></div>"
    assert read(HEADING + PROSE + related, ld(datePublished="2024-01-21T09:15:00+01:00")) == (
        "2024-01-21",
        "",
    )


def test_a_change_is_not_the_publication() -> None:
    shown = HEADING + "<p class=dates>Updated March 3, 2025</p>" + PROSE
    for kind in ("NewsArticle", "Article"):
        head = ld(kind, datePublished="2024-01-21T09:15:00Z", dateModified="2025-03-03T08:00:00Z")
        assert read(shown, head) == ("2024-01-21", "2025-03-03")
    head = '<meta property="article:published_time" content="2024-01-21"><meta property="article:modified_time" content="2025-03-03">'
    assert read(shown, head) == ("2024-01-21", "2025-03-03")


def test_what_readers_see_in_place_of_the_claimed_day_is_the_day() -> None:
    """On pages that are no news, and where nothing by the heading says that it is a change."""
    claimed = {"datePublished": "2024-01-21", "dateModified": "2025-03-03"}
    seen = HEADING + "<p class=entry-date>March 3, 2025</p>" + PROSE
    assert read(seen, ld("BlogPosting", **claimed))[0] == "2025-03-03"
    assert read(seen, ld("NewsArticle", **claimed))[0] == "2024-01-21"
    both = HEADING + "<p class=entry-date>January 21, 2024 / March 3, 2025</p>" + PROSE
    assert read(both, ld("BlogPosting", **claimed))[0] == "2024-01-21"
    named = HEADING + "<p class=entry-date>Updated March 3, 2025</p>" + PROSE
    assert read(named, ld("BlogPosting", **claimed))[0] == "2024-01-21"


def test_a_date_that_is_a_part_of_the_title_is_the_day() -> None:
    line = "<p>The mill was built on 3 March 2025 by the town.</p>"
    title = "<title>Storm at the mill | Ledger | 21.01.2024</title>"
    page = f"<html lang=en>{title}<body>{HEADING}{line}{PROSE}</body></html>"
    opened = open_page(page, "https://a.example/storm")
    assert opened is not None
    published, _ = publication(agree(source(opened) for source in SOURCES.values()), opened)
    assert _day(published) == "2024-01-21"


def test_wording_tells_the_two_apart_where_nothing_is_claimed() -> None:
    line = "<p class=dates>Published: 21 January 2024 <span>Last updated: 3 March 2025</span></p>"
    assert read(HEADING + line + PROSE) == ("2024-01-21", "2025-03-03")
    line = "<p class=dates>Aktualisiert am 3. März 2025, veröffentlicht am 21. Januar 2024</p>"
    assert read(HEADING + line + PROSE, lang="de") == ("2024-01-21", "2025-03-03")


def test_the_day_of_a_change_alone_is_a_weak_day_of_publication() -> None:
    page = open_page(f"<html><body>{HEADING}<p>Updated 3 March 2025</p>{PROSE}</body></html>", "")
    assert page is not None
    published, modified = publication(agree(source(page) for source in SOURCES.values()), page)
    assert published is not None
    assert modified is not None
    assert published.confidence < 0.3


def test_a_date_by_the_heading_wins_over_those_of_cards_comments_and_copyright() -> None:
    rest = (
        "<div class=comments>Ann, 24 January 2024: well said</div><aside>9 March 2024</aside>"
        "<footer>© 2025 A. Example, since 1 May 1999</footer>"
    )
    header = "<div class=today>Friday, 10 May 2024</div>"
    assert read(header + HEADING + "<span class=date>21 January 2024</span>" + PROSE + rest) == (
        "2024-01-21",
        "",
    )


def test_the_day_is_that_of_the_place_where_the_page_prints_it() -> None:
    head = '<meta property="article:published_time" content="2024-01-22T02:41:00Z">'
    page = open_page(
        f"<html><head>{head}</head><body>{HEADING}<p class=date>Posted: January 21, 2024 8:41 pm</p>{PROSE}</body></html>",
        "",
    )
    assert page is not None
    published, _ = publication(agree(source(page) for source in SOURCES.values()), page)
    assert published is not None
    assert published.when.isoformat() == "2024-01-21T20:41:00-06:00"


def test_a_moment_in_utc_takes_the_zone_of_the_same_moment_elsewhere() -> None:
    head = (
        ld(datePublished="2024-01-21T23:30:00Z")
        + '<meta name=publish-date content="2024-01-22T00:30:00+01:00">'
    )
    assert read(HEADING + PROSE, head)[0] == "2024-01-22"


def test_numbers_that_may_be_day_or_month_are_read_as_another_date_has_them() -> None:
    line = HEADING + "<p>Posted on 3/4/2025</p>" + PROSE
    assert read(line) == ("", "")
    assert read(line, lang="en-US")[0] == "2025-03-04"
    assert read(line, lang="en-GB")[0] == "2025-04-03"
    assert read(line, url="https://a.example/2025/04/03/storm")[0] == "2025-04-03"


def test_a_date_that_only_scripts_hold_is_found() -> None:
    script = (
        '<script>window.page = {"title": "Storm", "publishedAt": "2024-01-21T09:15:00Z", "id": 7}</script>'
    )
    assert read(HEADING + PROSE, script)[0] == "2024-01-21"
    assert read(f'<body data-pubdate="2024-01-21">{HEADING}{PROSE}')[0] == "2024-01-21"
    escaped = r'<script>self.push("{\"publicationDate\":\"January 21, 2024\"}")</script>'
    assert read(HEADING + PROSE, escaped)[0] == "2024-01-21"


def test_no_date_no_guess() -> None:
    assert read(HEADING + PROSE + "<footer>© 2025</footer>") == ("", "")


def test_the_numbers_of_an_address_are_a_weak_day_where_there_is_no_date() -> None:
    def found(url: str, body: str = PROSE, head: str = "") -> tuple[str, float] | None:
        page = open_page(f"<html><head><title>Storm</title>{head}</head><body>{body}</body></html>", url)
        assert page is not None
        published, _ = publication(agree(source(page) for source in SOURCES.values()), page)
        return (published.when.date().isoformat(), published.confidence) if published else None

    picture = "<meta property=og:image content=https://a.example/img/2026/01/29/mill.jpg>"
    assert found("https://a.example/news/A2026012914320005196") == ("2026-01-29", 0.32)
    assert found("https://a.example/news/storm", head=picture) == ("2026-01-29", 0.32)
    assert found("https://a.example/storm-20260129", "<p>12 March 2024</p>" + PROSE) == ("2024-03-12", 0.6)
    assert found("https://a.example/news/82026012914") is None


def test_a_year_at_the_end_of_one_line_dates_no_month_on_the_next() -> None:
    body = "<h1>The ten best mills of 2024</h1><div>September 1st, 2023</div>" + PROSE
    assert read(body)[0] == "2023-09-01"


@pytest.mark.parametrize(
    ("claimed", "shown", "modified"),
    [
        ("2024-02-20T09:15:00+01:00", "20.02.2024, 11:30", "2024-02-20T11:30:00+01:00"),
        ("2024-02-20T09:15:00Z", "20.02.2024, 11:30", "2024-02-20T11:30:00+00:00"),
        # Summer time may have begun.
        ("2024-02-20T09:15:00+01:00", "20.05.2024, 11:30", "2024-05-20T11:30:00+00:00"),
    ],
)
def test_a_time_without_a_zone_is_on_the_pages_clock(claimed, shown, modified):
    head = f'<meta property="article:published_time" content="{claimed}">'
    _, changed = moments(
        f"<h1>Port closes</h1><p>Updated: {shown}</p><p>It is closed until the spring.</p>", head
    )
    assert changed is not None
    assert changed.when.isoformat() == modified
