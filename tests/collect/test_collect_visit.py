"""A source is visited again and again: only what is new is fetched, and a source that fails is given time."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Timer

import pytest
from collect_origin import PAGE, Asked, Moments, Origin, Reply
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.collect import Fetcher, Limits, Stopped, due, visit
from newsdesk.collect.schedule import INTERVAL, LONGEST_WAIT, SPREAD, after_failure, after_success
from newsdesk.model import Fetched, Source, SourceState

DAY = timedelta(days=1)


class Desk:
    """Follows the feed of an origin; `items` are (link, id) pairs."""

    def __init__(self, origin: Origin, fetcher: Fetcher, moments: Moments) -> None:
        self.origin, self.fetcher, self.moments = origin, fetcher, moments
        self.state = SourceState(Source(origin.url("/feed"), "feed"))

    def serve(self, *items: tuple[str, str]) -> None:
        entries = "".join(
            f'<item><link>{self.origin.url(link)}</link><guid isPermaLink="false">{name}</guid></item>'.replace(
                "&", "&amp;"
            )
            for link, name in items
        )
        self.origin.replies["/feed"] = Reply(f"<rss><channel>{entries}</channel></rss>".encode())
        self.origin.replies |= {link: Reply() for link, _ in items if link not in self.origin.replies}

    def visit(self) -> list[str]:
        """Visit once; the pages that were found, faults by the name of their kind."""
        made = visit(self.state, self.fetcher, self.moments.now)
        self.state = made.state
        return [
            one.url.removeprefix(self.origin.url("")) if isinstance(one, Fetched) else type(one).__name__
            for one in made.found
        ]


@pytest.fixture
def desk(origin: Origin, fetcher: Fetcher, moments: Moments) -> Desk:
    return Desk(origin, fetcher, moments)


class TestWhatIsNew:
    ITEMS = (("/a", "1"), ("/b", "2"), ("/c", "3"))

    def test_everything_at_first_and_then_only_what_was_added(self, desk: Desk) -> None:
        desk.serve(*self.ITEMS)
        assert desk.visit() == ["/a", "/b", "/c"]
        assert desk.visit() == []
        desk.serve(("/d", "4"), *self.ITEMS)
        assert desk.visit() == ["/d"]

    @pytest.mark.parametrize(
        "again",
        [
            (("/c", "3"), ("/a", "1"), ("/b", "2")),
            (("/a", "9"), ("/b", "8"), ("/c", "7")),
            (("/a?utm_source=feed", "1"), ("/b?fbclid=x", "2"), ("/c#comments", "3")),
            (("/a?session=77", "1"), ("/b", "2"), ("/c", "3")),
            (("/a", "1"), ("/a", "1"), ("/a", "2")),
        ],
        ids=["reordered", "other ids", "tracking", "session", "repeated"],
    )
    def test_the_same_in_other_words_is_not_fetched_again(
        self, desk: Desk, again: tuple[tuple[str, str], ...]
    ) -> None:
        desk.serve(*self.ITEMS)
        desk.visit()
        asked = len(desk.origin.asked)
        desk.serve(*again)
        assert desk.visit() == []
        assert len(desk.origin.asked) == asked + 1

    def test_an_id_that_is_used_for_another_story_is_new(self, desk: Desk) -> None:
        desk.serve(*self.ITEMS)
        desk.visit()
        desk.serve(("/other", "1"))
        assert desk.visit() == ["/other"]

    def test_a_feed_that_was_empty_for_a_while_brings_nothing_back(self, desk: Desk) -> None:
        for items in (self.ITEMS, (), self.ITEMS):
            desk.serve(*items)
            found = desk.visit()
        assert found == []

    def test_fifty_histories_give_each_page_once(self, desk: Desk, moments: Moments) -> None:
        chance = random.Random(7)
        pages = [(f"/{number}", str(number)) for number in range(25)]
        offered, found = set[str](), list[str]()
        for _ in range(50):
            items = chance.sample(pages, chance.randint(0, 10))
            offered |= {link for link, _ in items}
            tracked = [
                (f"{link}?utm_campaign={chance.random()}", chance.choice([name, "new"]))
                for link, name in items
            ]
            desk.serve(*tracked)
            desk.origin.replies |= {link: Reply() for link, _ in items}
            found += desk.visit()
        assert sorted(found) == sorted(offered)

    def test_more_than_two_hundred_come_in_turns(self, desk: Desk) -> None:
        desk.serve(*((f"/{number}", str(number)) for number in range(230)))
        assert [len(desk.visit()) for _ in range(3)] == [200, 30, 0]

    def test_what_failed_for_now_is_tried_again_and_what_is_denied_is_not(self, desk: Desk) -> None:
        desk.serve(*self.ITEMS)
        desk.origin.replies |= {"/a": Reply(status=500), "/b": Reply(status=404)}
        assert desk.visit() == ["CannotFetch", "Denied", "/c"]
        desk.origin.replies |= {"/a": Reply(), "/b": Reply()}
        assert desk.visit() == ["/a"]


class TestUnchanged:
    def test_costs_one_request(self, desk: Desk) -> None:
        desk.serve(("/a", "1"))
        feed = desk.origin.replies["/feed"]
        assert isinstance(feed, Reply)

        def conditional(asked: Asked) -> Reply:
            unchanged = asked.headers.get("if-none-match") == '"7"' and "if-modified-since" in asked.headers
            validators = {"ETag": '"7"', "Last-Modified": "Mon, 22 Jan 2024 10:00:00 GMT"}
            return Reply(b"", 304) if unchanged else replace(feed, headers=validators)

        desk.origin.replies["/feed"] = conditional
        assert desk.visit() == ["/a"]
        asked = len(desk.origin.asked)
        assert desk.visit() == []
        assert len(desk.origin.asked) == asked + 1
        assert (desk.state.failures, desk.state.etag) == (0, '"7"')

    def test_does_not_hide_what_is_left_over(self, desk: Desk) -> None:
        desk.serve(("/a", "1"))
        feed = desk.origin.replies["/feed"]
        assert isinstance(feed, Reply)
        desk.origin.replies["/feed"] = replace(feed, headers={"ETag": '"7"'})
        desk.origin.replies["/a"] = Reply(status=503)
        desk.visit()
        assert desk.state.etag is None

    def test_a_page_as_a_source_is_found_itself(self, desk: Desk) -> None:
        desk.origin.replies["/feed"] = Reply(PAGE)
        assert desk.visit() == ["/feed"]


class TestFailure:
    def test_waits_longer_each_time_up_to_a_day_and_is_forgiven_at_once(self, desk: Desk) -> None:
        desk.origin.replies["/feed"] = Reply(status=500)
        waits = []
        for _ in range(12):
            assert desk.visit() == []
            assert desk.state.next_visit is not None
            waits.append(desk.state.next_visit - desk.moments.at)
            desk.moments.forward(LONGEST_WAIT.total_seconds())
        assert waits == sorted(waits)
        assert INTERVAL * 2 <= waits[0] <= INTERVAL * 2 * (1 + SPREAD)
        assert LONGEST_WAIT <= waits[-1] <= LONGEST_WAIT * (1 + SPREAD)
        assert (desk.state.failures, desk.state.fault) == (12, "answered 500")
        desk.serve(("/a", "1"))
        assert desk.visit() == ["/a"]
        assert (desk.state.failures, desk.state.fault) == (0, None)

    @pytest.mark.parametrize("body", [b"", b"<rss><channel>", b"\x89PNG" + bytes(90), b"words"])
    def test_of_the_feed_itself_is_one_too_and_forgets_nothing(self, desk: Desk, body: bytes) -> None:
        desk.serve(("/a", "1"))
        desk.visit()
        seen = desk.state.seen
        desk.origin.replies["/feed"] = Reply(body)
        assert desk.visit() == []
        assert (desk.state.failures, desk.state.seen) == (1, seen)

    def test_waits_as_long_as_the_origin_asks(self, desk: Desk) -> None:
        desk.origin.replies["/feed"] = Reply(status=429, headers={"Retry-After": str(3 * 86400)})
        desk.visit()
        assert desk.state.next_visit is not None
        assert desk.state.next_visit - desk.moments.at == pytest.approx(3 * DAY, abs=timedelta(seconds=5))

    def test_gone_is_gone(self, desk: Desk) -> None:
        desk.origin.replies["/feed"] = Reply(status=410)
        assert desk.visit() == []
        assert desk.state.gone
        assert "gone for good" in (desk.state.fault or "")
        assert not due(desk.state, desk.moments.at + 365 * DAY)


class TestSchedule:
    NOW = datetime(2024, 3, 31, 0, 30, tzinfo=UTC)

    def states(self) -> list[SourceState]:
        new = SourceState(Source("http://news.example/feed", "feed"))
        failed = after_failure(new, self.NOW, "answered 500")
        asked = after_failure(new, self.NOW, "answered 503", 30 * 86400)
        return [after_success(new, self.NOW), failed, asked]

    def test_a_new_source_is_due(self) -> None:
        assert due(SourceState(Source("http://news.example/feed", "feed")), self.NOW)

    @pytest.mark.parametrize("jump", [-365 * DAY, -60 * DAY, 365 * DAY])
    def test_a_clock_that_jumps_starves_nobody(self, jump: timedelta) -> None:
        assert all(due(state, self.NOW + jump) for state in self.states())

    def test_nor_does_it_hammer(self) -> None:
        """After a visit at any time the next one is an interval away on that very clock."""
        for jump in (-365 * DAY, timedelta(0), 365 * DAY):
            state = after_success(self.states()[0], self.NOW + jump)
            assert not due(state, self.NOW + jump)
            assert not due(state, self.NOW + jump + INTERVAL - timedelta(seconds=1))
            assert due(state, self.NOW + jump + INTERVAL * (1 + SPREAD))

    @given(
        st.integers(0, 10**6),
        st.floats(0, 1e12, allow_nan=False),
        st.datetimes(datetime(1990, 1, 1), datetime(2990, 1, 1)),
    )
    def test_no_number_of_failures_breaks_it(
        self, failures: int, retry_after: float, naive: datetime
    ) -> None:
        now = naive.replace(tzinfo=UTC)
        state = SourceState(Source("http://news.example/feed", "feed"), failures=failures)
        after = after_failure(state, now, "answered 500", retry_after)
        assert after.next_visit is not None
        assert INTERVAL <= after.next_visit - now <= timedelta(days=31)

    def test_sources_added_together_are_not_visited_together(self) -> None:
        states = [
            after_success(SourceState(Source(f"http://n{n}.example/", "feed")), self.NOW) for n in range(1000)
        ]
        moments = [state.next_visit for state in states if state.next_visit]
        assert max(moments) - min(moments) > INTERVAL * SPREAD * 0.9
        assert len(set(moments)) > 900


def test_a_visit_that_is_stopped_keeps_what_it_has_and_owes_the_rest(desk: Desk) -> None:
    desk.serve(("/a", "1"), ("/b", "2"), ("/c", "3"))

    def stop(_: Asked) -> Reply:
        desk.fetcher.stop()
        return Reply()

    desk.origin.replies["/b"] = stop
    assert desk.visit() == ["/a", "/b"]
    assert desk.visit() == []
    desk.fetcher = Fetcher(
        resolver=lambda host, port: ("127.0.0.1",), allow_private=("127.0.0.0/8",), limits=Limits(delay=0)
    )
    assert desk.visit() == ["/c"]


def test_stopping_ends_a_wait(origin: Origin) -> None:
    origin.replies["/"] = Reply()
    with Fetcher(
        resolver=lambda host, port: ("127.0.0.1",), allow_private=("127.0.0.0/8",), limits=Limits(delay=3600)
    ) as fetcher:
        Timer(0.2, fetcher.stop).start()
        with pytest.raises(Stopped):
            fetcher.fetch(origin.url("/"))
    assert [asked.path for asked in origin.asked] == ["/robots.txt"]


def test_an_error_is_never_raised(desk: Desk) -> None:
    desk.state = SourceState(Source("nonsense", "feed"))
    assert desk.visit() == []
    assert desk.state.failures == 1
