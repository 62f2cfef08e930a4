"""The desk is a polite guest: it reads the house rules first, comes one at a time, and waits in between."""

import json
import threading
import time
from collections.abc import Callable

import pytest
from collect_origin import Asked, Moments, Origin, Reply
from data_sets import data_folder

from newsdesk.collect import Denied, Fetcher
from newsdesk.collect.robots import rules
from newsdesk.model import CannotFetch, Fetched


def test_googles_rows_are_answered_as_published() -> None:
    lines = (data_folder() / "robustness" / "google-robots.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    agree = sum(
        rules(row["robots"].encode()).allow(row["url"], row["agent"]) == row["allowed"] for row in rows
    )
    assert len(rows) == 140
    assert agree >= 128


def test_rules_come_before_the_first_page_and_once(origin: Origin, fetcher: Fetcher) -> None:
    origin.replies |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /private"),
        "/a": Reply(),
        "/b": Reply(),
    }
    fetcher.fetch(origin.url("/a"))
    fetcher.fetch(origin.url("/b"))
    with pytest.raises(Denied, match=r"robots\.txt does not allow it"):
        fetcher.fetch(origin.url("/private/c"))
    assert [asked.path for asked in origin.asked] == ["/robots.txt", "/a", "/b"]


def test_rules_are_asked_for_again_after_a_day(origin: Origin, fetcher: Fetcher, moments: Moments) -> None:
    origin.replies["/"] = Reply()
    fetcher.fetch(origin.url("/"))
    moments.forward(25 * 3600)
    fetcher.fetch(origin.url("/"))
    assert [asked.path for asked in origin.asked] == ["/robots.txt", "/", "/robots.txt", "/"]


def test_rules_hold_for_where_a_redirect_leads(origin: Origin, fetcher: Fetcher) -> None:
    origin.replies |= {
        "/robots.txt": Reply(b"User-agent: newsdesk\nDisallow: /shut"),
        "/open": Reply(b"", 302, {"Location": "/shut"}),
        "/shut": Reply(),
    }
    with pytest.raises(Denied):
        fetcher.fetch(origin.url("/open"))
    assert "/shut" not in origin.pages_asked()


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"", 404),
        Reply(b"", 403),
        Reply(b"<html><body>Not found</body></html>"),
        Reply(b"\xef\xbb\xbfUser-agent: *\nDisallow: /shut"),
        Reply(b"User-agent: *\nDisallow: /\xe9t\xe9"),
        Reply(b"\xff\xfe\0\0" * 1000),
        Reply(b"Allow: /\n" * 200_000),
        Reply(b"x" * 11_000_000),
    ],
    ids=["404", "403", "html", "bom", "latin-1", "binary", "long", "too long"],
)
def test_strange_rules_allow_what_they_do_not_forbid(origin: Origin, fetcher: Fetcher, reply: Reply) -> None:
    origin.replies |= {"/robots.txt": reply, "/": Reply()}
    assert isinstance(fetcher.fetch(origin.url("/")), Fetched)


def test_a_bom_does_not_hide_the_first_rule(origin: Origin, fetcher: Fetcher) -> None:
    origin.replies |= {"/robots.txt": Reply(b"\xef\xbb\xbfUser-agent: *\nDisallow: /")}
    with pytest.raises(Denied):
        fetcher.fetch(origin.url("/"))


def test_redirected_rules_are_followed(origin: Origin, fetcher: Fetcher) -> None:
    origin.replies |= {
        "/robots.txt": Reply(b"", 301, {"Location": "/r"}),
        "/r": Reply(b"User-agent: *\nDisallow: /"),
    }
    with pytest.raises(Denied):
        fetcher.fetch(origin.url("/"))


def test_a_host_that_fails_at_its_rules_is_left_alone_for_a_while(
    origin: Origin, fetcher: Fetcher, moments: Moments
) -> None:
    origin.replies |= {"/robots.txt": Reply(status=500), "/": Reply()}
    for _ in range(3):
        with pytest.raises(CannotFetch, match=r"robots\.txt cannot be read: answered 500"):
            fetcher.fetch(origin.url("/"))
    assert [asked.path for asked in origin.asked] == ["/robots.txt"]
    origin.replies["/robots.txt"] = Reply(b"")
    moments.forward(601)
    assert isinstance(fetcher.fetch(origin.url("/")), Fetched)


@pytest.mark.parametrize(
    ("asked_for", "pause"),
    [(b"", 1.0), (b"Crawl-delay: 7", 7.0), (b"Crawl-delay: 9999", 60.0), (b"Crawl-delay: 0", 1.0)],
)
def test_requests_to_a_host_keep_their_distance(
    origin: Origin, fetcher: Fetcher, moments: Moments, asked_for: bytes, pause: float
) -> None:
    origin.replies |= {"/robots.txt": Reply(b"User-agent: *\n" + asked_for), "/": Reply()}
    for _ in range(3):
        fetcher.fetch(origin.url("/"))
    assert moments.slept == pytest.approx([pause] * 3)
    fetcher.fetch(origin.url("/", host="other.example"))
    assert len(moments.slept) == 4  # the other host waits for nobody but its own rules


def test_one_request_at_a_time_per_host(origin: Origin, make_fetcher: Callable[..., Fetcher]) -> None:
    inside, most = 0, 0
    lock = threading.Lock()

    def busy(_: Asked) -> Reply:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.02)
        with lock:
            inside -= 1
        return Reply()

    origin.replies["/"] = busy
    fetcher = make_fetcher()
    crowd = [threading.Thread(target=fetcher.fetch, args=(origin.url("/"),)) for _ in range(12)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert (most, len(origin.pages_asked())) == (1, 12)
