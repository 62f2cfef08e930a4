"""How are the statements and events of one article written as rows?"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert

from newsdesk.model import Article, Event, Statement, cut
from newsdesk.record import documents
from newsdesk.record.rows import Settled, settle
from newsdesk.record.schema import events, fillers, statements
from newsdesk.record.sentence import around
from newsdesk.record.words import fold, storable, words

Row = dict[str, Any]


def settle_statements(connection: Connection, article: Article, found: Iterable[Statement]) -> bool:
    """Make these the statements of the article; whether anything changed."""
    rows = [_statement(article, statement, position) for position, statement in enumerate(found)]
    return bool(settle(connection, statements, rows, statements.c.article == article.id))


def settle_events(connection: Connection, article: Article, found: Iterable[Event]) -> Settled:
    """Make these the events of the article."""
    told = {event.id: event for event in reversed(tuple(found))}
    rows = [_event(article, event, position) for position, event in enumerate(reversed(told.values()))]
    settled = settle(connection, events, rows, events.c.article == article.id)
    for (identity,) in settled.changed:
        connection.execute(delete(fillers).where(fillers.c.event == identity))
    renewed = [
        row for (identity,) in sorted(settled.added | settled.changed) for row in _fillers(told[identity])
    ]
    if renewed:
        connection.execute(insert(fillers), renewed)
    return settled


def _statement(article: Article, statement: Statement, position: int) -> Row:
    speaker = storable(statement.speaker.name) if statement.speaker else ""
    content = storable(cut(article.text, statement.content))
    return {
        "id": statement.id,
        "article": article.id,
        "position": position,
        "stance": statement.stance,
        "speaker": speaker,
        "speaker_folded": fold(speaker),
        "source": storable(cut(article.text, statement.source)),
        "cue": storable(cut(article.text, statement.cue)),
        "content": content,
        "content_words": words(content),
        "document": documents.write(statement),
        "confidence": statement.confidence,
    }


def _event(article: Article, event: Event, position: int) -> Row:
    return {
        "id": event.id,
        "article": article.id,
        "position": position,
        "frame": event.frame,
        "status": event.status,
        "sentence": storable(around(article.text, article.blocks, event.trigger)),
        "document": documents.write(event),
    }


def _fillers(event: Event) -> list[Row]:
    return [
        {
            "event": event.id,
            "position": position,
            "role": filler.role,
            "norm_folded": fold(filler.norm),
            "text_folded": fold(filler.text),
        }
        for position, filler in enumerate(event.fillers)
    ]
