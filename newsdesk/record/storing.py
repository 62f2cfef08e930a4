"""What does one derivation change? The result never depends on the order in which derivations are stored.

Of all captures that gave one article, the newest (by time of fetching, then id) is its reading; the others are superseded.
A refusal never replaces an article. When the capture of a reading becomes something else, the next older one is derived
again: it waits.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, exists, select, update

from newsdesk.model import Article, BadInput, Derivation, Refusal
from newsdesk.record import documents, search
from newsdesk.record.changes import log_change
from newsdesk.record.claims import settle_events, settle_statements
from newsdesk.record.columns import in_utc
from newsdesk.record.rows import AnyRow, settle
from newsdesk.record.schema import (
    articles,
    captures,
    entities,
    entity_articles,
    entries,
    entry_events,
    refusals,
    stories,
    story_articles,
    vectors,
)
from newsdesk.record.words import fold, storable


def store(connection: Connection, derivation: Derivation, now: datetime) -> None:
    """Store one derivation inside the transaction. Raises BadInput when its capture is not in the record."""
    query = select(captures).where(captures.c.id == derivation.capture)
    capture = connection.execute(query).one_or_none()
    if capture is None:
        raise BadInput(
            derivation.capture, "there is no such capture; keep the page before storing what was made of it"
        )
    outcome = derivation.outcome
    becomes = outcome.id if isinstance(outcome, Article) else None
    if capture.outcome == "article" and capture.article != becomes:
        _withdraw(connection, capture, now)
    if isinstance(outcome, Refusal):
        _refuse(connection, capture, outcome, derivation.stages, now)
    else:
        connection.execute(delete(refusals).where(refusals.c.capture == capture.id))
        _accept(connection, capture, outcome, derivation, now)


def _refuse(connection: Connection, capture: AnyRow, refusal: Refusal, stages: str, now: datetime) -> None:
    row = {
        "capture": capture.id,
        "url": storable(refusal.url),
        "reason": refusal.reason,
        "detail": storable(refusal.detail),
    }
    if settle(connection, refusals, [row], refusals.c.capture == capture.id):
        log_change(connection, now, "refusal", capture.id, refusal.url)
    _mark(connection, capture.id, "refusal", stages, None)


def _accept(
    connection: Connection, capture: AnyRow, article: Article, derivation: Derivation, now: datetime
) -> None:
    query = select(captures).where(captures.c.article == article.id, captures.c.outcome == "article")
    current = connection.execute(query).one_or_none()
    if current and current.id != capture.id:
        if (current.fetched_at, current.id) > (capture.fetched_at, capture.id):
            _mark(connection, capture.id, "superseded", derivation.stages, article.id)
            return
        _mark(connection, current.id, "superseded", current.stages, article.id)
    _mark(connection, capture.id, "article", derivation.stages, article.id)
    changed = _write_article(connection, capture, article)
    changed |= settle_statements(connection, article, derivation.statements)
    settled = settle_events(connection, article, derivation.events)
    if settled.gone:
        _drop_empty_links(connection, now)
    if changed or settled:
        log_change(connection, now, "article", article.id, article.headline)


def _write_article(connection: Connection, capture: AnyRow, article: Article) -> bool:
    mine = articles.c.id == article.id
    query = select(articles.c.headline, articles.c.text).where(mine)
    before = connection.execute(query).one_or_none()
    row = _row(capture, article)
    changed = settle(connection, articles, [row], mine, keys=["id"])
    if before is None or tuple(before) != (row["headline"], row["text"]):
        connection.execute(delete(vectors).where(vectors.c.article == article.id))
        search.index(connection, article.id, row["headline"], row["text"])
    return bool(changed)


def _row(capture: AnyRow, article: Article) -> dict[str, Any]:
    when = article.published.when if article.published else None
    return {
        "id": article.id,
        "capture": capture.id,
        "url": storable(article.url),
        "headline": storable(article.headline),
        "text": storable(article.text),
        "standfirst": storable(article.standfirst),
        "site": storable(article.site),
        "site_folded": fold(storable(article.site)),
        "language": storable(article.language),
        "published": when,
        "day": when.date() if when else None,
        "at": in_utc(when) if when else capture.fetched_at,
        "document": documents.write(replace(article, text="")),
    }


def _withdraw(connection: Connection, capture: AnyRow, now: datetime) -> None:
    """Take the article back that this capture gave; the next older capture of it is to be derived again."""
    connection.execute(delete(articles).where(articles.c.capture == capture.id))
    log_change(connection, now, "article", capture.article, "")
    _drop_empty_links(connection, now)
    older = (
        select(captures.c.id)
        .where(captures.c.article == capture.article, captures.c.outcome == "superseded")
        .order_by(captures.c.fetched_at.desc(), captures.c.id.desc())
        .limit(1)
    )
    if identity := connection.execute(older).scalar():
        _mark(connection, identity, None, None, None)


def _drop_empty_links(connection: Connection, now: datetime) -> None:
    for kind, group, key in (
        ("story", stories, story_articles.c.story),
        ("links", entries, entry_events.c.entry),
        ("", entities, entity_articles.c.entity),
    ):
        empty = ~exists(select(key).where(key == group.c.id))
        if kind:
            for identity in connection.execute(select(group.c.id).where(empty)).scalars().all():
                log_change(connection, now, kind, identity, "")
        connection.execute(delete(group).where(empty))


def _mark(
    connection: Connection, capture: str, outcome: str | None, stages: str | None, article: str | None
) -> None:
    values = {"outcome": outcome, "stages": stages, "article": article}
    connection.execute(update(captures).where(captures.c.id == capture).values(values))
