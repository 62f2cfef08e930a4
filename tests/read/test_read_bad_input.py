"""Whatever the bytes: an article whose spans are true, or a refusal that names the reason; in bounded time."""

import gzip
import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.model import Article, Refusal
from newsdesk.read import read

PAGE = "<html><head><title>T</title></head><body><article><h1>Ferry sails again</h1>"
PROSE = (
    "<p>The first ferry left the harbour at six on Sunday morning, the port office said on its website.</p>"
)

REFUSED = {
    "no bytes": (b"", "empty"),
    "only space": (b" \n\t ", "empty"),
    "a PDF": (b"%PDF-1.7 and so on", "binary"),
    "gzip": (gzip.compress(b"<html></html>"), "binary"),
    "random bytes": (random.Random(4).randbytes(200_000), "binary"),
    "control bytes": (bytes(range(20)) * 50, "binary"),
    "nothing at the address": (
        "<html><head><title>404</title></head><body><h1>Page not found</h1><p>Sorry, it may have moved. Use the search.</p>",
        "no article",
    ),
    "nothing there, in German": (
        "<html><head><title>Fehler 404</title></head><body><p>Die Seite gibt es nicht mehr. Bitte nutzen Sie die Suche.</p>",
        "no article",
    ),
    "a feed": (b"<?xml version='1.0'?><rss><channel/></rss>", "not html"),
    "JSON": (b'{"headline": "x"}', "not html"),
    "50 MB on one line": (b"a" * 50_000_000, "too large"),
    "12 MB of entities": (b"&amp" * 3_000_000, "too large"),
    "entities under the page cap": (PAGE + "&amp" * 2_000_000, "too large"),
    "200,000 attributes": (PAGE + "<p " + " ".join(f'a{n}="x"' for n in range(200_000)) + ">text", "too large"),
    "200,000 bare attributes": (PAGE + "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">text", "too large"),
    "100,000 nested tags": (PAGE + "<div>" * 100_000, "too large"),
    "1,000 nested tags": (PAGE + "<div>" * 1_000, "too deep"),
    "400,000 paragraphs": (PAGE + "<p>x</p>" * 400_000, "too large"),
    "5 million <": ("<" * 5_000_000, "not html"),
    "a script shell": (b"<html><body><div id=app></div><script src=a.js></script></body></html>", "script shell"),
    "a consent wall": (b"<html><body><p>Please accept all cookies to go on.</p><p>Accept</p></body></html>", "consent wall"),
    "a login wall": (b"<html><body><h1>Hello</h1><p>Sign in to continue.</p></body></html>", "login wall"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_article_is_refused_by_name(body: bytes | str, reason: str) -> None:
    refusal = read(body, "https://courier.example/x")
    assert isinstance(refusal, Refusal), refusal
    assert refusal.reason == reason
    assert refusal.detail


def test_a_number_in_a_headline_is_no_error() -> None:
    assert isinstance(
        read(PAGE.replace("Ferry sails again", "404 days without a ferry") + PROSE * 2), Article
    )


def test_a_form_for_members_beside_a_short_report_is_no_login_wall() -> None:
    form = "<form><p>Sign in to continue</p><input type=password></form>"
    assert isinstance(read(f"{PAGE}{PROSE}{PROSE}</article>{form}", "https://courier.example/x"), Article)


JUST_UNDER = {
    "paragraphs": PAGE + PROSE * 25_000,
    "one line": PAGE + "<p>" + "word " * 570_000,
    "nested tags": PAGE + "<div>" * 390 + PROSE * 5,
    "attributes": PAGE + "<p " + " ".join(f'a{n}="x"' for n in range(4_900)) + ">" + PROSE * 5,
    "a title of separators": "<title>" + "a - " * 600_000 + "</title>" + PROSE * 9,
    "JSON of brackets": "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + PROSE * 9,
    "misnested tags": PAGE + "<b><i><u>" * 100 + "<p>text</b></i></u>" * 2_000,
    "clocks": PAGE + "<div><p>7:14 AM</p><p>A paragraph of words that is not linked.</p></div>" * 9_000,
}


@pytest.mark.parametrize("page", JUST_UNDER.values(), ids=JUST_UNDER.keys())
@pytest.mark.timeout(30)
def test_what_is_just_under_the_caps_is_read_to_an_end(page: str) -> None:
    sound(read(page, "https://courier.example/x"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=600) | st.text(max_size=600), st.sampled_from(["page", "text"]))
def test_any_bytes_end_as_article_or_refusal(body: bytes | str, kind: str) -> None:
    sound(read(body, kind=kind))  # type: ignore[arg-type]


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "h1",
        "h2",
        "li",
        "ul",
        "table",
        "tr",
        "td",
        "a href='x'",
        "blockquote",
        "figure",
        "br",
        "time",
        "article",
    ]
)
MARKUP = st.lists(st.tuples(TAGS, st.text(max_size=40), st.booleans()), max_size=40).map(
    lambda parts: "".join(
        f"<{tag}>{text}" + (f"</{tag.split()[0]}>" if closed else "") for tag, text, closed in parts
    )
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(MARKUP)
def test_any_markup_around_an_article_keeps_its_spans_true(markup: str) -> None:
    sound(read(f"<html><body>{markup}<article>{PROSE * 4}{markup}</article></body></html>"))


@pytest.mark.parametrize(
    "value",
    [None, 3, "x", [], {}, [[1]], {"name": None}, {"@type": ["x", 3]}, [{"name": {"name": []}}], True, 1e308],
)
def test_json_ld_of_any_shape_is_survived(value: object) -> None:
    keys = (
        "headline",
        "author",
        "datePublished",
        "image",
        "publisher",
        "articleBody",
        "liveBlogUpdate",
        "url",
        "inLanguage",
    )
    node = {"@type": ["LiveBlogPosting", "NewsArticle"], **dict.fromkeys(keys, value)}
    page = (
        f"<html><head><script type='application/ld+json'>{json.dumps(node)}</script></head><body>{PROSE * 9}"
    )
    outcome = read(page, "https://courier.example/x")
    assert isinstance(outcome, Article), outcome


def sound(outcome: Article | Refusal) -> None:
    assert not (isinstance(outcome, Refusal) and outcome.reason == "broken"), outcome
    text = repr(outcome)
    assert not any("\ud800" <= character <= "\udfff" or character == "\0" for character in text)
    if isinstance(outcome, Article):
        end = 0
        for block in outcome.blocks:
            assert end <= block.span.start < block.span.end <= len(outcome.text)
            end = block.span.end
            assert all(block.span.start <= link.span.start < link.span.end <= end for link in block.links)
        assert all(
            0 <= entry.span.start < entry.span.end <= len(outcome.text)
            for entry in outcome.live
            if entry.span
        )
