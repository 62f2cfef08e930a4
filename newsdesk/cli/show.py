"""How nouns look in a terminal, and as JSON: both from the same records. No control character of a page gets through."""

import sys
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
import msgspec

from newsdesk.model import ArticleHead, EventLine, Hit, StatementLine, Sum, TimelineItem, Total

Noun = TypeVar("Noun")
Form = str  # "text", "json" or "jsonl"

_KEPT = "\n\t"


def plain(text: str) -> str:
    """The text without control and format characters (terminal escapes, right-to-left overrides)."""
    return "".join(c for c in text if c in _KEPT or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))


def one_line(text: str, width: int = 0) -> str:
    """The text on one line, cut to `width` characters when that is given."""
    flat = " ".join(plain(text).split())
    return flat if not width or len(flat) <= width else flat[: width - 1] + "…"


def json_bytes(value: Any) -> bytes:
    return msgspec.json.encode(value)


def emit(
    form: Form, nouns: Iterable[Noun], as_text: Callable[[Noun], str], nothing: str = "nothing found"
) -> None:
    """Print rows in the form asked for; JSON is always an array, also when there is one row or none."""
    rows = list(nouns)
    if form == "json":
        _write(msgspec.json.format(json_bytes(rows), indent=2))
    elif form == "jsonl":
        for row in rows:
            _write(json_bytes(row))
    elif not rows:
        click.echo(nothing, err=True)
    else:
        for row in rows:
            click.echo(as_text(row))


def emit_one(form: Form, value: Any, text: str) -> None:
    """Print one thing in the form asked for."""
    if form == "text":
        click.echo(text)
    else:
        _write(msgspec.json.format(json_bytes(value), indent=2 if form == "json" else 0))


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def head_line(head: ArticleHead) -> str:
    day = head.published.date().isoformat() if head.published else "undated   "
    named = " — ".join(filter(None, (one_line(head.headline) or "(no headline)", one_line(head.site))))
    return f"{day}  {named}\n            {plain(head.url)}"


def _report(head: ArticleHead) -> str:
    """Its outlet, if that is known, and its headline."""
    return ": ".join(filter(None, (one_line(head.site), one_line(head.headline, 90))))


def statement_text(line: StatementLine) -> str:
    said = line.statement
    speaker = said.speaker
    who = one_line(speaker.name) if speaker else "?"
    role = f", {one_line(speaker.role)}" if speaker and speaker.role else ""
    via = f" · via {one_line(', '.join(said.relay))}" if said.relay else ""
    to = f" · to {one_line(said.addressee)}" if said.addressee else ""
    when = f" · said on {said.said_on}" if said.said_on else ""
    return (
        f"{who}{role} · {said.stance.replace('_', ' ')}{to}{via}{when}\n"
        f"  {one_line(line.content)}\n"
        f"  {_report(line.article)} [{said.id}]\n"
    )


def event_text(line: EventLine) -> str:
    event = line.event
    roles: dict[str, list[str]] = {}
    for filler in event.fillers:
        amount = f"{filler.quantity.text} " if filler.quantity else ""
        roles.setdefault(filler.role, []).append(one_line(f"{amount}{filler.norm}"))
    shown = " · ".join(f"{role}: {', '.join(values)}" for role, values in roles.items())
    word = f" (on the word of {', '.join(one_line(s.norm) for s in event.sources)})" if event.sources else ""
    kept = f" · {', '.join(event.qualifiers)}" if event.qualifiers else ""
    return (
        f"{event.frame} · {event.status}{word}{kept}\n  {shown}\n  {one_line(line.sentence)}\n"
        f"  {_report(line.article)} [{event.id}]\n"
    )


def total_text(total: Total) -> str:
    sums = "".join(f"\n{'':>8}{sum_text(each)}" for each in total.sums)
    return f"{total.entries:>6}  {one_line(total.group)} ({reports(total.reports)}){sums}"


def reports(number: int) -> str:
    return "1 report" if number == 1 else f"{number} reports"


def sum_text(each: Sum) -> str:
    """The range of a sum: "480 to 520 million" is never made one number."""
    low, high = f"{each.low:,.0f}", "" if each.high is None else f"{each.high:,.0f}"
    told = f"{low} or more" if each.high is None else low if low == high else f"{low} to {high}"
    without = f" (and {each.uncounted} without a number)" if each.uncounted else ""
    return f"{told} {one_line(each.norm)}{without}"


def timeline_text(item: TimelineItem) -> str:
    return f"{item.when:<10}  {one_line(item.text)}\n            {_report(item.article)}"


def hit_text(hit: Hit) -> str:
    excerpt, end = "", 0
    for mark in hit.marks:
        excerpt += plain(hit.excerpt[end : mark.start]) + click.style(
            plain(hit.excerpt[mark.start : mark.end]), bold=True
        )
        end = mark.end
    excerpt += plain(hit.excerpt[end:])
    return f"{head_line(hit.article)}\n            {' '.join(excerpt.split())}\n"
