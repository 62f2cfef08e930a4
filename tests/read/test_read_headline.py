"""The headline is the article's own words: not the site's name, not what is there for search engines only."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry between Port Alder and the islands stopped on Monday after a fire broke out in the engine room, the company said.",
        "No one was hurt. Eighty passengers were taken off by two fishing boats and brought back to the harbour within the hour.",
        "A second ship will take over the morning crossings until the end of the month, and tickets that were bought remain valid.",
        "The company did not say what had caused the fire, and the coast guard said that its inspectors would look at the engine.",
    )
)
HEADLINE = "Fire in the engine room stops the island ferry"
FOR_SEARCH = "Port Alder ferry fire: crossing times and latest updates"


def page(head: str = "", body: str = f"<article><h1>{HEADLINE}</h1>{BODY}</article>") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><main>{body}</main></body></html>"


def headline(markup: str, url: str = "https://ledger.example/news/fire-stops-island-ferry") -> str:
    found = read(markup, url)
    assert isinstance(found, Article)
    return found.headline


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} | The Morning Ledger",
        f"{HEADLINE} - The Morning Ledger",
        f"The Morning Ledger » {HEADLINE}",
    ],
)
def test_the_sites_name_is_no_part_of_it(title: str) -> None:
    named = "<meta property='og:site_name' content='The Morning Ledger'>"
    assert headline(page(f"<title>{title}</title>{named}", f"<article>{BODY}</article>")) == HEADLINE


def test_a_dash_inside_it_is_kept() -> None:
    whole = f"{HEADLINE} - what passengers need to know"
    head = f"<title>{whole} | The Morning Ledger</title><meta property='og:title' content='{whole}'>"
    assert headline(page(head, f"<article><h1>{whole}</h1>{BODY}</article>")) == whole


def test_what_readers_see_goes_before_what_search_engines_are_told() -> None:
    data = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{FOR_SEARCH}"}}</script>'
    )
    head = f"<title>{FOR_SEARCH}</title><meta property='og:title' content='{HEADLINE}'>{data}"
    assert headline(page(head)) == HEADLINE


def test_a_heading_that_is_the_sites_name_is_not_it() -> None:
    body = f"<header><h1 class='logo'><a href='/'>The Morning Ledger</a></h1></header><article><h2>{HEADLINE}</h2>{BODY}</article>"
    assert headline(page(f"<title>{HEADLINE} | The Morning Ledger</title>", body)) == HEADLINE


def test_the_line_above_it_inside_the_heading_is_not_it() -> None:
    body = f"<article><h1><span class='kicker'>Ferries</span><span>{HEADLINE}</span></h1>{BODY}</article>"
    head = f"<title>Ferries: {HEADLINE} | The Morning Ledger</title><meta property='og:title' content='{HEADLINE}'>"
    assert headline(page(head, body)) == HEADLINE


def test_one_that_was_cut_is_given_whole() -> None:
    cut = f"{HEADLINE[:30]}…"
    head = f"<title>{cut}</title><meta property='og:title' content='{cut}'>"
    assert headline(page(head)) == HEADLINE


def test_a_page_that_names_itself_nowhere_has_none() -> None:
    assert headline(page("", f"<article>{BODY}</article>")) == ""


def test_a_heading_that_ends_a_trail_of_links_is_there_for_search_engines() -> None:
    data = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{FOR_SEARCH}"}}</script>'
    )
    head = f"<title>{FOR_SEARCH}</title><meta property='og:title' content='{HEADLINE}'>{data}"
    trail = f"<div><a href='/'>Home</a> <a href='/news/'>News</a> <h1>{FOR_SEARCH}</h1></div>"
    body = f"{trail}<article><h2><span>Port Alder</span> <span>{HEADLINE}</span></h2>{BODY}</article>"
    assert headline(page(head, body)) == HEADLINE


@pytest.mark.parametrize(
    "title", ["Welcome to our pages", "Untitled document", "All the news from the coast, every day"]
)
@pytest.mark.parametrize("above", ["", "<header><h1>The Morning Ledger</h1></header>"])
def test_a_title_that_says_nothing_of_the_article_gives_way_to_the_main_heading(
    title: str, above: str
) -> None:
    body = f"{above}<article><h1>{HEADLINE}</h1>{BODY}</article>"
    assert headline(page(f"<title>{title}</title>", body)) == HEADLINE


@pytest.mark.parametrize("title", ["Untitled document", "Untitled-1", "Unbenanntes Dokument", "Sans titre"])
def test_a_title_that_nobody_gave_is_none(title: str) -> None:
    assert (
        headline(page(f"<title>{title}</title>", f"<article><h1>Ferries return</h1>{BODY}</article>"))
        == "Ferries return"
    )


def test_a_title_in_other_words_of_the_article_stays() -> None:
    title = "Ferry between Port Alder and the islands stopped after fire"
    body = f"<h2>Offers for all readers today</h2><article>{BODY}</article>"
    assert headline(page(f"<title>{title}</title>", body)) == title


def test_a_soft_hyphen_is_no_part_of_a_headline() -> None:
    page = "<html><head><title>Har&shy;bour closes for three weeks</title></head><body><article><h1>Har&shy;bour closes for three weeks</h1>"
    found = read(page + "<p>The eastern pier has to be rebuilt, the port authority said on Monday.</p>" * 6)
    assert isinstance(found, Article)
    assert found.headline == "Harbour closes for three weeks"


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        ("<span>After the storm</span><span>Port closes</span>", "After the storm Port closes"),
        ("<div>After the storm</div><div>Port closes</div>", "After the storm Port closes"),
        ("<span class=kicker>After the storm</span><span>Port closes</span>", "Port closes"),
        ("<span class=topline>After the storm</span> <span>Port closes</span>", "Port closes"),
        ("<span>P</span><span>ort closes after the storm</span>", "Port closes after the storm"),
        (
            "<span>Port closes after the </span><span>Mega</span><span>Storm</span>",
            "Port closes after the MegaStorm",
        ),
    ],
)
def test_elements_of_a_heading_are_parted_and_a_kicker_is_left_out(heading: str, headline: str) -> None:
    line = "<p>The harbour office said that the water had risen over the quay, and that all boats were moved.</p>"
    found = read(f"<html><body><article><h1>{heading}</h1>{line * 4}</article></body></html>")
    assert isinstance(found, Article)
    assert found.headline == headline
