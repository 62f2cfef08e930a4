"""How what a speaker said looks in a terminal: changed accounts first, then each utterance with its printings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.cli.show import one_line, statement_text
from newsdesk.model import Printing, Turn, Utterance

if TYPE_CHECKING:
    from newsdesk.desk import VoicePage

ROLES_SHOWN: Final = 8


def voice_text(page: "VoicePage") -> str:
    """The whole page; a line that says so where nothing is on record."""
    return "\n".join(_lines(page)) or _nothing(page)


def _nothing(page: "VoicePage") -> str:
    if page.speakers:
        return f"nothing that “{one_line(page.name)}” said is as it was asked for; without the options there is more"
    return f"nothing said under the name “{one_line(page.name)}” is on record"


def _lines(page: "VoicePage") -> Iterator[str]:
    if page.roles:
        yield f"{one_line(page.name)}: {', '.join(one_line(role) for role, _ in page.roles[:ROLES_SHOWN])}\n"
    if page.turns:
        yield "Changed accounts\n"
    for turn in page.turns:
        yield _changed(turn)
    if page.turns:
        yield "All that was said\n"
    for utterance in page.utterances:
        yield _uttered(utterance)


def _changed(turn: Turn) -> str:
    before, after = (
        f"  {when} {_day(each)}: {one_line(each.fullest.content)} [{each.fullest.statement.id}]\n"
        for when, each in (("before", turn.before), ("after ", turn.after))
    )
    return f"{one_line(turn.after.speaker)} · another {' and a '.join(turn.differences)}\n{before}{after}"


def _uttered(utterance: Utterance) -> str:
    text = statement_text(utterance.fullest)
    if len(utterance.printings) == 1:
        return text
    return f"{text}  printed by {', '.join(map(_printed, utterance.printings))}\n"


def _printed(printing: Printing) -> str:
    shortened = f" (shortened to {printing.share:.0%})" if printing.share < 1 else ""
    return one_line(printing.line.article.site) + shortened


def _day(utterance: Utterance) -> str:
    published = utterance.printings[0].line.article.published
    return published.date().isoformat() if published else "undated"
