"""Who may read a page, and under which licence, as it declares."""

import json

import pytest

from newsdesk.model import Article
from newsdesk.read import read

BODY = (
    "<p>The harbour of Port Alder will be closed to ships of more than forty metres until the spring, the council said.</p>"
    * 4
)


def article(head: str = "", foot: str = "", **declared: object) -> Article:
    data = json.dumps(
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour closed", **declared}
    )
    found = read(
        f'<html><head>{head}<script type="application/ld+json">{data}</script></head><body><article>'
        f"<h1>Harbour closed</h1>{BODY}</article>{foot}</body></html>",
        "https://phare.example/2026/harbour",
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("told", "access"),
    [
        (True, "free"),
        ("False", "locked"),
        ("https://schema.org/False", "locked"),
        (None, None),
        (["?"], None),
    ],
)
def test_schema_org_says_who_may_read(told, access):
    assert article(isAccessibleForFree=told).access == access


@pytest.mark.parametrize(("parts", "access"), [([True, False], "locked"), ([True], None)])
def test_an_article_that_does_not_say_it_may_have_a_locked_part(parts, access):
    held = [{"@type": "WebPageElement", "isAccessibleForFree": told} for told in parts]
    assert article(hasPart=held).access == access


def test_a_film_that_is_not_free_tells_nothing_of_the_text():
    assert article(hasPart={"@type": "VideoObject", "isAccessibleForFree": False}).access is None


def test_the_content_tier_says_more_than_that():
    assert (
        article('<meta property="article:content_tier" content="Metered">', isAccessibleForFree=False).access
        == "metered"
    )


def test_the_licence_is_that_of_the_article():
    assert article(license="https://licences.example/by/4.0/").licence == "https://licences.example/by/4.0/"
    assert article(license={"@type": "CreativeWork", "name": "CC BY 4.0"}).licence == "CC BY 4.0"
    assert article('<link rel="license" href="/terms">').licence == "https://phare.example/terms"
    assert (
        article(
            foot='<footer><a rel="nofollow license" href="//licences.example/by">Some rights</a></footer>'
        ).licence
        == "https://licences.example/by"
    )


def test_a_pictures_licence_is_not_the_articles():
    figure = '<figure><img src="a.jpg"><figcaption>By Ann Berg, <a rel="license" href="https://licences.example/by">CC</a></figcaption></figure>'
    assert article(foot=figure).licence == ""


def test_no_program_is_a_licence():
    assert article('<link rel="license" href="javascript:alert(1)">').licence == ""
