"""For each datum of the article: which source claimed what, and which one won?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from newsdesk.model import Dated
from newsdesk.read.dates import Stamp, read_date
from newsdesk.read.day_order import is_day_first
from newsdesk.read.keys import key_of
from newsdesk.read.language import language_of
from newsdesk.read.pictures import pictures_of
from newsdesk.read.publication import looked_for, publication
from newsdesk.read.reading import Considered, signers

_LONGEST: Final = 300
_UNDIVIDED: Final = ("kicker", "standfirst", "site", "section", "canonical_url", "licence")

Said = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Claimed:
    source: str
    value: str
    won: bool


@dataclass(frozen=True, slots=True)
class Datum:
    """`value` is what the article has; the claims stand in order of trust."""

    name: str
    value: str
    claims: tuple[Claimed, ...]


def evidence_of(given: Considered) -> Iterator[Datum]:
    """Headline, signers, dates, the rest, with all that was claimed of them."""
    yield _headline(given)
    yield _authors(given)
    yield from _dates(given)
    for name in _UNDIVIDED:
        said = [(source, getattr(claims, name)) for source, claims in given.given.items()]
        yield _datum(name, getattr(given.agreed, name), said, _first(value for _, value in said))
    yield _language(given)
    yield _picture(given)
    yield _body(given)


def _datum(name: str, value: str, said: Sequence[Said], winner: int) -> Datum:
    """Sources that say nothing, or the same again, are left out; `winner` is a place among all that was said."""
    won = said[winner] if winner >= 0 else None
    claims = (
        Claimed(source, text[:_LONGEST], (source, text) == won)
        for source, text in dict.fromkeys(said)
        if text
    )
    return Datum(name, value[:_LONGEST], tuple(claims))


def _first(values: Iterable[object]) -> int:
    return next((place for place, value in enumerate(values) if value), -1)


def _headline(given: Considered) -> Datum:
    """The first source that has the headline's words, of which the site's name may have been cut."""
    said = [(source, claims.headline) for source, claims in given.given.items()]
    said.insert(1, ("heading", given.agreed.shown))
    key = key_of(given.headline)
    return _datum("headline", given.headline, said, _first(key and key in key_of(text) for _, text in said))


def _authors(given: Considered) -> Datum:
    signed = given.signed
    names = signers(signed)
    said = [(source, " · ".join(claims.authors)) for source, claims in given.given.items()]
    value = ", ".join(byline.name for byline in names)
    return _datum("authors", value, said, _first(names and some == names for some in signed.values()))


def _dates(given: Considered) -> Iterator[Datum]:
    page, agreed = given.page, given.agreed
    published, modified = publication(agreed, page)
    seen = looked_for(agreed, page)
    changes = tuple(stamp for stamp in seen if stamp.under.startswith("modified"))
    yield _date(given, "published", published, seen)
    yield _date(given, "modified", modified, changes)


def _date(given: Considered, name: str, value: Dated | None, seen: Sequence[Stamp]) -> Datum:
    stamps = [
        (source, stamp) for source, claims in given.given.items() for stamp in getattr(claims, name)
    ] + [("search", stamp) for stamp in seen]
    day_first = is_day_first(given.page)
    said = [(source, f"{stamp.printed} ({stamp.evidence})") for source, stamp in stamps]
    readings = [read_date(stamp.printed, day_first) for _, stamp in stamps]
    winner = _first(
        value and reading and stamp.evidence == value.evidence and reading.when.date() == value.when.date()
        for reading, (_, stamp) in zip(readings, stamps, strict=True)
    )
    return _datum(name, value.when.isoformat() if value else "", said, winner)


def _language(given: Considered) -> Datum:
    text = "\n\n".join(draft.text for draft in given.drafts)
    told = language_of("", text)
    said = [("words", told), *((source, claims.language) for source, claims in given.given.items())]
    return _datum(
        "language", language_of(given.agreed.language, text), said, _first(value for _, value in said)
    )


def _picture(given: Considered) -> Datum:
    lead, figures = pictures_of(given.page, given.agreed.pictures)
    said = [(source, picture.url) for source, claims in given.given.items() for picture in claims.pictures]
    said += [("figure", figure.url) for figure in figures[:1]]
    url = lead.url if lead else ""
    return _datum("picture", url, said, _first(url and text == url for _, text in said))


def _body(given: Considered) -> Datum:
    shown = sum(len(piece.text) for piece in given.found.body())
    said = [("page", _sized(shown))]
    said += [(source, _sized(len(claims.body.text))) for source, claims in given.given.items() if claims.body]
    winner = _first(source == given.evidence for source, _ in said)
    return _datum("body", _sized(sum(len(draft.text) for draft in given.drafts)), said, winner)


def _sized(characters: int) -> str:
    return f"{characters:,} characters" if characters else ""
