"""Which section a page is in, and the kicker above its headline."""

import json

import pytest

from newsdesk.model import Article
from newsdesk.read import read

BODY = (
    "<p>The harbour of Port Alder will be closed to large ships until the spring, the council said.</p>" * 6
)
SITE = "https://echo.example"
URL = f"{SITE}/sport/rowing/harbour-race"


def article(above: str = "", head: str = "", below: str = "") -> Article:
    page = f"<html><head>{head}</head><body>{above}<article><h1>Harbour race off</h1>{BODY}</article>{below}</body></html>"
    found = read(page, URL)
    assert isinstance(found, Article)
    return found


def trail(*crumbs: tuple[str, str]) -> str:
    items = [{"@type": "ListItem", "name": name, "item": address} for name, address in crumbs]
    data = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("crumbs", "section"),
    [
        ((("Home", SITE), ("Sport", f"{SITE}/sport"), ("Rowing", f"{SITE}/sport/rowing")), "Sport"),
        ((("The Echo", f"{SITE}/"), ("Category: Rowing", f"{SITE}/rowing")), "Rowing"),
        ((("Blog", f"{SITE}/blog"), ("2026", f"{SITE}/2026"), ("Boats", f"{SITE}/boats")), "Boats"),
        ((("Start", SITE), ("Harbour race off", URL)), ""),
        ((("Start", SITE), ("Harbour race off", "")), ""),
        ((("Start", SITE), ("Harbour race off", f"{SITE}/amp/harbour-race")), ""),
        ((("Início", f"{SITE}/pt/"), ("Notícias", f"{SITE}/pt/noticias"), ("Vela", f"{SITE}/vela")), "Vela"),
        ((("Home", SITE), ("March 3, 2026", f"{SITE}/2026/03/03")), ""),
        ((("← Back", f"{SITE}/blog/"), ("Sailing", f"{SITE}/sailing")), "Sailing"),
        ((("Back to all blog pages", f"{SITE}/blog/"), ("About the Echo", f"{SITE}/about")), ""),
        ((("All knowledge hubs", f"{SITE}/hubs/"), ("Back to School", f"{SITE}/school")), "Back to School"),
        ((("All Blacks", f"{SITE}/all-blacks/"),), "All Blacks"),
        ((("Why the race between the two harbours had to be called off", f"{SITE}/x"),), ""),
    ],
)
def test_the_declared_trail_tells_the_section(crumbs: tuple[tuple[str, str], ...], section: str) -> None:
    assert article(head=trail(*crumbs)).section == section


def test_its_names_may_stand_in_another_order() -> None:
    listed = [(3, "Rowing"), (1, "Home"), ("2", "Sport")]
    items = [{"name": name, "position": place, "item": f"{SITE}/{name}/"} for place, name in listed]
    items[1]["item"] = SITE
    data = json.dumps({"@type": "BreadcrumbList", "itemListElement": items})
    assert article(head=f'<script type="application/ld+json">{data}</script>').section == "Sport"


@pytest.mark.parametrize(
    "above",
    [
        "<nav class=Breadcrumb><a href=/>Echo</a> <a href=/sport>Sport</a></nav>",
        "<ol class=breadcrumb><li><a href=/>Echo</a><li><a href=/sport>Sport</a></ol>",
        "<nav><ul class=breadcrumbs><li><a href=/>Echo</a><li><a href=/sport>Sport</a><li>Harbour race off</ul></nav>",
        "<ol><li class=breadcrumb__item><a href=/>Echo</a><li class=breadcrumb__item><a href=/sport>Sport</a></ol>",
    ],
)
def test_so_does_the_trail_that_is_shown(above: str) -> None:
    assert article(above).section == "Sport"


def test_a_declared_section_goes_before_the_trail() -> None:
    head = '<meta property="article:section" content="Rowing">' + trail(("Sport", f"{SITE}/sport"))
    assert article(head=head).section == "Rowing"


def test_a_trail_below_the_headline_leads_elsewhere() -> None:
    assert article(below="<div class=breadcrumb><a href=/culture>Culture</a></div>").section == ""


def kicker_of(inner: str, above: str = "", below: str = "") -> str:
    page = f"<html><body>{above}<article>{inner}{BODY}</article>{below}</body></html>"
    found = read(page, URL)
    assert isinstance(found, Article)
    return found.kicker


@pytest.mark.parametrize(
    "inner",
    [
        "<div class=kicker>Rowing</div><h1>Harbour race off</h1>",
        "<h1><span class=kicker>Rowing</span> <span>Harbour race off</span></h1>",
        "<h1>Harbour race off</h1><p class=article-overline>Rowing</p>",
        "<div class=kicker>Share article</div><div class=kicker>Rowing:</div><h1>Harbour race off</h1>",
    ],
)
def test_the_kicker_stands_by_the_headline(inner: str) -> None:
    assert kicker_of(inner) == "Rowing"


TEASER = (
    "<div><a href=/other><span class=teaser__kicker>Cooking</span> <b>Ten soups for a cold day</b></a></div>"
)


@pytest.mark.parametrize(
    "page",
    [
        ("<h1>Harbour race off</h1>", "", TEASER),
        ("<h1>Harbour race off</h1>", TEASER * 3 + "<p>Today's paper</p>" * 3, ""),
        ("<div class=kicker>March 3, 2026</div><h1>Harbour race off</h1>", "", ""),
        ("<div class=kicker>Subscribe now</div><h1>Harbour race off</h1>", "", ""),
        ("<div class=eyebrow>Updated</div><h1>Harbour race off</h1>", "", ""),
    ],
)
def test_kickers_of_teasers_and_dates_are_none(page: tuple[str, str, str]) -> None:
    assert kicker_of(*page) == ""


@pytest.mark.parametrize("kicker", ["Share prices", "Shared housing", "Searching for the ferry"])
def test_a_kicker_may_begin_as_a_button_does(kicker: str) -> None:
    assert kicker_of(f"<div class=kicker>{kicker}</div><h1>Harbour race off</h1>") == kicker


@pytest.mark.parametrize("button", ["Share", "Share this story", "Share: mail | print", "Share on the forum"])
def test_a_button_is_no_kicker(button: str) -> None:
    assert kicker_of(f"<div class=kicker>{button}</div><h1>Harbour race off</h1>") == ""
