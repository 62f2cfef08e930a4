"""When did it happen, in the words of a register: an ISO day, month, year or range, else the text's own words?"""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.model import Span
from newsdesk.register.mention import Mention

if TYPE_CHECKING:
    from newsdesk.register.scene import Scene

_PLAIN: Final = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
_VAGUE: Final = frozenset(("PRESENT_REF",))


def spoken(mention: Mention, scene: "Scene") -> Mention | None:
    """The mention with its norm as registers write it; nothing for "now", nor for a time since which something is so."""
    if mention.norm in _VAGUE or scene.text[max(0, mention.span.start - 6) : mention.span.start].endswith(
        ("since ", "Since ")
    ):
        return None
    if mention.norm.endswith("TNI") and scene.text[mention.span.start :][:10].lower().startswith(
        "last night"
    ):
        return Mention("date", mention.span, mention.head, _night(mention.norm[:10]))
    day = mention.norm.split("T")[0] if mention.norm[:1].isdigit() else mention.norm
    if _PLAIN.fullmatch(day):
        return Mention("date", mention.span, mention.head, day)
    return Mention(
        "date", Span(*mention.span), mention.head, scene.text[mention.span.start : mention.span.end]
    )


def _night(evening: str) -> str:
    """The night that begins on this day, as both its days."""
    try:
        first = date.fromisoformat(evening)
    except ValueError:
        return evening
    return f"{first.isoformat()}/{(first + timedelta(days=1)).isoformat()}"
