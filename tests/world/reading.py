"""The pages of the sample world, read once for all tests."""

from functools import cache

from newsdesk.model import Article, Refusal
from newsdesk.read import read
from world.world import Page


@cache
def read_page(page: Page) -> Article | Refusal:
    return read(page.body, page.url, page.content_type, "text" if page.is_scraped else "page")


def article_of(page: Page) -> Article:
    """The article of a page that must become one."""
    article = read_page(page)
    assert isinstance(article, Article), f"{page} was refused: {article}"
    return article
