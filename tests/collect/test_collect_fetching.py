"""An origin may answer as it likes: the desk gets a page, or a named error, within its time and its size."""

import gzip
import itertools
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from email.utils import format_datetime

import brotli
import pytest
import zstandard
from collect_origin import PAGE, Moments, Origin, Reply, once, raw_origin, trickle
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.collect import Denied, Fetcher, Gone, Limits, NotModified, Resolver
from newsdesk.collect.decoding import OverCap, Undecodable, decode
from newsdesk.collect.retry import LONGEST
from newsdesk.model import BadConfig, CannotFetch, Fetched, TooLarge

MIB = 1 << 20
CODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=3),
    "zstd": zstandard.compress,
}


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def test_a_page_comes_with_what_is_known_of_it(origin: Origin, fetcher: Fetcher, moments: Moments) -> None:
    origin.replies["/a"] = Reply(
        headers={"Content-Type": "text/html; charset=utf-8", "ETag": '"1"', "X-Newsdesk-Published": "x"}
    )
    page = fetcher.fetch(origin.url("/a?utm_source=feed#top").replace("?utm_source=feed", ""))
    assert isinstance(page, Fetched)
    assert (page.url, page.body, page.status) == (origin.url("/a"), PAGE, 200)
    assert page.content_type == "text/html; charset=utf-8"
    assert page.fetched_at == moments.at
    assert ("etag", '"1"') in page.headers
    assert not [name for name, _ in page.headers if name.startswith("x-newsdesk")]


class TestCodings:
    @pytest.mark.parametrize("coding", [*CODERS, "x-gzip", " GZIP "])
    def test_each_is_unpacked(self, origin: Origin, fetcher: Fetcher, coding: str) -> None:
        coder = CODERS.get(coding, gzip.compress)
        origin.replies["/"] = Reply(coder(PAGE), headers={"Content-Encoding": coding})
        assert fetcher.fetch(origin.url("/")).body == PAGE

    def test_deflate_without_its_wrapper_and_several_gzip_members(self) -> None:
        assert decode([raw_deflate(PAGE)], "deflate", MIB) == PAGE
        assert decode([gzip.compress(PAGE) * 3], "gzip", MIB) == PAGE * 3

    def test_up_to_three_in_a_row(self) -> None:
        body = CODERS["zstd"](CODERS["br"](CODERS["gzip"](PAGE)))
        assert decode([body], "gzip, br, zstd", MIB) == PAGE
        with pytest.raises(Undecodable, match="4 content codings"):
            decode([CODERS["gzip"](body)], "gzip, br, zstd, gzip", MIB)

    def test_a_body_that_is_not_packed_as_claimed_is_taken_as_it_is(self) -> None:
        assert decode([PAGE], "gzip", MIB) == PAGE

    @pytest.mark.parametrize("coding", CODERS)
    def test_a_body_cut_short_is_no_page(self, origin: Origin, fetcher: Fetcher, coding: str) -> None:
        origin.replies["/"] = Reply(CODERS[coding](PAGE)[:-6], headers={"Content-Encoding": coding})
        with pytest.raises(CannotFetch, match="unpacked"):
            fetcher.fetch(origin.url("/"))

    def test_an_unknown_coding_is_named(self, origin: Origin, fetcher: Fetcher) -> None:
        origin.replies["/"] = Reply(headers={"Content-Encoding": "rot13"})
        with pytest.raises(CannotFetch, match='"rot13" is unknown'):
            fetcher.fetch(origin.url("/"))

    @given(st.sampled_from(sorted(CODERS)), st.binary(max_size=200), st.lists(st.integers(1, 50), max_size=5))
    def test_any_bytes_are_decoded_or_refused(self, coding: str, data: bytes, cuts: list[int]) -> None:
        places = [0, *itertools.accumulate(cuts), len(data)]
        pieces = [data[a:b] for a, b in itertools.pairwise(places) if a < b]
        with suppress(Undecodable, OverCap):
            decode(pieces, coding, 1000)

    @given(st.sampled_from(sorted(CODERS)), st.binary(max_size=3000), st.integers(1, 100))
    def test_pieces_of_any_length_give_the_same(self, coding: str, data: bytes, step: int) -> None:
        packed = CODERS[coding](data)
        pieces = [packed[at : at + step] for at in range(0, len(packed), step)]
        assert decode(pieces, coding, 10_000) == data


