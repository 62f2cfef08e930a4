"""Texts and the statements that they must become: a case is two files of one name in `cases`, and no code."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from newsdesk.attribute import attribute
from newsdesk.language import parse
from newsdesk.model import Article, Block, Dated, Span, Statement, cut

WEDNESDAY = date(2031, 4, 23)
CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def article_of(text: str, published: date | None = None, language: str = "en") -> Article:
    blocks, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(place, place + len(line))))
        place += len(line) + 1
    when = None
    if published:
        when = Dated(datetime.combine(published, datetime.min.time(), UTC), "day", "caller")
    return Article("case", "", text, "", tuple(blocks), published=when, language=language)


def statements_of(article: Article) -> tuple[Statement, ...]:
    published = article.published.when.date() if article.published else None
    return attribute(article, parse(article.text, [block.span for block in article.blocks], published))


def told(text: str, contains: str) -> Statement:
    """The statement whose content has these words."""
    found = [
        each for each in statements_of(article_of(text, WEDNESDAY)) if contains in cut(text, each.content)
    ]
    assert len(found) == 1, [cut(text, each.content) for each in found]
    return found[0]


def shown(statement: Statement, text: str) -> dict[str, Any]:
    speaker = statement.speaker
    return {
        "source": cut(text, statement.source),
        "cue": cut(text, statement.cue),
        "content": cut(text, statement.content),
        "name": speaker.name if speaker else None,
        "kind": speaker.kind if speaker else None,
        "role": speaker.role if speaker else None,
        "relay": list(statement.relay),
        "addressee": statement.addressee,
        "said_on": statement.said_on,
        "stance": statement.stance,
        "form": statement.form,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_becomes_its_statements(case: Path) -> None:
    text = case.read_text("utf-8")
    expected = json.loads(case.with_suffix(".expected.json").read_text("utf-8"))
    published = date.fromisoformat(expected["published"]) if expected["published"] else None
    found = [shown(statement, text) for statement in statements_of(article_of(text, published))]
    asked = [
        {key: each[key] for key in wanted}
        for wanted, each in zip(expected["statements"], found, strict=False)
    ]
    assert asked == expected["statements"]
    assert len(found) == len(expected["statements"]), found[len(asked) :]
