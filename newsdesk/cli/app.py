"""The commands, one per verb, gathered from the files beside this one."""

import click

from newsdesk.cli import ask, attribute, give, pipelines, read, sources, take, tend
from newsdesk.cli.session import Parts, Session, set_logging


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="newsdesk")
@click.option(
    "--record", metavar="PATH", help="The record: a folder. Also NEWSDESK_RECORD, or `record` in the config."
)
@click.option("--config", metavar="FILE", help="A configuration file (TOML).")
@click.option("-v", "--verbose", is_flag=True, help="Say what is being done.")
@click.pass_context
def commands(ctx: click.Context, record: str | None, config: str | None, verbose: bool) -> None:
    """Who said what, when, and on whose word: a news desk with every line traceable to its page.

    \b
    Start:   newsdesk add page.html https://example.org/feed.xml
    Ask:     newsdesk statements --speaker Budanov
    Watch:   newsdesk run

    Exit codes: 0 done · 2 wrong usage or setting · 3 something named could not be read, the rest is done ·
    4 the record cannot be opened or written · 5 an optional part is missing · 130 stopped by Ctrl-C.
    """
    parts: Parts = ctx.obj
    set_logging(verbose)
    ctx.obj = Session(parts, record, config)


for module in (take, read, attribute, ask, give, pipelines, sources, tend):
    for command in module.COMMANDS:
        commands.add_command(command)
