"""Each page beside this file becomes the article that is written down beside it; a new pair needs no code."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsdesk.model import Article, Dated, LiveEntry, Picture
from newsdesk.read import read

PAGES = Path(__file__).parent / "pages"
CASES = sorted(path for path in PAGES.iterdir() if path.suffix in (".html", ".txt"))


def dated(value: Dated | None) -> list[str] | None:
    return [value.when.isoformat(), value.precision, value.evidence] if value else None


def picture(value: Picture | None) -> list[Any] | None:
    return [value.url, value.caption, value.credit, value.width] if value else None


def entry(article: Article, value: LiveEntry) -> list[Any]:
    span = value.span
    when = value.when.isoformat() if value.when else None
    return [value.printed, when, value.headline, article.text[span.start : span.end] if span else None]


def as_json(article: Article) -> dict[str, Any]:
    plain = (
        "headline",
        "kicker",
        "standfirst",
        "site",
        "section",
        "language",
        "canonical_url",
        "syndication",
    )
    return {
        **{name: getattr(article, name) for name in plain},
        "reading_minutes": article.reading_minutes,
        "bylines": [[byline.name, byline.kind] for byline in article.bylines],
        "published": dated(article.published),
        "modified": dated(article.modified),
        "lead_picture": picture(article.lead_picture),
        "blocks": [[block.kind, article.text[block.span.start : block.span.end]] for block in article.blocks],
        "links": [
            [article.text[link.span.start : link.span.end], link.url]
            for block in article.blocks
            for link in block.links
        ],
        "cards": [card.kind for card in article.cards],
        "live": [entry(article, value) for value in article.live],
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_page_becomes_what_stands_beside_it(path: Path) -> None:
    kind = "text" if path.suffix == ".txt" else "page"
    article = read(path.read_bytes(), "https://courier.example/page", kind=kind)
    assert isinstance(article, Article), article
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    found = as_json(article)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_blocks_are_the_text(path: Path) -> None:
    article = read(path.read_bytes(), kind="text" if path.suffix == ".txt" else "page")
    assert isinstance(article, Article)
    assert (
        "\n\n".join(article.text[block.span.start : block.span.end] for block in article.blocks)
        == article.text
    )
