"""What one source of metadata says of the article, as it says it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Final, NamedTuple

from newsdesk.model import Access, Picture, TextEvidence
from newsdesk.read.dates import Stamp


class Printed(NamedTuple):
    """The article's text as the page prints it for machines, a paragraph a line, and where."""

    text: str
    evidence: TextEvidence


@dataclass(frozen=True, slots=True)
class Claims:
    """Empty fields claim nothing. `authors` are as printed: "By A and B | Reuters" is one of them.
    `shown` is the headline as readers see it, `organisations` are those of them that the source calls so.
    `is_news` and `is_article` are what the page calls itself for machines, `is_shared_as_article` what it tells social networks.
    """

    headline: str = ""
    shown: str = ""
    kicker: str = ""
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    published: tuple[Stamp, ...] = ()
    modified: tuple[Stamp, ...] = ()
    site: str = ""
    section: str = ""
    canonical_url: str = ""
    language: str = ""
    pictures: tuple[Picture, ...] = ()
    access: Access | None = None
    licence: str = ""
    is_news: bool = False
    is_article: bool = False
    is_shared_as_article: bool = False
    body: Printed | None = None


def agree(sources: Iterable[Claims]) -> Claims:
    """Field by field the first source that claims anything; of dates and pictures all, in order of trust."""
    agreed: dict[str, Any] = {}
    for claims in sources:
        for name in _FIELDS:
            if theirs := getattr(claims, name):
                if name in _GATHERED:
                    agreed[name] = agreed.get(name, ()) + theirs
                else:
                    agreed.setdefault(name, theirs)
    return Claims(**agreed)


_FIELDS: Final = tuple(field.name for field in fields(Claims))
_GATHERED: Final = frozenset(("published", "modified", "pictures", "organisations"))
