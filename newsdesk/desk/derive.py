"""The way of one page, in one place: read → attribute → register. Pure, so that any worker may do it."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from newsdesk.collect import PUBLISHED
from newsdesk.desk.frames import frames_of
from newsdesk.model import Article, Dated, Derivation, Fetched, Refusal
from newsdesk.read import read

log = logging.getLogger(__name__)

Noun = TypeVar("Noun")


def derive(capture: str, fetched: Fetched, folders: tuple[str, ...], stages: str) -> Derivation:
    """All that the stages make of one capture."""
    # What they need takes over a second to load; most commands derive nothing, and workers do so for those that do.
    from newsdesk.attribute import attribute
    from newsdesk.language import is_read, parse
    from newsdesk.register import register

    outcome = read(fetched.body, fetched.url, fetched.content_type, fetched.kind)
    if isinstance(outcome, Refusal):
        return Derivation(capture, outcome, stages=stages)
    article = _dated_by_feed(outcome, fetched)
    if not is_read(article.language):
        return Derivation(capture, article, stages=stages)
    parsed = parse(
        article.text,
        tuple(block.span for block in article.blocks),
        article.published.when.date() if article.published else None,
    )
    statements = _without_fault(article, attribute, article, parsed)
    events = _without_fault(article, register, article, parsed, statements, frames_of(folders))
    return Derivation(capture, article, statements, events, stages)


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
