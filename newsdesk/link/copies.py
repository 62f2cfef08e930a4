"""Which articles print another one's text, and whose text is it?"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    originals = _Originals()
    found = []
    for each in ranked:
        runs = frozenset(shingles.decode(each.outline).tolist())
        copy = _copy(each, originals.like(runs), text_of)
        if copy is None:
            originals.take(each.article, runs)
        else:
            found.append(copy)
    return tuple(sorted(found, key=lambda copy: copy.article))


def _copy(each: Print, originals: Iterable[str], text_of: Callable[[str], str]) -> Copy | None:
    """The article as a copy of the first of these whose text it has."""
    for original in originals:
        share = shingles.share(text_of(each.article), text_of(original))
        if share >= LEAST_SHARE:
            return Copy(each.article, original, round(share, 4))
    return None


class _Originals:
    """The articles that are no copies, by the runs of their sketches.

    Only they are compared with, so that what a thousand outlets print is a thousand comparisons.
    """

    def __init__(self) -> None:
        self._articles: list[tuple[str, int]] = []
        self._with_run: dict[int, list[int]] = defaultdict(list)

    def take(self, article: str, runs: frozenset[int]) -> None:
        for run in runs:
            if len(self._with_run[run]) <= shingles.COMMON:
                self._with_run[run].append(len(self._articles))
        self._articles.append((article, len(runs)))

    def like(self, runs: frozenset[int]) -> Iterator[str]:
        """Those whose sketches share enough with these runs, the first one first."""
        shared = Counter(
            place
            for run in runs
            if len(held := self._with_run.get(run, ())) <= shingles.COMMON
            for place in held
        )
        for place, common in sorted(shared.items()):
            article, size = self._articles[place]
            if common >= LEAST_SKETCHED * min(len(runs), size):
                yield article


def _credits(each: Print, site: str) -> bool:
    """Whether the syndication line of an article names this outlet."""
    return bool(site) and site != each.site and site.casefold() in each.credit.casefold()


def _first_told(each: Print) -> tuple[datetime, str]:
    return each.published or datetime.max.replace(tzinfo=UTC), each.article
