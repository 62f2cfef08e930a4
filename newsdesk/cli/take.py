"""Taking in: add, run, read."""

import sys
from typing import TYPE_CHECKING

import click

from newsdesk.cli.options import formed
from newsdesk.cli.progress import progress_bar
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import emit_one, one_line, plain

if TYPE_CHECKING:
    from newsdesk.desk import Added, Desk
    from newsdesk.model import Article, Fetched

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


@click.command()
@click.argument("page")
@click.option("--url", default="", help="The address the page came from.")
@formed
@pass_session
def read(session: Session, page: str, url: str, form: str) -> int:
    """Read one page and show what it becomes; nothing is stored. `-` reads from stdin.

    \b
    newsdesk read page.html --json
    """
    from newsdesk.model import Refusal

    fetched = _one_page(session, page, url)
    from newsdesk.read import read as read_page

    outcome = read_page(fetched.body, url or fetched.url, fetched.content_type, fetched.kind)
    if isinstance(outcome, Refusal):
        emit_one(form, outcome, f"not an article: {outcome.reason} ({one_line(outcome.detail)})")
        return SOME_FAILED
    emit_one(form, outcome, _article_text(outcome))
    return 0


def _one_page(session: Session, page: str, url: str) -> "Fetched":
    from datetime import UTC, datetime

    from newsdesk.model import BadInput, Fetched, NewsdeskError

    if page == "-":
        return Fetched(url, sys.stdin.buffer.read(), "", datetime.now(UTC), origin="file")
    from newsdesk.collect import gather
    from newsdesk.desk import open_fetcher

    with open_fetcher(session.settings()) as fetcher:
        for found in gather(page, fetcher, lambda: datetime.now(UTC)):
            if isinstance(found, Fetched):
                return found
            if isinstance(found, NewsdeskError):
                raise found
    raise BadInput(page, "there is no page in it")


def _article_text(article: "Article") -> str:
    bylines = ", ".join(byline.name for byline in article.bylines)
    published = article.published.when.isoformat() if article.published else "undated"
    evidence = f" (from {article.published.evidence})" if article.published else ""
    lines = [
        click.style(one_line(article.headline), bold=True),
        f"{one_line(article.site)} · {one_line(bylines) or 'no byline'} · {published}{evidence} · {article.language}",
        plain(article.canonical_url or article.url),
        "",
    ]
    lines += [_block(plain(article.text[slice(*block.span)]), block.kind) + "\n" for block in article.blocks]
    lines += [f"[{card.kind}] {one_line(card.text, 100)}" for card in article.cards]
    lines += [f"[{entry.printed or entry.when}] {one_line(entry.text, 100)}" for entry in article.live]
    return "\n".join(lines)


def _block(text: str, kind: str) -> str:
    if kind == "heading":
        return click.style(text, bold=True)
    return {"list item": f"• {text}", "quote": f"> {text}"}.get(kind, text)


COMMANDS = (add, run, read)
