"""Every page of the sample world becomes what its pair says: the article, or the refusal by name."""

import pytest

from newsdesk.model import Article
from world.differences import of_reading
from world.reading import article_of, read_page
from world.world import Page, articles, page_called, pages

#: Pages of which something is still read otherwise than the pair says, with what it is. A page that comes right must go.
STILL_WRONG = {
    "millbrook/derby-fire-fireworks-blamed": "byline and headline of a layout table stay in the text",
    "millbrook/train-from-millbrook-in-collision": "byline and headline of a layout table stay in the text",
    "millbrook/what-the-aid-costs-us": "byline and headline of a layout table stay in the text",
    "millbrook/tessel-over-its-banks": "a caption that is only a cell stays in the text",
    "eastbank/budanov-north-korea-largest-arms-supplier-scraped": "cards of scraped text stay in the text",
    "daybreak/live-lugovsk-depot": "the printed time of an entry is that of its JSON-LD",
}


@pytest.mark.parametrize("page", pages(), ids=str)
def test_a_page_becomes_what_its_pair_says(page: Page) -> None:
    differences = of_reading(read_page(page), page.expected)
    if page.name in STILL_WRONG:
        assert differences, f"{page} is right now: take it off the list"
    else:
        assert not differences, "\n".join(["", *differences])


@pytest.mark.parametrize("page", articles(), ids=str)
def test_blocks_cover_the_text_in_order_and_do_not_overlap(page: Page) -> None:
    article = article_of(page)
    ends = 0
    for block in article.blocks:
        assert ends <= block.span.start < block.span.end <= len(article.text)
        assert not article.text[ends : block.span.start].strip()
        ends = block.span.end
    assert not article.text[ends:].strip()


def test_the_correction_is_marked_as_a_note() -> None:
    article = article_of(page_called("harbourpost/parliament-votes-aid"))
    assert [article.text[note.start : note.end].partition(":")[0] for note in article.notes] == ["Correction"]


def test_entries_of_a_live_blog_are_cut_from_the_text() -> None:
    for name in ("daybreak/live-lugovsk-depot", "daybreak/live-tessel-flood"):
        article = article_of(page_called(name))
        for entry in article.live:
            assert entry.span is not None
            assert entry.text.split() == article.text[entry.span.start : entry.span.end].split()


def test_the_scraped_text_tells_what_its_page_tells() -> None:
    page = read_page(page_called("eastbank/budanov-north-korea-largest-arms-supplier"))
    scraped = read_page(page_called("eastbank/budanov-north-korea-largest-arms-supplier-scraped"))
    assert isinstance(page, Article)
    assert isinstance(scraped, Article)
    assert scraped.headline == page.headline
    assert set(page.text.split("\n\n")) <= set(scraped.text.split("\n\n"))


def test_a_wire_report_says_whose_it_is() -> None:
    assert article_of(page_called("northline/valmark-aid")).syndication == "Northline Wire"
