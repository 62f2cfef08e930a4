"""Reading pages without keeping them: read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from newsdesk.cli.options import formed
from newsdesk.cli.pages import pages_behind
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import Form, emit, emit_one, one_line

if TYPE_CHECKING:
    from newsdesk.model import Article, Fetched, Refusal
    from newsdesk.read.explain import Explanation

    Outcome = Article | Refusal | Explanation

SOME_FAILED = 3


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--url", default="", help="The address that the page came from.")
@click.option(
    "--explain", is_flag=True, help="Say why each piece was taken or left, and which source claimed what."
)
@formed
@pass_session
def read(session: Session, pages: tuple[str, ...], url: str, explain: bool, form: Form) -> int:
    """Read pages and show what they become; nothing is stored.

    PAGE is a file, a folder, an address, or - for stdin. --json prints one object for one page, an array for several.

    \b
    newsdesk read page.html --json
    newsdesk read https://example.org/story --explain
    """
    if url and len(pages) > 1:
        raise click.UsageError("--url says where one page came from; several are named")
    failures: list[object] = []
    outcomes = _outcomes(session, pages, url, explain, failures)
    if form == "json":
        rows = list(outcomes)
        if len(pages) == len(rows) == 1:
            emit_one(form, rows[0], "")
        elif rows or len(pages) > 1:
            emit(form, rows, lambda _: "")
    else:
        for number, outcome in enumerate(outcomes):
            if form == "text":
                click.echo(_text(outcome, is_first=not number))
            else:
                emit_one(form, outcome, "")
    return SOME_FAILED if failures else 0


def _outcomes(
    session: Session, pages: tuple[str, ...], url: str, explain: bool, failures: list[object]
) -> Iterator["Outcome"]:
    """What each page becomes; what cannot be read is said on stderr, and is among the failures as refusals are."""
    from newsdesk.model import NewsdeskError, Refusal

    for page in pages:
        for found in pages_behind(session, page):
            if isinstance(found, NewsdeskError):
                failures.append(found)
                click.echo(f"newsdesk: {one_line(str(found))}", err=True)
                continue
            outcome, result = _read(found, url or found.url, explain)
            if isinstance(outcome, Refusal):
                failures.append(outcome)
            yield result


def _read(page: "Fetched", url: str, explain: bool) -> tuple["Article | Refusal", "Outcome"]:
    if explain:
        from newsdesk.read.explain import explain as explained

        explanation = explained(page.body, url, page.content_type, page.kind)
        return explanation.outcome, explanation
    from newsdesk.read import read as read_page

    outcome = read_page(page.body, url, page.content_type, page.kind)
    return outcome, outcome


def _text(outcome: "Outcome", is_first: bool) -> str:
    from newsdesk.cli.article_text import write_article, write_refusal
    from newsdesk.cli.explanation_text import write_explanation
    from newsdesk.cli.paper import paper
    from newsdesk.model import Article, Refusal

    sheet = paper()
    if not is_first:
        sheet.rule("next page")
        sheet.gap()
    if isinstance(outcome, Article):
        write_article(sheet, outcome)
    elif isinstance(outcome, Refusal):
        write_refusal(sheet, outcome)
    else:
        write_explanation(sheet, outcome)
    return sheet.text()


COMMANDS = (read,)
