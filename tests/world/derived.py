"""The statements and events of the sample world, derived once for all tests."""

from functools import cache

from newsdesk.attribute import attribute
from newsdesk.language import Parse, parse
from newsdesk.model import Event, Statement
from newsdesk.register import load_frames, register
from world.reading import article_of
from world.world import Page


@cache
def statements_of(page: Page) -> tuple[Statement, ...]:
    return attribute(article_of(page), parse_of(page))


@cache
def events_of(page: Page) -> tuple[Event, ...]:
    return register(article_of(page), parse_of(page), statements_of(page), load_frames())


@cache
def parse_of(page: Page) -> Parse:
    article = article_of(page)
    published = article.published.when.date() if article.published else None
    return parse(article.text, [block.span for block in article.blocks], published)
