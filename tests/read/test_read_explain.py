"""For each piece why it was taken or left, for each datum who claimed what: and always of the article that `read` gives."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.model import Refusal
from newsdesk.read import read
from newsdesk.read.evidence import Datum
from newsdesk.read.explain import Explanation, Weighed, explain

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
URL = "https://courier.example/2024/03/04/bridge"
HEADLINE = "Harbour bridge closes for a month after inspectors find cracks"
TEXT = (
    "The old harbour bridge will close on Monday for at least a month after inspectors found cracks in two of its piers.",
    "The city said on Friday that buses would take the tunnel, and that cyclists could use the ferry at no charge, as they "
    "did when the bridge was painted two years ago.",
)
PAGE = f"""<html lang=en><head><title>{HEADLINE} - Courier</title>
<meta property=og:title content="{HEADLINE}"><meta property=og:site_name content="The Courier"><meta name=author content="Ann Berg">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2024-03-04T05:06:07Z", "author": {{"name": "Bo Lind"}}}}</script>
</head><body><nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav>
<main><article class=article><h1>{HEADLINE}</h1><p class=byline>By Ann Berg</p><div class=article-body>
<p>{TEXT[0]}</p><figure><img src=/a.jpg><figcaption>The bridge at noon, seen from the ferry</figcaption></figure>
<p>{TEXT[1]}</p><p>Advertisement</p></div>
<aside class=related-stories><a href=/other>Gardeners plant tulips in every district</a></aside></article></main></body></html>"""


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(PAGE, URL)


def datum(explanation: Explanation, name: str) -> Datum:
    return next(datum for datum in explanation.metadata if datum.name == name)


def won(explanation: Explanation, name: str) -> list[str]:
    return [claim.source for claim in datum(explanation, name).claims if claim.won]


def piece(explanation: Explanation, start: str) -> Weighed:
    return next(piece for piece in explanation.pieces if piece.text.startswith(start))


@pytest.mark.parametrize(
    ("name", "source", "value"),
    [
        ("headline", "heading", HEADLINE),
        ("authors", "meta", "Ann Berg"),
        ("published", "json-ld", "2024-03-04T05:06:07+00:00"),
        ("site", "meta", "The Courier"),
        ("language", "words", "en"),
        ("picture", "figure", "https://courier.example/a.jpg"),
        ("body", "page", f"{sum(map(len, TEXT))} characters"),
    ],
)
def test_each_datum_names_the_source_that_won(
    explained: Explanation, name: str, source: str, value: str
) -> None:
    assert won(explained, name) == [source]
    assert datum(explained, name).value == value


def test_those_that_lost_are_named_too(explained: Explanation) -> None:
    lost = [(claim.source, claim.value) for claim in datum(explained, "authors").claims if not claim.won]
    assert lost == [("json-ld", "Bo Lind"), ("signature", "By Ann Berg")]
    assert [claim.source for claim in datum(explained, "published").claims] == ["json-ld", "url"]


def test_each_piece_has_its_verdict(explained: Explanation) -> None:
    assert [piece(explained, text).verdict for text in TEXT] == ["taken", "taken"]
    assert piece(explained, "The bridge at noon").verdict in ("caption", "unlikely")
    assert piece(explained, "Advertisement").verdict in ("furniture", "unlikely")
    related = piece(explained, "Gardeners")
    assert (related.verdict, related.card, related.linked) == ("unlikely", "related", 1.0)


def test_each_piece_has_what_spoke_for_and_against_it(explained: Explanation) -> None:
    taken = piece(explained, TEXT[0])
    assert taken.chance > explained.least
    assert taken.place == "main > article.article > div.article-body > p"
    assert any(telling.word == "article" and telling.odds > 0 for telling in taken.class_words)
    assert any(telling.odds < 0 for telling in piece(explained, "Gardeners").class_words)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_what_is_explained_is_what_is_read(path: Path) -> None:
    explanation = explain(path.read_bytes(), URL)
    assert explanation.outcome == read(path.read_bytes(), URL)
    for each in explanation.metadata:
        assert sum(claim.won for claim in each.claims) == bool(each.value), each


def test_a_date_found_by_search_names_the_search() -> None:
    page = PAGE.replace('"datePublished": "2024-03-04T05:06:07Z", ', "").replace(
        "</h1>", "</h1><p>4 March 2024</p>"
    )
    assert won(explain(page, "https://courier.example/bridge"), "published") == ["search"]


def test_a_page_refused_at_the_door_has_no_reasons_but_the_refusal() -> None:
    explanation = explain(b"%PDF-1.7", URL)
    assert isinstance(explanation.outcome, Refusal)
    assert explanation.outcome.reason == "binary"
    assert not explanation.pieces


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300)))
def test_anything_is_explained(body: bytes | str) -> None:
    assert explain(body).outcome == read(body)
