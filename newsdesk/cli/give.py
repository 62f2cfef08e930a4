"""Giving out: digest, say, export."""

from datetime import date
from pathlib import Path

import click

from newsdesk.cli.options import DAY, formed
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import emit_one, plain


@click.command()
@click.argument("day", type=DAY)
@click.option(
    "--format",
    "shape",
    type=click.Choice(("text", "markdown", "html")),
    default="text",
    help="How it is written (text).",
)
@formed
@pass_session
def digest(session: Session, day: date, shape: str, form: str) -> None:
    """The edition of a day, each line with its source.

    \b
    newsdesk digest 2024-01-21 --format markdown
    """
    with session.desk() as desk:
        edition = desk.digest(day)
        emit_one(form, edition, plain(desk.digest_page(day, shape)))


@click.command()
@click.argument("day", type=DAY)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".mp3 or .wav"
)
@pass_session
def say(session: Session, day: date, out: Path) -> None:
    """Speak the edition of a day into a sound file (needs newsdesk[audio]).

    \b
    newsdesk say 2024-01-21 -o digest.mp3
    """
    with session.desk() as desk:
        desk.say(day, out)
    click.echo(f"{out} written", err=True)


@click.command()
@click.argument("what")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--by", default="", help="Of a register: its sums by a role, month, year, status or kind.")
@pass_session
def export(session: Session, what: str, path: Path, by: str) -> None:
    """Write articles, statements, stories or a register to .csv, .jsonl, .parquet or .ninjs.

    \b
    newsdesk export statements out.parquet
    newsdesk export transfer arms.csv
    newsdesk export transfer sums.csv --by supplier
    """
    with session.desk() as desk:
        rows = desk.export(what, path, **({"by": by} if by else {}))
    click.echo(f"{rows} rows written to {path}", err=True)


COMMANDS = (digest, say, export)
