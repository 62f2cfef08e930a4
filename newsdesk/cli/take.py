"""Taking in: add, run."""

from typing import TYPE_CHECKING

import click

from newsdesk.cli.options import formed
from newsdesk.cli.progress import progress_bar
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import emit_one, one_line

if TYPE_CHECKING:
    from newsdesk.desk import Added, Desk

SOME_FAILED = 3


@click.command()
@click.argument("things", nargs=-1, required=True)
@formed
@pass_session
def add(session: Session, things: tuple[str, ...], form: str) -> int:
    """Take in pages: files, folders, addresses, feeds, OPML, sitemaps, WARCs, scraped text.

    \b
    newsdesk add page.html https://example.org/feed.xml crawl.warc.gz scraped.txt pages/
    """
    with session.desk(create=True) as desk, progress_bar() as progress:
        added = desk.add(*things, progress=progress)
    _report(added)
    emit_one(form, added, _summary(added))
    return SOME_FAILED if added.faults else 0


def _report(added: "Added") -> None:
    for fault in added.faults:
        click.echo(f"newsdesk: {one_line(str(fault))}", err=True)
    for refusal in added.refusals:
        click.echo(f"newsdesk: {one_line(refusal.url)}: not an article: {refusal.reason}", err=True)


def _summary(added: "Added") -> str:
    known = added.pages - added.new
    parts = [f"{added.pages} pages ({added.new} new, {known} known)"]
    parts.append(f"{added.articles} articles read")
    parts.append(f"{len(added.refusals)} refused")
    if added.sources:
        parts.append(f"{added.sources} sources followed (newsdesk run visits them)")
    if added.faults:
        parts.append(f"{len(added.faults)} could not be taken in")
    return " · ".join(parts)


@click.command()
@click.option("--host", help="Address to serve on; 127.0.0.1 unless told otherwise.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to serve on (8765); 0 takes a free one.")
@click.option("--no-follow", is_flag=True, help="Serve only; visit no sources.")
@pass_session
def run(session: Session, host: str | None, port: int | None, no_follow: bool) -> None:
    """Follow the sources, keep reading, and serve the desk until Ctrl-C.

    \b
    newsdesk run --port 8765
    """
    with session.desk(create=True) as desk:
        desk.catch_up()
        settings = desk.settings
        chosen = settings.port if port is None else port
        with desk.following(enabled=not no_follow):
            session.parts.serve(desk, host or settings.host, chosen, lambda address: _announce(desk, address))


def _announce(desk: "Desk", address: str) -> None:
    counts = desk.counts()
    click.echo(
        f"{counts.captures} pages · {counts.articles} articles · {counts.statements} statements · "
        f"{counts.events} events · {counts.stories} stories · {counts.sources} sources"
    )
    click.echo(f"The desk is open at {address} (Ctrl-C closes it)")


COMMANDS = (add, run)
