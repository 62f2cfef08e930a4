"""From which agencies does the article come, or a part of it?"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.model import Byline
from newsdesk.read.agencies import is_agency

#: "PARIS (Reuters) – Farmers …": a dateline is in the first lines, maybe below a caption.
_DATELINE: Final = re.compile(r"\(([\w./ ]{2,40})\)\s*[-–—]{1,2}")
_FIRST, _LINE = 1_000, 200
_LABEL: Final = r"(?:(?:source|quelle|fuente|fonte|agency|agentur|источник|джерело|来源|來源)\s*[:：]?\s*)"
#: What says at the end of the text whose words these are: "(AFP)", "Source: Reuters".
_SIGNED: Final = re.compile(
    rf"(?:^|\n)[\W_]*{_LABEL}?([\w./& ]{{2,40}}?)[\W_]*$|\(([\w./ ]{{2,40}})\)\W*$",
    re.I,
)
#: A line below the text that says the same and nothing else, in brackets, behind a dash, a label or a sign of rights.
_BELOW: Final = re.compile(
    rf"(?:[(\[]|[-–—]+\s*|{_LABEL}|(?:(?:©|\(c\)|copyright\b)[\s©]*)+(?:\d{{4}}\b)?[,\s]*(?:by\s+)?)([\w./&, ]{{2,60}}?)"
    r"[\W_]*(?:all rights reserved\W*)?",
    re.I,
)
_LAST: Final = 80
#: "The Associated Press and Reuters contributed to this report.", "With inputs from ANI", "mit Material der dpa", "avec AFP".
_HELPED: Final = re.compile(
    r"(?:^|[(.;] ?)([A-Z][\w.,&/' -]{1,80}?) (?:also )?contributed\b"
    r"|\b(?:(?:with|additional|some) )?(?:reporting|files|inputs?|material|information|agency inputs) (?:from|by) ([\w.,&/' -]{2,80})"
    r"|\b(?:mit (?:material|informationen|agenturmaterial) (?:der|von|des)|avec(?: les?)?|con información de|com informações da) ([\w./& -]{2,40})",
    re.I,
)
#: One of these is in what says so.
_HELP: Final = ("contribut", "reporting ", "files ", "input", "material", "inform", "avec ")
_END: Final = 500
_PARTS: Final = re.compile(r"\s*(?:,|/|;|&|\b(?:and|und|et|y|e|the)\b)\s*", re.I)


def syndication_of(text: str, bylines: Sequence[Byline], below: Sequence[str] = ()) -> str:
    """The agencies that the dateline names, the end of the text, a note there or one of the lines below; else the agency that signs."""
    for printed in _printed(text):
        if names := [name for part in _PARTS.split(printed) if is_agency(name := part.strip(" ."))]:
            return ", ".join(dict.fromkeys(names))
    for line in below:
        if names := _all_agencies(line):
            return ", ".join(names)
    return next((byline.name for byline in bylines if byline.kind == "agency"), "")


def _all_agencies(line: str) -> list[str]:
    """The agencies of a line that names nothing else."""
    found = _BELOW.fullmatch(line)
    names = [name for part in _PARTS.split(found[1]) if (name := part.strip(" ."))] if found else []
    return names if all(map(is_agency, names)) else []


def _printed(text: str) -> Iterator[str]:
    """What stands where agencies are named."""
    for line in text[:_FIRST].split("\n"):
        yield from _DATELINE.findall(line[:_LINE])
    signed = _SIGNED.search(text[-_LAST:])
    if signed and not _HELPED.search(signed[0]):
        yield signed[1] or signed[2]
    for line in text[-_END:].split("\n"):
        small = line.lower()
        if any(word in small for word in _HELP):
            for helped in _HELPED.finditer(line):
                yield helped[1] or helped[2] or helped[3]
