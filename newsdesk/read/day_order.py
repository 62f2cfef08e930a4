"""Is 3/4 the third of April or the fourth of March where the page is from?"""

from newsdesk.read.page import Page

_MONTH_FIRST = "en-us"
_OPEN = ("", "en")


def is_day_first(page: Page) -> bool | None:
    """As the language of the page has it; None where the language is written both ways."""
    language = page.tree.root.get("lang").lower().replace("_", "-")
    return None if language in _OPEN else language != _MONTH_FIRST
