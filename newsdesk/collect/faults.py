"""Which failures are not worth another try?"""

from newsdesk.model import CannotFetch


class Denied(CannotFetch):
    """The page will not be given however often it is asked for: 4xx, robots.txt, not public, not a web address."""


class Stopped(CannotFetch):
    """Not asked for, since the desk is shutting down."""


class Gone(Denied):
    """The origin says that there will be nothing here again (410)."""
