"""The way of one page, in one place: read → attribute → register. Pure, so that any worker may do it."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from newsdesk.collect import PUBLISHED
from newsdesk.desk.frames import frames_of
from newsdesk.model import Article, Dated, Derivation, Fetched, Refusal, Statement
from newsdesk.read import read

# What parses and attributes takes over a second to load; most commands ask nothing of it, and workers load it for those that do.
if TYPE_CHECKING:
    from newsdesk.language import Parse

log = logging.getLogger(__name__)

Noun = TypeVar("Noun")


def derive(capture: str, fetched: Fetched, folders: tuple[str, ...], stages: str) -> Derivation:
    """All that the stages make of one capture."""
    from newsdesk.language import is_read
    from newsdesk.register import register

    outcome = article_of(fetched)
    if isinstance(outcome, Refusal) or not is_read(outcome.language):
        return Derivation(capture, outcome, stages=stages)
    parsed = parsed_of(outcome)
    statements = statements_of(outcome, parsed)
    events = _without_fault(outcome, register, outcome, parsed, statements, frames_of(folders))
    return Derivation(capture, outcome, statements, events, stages)


def article_of(fetched: Fetched) -> Article | Refusal:
    """The page as an article, dated by its feed where it has no date itself."""
    outcome = read(fetched.body, fetched.url, fetched.content_type, fetched.kind)
    return outcome if isinstance(outcome, Refusal) else _dated_by_feed(outcome, fetched)


def parsed_of(article: Article) -> "Parse":
    """Its text as the later stages look at it."""
    from newsdesk.language import parse

    spans = tuple(block.span for block in article.blocks)
    return parse(article.text, spans, article.published.when.date() if article.published else None)


def statements_of(article: Article, parsed: "Parse") -> tuple[Statement, ...]:
    """Who says what in it."""
    from newsdesk.attribute import attribute

    return _without_fault(article, attribute, article, parsed)


def _without_fault(
    article: Article, stage: Callable[..., tuple[Noun, ...]], *arguments: object
) -> tuple[Noun, ...]:
    """What the stage finds. A fault of ours in it is logged and costs its finds, not the article."""
    try:
        return stage(*arguments)
    except Exception:
        log.exception("%s: %s failed on this page", article.url, stage.__name__)
        return ()


def _dated_by_feed(article: Article, fetched: Fetched) -> Article:
    if article.published:
        return article
    given = dict(fetched.headers).get(PUBLISHED)
    if not given:
        return article
    return replace(article, published=Dated(datetime.fromisoformat(given), "second", "feed", 0.7))
