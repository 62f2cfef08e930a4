"""Tending the desk itself: doctor, frames, backup, completion."""

from pathlib import Path

import click
from click.shell_completion import get_completion_class

from newsdesk.cli.options import formed
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import emit, one_line

SOME_FAILED = 3
MARKS = {"ok": "✓", "warning": "!", "fault": "✗"}


@click.command()
@formed
@pass_session
def doctor(session: Session, form: str) -> int:
    """What is installed, where the record is, and what is wrong.

    \b
    newsdesk doctor --json
    """
    from newsdesk.desk import examine

    checks = examine(session.settings())
    emit(form, checks, lambda check: f"{MARKS[check.state]} {check.name:<18}{one_line(check.detail)}")
    return SOME_FAILED if any(check.state == "fault" for check in checks) else 0


@click.group()
def frames() -> None:
    """The frames of the registers: list them, check your own."""


@frames.command("list")
@formed
@pass_session
def list_frames(session: Session, form: str) -> None:
    """List the frames in force.

    \b
    newsdesk frames list
    """
    from newsdesk.desk import frames_in_force

    emit(
        form,
        frames_in_force(session.settings()),
        lambda frame: f"{frame.name:<12}{', '.join(role.name for role in frame.roles)}",
    )


@frames.command("check")
@click.argument("path", type=click.Path(path_type=Path))
@pass_session
def check_frame(_session: Session, path: Path) -> int:
    """Explain what is wrong with a frame file, and try it on the examples in it.

    \b
    newsdesk frames check my-frame.toml
    """
    from newsdesk.register import check_frame as check

    findings = check(path)
    for finding in findings:
        click.echo(finding, err=True)
    if not findings:
        click.echo(f"{path} is sound", err=True)
    return SOME_FAILED if findings else 0


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@pass_session
def backup(session: Session, folder: Path) -> None:
    """Copy the record, also while it is being written to.

    \b
    newsdesk backup /mnt/backup/newsdesk-2024-01-21
    """
    with session.desk() as desk:
        desk.record.backup(folder)
    click.echo(f"copied to {folder}", err=True)


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    newsdesk completion bash >> ~/.bashrc
    """
    from newsdesk.cli.app import commands

    kind = get_completion_class(shell)
    if kind is not None:
        click.echo(kind(commands, {}, "newsdesk", "_NEWSDESK_COMPLETE").source())


COMMANDS = (doctor, frames, backup, completion)
