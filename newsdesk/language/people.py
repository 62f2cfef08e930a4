"""Which names are people's, though the finder of names took them for something else? What stands around them tells.

A small model knows few names of Africa, Asia and the islands; a title, an age, "who", a husband, or "she" behind the verb are the same everywhere.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.language.dictionary import is_a_word
from newsdesk.language.given_names import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Name

_CAPITAL: Final = "[A-Z\u00c0-\u00de\u0100-\u017d]"
_WORD: Final = rf"{_CAPITAL}(?:[\w-]|[’'](?!s\b))*\w"
_SAID: Final = r"(?:said|says|told|tells|added|adds|argued|argues|explained|warned|admitted|denied|insisted|wrote|recalled|claimed|replied|asked|noted)"
_KIN: Final = r"(?:husband|wife|son|daughter|mother|father|brother|sister|widow|widower|parents|family|lawyer|partner|cousin|uncle|aunt)"
_NAMED: Final = re.compile(
    rf"(?<![\w’'-])(?<!{_CAPITAL}\. )(?P<title>(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Rev|Pastor|Imam|Sheikh|Alhaji|Cllr|Hon)\.? )?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,2}})(?! {_CAPITAL})"
    rf"(?P<sign>, (?:aged )?\d{{1,2}},| \(\d{{1,2}}\)|, who\b(?! are\b)|['’]s {_KIN}\b)?"
)
#: A given name and a surname that begins with small words; behind those that only surnames have (`own`) any word may be one.
_PARTICLES: Final = re.compile(
    rf"(?<![\w’'-]){_WORD} (?P<surname>(?:(?P<own>v[ao]n(?: de[nr]?)?|bin|ibn|te[nr]|zu)|de(?:[lnr]| l[ao]s?)?|d[aiou]s?|l[ae]|af) {_WORD})(?!['’-]?\w| {_CAPITAL})"
)
_REVEREND: Final = re.compile(rf"\bRev(?:d|erend)?\.? (?P<name>{_WORD}(?: {_WORD}){{0,2}})(?! {_CAPITAL})")
_SPEAKS: Final = re.compile(_SAID)
#: "Said that she", "told the court that his"; or a sentence that goes on with "She".
_OF_ONE: Final = re.compile(
    rf" {_SAID} [^.!?\n“”\"]{{0,40}}?(?<!\w)(?:he|she)\b| {_SAID}\b[^.!?\n]*[.!?][”\"]? (?:[“\"][^”\"\n]+[”\"] )?(?:He|She|he|she) "
)
_ALONE: Final = re.compile(rf"(?<![\w’'-])(?<!{_CAPITAL}\w )(?P<name>{_WORD})(?: {_SAID}\b|, who\b)")
_BEFORE: Final = re.compile(rf"(?:\b[Tt]he|{_CAPITAL}[\w’'-]*) \Z")
_TWO: Final = 2
_OTHER: Final = frozenset({"GPE", "LOC", "DATE", "TIME"})
#: Words of the names of bodies, places and prizes.
_NO_NAMES: Final = frozenset(
    [
        "academy",
        "act",
        "agency",
        "air",
        "airline",
        "airlines",
        "airport",
        "albion",
        "alliance",
        "arms",
        "army",
        "art",
        "arts",
        "assembly",
        "assembly",
        "association",
        "athletic",
        "authority",
        "avenue",
        "award",
        "awards",
        "bank",
        "bay",
        "beach",
        "board",
        "bowl",
        "bridge",
        "brigade",
        "broadcasting",
        "bureau",
        "cabinet",
        "campaign",
        "capital",
        "cars",
        "castle",
        "cathedral",
        "center",
        "centre",
        "chamber",
        "championship",
        "channel",
        "charity",
        "church",
        "city",
        "club",
        "college",
        "commission",
        "committee",
        "company",
        "congress",
        "corporation",
        "corps",
        "council",
        "county",
        "court",
        "cup",
        "daily",
        "day",
        "defence",
        "department",
        "district",
        "division",
        "electric",
        "energy",
        "entertainment",
        "express",
        "fc",
        "federation",
        "festival",
        "films",
        "force",
        "forum",
        "foundation",
        "fund",
        "games",
        "garden",
        "gardens",
        "gas",
        "group",
        "guard",
        "hall",
        "herald",
        "holdings",
        "hospital",
        "hotel",
        "house",
        "industries",
        "institute",
        "insurance",
        "island",
        "islands",
        "journal",
        "lake",
        "league",
        "line",
        "mail",
        "media",
        "mining",
        "ministry",
        "motors",
        "museum",
        "navy",
        "network",
        "news",
        "nights",
        "north",
        "oil",
        "office",
        "palace",
        "park",
        "parliament",
        "partners",
        "party",
        "petroleum",
        "police",
        "post",
        "power",
        "press",
        "prize",
        "project",
        "radio",
        "railway",
        "rangers",
        "records",
        "resources",
        "review",
        "river",
        "road",
        "rovers",
        "school",
        "senate",
        "service",
        "services",
        "show",
        "society",
        "solutions",
        "south",
        "square",
        "stadium",
        "stakes",
        "star",
        "state",
        "station",
        "steel",
        "street",
        "studios",
        "sun",
        "supreme",
        "systems",
        "team",
        "technologies",
        "telegraph",
        "television",
        "the",
        "theater",
        "theatre",
        "times",
        "tower",
        "town",
        "trophy",
        "trust",
        "tv",
        "union",
        "united",
        "university",
        "valley",
        "village",
        "wanderers",
        "water",
        "west",
        "women",
        "world",
        "young",
    ]
)


def recognise_people(doc: "Doc", text: str) -> None:
    """Marks them as persons in the doc."""
    found = [*_people(doc, text), *_with_particles(doc, text), *_clergy(doc, text)]
    if found:
        from spacy.util import filter_spans

        alone = filter_spans(found)
        doc.set_ents(
            alone, outside=[before for name in alone if (before := _left_over(name))], default="unmodified"
        )


def _left_over(name: "Name") -> "Name | None":
    """ "The Rev" of "The Rev Anna Reed", which was taken for a part of the name."""
    first = name.start
    while first and name.doc[first].ent_iob_ == "I":
        first -= 1
    return name.doc[first : name.start] if first < name.start else None


def _people(doc: "Doc", text: str) -> Iterator["Name"]:
    shortened = {
        match["name"]
        for match in _ALONE.finditer(text)
        if not _BEFORE.search(text, max(0, match.start() - 30), match.start())
    }
    for match in _NAMED.finditer(text):
        words = match["name"].split()
        if not _NO_NAMES.isdisjoint(word.casefold() for word in words) or not _is_told(
            match, words, shortened, text
        ):
            continue
        start, end = match.span("name")
        opening = (
            words[0]
            if is_given_name(words[1]) and not is_given_name(words[0]) and is_a_word(words[0])
            else ""
        )
        name = doc.char_span(start + len(opening) + bool(opening), end, label="PERSON")
        is_told = bool(match["title"] or match["sign"])
        if name is not None and len(name) > 1 and _may_be(name, words, is_told, bool(opening)):
            yield name


def _with_particles(doc: "Doc", text: str) -> Iterator["Name"]:
    """ "Ursula von der Leyen", of which the finder took no more than "Ursula", or "Ursula von der"; and "Von der Leyen" alone."""
    for match in _PARTICLES.finditer(text):
        name = doc.char_span(*match.span(), label="PERSON")
        if name is None or all(token.ent_type_ == "PERSON" for token in name):
            continue
        is_somebody = name[0].ent_type_ == "PERSON" or is_given_name(name[0].text)
        if is_somebody and name[0].ent_iob_ != "I" and (match["own"] or not is_a_word(name[-1].text)):
            yield name
            yield from _alone(match["surname"], doc, text)


def _alone(surname: str, doc: "Doc", text: str) -> Iterator["Name"]:
    opening = surname[:1].upper() + surname[1:]
    for match in re.finditer(rf"(?<![\w’'-]){re.escape(opening)}(?![\w’'-]| {_CAPITAL})", text):
        name = doc.char_span(*match.span(), label="PERSON")
        if name is not None:
            yield name


def _clergy(doc: "Doc", text: str) -> Iterator["Name"]:
    """Reed of "the Rev Reed", which is taken for a body."""
    for match in _REVEREND.finditer(text):
        name = doc.char_span(*match.span("name"), label="PERSON")
        if name is not None and {token.ent_type_ for token in name} != {"PERSON"}:
            yield name


def _is_told(match: re.Match[str], words: list[str], shortened: set[str], text: str) -> bool:
    """Whether anything beside it, or in the text, tells that it is somebody's."""
    if match["title"] or is_given_name(words[0]) or (len(words) > _TWO and is_given_name(words[1])):
        return True
    if any(map(is_a_word, words)):
        return False
    return bool(match["sign"]) or words[-1] in shortened or _OF_ONE.match(text, match.end("name")) is not None


def _may_be(name: "Name", words: list[str], is_told: bool, is_behind_opening: bool) -> bool:
    """Whether it is not yet known, and no part of a longer name; a place only where more than its words tells of a person."""
    labels = {token.ent_type_ for token in name}
    if labels == {"PERSON"} or any(token.pos_ not in ("PROPN", "NOUN", "ADJ", "X") for token in name):
        return False
    is_within = (name[0].ent_iob_ == "I" and not is_behind_opening) or (
        name.end < len(name.doc) and name.doc[name.end].ent_iob_ == "I"
    )
    is_case = name.end < len(name.doc) and name.doc[name.end].tag_ == "POS"
    if is_within and not is_case:
        return False
    if labels & _OTHER and not is_told:
        return False
    speaks = _SPEAKS.fullmatch(name.doc[name.end : name.end + 1].text) is not None
    does = labels <= {"ORG", ""} and name.root.dep_ in ("nsubj", "nsubjpass")
    return is_told or speaks or does or not is_a_word(words[-1])
