"""Which statements stand inside others, and when is the outer one nothing but a relay of the inner?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsdesk.attribute.outlet_names import each_once
from newsdesk.model import Span, Statement

#: So many letters of the outer content may be left over when it only passes the inner statement on.
_SPARE_LETTERS: Final = 25


def nested(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Inner statements know their outer one; a body that only passes one on becomes its relay."""
    outers = dict(_outers(statements))
    inners = {inner.id: inner for inner in statements}
    passed_on = {outer.id for name, outer in outers.items() if _only_passes_on(outer, inners[name])}
    repeated = {
        name
        for name, outer in outers.items()
        if outer.id not in passed_on and _adds_nothing(inners[name], outer)
    }
    return tuple(
        _placed(statement, outers.get(statement.id), passed_on)
        for statement in statements
        if statement.id not in passed_on | repeated
    )


def _adds_nothing(inner: Statement, outer: Statement) -> bool:
    """ "He said he believed": the speaker once."""
    return inner.speaker is None or inner.speaker == outer.speaker


def _placed(statement: Statement, outer: Statement | None, passed_on: set[str]) -> Statement:
    if outer is None:
        return statement
    if outer.speaker is not None and outer.speaker != statement.speaker:
        chain = (*outer.relay, outer.speaker.name, *statement.relay)
        statement = replace(statement, relay=each_once(chain))
    return statement if outer.id in passed_on else replace(statement, part_of=outer.id)


def _outers(statements: Sequence[Statement]) -> Iterator[tuple[str, Statement]]:
    """For each inner statement the innermost one around it, in one sweep over the text."""
    around: list[Statement] = []
    for inner in sorted(statements, key=lambda each: (_start(each), -_end(each))):
        around = [outer for outer in around if _end(outer) > _start(inner)]
        holding = [outer for outer in around if _holds(outer, inner)]
        if holding:
            yield inner.id, min(holding, key=lambda each: _length(each.content))
        around.append(inner)


def _start(statement: Statement) -> int:
    return min(span.start for span in statement.content)


def _end(statement: Statement) -> int:
    return max(span.end for span in statement.content)


def _holds(outer: Statement, inner: Statement) -> bool:
    return all(_inside(span, outer.content) for span in (*inner.cue, *inner.content))


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(each.start <= span.start and span.end <= each.end for each in spans)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _only_passes_on(outer: Statement, inner: Statement) -> bool:
    if outer.speaker is None or outer.speaker.kind not in ("organisation", "document"):
        return False
    inside = _length(inner.content) + _length(inner.cue) + _length(inner.source)
    return _length(outer.content) - inside <= _SPARE_LETTERS
