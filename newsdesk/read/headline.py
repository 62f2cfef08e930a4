"""Which of the headlines that the page gives is the article's?

What the page prints for machines (JSON-LD) comes first: it is written for this. Next comes what readers see, if the other
sources agree with it in most words; then <meta> and the page's title, without the site's name.
"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.keys import key_of

_SEPARATOR: Final = re.compile(
    r"\s+[|\-–—·»›•]{1,2}\s+|\s*[|»›ㅣ]\s*|(?<=[\u3000-\u9fff\uac00-\ud7a3])[-_–—]+(?=\S{2,15}$)"
)
_WORD: Final = re.compile(r"\w+")
_LONGEST: Final = 500
_AGREED: Final = 0.6
_CUT: Final = ("...", "…")


def agreed_headline(given: Sequence[Claims], claims: Claims) -> str:
    """The headline by what all sources, JSON-LD first, claim."""
    printed, *others = (claim.headline for claim in given)
    return headline_of(printed, others, claims.shown, claims.site)


def headline_of(printed: str, claimed: Sequence[str], shown: str, site: str) -> str:
    """`printed` is JSON-LD's, `claimed` are the others' in order of trust, `shown` is the main heading."""
    others = [printed, *claimed, shown]
    first = next(filter(None, claimed), "")
    if printed:
        chosen = printed
    elif shown and (not first or _agree(shown, first)):
        chosen = shown
    else:
        chosen = first or shown
    return _without_site(_whole(chosen[:_LONGEST], others), site, others).strip()


def _agree(shown: str, other: str) -> bool:
    words = {word.casefold() for word in _WORD.findall(shown)}
    return sum(word.casefold() in words for word in _WORD.findall(other)) >= _AGREED * min(len(words), 6)


def _whole(headline: str, others: Sequence[str]) -> str:
    """A headline that was cut is given as another source has it in full."""
    if not headline.endswith(_CUT):
        return headline
    start = headline.rstrip(".… ")
    return next((other for other in others if other.startswith(start) and not other.endswith(_CUT)), headline)


def _without_site(headline: str, site: str, claimed: Sequence[str]) -> str:
    """Cut at a separator when what is behind is the site, or what is before is another source's whole headline."""
    others = {key_of(other).casefold() for other in claimed}
    for match in _SEPARATOR.finditer(headline):
        before, behind = headline[: match.start()], headline[match.end() :]
        if key_of(before).casefold() in others or (site and key_of(behind).casefold() in _site_keys(site)):
            return before
    return headline


def _site_keys(site: str) -> set[str]:
    key = key_of(site).casefold()
    return {key, key.removeprefix("the"), key.removesuffix("com"), key_of(site.rsplit(".", 1)[0]).casefold()}
