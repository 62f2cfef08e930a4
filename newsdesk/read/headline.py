"""Which of the headlines that the page gives is the article's?"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.read.keys import key_of

_SEPARATOR: Final = re.compile(r"\s+[|\-–—·»•]{1,2}\s+|\s*[|»]\s*")
_LONGEST: Final = 500


def headline_of(claimed: Sequence[str], site: str) -> str:
    """The most trusted headline, without the site's name at its end."""
    first = next(filter(None, claimed), "")[:_LONGEST]
    return _without_site(first, site, claimed).strip()


def _without_site(headline: str, site: str, claimed: Sequence[str]) -> str:
    """Cut at a separator when what is behind is the site, or what is before is another source's whole headline."""
    cuts = list(_SEPARATOR.finditer(headline))
    others = {key_of(other).casefold() for other in claimed}
    for match in cuts:
        before, behind = headline[: match.start()], headline[match.end() :]
        if key_of(before).casefold() in others or (site and key_of(behind).casefold() in _site_keys(site)):
            return before
    return headline


def _site_keys(site: str) -> set[str]:
    key = key_of(site).casefold()
    return {key, key.removeprefix("the"), key.removesuffix("com"), key_of(site.rsplit(".", 1)[0]).casefold()}
