"""Asking: articles, statements, speakers, voice, register, stories, timeline, search."""

from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

import click

from newsdesk.cli.options import Command, between, formed, limited, sure
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import (
    emit,
    emit_one,
    event_text,
    head_line,
    hit_text,
    one_line,
    reports,
    statement_text,
    timeline_text,
    total_text,
)
from newsdesk.cli.voice_text import voice_text
from newsdesk.model import Stance, Status

STANCES = sorted(get_args(Stance))


def worded(command: Command) -> Command:
    """--topic, --stance and --confidence: which statements, whoever made them."""
    command = click.option("--stance", type=click.Choice(STANCES), help="How it was said.")(sure(command))
    return click.option("--topic", help="Words of what was said.")(command)


@click.command()
@click.option("--site", help="Only this outlet.")
@between
@limited
@formed
@pass_session
def articles(session: Session, /, form: str, **filters: Any) -> None:
    """List articles, newest first.

    \b
    newsdesk articles --site "Harbour Post" --since 2024-01-20
    """
    with session.desk() as desk:
        emit(form, desk.articles(**filters), head_line)


@click.command()
@click.option("--speaker", help="A part of the speaker's name.")
@worded
@between
@limited
@formed
@pass_session
def statements(session: Session, /, form: str, **filters: Any) -> None:
    """Who said what, newest first.

    \b
    newsdesk statements --speaker Budanov --since 2024-01-01
    """
    with session.desk() as desk:
        emit(form, desk.statements(**filters), statement_text)


@click.command()
@click.argument("name", default="")
@formed
@pass_session
def speakers(session: Session, name: str, form: str) -> None:
    """List speakers with the number of their statements.

    \b
    newsdesk speakers minister
    """
    with session.desk() as desk:
        rows = [{"name": speaker, "statements": count} for speaker, count in desk.speakers(name)]
        emit(form, rows, lambda row: f"{row['statements']:>6}  {one_line(str(row['name']))}")


@click.command()
@click.argument("name")
@worded
@between
@limited
@formed
@pass_session
def voice(session: Session, /, name: str, form: str, **filters: Any) -> None:
    """All that one speaker said, each utterance once with who printed it, and where the account changed.

    NAME is a part of the name.

    \b
    newsdesk voice Budanov
    newsdesk voice Budanov --topic shells --confidence 0.8 --json
    """
    with session.desk() as desk:
        told = desk.voice(name, **filters)
    emit_one(form, told, voice_text(told))


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("asked", nargs=-1, type=click.UNPROCESSED, metavar="[FRAME] [--ROLE NAME]...")
@click.option("--status", type=click.Choice(get_args(Status)), help="Only what has come so far.")
@click.option("--by", help="Add up, by a role, month, year, status or kind.")
@between
@limited
@formed
@pass_session
def register(session: Session, /, asked: tuple[str, ...], form: str, by: str | None, **filters: Any) -> None:
    """The facts of a register; any role of its frame is an option.

    \b
    newsdesk register transfer --supplier "North Korea"
    newsdesk register strike --place Kharkiv --status done
    newsdesk register transfer --by supplier
    """
    frame, roles = _frame_and_roles(asked)
    if by and not frame:
        raise click.UsageError(
            "--by adds up one register: name its frame, as in “register transfer --by month”"
        )
    with session.desk() as desk:
        filters = {**_given(filters), **roles}
        if by:
            emit(form, desk.totals(frame, by, **filters), total_text)
        else:
            emit(form, desk.register(frame, **filters), event_text)


def _given(filters: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in filters.items() if value is not None}


def _frame_and_roles(asked: Sequence[str]) -> tuple[str, dict[str, str]]:
    """`transfer --supplier "North Korea"`, `--supplier=… transfer`; the desk knows which frames and roles there are."""
    frame, roles = "", {}
    rest = iter(asked)
    for argument in rest:
        name, joined, value = argument.partition("=")
        if name.startswith("--"):
            roles[name[2:]] = value = value if joined else next(rest, "")
            if not value:
                raise click.UsageError(f"{name} needs a value")
        elif frame:
            raise click.UsageError(f"unexpected argument {argument!r}; a role is given as --supplier NAME")
        else:
            frame = argument
    return frame, roles


@click.command()
@between
@limited
@formed
@pass_session
def stories(session: Session, form: str, since: date | None, until: date | None, limit: int | None) -> None:
    """Stories with the number of their reports, the latest first.

    \b
    newsdesk stories --since 2024-01-20
    """
    with session.desk() as desk:
        emit(
            form,
            desk.stories(since, until, limit),
            lambda story: f"{reports(len(story.articles)):>11}  {one_line(story.headline)} [{story.id}]",
        )


@click.command()
@click.argument("topic", default="")
@between
@formed
@pass_session
def timeline(session: Session, topic: str, form: str, since: date | None, until: date | None) -> None:
    """What happened, by the day it happened and not the day it was printed.

    \b
    newsdesk timeline "arms"
    """
    with session.desk() as desk:
        emit(form, desk.timeline(topic, since, until), timeline_text)


@click.command()
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="At most so many (20).")
@formed
@pass_session
def search(session: Session, query: str, form: str, limit: int) -> None:
    """Search the text of all articles; "quoted words" stand together.

    \b
    newsdesk search '"122 mm" shells'
    """
    with session.desk() as desk:
        emit(form, desk.search(query, limit), hit_text)


COMMANDS = (articles, statements, speakers, voice, register, stories, timeline, search)
