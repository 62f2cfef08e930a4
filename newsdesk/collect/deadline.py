"""Until when may a request go on?"""

import time


class OutOfTime(Exception):
    """The whole request took longer than it may."""


class Deadline:
    """A moment that a request and everything in it must not outlast."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that remain; raises OutOfTime when none do."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise OutOfTime
        return seconds

    def forgive(self, seconds: float) -> None:
        """Do not count time that the desk itself chose to wait."""
        self._end += seconds
