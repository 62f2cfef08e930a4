"""Expressions of time in a text, with values resolved against the day of the page (TIMEX3, ISO-TimeML)."""

from newsdesk.language.dates.find import dates

__all__ = ["dates"]
