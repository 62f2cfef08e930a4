"""The record keeps every page that was fetched, and all that was made of it, in one folder."""

from newsdesk.record.captures import Kept
from newsdesk.record.record import Record

__all__ = ["Kept", "Record"]
