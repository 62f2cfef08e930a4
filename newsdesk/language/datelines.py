"""Where and when was a report filed: "KORSUND, Jan. 18 (Northline Wire) — "? Nobody says it."""

import re
from typing import Final

_DATELINE: Final = re.compile(
    r"(?:"
    # a place in capitals, with its state, the day and the agency
    r"[A-Z][A-Z.'’-]+(?:[ /]+[A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]{1,9}){0,2}(?: \d{1,2})?(?:, \d{4})?(?: \([^()\n]{2,40}\))?"
    # a place with the day and the agency, without brackets
    r"|[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?,? [A-Z]{2,6}"
    # a place with the agency
    r"|(?:[A-Z][\w.'’-]{1,20},? ){1,3}(?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.? )?\([A-Z][^()\n]{1,39}\)"
    # the day with the place
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? \([A-Z][^()\n]{1,39}\)"
    r") ?(?:--|[—–-]) +"
    # a place in capitals with the day, as a sentence of its own
    r"|[A-Z]{3,}(?: [A-Z]{3,}){0,2}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\. +"
)


def dateline_end(text: str, start: int) -> int:
    """Where the words of a paragraph that begins here begin, behind its dateline."""
    found = _DATELINE.match(text, start)
    return found.end() if found else start
