"""How a call begins and ends: every expected failure is one line on stderr and a documented exit code."""

import os
import sys

import click
from rich.console import Console

from newsdesk.cli.app import commands
from newsdesk.cli.interrupts import kept_interrupts
from newsdesk.cli.session import Parts
from newsdesk.cli.show import plain
from newsdesk.model import (
    BadConfig,
    BadInput,
    BadQuestion,
    CannotFetch,
    CannotWrite,
    Missing,
    NewerRecord,
    NewsdeskError,
)

DONE = 0
UNEXPECTED = 1
USAGE = 2
SOME_FAILED = 3
RECORD = 4
NOT_INSTALLED = 5
INTERRUPTED = 130

_CODES: tuple[tuple[type[NewsdeskError], int], ...] = (
    (BadConfig, USAGE),
    (BadQuestion, USAGE),
    (BadInput, SOME_FAILED),
    (CannotFetch, SOME_FAILED),
    (NewerRecord, RECORD),
    (CannotWrite, RECORD),
    (Missing, NOT_INSTALLED),
)


def start(parts: Parts, arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code (docs/command-line.md)."""
    output = sys.stdout
    try:
        with kept_interrupts():
            code = commands.main(args=arguments, prog_name="newsdesk", obj=parts, standalone_mode=False)
    except click.exceptions.Abort:
        return _interrupted()
    except KeyboardInterrupt:
        return _interrupted()
    except click.ClickException as fault:
        fault.show()
        return USAGE
    except NewsdeskError as fault:
        _complain(str(fault))
        return next(code for kind, code in _CODES if isinstance(fault, kind))
    except SystemExit:
        if sys.stdout is output:
            raise
        # The reader of our output went away (| head), at which click puts another output in its place and leaves.
        # Python must not complain about it again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())
        return DONE
    except Exception as fault:
        if os.environ.get("NEWSDESK_DEBUG"):
            raise
        _complain(
            f"unexpected: {type(fault).__name__}: {fault} (set NEWSDESK_DEBUG=1 to see where; please report it)"
        )
        return UNEXPECTED
    return code if isinstance(code, int) else DONE


def _interrupted() -> int:
    _complain("stopped. Nothing is lost: the same command goes on from here.")
    return INTERRUPTED


def _complain(message: str) -> None:
    Console(stderr=True, soft_wrap=True, highlight=False, markup=False).print(f"newsdesk: {plain(message)}")
