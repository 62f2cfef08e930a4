"""Which articles print another one's text, and whose text is it?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from newsdesk.link import shingles
from newsdesk.model import Copy

#: An article is a copy when this part of its words is the original's.
LEAST_SHARE = 0.6
#: Sketches err by a few hundredths: pairs a little below are looked at in full.
LEAST_SKETCHED = 0.45


@dataclass(frozen=True, slots=True)
class Print:
    """An article as far as copying goes. `credit` is its syndication line, `site` the name of its outlet."""

    article: str
    published: datetime | None
    outline: bytes
    site: str = ""
    credit: str = ""


def copies(prints: Sequence[Print], text_of: Callable[[str], str]) -> tuple[Copy, ...]:
    """Each copy with its original: the report of an outlet that others credit, else the earliest one.

    Texts are asked for only where the sketches are alike.
    """
    wires = frozenset(each.site for each in prints if any(_credits(other, each.site) for other in prints))
    ranked = sorted(prints, key=lambda each: (each.site not in wires, *_first_told(each)))
    found: dict[int, Copy] = {}
    for one, two in sorted(_candidates(ranked)):
        if one in found or two in found:
            continue
        original, copy = ranked[one].article, ranked[two].article
        share = shingles.share(text_of(copy), text_of(original))
        if share >= LEAST_SHARE:
            found[two] = Copy(copy, original, round(share, 4))
    return tuple(sorted(found.values(), key=lambda copy: copy.article))


def _credits(each: Print, site: str) -> bool:
    """Whether the syndication line of an article names this outlet."""
    return bool(site) and site != each.site and site.casefold() in each.credit.casefold()


def _first_told(each: Print) -> tuple[datetime, str]:
    return each.published or datetime.max.replace(tzinfo=UTC), each.article


def _candidates(ranked: Sequence[Print]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose sketches share enough: part of the smaller one's runs."""
    outlines = [frozenset(shingles.decode(each.outline).tolist()) for each in ranked]
    for (one, two), common in shingles.in_common(outlines).items():
        if common >= LEAST_SKETCHED * min(len(outlines[one]), len(outlines[two])):
            yield one, two
