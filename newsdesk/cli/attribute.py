"""Who said what on a page, without keeping it: attribute."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import click

from newsdesk.cli.options import DAY, formed, sure
from newsdesk.cli.pages import pages_behind
from newsdesk.cli.session import Session, pass_session
from newsdesk.cli.show import Form, emit, emit_one, one_line

if TYPE_CHECKING:
    from newsdesk.model import Article, Dated, Fetched, NewsdeskError, Statement

SOME_FAILED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An article and its statements, whose spans are places in its text."""

    article: "Article"
    statements: tuple["Statement", ...]


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--url", default="", help="The address that the page came from.")
@click.option(
    "--published",
    type=DAY,
    help="The day of publication, where a page does not tell it: days that are said are counted from it.",
)
@sure
@formed
@pass_session
def attribute(
    session: Session, pages: tuple[str, ...], url: str, published: date | None, confidence: float, form: Form
) -> int:
    """Show who said what on pages, to whom, via whom, when, and with which stance; nothing is stored.

    PAGE is a file, a folder, an address, or - for stdin. Statements are found in English texts; others are refused.
    --json prints one object for one page, an array for several.

    \b
    newsdesk attribute page.html
    newsdesk attribute https://example.org/story --json
    newsdesk attribute article.txt --published 2024-05-14
    """
    if url and len(pages) > 1:
        raise click.UsageError("--url says where one page came from; several are named")
    failures: list[NewsdeskError] = []
    found = (_surer(told, confidence) for told in _found(session, pages, url, published, failures))
    if form == "json":
        rows = list(found)
        if len(pages) == len(rows) == 1:
            emit_one(form, rows[0], "")
        elif rows or len(pages) > 1:
            emit(form, rows, lambda _: "")
    else:
        for number, told in enumerate(found):
            emit_one(form, told, _text(told, is_first=not number) if form == "text" else "")
    return SOME_FAILED if failures else 0


def _found(
    session: Session,
    pages: tuple[str, ...],
    url: str,
    published: date | None,
    failures: list["NewsdeskError"],
) -> Iterator[Told]:
    """What each page tells; what cannot be read is said on stderr, and is among the failures."""
    from newsdesk.model import NewsdeskError

    for page in pages:
        for fetched in pages_behind(session, page):
            told = fetched if isinstance(fetched, NewsdeskError) else _told(fetched, page, url, published)
            if isinstance(told, NewsdeskError):
                failures.append(told)
                click.echo(f"newsdesk: {one_line(str(told))}", err=True)
            else:
                yield told


def _surer(told: Told, least: float) -> Told:
    return replace(told, statements=tuple(each for each in told.statements if each.confidence >= least))


def _told(fetched: "Fetched", page: str, url: str, published: date | None) -> "Told | NewsdeskError":
    from newsdesk.desk.derive import article_of, parsed_of, statements_of
    from newsdesk.language import is_read
    from newsdesk.model import BadInput, Refusal

    article, name = article_of(replace(fetched, url=url or fetched.url)), fetched.url or page
    if isinstance(article, Refusal):
        return BadInput(name, f"not an article: {article.reason} ({article.detail})")
    if not is_read(article.language):
        return BadInput(name, f"statements are found in English only; this is in {_language(article)}")
    if published and article.published is None:
        article = replace(article, published=_on(published))
    return Told(article, statements_of(article, parsed_of(article)))


def _on(day: date) -> "Dated":
    from newsdesk.model import Dated

    return Dated(datetime.combine(day, time.min, UTC), "day", "caller")


def _language(article: "Article") -> str:
    from pycountry import languages

    known = languages.get(alpha_2=article.language) or languages.get(alpha_3=article.language)
    return f"{known.name} ({article.language})" if known else f'"{article.language}"'


def _text(told: Told, is_first: bool) -> str:
    from newsdesk.cli.attribution_text import write_attributions
    from newsdesk.cli.paper import paper

    sheet = paper()
    if not is_first:
        sheet.rule("next page")
        sheet.gap()
    write_attributions(sheet, told.article, told.statements)
    return sheet.text()


COMMANDS = (attribute,)