class TestSize:
    def test_a_body_over_the_cap_is_named_with_size_and_cap(self, origin: Origin, fetcher: Fetcher) -> None:
        body = b"x" * (12 * MIB)
        origin.replies["/told"] = Reply(body, headers={"Content-Length": str(len(body))})
        origin.replies["/untold"] = Reply(body)
        with pytest.raises(TooLarge, match=r"12\.0 MiB, the cap is 10\.0 MiB"):
            fetcher.fetch(origin.url("/told"))
        with pytest.raises(TooLarge, match=r"more than 10\.0 MiB"):
            fetcher.fetch(origin.url("/untold"))

    @pytest.mark.parametrize("coding", CODERS)
    def test_a_bomb_stops_at_the_cap(self, origin: Origin, fetcher: Fetcher, coding: str) -> None:
        origin.replies["/"] = Reply(CODERS[coding](bytes(64 * MIB)), headers={"Content-Encoding": coding})
        origin.replies["/moved"] = Reply(b"", 302, {"Location": "/"})
        with pytest.raises(TooLarge):
            fetcher.fetch(origin.url("/moved"))

    def test_a_bomb_in_a_bomb_stops_where_it_first_grows(self) -> None:
        body = gzip.compress(gzip.compress(bytes(128 * MIB)))
        with pytest.raises(OverCap):
            decode([body], "gzip, gzip", 10 * MIB)

    def test_gigabytes_fit_into_little_memory(self) -> None:
        """A child with 64 MiB to spare unpacks bombs of gigabytes in every coding; without the cap it dies of them."""
        script = """
import resource, sys, gzip, zlib, brotli, zstandard
from newsdesk.collect.decoding import OverCap, decode
coders = {"gzip": gzip.compress, "deflate": zlib.compress, "br": lambda data: brotli.compress(data, quality=3), "zstd": zstandard.compress}
bombs = {name: coder(bytes(20 << 20)) for name, coder in coders.items()}
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20),) * 2)
for name, bomb in bombs.items():
    try:
        decode([bomb] * 200, name, int(sys.argv[1]))
    except OverCap:
        print(name)
"""
        capped = subprocess.run([sys.executable, "-c", script, str(10 * MIB)], capture_output=True, text=True)
        assert capped.stdout.split() == list(CODERS), capped.stderr
        uncapped = subprocess.run([sys.executable, "-c", script, str(10**12)], capture_output=True, text=True)
        assert "MemoryError" in uncapped.stderr


