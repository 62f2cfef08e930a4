"""JSON-LD says what the article says, and cannot end the script element it stands in."""

import json

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from publish_world import HOSTILE, article

from newsdesk.model import Article
from newsdesk.publish import schema_org


def test_an_article_with_entries_is_a_live_blog():
    found = json.loads(schema_org.json_ld(article()))
    assert (found["@context"], found["@type"]) == ("https://schema.org", "LiveBlogPosting")
    assert found["datePublished"] == "2024-01-21T12:00:00+00:00"
    assert [author["@type"] for author in found["author"]] == ["Person", "Organization"]
    assert found["image"]["url"] == found["url"] == "https://herald.example/bridge"
    assert found["liveBlogUpdate"][0]["@type"] == "BlogPosting"


def test_what_is_not_known_is_absent():
    found = schema_org.properties(Article("x", "", "Some words.", "A headline", ()))
    assert found == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "A headline",
        "articleBody": "Some words.",
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_do_not_leave_the_script(words: str):
    page = f'<body><script type="application/ld+json">{schema_org.json_ld(article(words, words))}</script></body>'
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (script,) = tree.iter("script")
    assert {element.tag for element in tree.iter()} == {"html", "head", "body", "script"}
    assert json.loads(script.text)["articleBody"].startswith("The mayor said")


@given(st.text())
def test_any_words_come_back_from_the_json(words: str):
    written = schema_org.json_ld(article(words))
    assert "<" not in written
    json.loads(written.encode())
