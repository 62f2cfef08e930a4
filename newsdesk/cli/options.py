"""Options that several commands share, spelled once."""

import math
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2024-01-21", param, ctx)


DAY = Day()


class Share(click.FloatRange):
    """A number from 0 to 1; "nan" is none."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        found = super().convert(value, param, ctx)
        if math.isnan(found):
            self.fail(f"{value!r} is not a number from 0 to 1", param, ctx)
        return found


def formed(command: Command) -> Command:
    """--json and --jsonl, given to the command as `form`."""
    command = click.option("--jsonl", "form", flag_value="jsonl", help="Print one JSON object a line.")(
        command
    )
    command = click.option("--json", "form", flag_value="json", help="Print JSON.")(command)
    return click.option("--text", "form", flag_value="text", default="text", hidden=True)(command)


def between(command: Command) -> Command:
    """--since and --until, both inclusive."""
    command = click.option("--until", type=DAY, help="Up to this day.")(command)
    return click.option("--since", type=DAY, help="From this day on.")(command)


def sure(command: Command) -> Command:
    """--confidence: the least that a statement must have."""
    return click.option(
        "--confidence",
        type=Share(),
        default=0.0,
        help="Only statements at least so sure, from 0 (all) to 1.",
    )(command)


def limited(command: Command) -> Command:
    return click.option("--limit", type=click.IntRange(min=1), help="At most so many rows.")(command)
