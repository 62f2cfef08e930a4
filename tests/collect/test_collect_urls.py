"""Two spellings of one page are one page; two pages stay two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.collect import normalise


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("HTTP://News.Example:80/A?b=1#part", "http://news.example/A?b=1"),
        ("https://news.example:443", "https://news.example/"),
        ("https://news.example:8443/", "https://news.example:8443/"),
        (" https://news.example/a\n", "https://news.example/a"),
        (
            "https://news.example/?utm_source=x&id=7&fbclid=y&page=2&gclid=z",
            "https://news.example/?id=7&page=2",
        ),
        ("https://news.example/?b=2&a=1&b=3", "https://news.example/?b=2&a=1&b=3"),
        ("https://news.example/?utm_source", "https://news.example/"),
        ("https://reader:secret@news.example/", "https://news.example/"),
        ("https://новини.example/день", "https://xn--b1amarcd.example/%D0%B4%D0%B5%D0%BD%D1%8C"),
        ("https://news。example/", "https://news.example/"),
        ("https://news.example./", "https://news.example/"),
        ("https://[2001:DB8::1]:443/", "https://[2001:db8::1]/"),
        ("https://news.example/a b", "https://news.example/a%20b"),
        ("https://news.example/%7Ea%2Fb", "https://news.example/%7Ea%2Fb"),
    ],
)
def test_one_spelling_for_one_page(typed: str, normal: str) -> None:
    assert normalise(typed) == normal


@pytest.mark.parametrize(
    "thing", ["", "http://", "http://[::1", "http://a:99999/", "mailto:desk@news.example", "javascript:x"]
)
def test_what_is_no_web_address_stays_as_it_is(thing: str) -> None:
    assert normalise(thing) == thing


hosts = st.sampled_from(
    ["news.example", "NEWS.example", "[::1]", "127.0.0.1", "новини.example", "a_b.example", "xn--"]
)


@given(
    st.one_of(st.text(), st.builds("{}://{}{}".format, st.sampled_from(["http", "HTTPS"]), hosts, st.text()))
)
def test_normalising_never_fails_and_is_done_once(url: str) -> None:
    once = normalise(url)
    assert normalise(once) == once


@given(
    st.lists(
        st.tuples(st.from_regex(r"[a-f]{1,3}", fullmatch=True), st.from_regex(r"[0-9]{0,3}", fullmatch=True))
    )
)
def test_parameters_that_are_not_tracking_stay_in_order(pairs: list[tuple[str, str]]) -> None:
    query = "&".join(f"{name}={value}" for name, value in pairs)
    tracked = "&".join(["utm_medium=feed", *(f"{name}={value}" for name, value in pairs), "fbclid=1"])
    assert normalise(f"http://news.example/?{tracked}") == normalise(f"http://news.example/?{query}")
    assert normalise(f"http://news.example/?{query}").partition("?")[2] == query