class TestTime:
    LIMIT = 0.6

    @pytest.fixture
    def hasty(self, make_fetcher: Callable[..., Fetcher]) -> Fetcher:
        return make_fetcher(limits=Limits(seconds=self.LIMIT), robots=False)

    @pytest.mark.parametrize(
        "speak",
        [
            trickle(b"", pause=0.1),
            trickle(b"H"),
            trickle(b"X-More: 1\r\n", before=b"HTTP/1.1 200 OK\r\n"),
            trickle(b"HTTP/1.1 103 Early Hints\r\n\r\n"),
            trickle(b"x", before=b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"),
            trickle(b"1\r\nx\r\n", before=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
            trickle(b"x", before=b"HTTP/1.1 200 OK\r\n\r\n"),
        ],
        ids=[
            "silence",
            "slow status",
            "slow headers",
            "only hints",
            "slow body",
            "slow chunks",
            "endless body",
        ],
    )
    def test_the_whole_request_ends_in_time(self, hasty: Fetcher, speak: Callable[..., None]) -> None:
        start = time.monotonic()
        with raw_origin(speak) as url, pytest.raises(CannotFetch, match="time a request may take"):
            hasty.fetch(url)
        assert self.LIMIT <= time.monotonic() - start < self.LIMIT + 2

    def test_so_does_one_that_is_redirected_slowly(self, hasty: Fetcher, origin: Origin) -> None:
        def slowly(_: object) -> Reply:
            time.sleep(0.25)
            return Reply(b"", 302, {"Location": f"/{len(origin.asked)}"})

        origin.replies = dict.fromkeys([f"/{number}" for number in range(20)], slowly)
        with pytest.raises(CannotFetch, match="time a request may take"):
            hasty.fetch(origin.url("/0"))
        assert len(origin.asked) <= 4

    def test_and_a_name_that_is_never_resolved(self, make_fetcher: Callable[..., Fetcher]) -> None:
        def resolver(host: str, port: int) -> tuple[str, ...]:
            time.sleep(30)
            return ()

        slow: Resolver = resolver
        with pytest.raises(CannotFetch, match="time a request may take"):
            make_fetcher(limits=Limits(seconds=self.LIMIT), resolver=slow).fetch("http://news.example/")


class TestBrokenAnswers:
    @pytest.mark.parametrize(
        "answer",
        [
            b"",
            b"<html>HTTP/0.9</html>",
            b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbroken\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords",
            b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nX: " + b"x" * MIB + b"\r\n\r\n",
            b"HTTP/1.1 999999 Odd\r\n\r\n",
            b"HTTP/1.1 302 Found\r\n\r\n",
            b"\x16\x03\x01\x02\x00\x01\x00",
        ],
    )
    def test_each_is_a_named_error(self, make_fetcher: Callable[..., Fetcher], answer: bytes) -> None:
        with raw_origin(once(answer)) as url, pytest.raises(CannotFetch) as caught:
            make_fetcher(robots=False).fetch(url)
        assert caught.value.thing == url

    def test_nobody_there(self, fetcher: Fetcher) -> None:
        with pytest.raises(CannotFetch, match="cannot connect"):
            fetcher.fetch("http://news.example:9/")

    def test_no_such_name(self, make_fetcher: Callable[..., Fetcher]) -> None:
        def resolver(host: str, port: int) -> tuple[str, ...]:
            raise OSError("no such name")

        with pytest.raises(CannotFetch, match="cannot be resolved: no such name"):
            make_fetcher(resolver=resolver).fetch("http://news.example/")

    def test_plain_text_where_tls_is_expected(self, make_fetcher: Callable[..., Fetcher]) -> None:
        with raw_origin(once(b"HTTP/1.1 200 OK\r\n\r\n")) as url, pytest.raises(CannotFetch):
            make_fetcher(robots=False).fetch(url.replace("http:", "https:"))

    @pytest.mark.parametrize(
        "url",
        [
            "http://",
            "http://[",
            "https://a:b:c/",
            "http:///x",
            "ftp://a/",
            "http://\x7f/",
            "http://" + "a" * 300,
        ],
    )
    def test_no_address_at_all(self, make_fetcher: Callable[..., Fetcher], url: str) -> None:
        with pytest.raises(CannotFetch):
            make_fetcher(robots=False, resolver=Fetcher()._resolver).fetch(url)


class TestRedirects:
    def test_the_page_is_filed_under_the_url_that_gave_it(self, origin: Origin, fetcher: Fetcher) -> None:
        origin.replies |= {"/old": Reply(b"", 301, {"Location": "/new?utm_source=x"}), "/new": Reply()}
        assert fetcher.fetch(origin.url("/old")).url == origin.url("/new")

    def test_ten_are_followed_and_no_more(self, origin: Origin, fetcher: Fetcher) -> None:
        origin.replies = {f"/{n}": Reply(b"", 307, {"Location": f"/{n + 1}"}) for n in range(20)} | {
            "/20": Reply()
        }
        assert isinstance(fetcher.fetch(origin.url("/10")), Fetched)
        with pytest.raises(Denied, match="more than 10 redirects"):
            fetcher.fetch(origin.url("/9"))

    def test_a_circle_is_seen(self, origin: Origin, fetcher: Fetcher) -> None:
        origin.replies |= {
            "/a": Reply(b"", 302, {"Location": "/b"}),
            "/b": Reply(b"", 302, {"Location": "/a"}),
        }
        with pytest.raises(Denied, match="circle"):
            fetcher.fetch(origin.url("/a"))
        assert origin.pages_asked() == ["/a", "/b"]

    @pytest.mark.parametrize(
        "target", ["file:///etc/passwd", "ftp://a.example/", "data:text/html,x", "javascript:x", "//"]
    )
    def test_only_to_the_web(self, origin: Origin, fetcher: Fetcher, target: str) -> None:
        origin.replies["/"] = Reply(b"", 302, {"Location": target})
        with pytest.raises(Denied):
            fetcher.fetch(origin.url("/"))


class TestStatus:
    @pytest.mark.parametrize(
        ("status", "kind"),
        [(410, Gone), (404, Denied), (403, Denied), (500, CannotFetch), (408, CannotFetch)],
    )
    def test_tells_whether_another_try_is_worth_it(
        self, origin: Origin, fetcher: Fetcher, status: int, kind: type[CannotFetch]
    ) -> None:
        origin.replies["/"] = Reply(status=status)
        with pytest.raises(CannotFetch, match=str(status)) as caught:
            fetcher.fetch(origin.url("/"))
        assert type(caught.value) is kind

    def test_an_unchanged_page_is_not_sent_again(self, origin: Origin, fetcher: Fetcher) -> None:
        origin.replies["/"] = lambda asked: (
            Reply(b"", 304) if asked.headers.get("if-none-match") == '"1"' else Reply()
        )
        assert isinstance(fetcher.fetch(origin.url("/"), etag='"1"'), NotModified)
        assert isinstance(
            fetcher.fetch(origin.url("/"), etag='"2"', last_modified="Mon, 22 Jan 2024 10:00:00 GMT"), Fetched
        )
        assert origin.asked[-1].headers["if-modified-since"] == "Mon, 22 Jan 2024 10:00:00 GMT"

    def test_validators_that_cannot_be_sent_are_left_out(self, origin: Origin, fetcher: Fetcher) -> None:
        origin.replies["/"] = Reply()
        fetcher.fetch(origin.url("/"), etag='"1"\r\nX-Evil: 1', last_modified="ü")
        assert not {"x-evil", "if-none-match", "if-modified-since"} & set(origin.asked[-1].headers)


class TestRetryAfter:
    @pytest.mark.parametrize(
        ("value", "seconds"),
        [
            ("120", 120.0),
            (" 0 ", 0.0),
            ("9" * 19, LONGEST),
            ("-5", None),
            ("soon", None),
            ("", None),
            ("1e9", None),
            ("١٢", None),
        ],
    )
    def test_is_read_and_bounded(
        self, origin: Origin, fetcher: Fetcher, value: str, seconds: float | None
    ) -> None:
        origin.replies["/"] = Reply(status=503, headers={"Retry-After": value.encode().decode("latin-1")})
        with pytest.raises(CannotFetch) as caught:
            fetcher.fetch(origin.url("/"))
        assert caught.value.retry_after == seconds

    @pytest.mark.parametrize(
        ("ahead", "seconds"),
        [(timedelta(hours=1), 3600.0), (timedelta(days=-1), 0.0), (timedelta(days=3650), LONGEST)],
    )
    def test_may_be_a_date(
        self, origin: Origin, fetcher: Fetcher, moments: Moments, ahead: timedelta, seconds: float
    ) -> None:
        date = format_datetime(moments.at + ahead, usegmt=True)
        origin.replies["/"] = Reply(status=429, headers={"Retry-After": date})
        with pytest.raises(CannotFetch) as caught:
            fetcher.fetch(origin.url("/"))
        assert caught.value.retry_after == pytest.approx(seconds, abs=2)  # the pauses before it have passed

    def test_no_request_goes_to_the_host_before_that(
        self, origin: Origin, fetcher: Fetcher, moments: Moments
    ) -> None:
        origin.replies |= {"/busy": Reply(status=429, headers={"Retry-After": "90"}), "/": Reply()}
        with pytest.raises(CannotFetch):
            fetcher.fetch(origin.url("/busy"))
        asked = len(origin.asked)
        with pytest.raises(CannotFetch) as caught:
            fetcher.fetch(origin.url("/"))
        assert caught.value.retry_after == pytest.approx(90)
        assert len(origin.asked) == asked
        moments.forward(91)
        assert isinstance(fetcher.fetch(origin.url("/")), Fetched)


def test_a_network_that_is_none_is_a_bad_setting() -> None:
    with pytest.raises(BadConfig):
        Fetcher(allow_private=("house",))
