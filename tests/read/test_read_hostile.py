"""Pages made to hang or crush a reader: each ends soon, as an article or as a refusal with a name."""

import pytest

from newsdesk.model import Article, Refusal
from newsdesk.read import read

HOSTILE = {
    "50 MB on one line": (b"<p>" + b"a" * (50 * 2**20), "too large"),
    "9 MB of words": ("<p>" + "word " * 1_800_000, "too large"),
    "3 MB of words in one paragraph": ("<article><p>" + "word " * 580_000, ""),
    "200,000 attributes on one tag": (
        "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "4,900 attributes on one tag": ("<p " + " ".join(f"a{n}=1" for n in range(4_900)) + ">words</p>", ""),
    "a tag of 2 MB": ('<p class="' + "a-" * 1_000_000 + '">words</p>', ""),
    "100,000 nested tags": ("<div>" * 100_000, "too large"),
    "7,900 nested tags": ("<div>" * 7_900 + "words", "too deep"),
    "7,900 nested fonts, all different": (
        "<p>" + "".join(f"<font a{n}>" for n in range(7_900)) + "words",
        "too deep",
    ),
    "many branches just under the depth": (
        ("<div>" * 380 + "Some words in a sentence." + "</div>" * 380) * 70,
        "",
    ),
    "400,000 paragraphs": ("<p>word word" * 400_000, "too large"),
    "59,000 paragraphs": ("<p>word word word. " * 59_000, ""),
    "19,000 table rows": ("<table>" + "<tr><td>a<td>b" * 19_000, ""),
    "25,000 headings": ("<h1>words of a heading</h1>" * 25_000, None),
    "4,000 running feeds": (
        ('<div class="news-feed">' + "<p>7:10 AM <a href=/x>Fog</a></p>" * 3 + "</div>") * 4_000,
        None,
    ),
    "25,000 dates": ("<span>on 21.01.2024</span>" * 25_000, ""),
    "12 MB of entities": ("<p>" + "&amp" * 3_000_000, "too large"),
    "240,000 entities": ("<p>" + "&amp;" * 240_000, ""),
    "5 million brackets": ("<" * 5_000_000, "not html"),
    "NUL in every word": ("<p>a\0b and words</p>" * 10_000, ""),
    "100,000 nested lists of JSON-LD": (
        '<p>words of a page<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "",
    ),
    "60,000 articles in JSON-LD": (
        '<p>words<script type="application/ld+json">['
        + ",".join('{"@type":"Article"}' for _ in range(60_000))
        + "]</script>",
        "",
    ),
    "a title of 2 MB": ("<title>" + "x | " * 500_000 + "</title><p>words of a page", ""),
    "29,000 signers": ("<a rel=author>Ada Fern</a>" * 29_000, ""),
    "3 MB of space": ("<p>" + " " * 2_900_000 + "words", ""),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_as_an_article_or_is_refused_by_name(name: str):
    body, reason = HOSTILE[name]
    found = read(body, "https://courier.example/page")
    if isinstance(found, Refusal):
        assert found.reason != "broken"
    if reason is not None:
        assert (found.reason if isinstance(found, Refusal) else "") == reason


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "field",
    [
        '<meta name="author" content="{}">',
        '<meta property="article:published_time" content="{}">',
        "<title>{}</title>",
        '<meta property="og:title" content="{}">',
        "<blockquote>{}</blockquote>",
        '<time datetime="{}">',
        '<link rel="canonical" href="{}">',
        '<p class="{}">',
    ],
)
@pytest.mark.parametrize(
    "filling", ["by by ", "1-1", " | ", "a@", "((", "and ", "https://a/", "2024-", '\\"', "–"]
)
def test_no_field_makes_a_pattern_backtrack_for_long(field: str, filling: str):
    page = f"<html><head></head><body>{field.format(filling * 25_000)}<article><p>{'Words of a page. ' * 40}</article>"
    found = read(page, "https://courier.example/page")
    assert isinstance(found, Article | Refusal)
    assert not isinstance(found, Refusal) or found.reason != "broken"
