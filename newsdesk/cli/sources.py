"""What is followed and what is refused: sources, unfollow, refusals."""

import click

from newsdesk.cli.options import formed, limited
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import emit, one_line
from newsdesk.model import SourceState


@click.command()
@formed
@pass_session
def sources(session: Session, form: str) -> None:
    """List what is followed, with its state.

    \b
    newsdesk sources
    """
    with session.desk() as desk:
        emit(form, desk.sources(), _source_line, "no sources; `newsdesk add https://…/feed.xml` follows one")


def _source_line(state: SourceState) -> str:
    fault = f" — {one_line(state.fault)} ({state.failures} in a row)" if state.fault else ""
    next_visit = (
        "gone"
        if state.gone
        else f"next {state.next_visit:%Y-%m-%d %H:%M}"
        if state.next_visit
        else "next: now"
    )
    return f"{state.source.kind:<8}{next_visit:<24}{one_line(state.source.url)}{fault}"


@click.command()
@click.argument("url")
@pass_session
def unfollow(session: Session, url: str) -> None:
    """Follow a source no more; its articles stay.

    \b
    newsdesk unfollow https://example.org/feed.xml
    """
    with session.desk() as desk:
        desk.unfollow(url)
    click.echo(f"{url} is not followed any more", err=True)


@click.command()
@limited
@formed
@pass_session
def refusals(session: Session, form: str, limit: int | None) -> None:
    """List the pages that did not become articles, and why.

    \b
    newsdesk refusals --json
    """
    with session.desk() as desk:
        emit(
            form, desk.refusals(limit), lambda r: f"{r.reason:<14}{one_line(r.url)}  {one_line(r.detail, 80)}"
        )


COMMANDS = (sources, unfollow, refusals)
