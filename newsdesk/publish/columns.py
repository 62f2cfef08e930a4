"""What stands in the columns of a table? Each noun as one flat row, with its spans and its address."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsdesk.model import (
    ArticleHead,
    BadInput,
    Entity,
    EventLine,
    Filler,
    Hit,
    Span,
    StatementLine,
    Story,
    TimelineItem,
    Total,
)

Cell = str | float | bool | datetime | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Shape:
    """How nouns become rows: the names of the columns, and the rows that a noun makes."""

    names: tuple[str, ...]
    rows: Callable[[Any], Iterable[Row]]


def row(noun: Any) -> Row:
    """The noun as a flat row; lists are JSON, spans [[start, end], …]. Raises BadInput for what is no row."""
    make = ROWS.get(type(noun))
    if make is None:
        known = ", ".join(kind.__name__ for kind in ROWS)
        raise BadInput(type(noun).__name__, f"cannot be a row of a table; these can: {known}")
    return make(noun)


def _article(head: ArticleHead) -> Row:
    return {
        "article": head.id,
        "url": head.url,
        "headline": head.headline,
        "site": head.site,
        "published": head.published,
        "language": head.language,
        "standfirst": head.standfirst,
        "copy_of": head.copy_of,
    }


def _total_rows(total: Total) -> Iterator[Row]:
    """A row for each sum of a group; one without figures for a group that has none."""
    group: Row = {"group": total.group, "entries": total.entries, "reports": total.reports}
    members = _json(total.members)
    for each in total.sums or (None,):
        figures: Row = dict.fromkeys(("role", "norm", "low", "high", "uncounted"))
        if each is not None:
            figures = {name: getattr(each, name) for name in figures}
        yield {**group, **figures, "members": members}


def _source(head: ArticleHead) -> Row:
    """What every row says of the article it is cut from."""
    kept = ("article", "url", "headline", "site", "published")
    return {name: value for name, value in _article(head).items() if name in kept}


def _statement(line: StatementLine) -> Row:
    statement, speaker = line.statement, line.statement.speaker
    return {
        "id": statement.id,
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else None,
        "speaker_role": speaker.role if speaker else None,
        "source": line.source,
        "cue": line.cue,
        "content": line.content,
        "said_on": statement.said_on,
        "stance": statement.stance,
        "form": statement.form,
        "addressee": statement.addressee,
        "relay": _json(statement.relay),
        "part_of": statement.part_of,
        "confidence": statement.confidence,
        "source_spans": _json(statement.source),
        "cue_spans": _json(statement.cue),
        "content_spans": _json(statement.content),
        **_source(line.article),
    }


def _event(line: EventLine) -> Row:
    event = line.event
    return {
        "id": event.id,
        "frame": event.frame,
        "kind": event.kind,
        "status": event.status,
        "roles": _json([_filler(filler) for filler in event.fillers]),
        "sources": _json([filler.norm or filler.text for filler in event.sources]),
        "qualifiers": _json(event.qualifiers),
        "sentence": line.sentence,
        "trigger_span": _json(event.trigger),
        "statement": event.statement,
        "entry": line.entry,
        **_source(line.article),
    }


def _filler(filler: Filler) -> dict[str, Any]:
    given: dict[str, Any] = {
        "role": filler.role,
        "norm": filler.norm,
        "text": filler.text,
        "span": list(filler.span),
    }
    if filler.quantity:
        quantity = filler.quantity
        given["quantity"] = {
            "text": quantity.text,
            "span": list(quantity.span),
            "min": quantity.minimum,
            "max": quantity.maximum,
            "unit": quantity.unit,
            "approximate": quantity.approximate,
        }
    if filler.money:
        given["value"], given["currency"] = filler.money.value, filler.money.currency
    if filler.location:
        given["country"] = filler.location.country
        given["latitude"], given["longitude"] = filler.location.latitude, filler.location.longitude
    return given


def _story(story: Story) -> Row:
    return {
        "id": story.id,
        "headline": story.headline,
        "first": story.first,
        "last": story.last,
        "reports": len(story.articles),
        "articles": _json(story.articles),
    }


def _timeline(item: TimelineItem) -> Row:
    return {
        "when": item.when,
        "text": item.text,
        "kind": item.kind,
        "reference": item.reference,
        "span": _json(item.span),
        **_source(item.article),
    }


def _hit(hit: Hit) -> Row:
    return {"excerpt": hit.excerpt, "score": hit.score, **_source(hit.article)}


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "names": _json(entity.names),
        "articles": _json(entity.articles),
    }


def _json(value: Span | tuple[Any, ...] | list[Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


ROWS: dict[type, Callable[[Any], Row]] = {
    ArticleHead: _article,
    StatementLine: _statement,
    EventLine: _event,
    Story: _story,
    TimelineItem: _timeline,
    Hit: _hit,
    Entity: _entity,
}


_OF_ARTICLE = ("article", "url", "headline", "site", "published")
EVENT_NAMES = (
    *("id", "frame", "kind", "status", "roles", "sources", "qualifiers", "sentence", "trigger_span"),
    *("statement", "entry", *_OF_ARTICLE),
)
_STATEMENT_NAMES = (
    *("id", "speaker", "speaker_kind", "speaker_role", "source", "cue", "content", "said_on", "stance"),
    *("form", "addressee", "relay", "part_of", "confidence", "source_spans", "cue_spans", "content_spans"),
    *_OF_ARTICLE,
)
_TOTAL_NAMES = ("group", "entries", "reports", "role", "norm", "low", "high", "uncounted", "members")
TOTALS = Shape(_TOTAL_NAMES, _total_rows)
#: By what is written: so that a table without rows has its head, too.
SHAPES: dict[str, Shape] = {
    "articles": Shape((*_OF_ARTICLE, "language", "standfirst", "copy_of"), lambda noun: (row(noun),)),
    "statements": Shape(_STATEMENT_NAMES, lambda noun: (row(noun),)),
    "stories": Shape(("id", "headline", "first", "last", "reports", "articles"), lambda noun: (row(noun),)),
    "register": Shape(EVENT_NAMES, lambda noun: (row(noun),)),
}
