"""What fetches pages, as the settings want it."""

from newsdesk.collect import Fetcher, Limits
from newsdesk.desk.settings import Settings


def open_fetcher(settings: Settings) -> Fetcher:
    """It is to be closed."""
    limits = Limits(seconds=settings.fetch_seconds, delay=settings.fetch_delay)
    return Fetcher(limits=limits, allow_private=settings.allow_private)
