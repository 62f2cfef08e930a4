"""Pictures with their captions and credits, in the markup that pages use."""

import time

import pytest

from newsdesk.model import Picture
from newsdesk.read.claims import agree
from newsdesk.read.page import open_page
from newsdesk.read.pictures import pictures_of
from newsdesk.read.sources import SOURCES

PROSE = (
    "<p>The river rose again during the night, and the bridge at the mill was closed to all traffic.</p>" * 3
)
IMAGE = "<img src=/p/bridge-20240121.jpg alt='A bridge' width=800 height=600>"


def read(markup: str, head: str = "") -> tuple[Picture | None, tuple[Picture, ...]]:
    page = open_page(
        f"<head>{head}</head><body><article><h1>Storm at the mill</h1>{markup}{PROSE}",
        "https://a.example/storm",
    )
    assert page is not None
    return pictures_of(page, agree(source(page) for source in SOURCES.values()).pictures)


def words(markup: str) -> tuple[str, str]:
    lead, _ = read(markup)
    assert lead is not None
    return lead.caption, lead.credit


WORDS = {
    "<figcaption>The mill at noon. Photo: Ann Berg</figcaption>": ("The mill at noon.", "Ann Berg"),
    "<figcaption>The mill at noon (Foto: Ann Berg/dpa)</figcaption>": ("The mill at noon", "Ann Berg/dpa"),
    "<figcaption>The mill at noon | Ann Berg/PA via Getty Images</figcaption>": (
        "The mill at noon",
        "Ann Berg/PA via Getty Images",
    ),
    "<figcaption>Cối xay buổi trưa. Ảnh: <em>An Bình</em></figcaption>": ("Cối xay buổi trưa.", "An Bình"),
    "<figcaption>The mill at noon. (Reuters)</figcaption>": ("The mill at noon.", "Reuters"),
    "<figcaption>The mill at noon. Getty Images</figcaption>": ("The mill at noon.", "Getty Images"),
    "<figcaption>The mill at noon<span>Ann Berg</span></figcaption>": ("The mill at noon", "Ann Berg"),
    "<figcaption>The mill <span class=credit>Bild: © Ann Berg</span></figcaption>": ("The mill", "Ann Berg"),
    "<figcaption>The mill at noon</figcaption><footer>Ann Berg</footer>": ("The mill at noon", "Ann Berg"),
    "<figcaption>The mill at noon</figcaption><div><i>Foto: Ann Berg</i></div>": (
        "The mill at noon",
        "Ann Berg",
    ),
    "<figcaption>(Ann Berg)</figcaption>": ("", "Ann Berg"),
    "<figcaption>The mill at noon (left) and its bridge</figcaption>": (
        "The mill at noon (left) and its bridge",
        "",
    ),
    "<figcaption>The mill. The bridge is closed</figcaption>": ("The mill. The bridge is closed", ""),
}


@pytest.mark.parametrize("inside", WORDS)
def test_caption_and_credit_are_parted(inside: str) -> None:
    assert words(f"<figure>{IMAGE}{inside}</figure>") == WORDS[inside]


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class=lead>{IMAGE}<div class=image-caption>The mill at noon</div></div>",
        f"<div><div><a href=/p>{IMAGE}</a></div><p class=wp-caption-text>The mill at noon</p></div>",
        f"<div class=article__picture>{IMAGE}<p>The mill at noon, in the river</p></div>",
        f"<div><figure>{IMAGE}</figure><div><figcaption>The mill at noon</figcaption></div></div>",
    ],
)
def test_a_caption_need_not_stand_in_a_figure(markup: str) -> None:
    assert words(markup)[0].startswith("The mill at noon")


def test_the_lead_has_the_caption_of_the_same_picture_on_the_page() -> None:
    portrait = "<figure><img src=/ann.jpg><figcaption>Von Ann Berg, Redakteurin 21.01.2024, 15:15 Uhr</figcaption></figure>"
    shown = "<figure><img src='/resized/640/bridge-20240121.jpg?w=640'><figcaption>The mill at noon</figcaption></figure>"
    lead, figures = read(
        portrait + shown, "<meta property=og:image content=https://cdn.example/1200/bridge-20240121.jpg>"
    )
    assert lead is not None
    assert (lead.url, lead.caption) == ("https://cdn.example/1200/bridge-20240121.jpg", "The mill at noon")
    assert [figure.url for figure in figures] == ["https://a.example/resized/640/bridge-20240121.jpg?w=640"]


def test_signs_and_other_articles_pictures_are_none() -> None:
    _, figures = read(
        "<figure class=logo><img src=/logo.png></figure><figure><img src=/sign.svg></figure>"
        "<figure><img src=/dot.gif width=1 height=30></figure>"
        f"<div class=related-posts><figure>{IMAGE}</figure></div><aside><figure>{IMAGE}</figure></aside>"
    )
    assert figures == ()


def test_a_shape_is_not_a_size() -> None:
    lead, _ = read("<figure><img src=/mill.jpg width=16 height=9></figure>")
    assert lead is not None
    assert (lead.width, lead.height) == (None, None)


def test_many_pictures_and_captions_end_soon() -> None:
    start = time.process_time()
    read("<div>" * 200 + (IMAGE + "<figcaption>x</figcaption><figure>" + "</figure>") * 8_000)
    read("<figure>" * 300 + IMAGE * 10_000)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p><img src=/p/mill.jpg></p>", "mill.jpg"),
        ("<p><img src=/p/mill.png width=640 height=480></p>", "mill.png"),
        ("<p><img src=/p/mill.jpg width=40 height=40></p>", ""),
        ("<p><img src=/p/share-icon.jpg><img src=/count.php></p>", ""),
        ("<nav><img src=/p/mill.jpg></nav>", ""),
    ],
)
def test_without_any_claim_the_first_picture_of_the_article_leads(markup: str, found: str) -> None:
    lead, _ = read(markup)
    assert (lead.url if lead else "").endswith(found)
    assert bool(lead) == bool(found)


def test_the_picture_that_the_head_links_to_leads() -> None:
    lead, _ = read("", "<link rel=image_src href=/p/mill.jpg>")
    assert lead is not None
    assert lead.url == "https://a.example/p/mill.jpg"


def test_a_placeholder_gives_way_to_a_picture_that_is_shown() -> None:
    head = "<meta property=og:image content=/static/social-placeholder.png>"
    lead, _ = read(f"<figure>{IMAGE}</figure>", head)
    assert lead is not None
    assert lead.url.endswith("bridge-20240121.jpg")
    alone, _ = read("", head)
    assert alone is not None
    assert alone.url.endswith("social-placeholder.png")
