"""What each stage makes of one line of a file: plain JSON in, plain JSON out, in the formats of the public data sets.

The fields are described in docs/batch.md. A line that lacks a field raises BadInput.
"""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from newsdesk.model import Article, BadInput, Block, Dated, Refusal, Span, Statement

if TYPE_CHECKING:
    from newsdesk.attribute import Attributed, Found

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The article of a line, as far as events are looked for in it."""

    article: Article
    parse: Any
    attributed: "Attributed"


def read_line(row: Row) -> Row:
    """{id, url, html | raw_b64} → {id, text, title, authors, date, image, language, …} or {id, refusal}."""
    from newsdesk.read import read

    url = str(row.get("url") or "")
    article = read(page_bytes(row), url)
    if isinstance(article, Refusal):
        return {"id": _required(row, "id"), "refusal": article.reason, "detail": article.detail, "text": ""}
    return {"id": _required(row, "id"), **article_fields(article)}


def article_fields(article: Article) -> Row:
    """An article as one flat object: the fields that readers of news pages commonly give."""
    return {
        "text": article.text,
        "title": article.headline,
        "authors": [byline.name for byline in article.bylines],
        "date": article.published.when.isoformat() if article.published else None,
        "modified": article.modified.when.isoformat() if article.modified else None,
        "image": article.lead_picture.url if article.lead_picture else None,
        "language": article.language,
        "site": article.site,
        "section": article.section,
        "url": article.canonical_url or article.url,
        "kicker": article.kicker,
        "standfirst": article.standfirst,
        "syndication": article.syndication,
        "access": article.access,
        "licence": article.licence,
        "text_evidence": article.text_evidence,
        "blocks": [[block.kind, *block.span] for block in article.blocks],
        "cards": [{"kind": card.kind, "text": card.text, "url": card.url} for card in article.cards],
        "live": [
            {
                "when": entry.when.isoformat() if entry.when else None,
                "headline": entry.headline,
                "text": entry.text,
            }
            for entry in article.live
        ],
    }


def attribute_line(row: Row) -> Row:
    """{id, text, published?} → {id, attributions, statements}: spans of all that is attributed, records of what is said."""
    found = prepared(row).attributed
    return {
        "id": row["id"],
        "attributions": [attribution_fields(each) for each in found.attributions],
        "statements": [statement_fields(each) for each in found.statements],
    }


def attribution_fields(found: "Found") -> Row:
    return {
        "source": [list(span) for span in found.source],
        "cue": [list(span) for span in found.cue],
        "content": [list(span) for span in found.content],
        "confidence": found.confidence,
    }


def statement_fields(statement: Statement) -> Row:
    speaker = statement.speaker
    return {
        "source": [list(span) for span in statement.source],
        "cue": [list(span) for span in statement.cue],
        "content": [list(span) for span in statement.content],
        "speaker": {"name": speaker.name, "kind": speaker.kind, "role": speaker.role} if speaker else None,
        "relay": list(statement.relay),
        "addressee": statement.addressee,
        "said_on": statement.said_on,
        "stance": statement.stance,
        "form": statement.form,
        "confidence": statement.confidence,
    }


def register_line(row: Row) -> Row:
    """{id, text, published?} → {id, events}."""
    from newsdesk.desk.frames import frames_of
    from newsdesk.register import register
    from newsdesk.register.export import as_row

    given = prepared(row)
    events = register(given.article, given.parse, given.attributed.statements, frames_of(()))
    return {"id": row["id"], "events": [as_row(event, given.article.text) for event in events]}


def dates_line(row: Row) -> Row:
    """{doc, dct, text} → {doc, timex: [{start, end, type, value}]}."""
    from newsdesk.language import dates

    found = dates(_required(row, "text"), _day(row.get("dct")))
    timex = [{"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in found]
    return {"doc": _required(row, "doc"), "timex": timex}


def timeline_line(row: Row) -> Row:
    """{topic, articles: [{date, sentences}]} → {topic, dates}."""
    from newsdesk.link import timeline_dates

    articles = [(_day(each["date"]), each["sentences"]) for each in _required(row, "articles")]
    chosen = timeline_dates([(day, sentences) for day, sentences in articles if day])
    return {"topic": _required(row, "topic"), "dates": list(chosen)}


def link_rows(rows: Sequence[Row]) -> list[Row]:
    """{doc, sentences | text, date?} → {doc, cluster}, over all lines together."""
    from newsdesk.link import Document, cluster

    documents = [Document(_text(row), _day(row.get("date"))) for row in rows]
    names = [_required(row, "doc") for row in rows]
    return [{"doc": doc, "cluster": number} for doc, number in zip(names, cluster(documents), strict=True)]


def can_be_linked(row: Row) -> bool:
    return "doc" in row and isinstance(row.get("sentences") or row.get("text"), list | str)


#: Stages that see one line at a time.
LINE_STAGES: dict[str, Callable[[Row], Row]] = {
    "read": read_line,
    "attribute": attribute_line,
    "register": register_line,
    "dates": dates_line,
    "timeline": timeline_line,
}
STAGES = (*LINE_STAGES, "link")


def one_line(stage: str, row: Row) -> Row:
    """What `stage` makes of this line; the entry point of the workers."""
    return LINE_STAGES[stage](row)


def prepared(row: Row) -> Prepared:
    """The line's text as an article, parsed and attributed."""
    from newsdesk.attribute import attributed
    from newsdesk.language import parse

    text = _required(row, "text")
    published = _day(row.get("published") or row.get("date"))
    article = _plain_article(str(_required(row, "id")), text, published)
    parsed = parse(text, tuple(block.span for block in article.blocks), published)
    return Prepared(article, parsed, attributed(article, parsed))


def _plain_article(name: str, text: str, published: date | None) -> Article:
    """An article of which only the text is known: a paragraph per line."""
    blocks, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(position, position + len(line))))
        position += len(line) + 1
    when = (
        Dated(datetime.combine(published, datetime.min.time(), UTC), "day", "caller") if published else None
    )
    return Article(id=name, url="", text=text, headline="", blocks=tuple(blocks), published=when)


def page_bytes(row: Row) -> bytes | str:
    if row.get("raw_b64"):
        return base64.b64decode(row["raw_b64"])
    return str(_required(row, "html"))


def _text(row: Row) -> str:
    if "sentences" in row:
        return " ".join(row["sentences"])
    return str(_required(row, "text"))


def _required(row: Row, key: str) -> Any:
    try:
        return row[key]
    except KeyError:
        raise BadInput(key, "the line lacks this field") from None


def _day(value: Any) -> date | None:
    """The day of an ISO 8601 date or time; None for what gives none (a partial date, nothing, nonsense)."""
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
