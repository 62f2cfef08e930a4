"""The one linguistic reading of a text, which `attribute` and `register` are both handed."""

from newsdesk.language.dates import dates
from newsdesk.language.languages import is_read
from newsdesk.language.parse import Parse, parse

__all__ = ["Parse", "dates", "is_read", "parse"]
