"""What every command shares: the settings in force and the rooms that arrive as arguments."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from newsdesk.desk import Desk, Settings


@dataclass(frozen=True, slots=True)
class Parts:
    """The rooms beside the command line: `serve(desk, host, port, ready)` and `run_batch(stage, in, out, …)`."""

    serve: Callable[..., None]
    run_batch: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Session:
    """One call of newsdesk."""

    parts: Parts
    record: str | None
    config: str | None

    def settings(self) -> "Settings":
        from newsdesk.desk import load_settings

        return load_settings(self.config, self.record)

    def desk(self, *, create: bool = False) -> "Desk":
        """The desk over the record in force; questions never make a record."""
        from newsdesk.desk import Desk
        from newsdesk.model import BadInput

        settings = self.settings()
        if not create and not Path(settings.record).is_dir():
            raise BadInput(settings.record, "there is no record here yet; `newsdesk add …` makes one")
        return Desk.open(settings, create=create)


pass_session = click.make_pass_decorator(Session)


def set_logging(verbose: bool) -> None:
    """Warnings to stderr, one line each; with --verbose what is being done as well."""
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING, format="newsdesk: %(levelname)s: %(message)s"
    )
    for chatty in ("httpx", "httpcore", "alembic", "asyncio"):
        logging.getLogger(chatty).setLevel(logging.ERROR)
