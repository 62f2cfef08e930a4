"""The command line: parse, call the desk, print. Data goes to stdout, everything else to stderr."""

from newsdesk.cli.app import commands
from newsdesk.cli.session import Parts
from newsdesk.cli.start import start

__all__ = ["Parts", "commands", "start"]
