"""For pipelines and for measuring: one stage over a file of lines."""

from pathlib import Path

import click

from newsdesk.cli.progress import progress_bar
from newsdesk.cli.session import Session, pass_session

SOME_FAILED = 3


@click.command()
@click.argument("stage")
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--workers", type=click.IntRange(min=1), default=1, help="Processes side by side (1).")
@pass_session
def batch(session: Session, stage: str, source: Path, out: Path, workers: int) -> int:
    """Run one stage over .jsonl or .jsonl.gz: read, attribute, register, dates, link or timeline.

    A bad line is reported with its number and passed over (exit code 3). A run that was stopped goes on where it was.

    \b
    newsdesk batch attribute articles.jsonl statements.jsonl --workers 2
    """
    with progress_bar() as progress:
        finished = session.parts.run_batch(
            stage, source, out, workers, lambda done: progress(stage, done, None)
        )
    for line in finished.bad:
        click.echo(f"newsdesk: {source}:{line.number}: {line.fault}", err=True)
    resumed = f" ({finished.resumed} were done before)" if finished.resumed else ""
    click.echo(f"{finished.written} lines written{resumed}, {len(finished.bad)} bad", err=True)
    return SOME_FAILED if finished.bad else 0


COMMANDS = (batch,)
