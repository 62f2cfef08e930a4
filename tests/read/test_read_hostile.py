"""Pages made to hang or crush a reader: each ends soon, as an article or as a refusal with a name."""

import json
import time

import pytest

from newsdesk.model import Article, Refusal
from newsdesk.read import read

#: Generous: a busy machine takes thrice as long. What is not bounded takes minutes.
_MOST_SECONDS = 12


def _numbered(values: list[object]) -> str:
    return f'<p>words</p><script type="application/json">{json.dumps(values)}</script>'


_ARTICLE = "<p>" + "These are words of a long text. " * 20 + "</p>"
#: Each object refers eight times to the next.
_FANNED_OUT = {
    f"Part:{n}": {"__typename": "Part", "content": [{"__ref": f"Part:{n + 1}"}] * 8} for n in range(30)
}

HOSTILE = {
    "50 MB on one line": (b"<p>" + b"a" * (50 * 2**20), "too large"),
    "9 MB of words": ("<p>" + "word " * 1_800_000, "too large"),
    "3 MB of words in one paragraph": ("<article><p>" + "word " * 580_000, ""),
    "200,000 attributes on one tag": (
        "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "4,900 attributes on one tag": ("<p " + " ".join(f"a{n}=1" for n in range(4_900)) + ">words</p>", ""),
    "200,000 attributes behind a quoted <": (
        '<p x="<" ' + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "200,000 attributes between slashes": (
        "<p " + "/".join(f"a{n}" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "200,000 attributes with < and quotes among them": (
        "<p " + " ".join(f"a{n}=\"<>'\" b{n}'<i" for n in range(25_000)) + ">x</p>",
        "too large",
    ),
    "200,000 attributes behind a script": (
        '<script>if (a<b && c="</script><p ' + " ".join(f"a{n}" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "200,000 attributes on a script": (
        "<p>x<script " + " ".join(f"a{n}" for n in range(200_000)) + "></script>",
        "too large",
    ),
    "59,000 html tags, each with an attribute": (
        "".join(f"<html a{n}>" for n in range(59_000)) + "<p>words",
        "too large",
    ),
    "59,000 body tags, each with an attribute": (
        "<html>" + "".join(f"<body a{n}>" for n in range(59_000)) + "<p>words",
        "too large",
    ),
    "a script in a comment in a script without an end": ("<p>words<script><!--<script>alert", None),
    "a script without an end": ("<p>words</p><script>" + "<div>" * 50_000, ""),
    "300 open fonts in each of 190 paragraphs": (
        "<p>words" + ("<p>" + "".join(f"<font a{n}>" for n in range(300)) + "</p>") * 190,
        "too large",
    ),
    "formatting that every paragraph opens again": (
        "<b><i><u><em><strong><code><s><big><small><tt>" + "<p>x" * 30_000,
        "",
    ),
    "one long text in 28,000 objects of numbered state": (
        _numbered([{"items": 2}, _ARTICLE * 500, [*range(3, 28_000)]] + [{"body": 1}] * 28_000),
        "",
    ),
    "one long text of JSON in 28,000 lists of numbered state": (
        _numbered(
            [{"items": 2}, json.dumps([{"text": "x" * 300_000}]), [*range(3, 28_000)]] + [[1]] * 28_000
        ),
        None,
    ),
    "one long text in 9,000 objects that refer to it": (
        "<p>words</p><script>window.state = "
        + json.dumps(
            {
                "items": [{"body": {"__ref": "Text:1"}}] * 9_000,
                "Text:1": {"__typename": "Text", "content": _ARTICLE * 500},
            }
        )
        + "</script>",
        None,
    ),
    "references that fan out": (
        "<p>words</p><script>window.state = "
        + json.dumps({"body": {"__ref": "Part:0"}, **_FANNED_OUT})
        + "</script>",
        None,
    ),
    "9,000 late parts 9,000 levels down": (
        "<div>" * 9_000
        + "".join(f'<template id="B:{n}"></template>' for n in range(9_000))
        + "".join(f'<div hidden id="S:{n}">words</div>' for n in range(9_000)),
        "too deep",
    ),
    "9,000 late parts, each with the place of the next": (
        '<template id="B:0"></template>'
        + "".join(
            f'<div hidden id="S:{n}"><p>words<template id="P:{n + 1}"></template></div>' for n in range(9_000)
        ),
        "",
    ),
    "400 notes to browsers without scripts in each other": (
        ("<noscript>" * 380 + "<p>words" * 50 + "</noscript>" * 380) * 40,
        "",
    ),
    "25,000 words in a table but in no cell": ("<table>" + "x<tr>" * 25_000, ""),
    "29,000 links in one paragraph": ("<p>" + "<a href=/x>w</a> " * 29_000, ""),
    "29,000 classes, all different": (
        "".join(f'<p class="x{n} y{n}-z{n}">words {n}' for n in range(29_000)),
        "",
    ),
    "a tag of 2 MB": ('<p class="' + "a-" * 1_000_000 + '">words</p>', ""),
    "100,000 nested tags": ("<div>" * 100_000, "too large"),
    "7,900 nested tags": ("<div>" * 7_900 + "words", "too deep"),
    "7,900 nested fonts, all different": (
        "<p>" + "".join(f"<font a{n}>" for n in range(7_900)) + "words",
        "too large",
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
    "attributes that touch": ("<p " + "".join(f'a{n}="x"' for n in range(100_000)) + ">x</p>", "too large"),
    "attributes with brackets in all values": (
        "<p " + "".join(f'a{n}="<i>"' for n in range(50_000)) + ">x</p>",
        "too large",
    ),
    "attributes behind a lone quote": (
        '<p a"' + " ".join(f"a{n}" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "attributes behind a quote in a script": (
        "<script>\"<p a='</script><p " + " ".join(f"a{n}" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "4,900 attributes on each of 250 tags": (
        ("<p " + " ".join(f"a{n}" for n in range(4_900)) + ">x</p>") * 250,
        "too large",
    ),
    "a lone quote that swallows the page": ('<p>words<p title="' + "<i>word " * 50_000, None),
    "a script tag without an end": ("<p>words<script " + "a " * 1_400_000, "too large"),
    "scripts in scripts before 9 MB of words": (
        "<script>" * 2_000 + "</script><p>" + "word " * 1_800_000,
        "too large",
    ),
    "a script in a comment before 9 MB of words": ("<!--<script>--><p>" + "word " * 1_800_000, "too large"),
    "a comment without an end": ("<p>words<!--" + "<div>" * 50_000, None),
    "59,000 nested elements of no known name": ("<p>words" + "<x-a>" * 59_000, "too deep"),
    "unknown elements closed by other names": ("<p>words" + "<x-a></x-b>" * 29_000, "too deep"),
    "cells that shield what is closed in them": (
        "<p>words" + "<div><table><tr><td></div>" * 11_000,
        "too deep",
    ),
    "letters left open in a paragraph": (
        "<p>" + "".join(f"<font a{n}>" for n in range(380)) + "</p>" + "<p>x" * 50_000,
        "too large",
    ),
    "letters left open before few paragraphs": (
        "<p>" + "".join(f"<font a{n}>" for n in range(300)) + "</p>" + "<p>x" * 7_000,
        "too large",
    ),
    "attributes behind a quote in a title": (
        "<title>\"<p a='</title><p " + " ".join(f"a{n}" for n in range(200_000)) + ">x</p>",
        "too large",
    ),
    "ten kinds of letters open in all paragraphs": (
        "<p><b><i><u><em><strong><code><s><big><small><tt></p>" + "<p>x" * 30_000,
        None,
    ),
    "links around paragraphs": ("<a href=/x><p>word" * 15_000, None),
    "misnested letters": ("<b><p>" * 180 + "</b>" * 8_000 + "words", None),
    "letters fostered by a table": ("<p>words<table>" + "<b>x" * 20_000, None),
    "texts fostered by a table": ("<p>words<table>" + "x<tr>" * 25_000, None),
    "50,000 options": ("<p>words<select>" + "<option>x" * 50_000, "too large"),
    "50,000 frames": ("<html><frameset>" + "<frame>" * 50_000, None),
    "plain text to the end": ("<p>words<plaintext>" + "<div>" * 50_000, None),
    "59,000 nested templates": ("<p>words" + "<template>" * 59_000, "too deep"),
    "59,000 nested pictures": ("<p>words" + "<svg>" * 59_000, "too deep"),
    "19,000 nested tables": ("<p>words" + "<table><tr><td>" * 19_000, "too deep"),
    "entities without an end": ("<p>" + "&amp" * 240_000, ""),
    "long entities": ("<p>" + "&CounterClockwiseContourIntegral" * 90_000, ""),
    "59,000 ends of nothing": ("<p>words" + "</p>" * 59_000, None),
    "59,000 line breaks": ("<p>" + "a<br>" * 59_000, ""),
    "UTF-16 of lone surrogates": (
        b"\xff\xfe" + "<p>words \ud800 of a page".encode("utf-16-le", "surrogatepass") * 9_000,
        None,
    ),
    "UTF-32": (b"\xff\xfe\0\0" + ("<p>words of a page" * 9_000).encode("utf-32-le"), None),
    "UTF-7": (b"<meta charset=utf-7>" + b"<p>+2AA- words of +AGE-" * 9_000, None),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_as_an_article_or_is_refused_by_name(name: str):
    body, reason = HOSTILE[name]
    began = time.process_time()
    found = read(body, "https://courier.example/page")
    assert time.process_time() - began < _MOST_SECONDS
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
