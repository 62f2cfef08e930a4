"""How is a digest read aloud? As sentences without signs that are only for the eye."""

import re
from collections.abc import Iterator

from newsdesk.model import Digest
from newsdesk.publish.plain import one_line

#: What a voice stumbles over, and what a reader would say.
SAID = (
    (re.compile(r"https?://\S+|www\.\S+"), ""),
    (re.compile(r"[\"“”„«»‘*_#|<>\[\]{}]|(?<!\w)['’]|['’](?!\w)"), ""),
    (re.compile(r"\s*[–—]\s*"), ", "),
    (re.compile(r"\bMr\."), "Mister"),
    (re.compile(r"\bDr\."), "Doctor"),
    (re.compile(r"\bGen\."), "General"),
    (re.compile(r"\bSt\. (?=[A-Z])"), "Saint "),
    (re.compile(r"\be\.g\."), "for example"),
    (re.compile(r"\bi\.e\."), "that is"),
    (re.compile(r"(?<=\d) ?mm\b"), " millimetres"),
    (re.compile(r"(?<=\d) ?km\b"), " kilometres"),
    (re.compile(r"(?<=\d) ?kg\b"), " kilograms"),
    (re.compile(r"(?<=\d)%"), " percent"),
    (re.compile(r"([$€£])(\d[\d.,]*\d|\d)( (?:million|billion|trillion))?"), lambda m: _money(m)),
    (re.compile(r"&"), " and "),
)
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds"}
#: A voice given more than this at once takes its time before the first word; longer sentences are split at commas.
LONGEST = 400


def spoken(digest: Digest) -> Iterator[str]:
    """What is said, a sentence or a heading at a time: every line with the outlet it is from."""
    yield f"The digest of {digest.day.day} {digest.day:%B %Y}."
    if not digest.sections:
        yield "There are no reports of this day."
    for headline, items in digest.sections:
        yield from _pieces(_sentence(headline))
        site = ""
        for item in items:
            if item.article.site != site:
                site = item.article.site
                yield from _pieces(_sentence(f"From {site or 'a source without a name'}"))
            yield from _pieces(_sentence(item.text))


def plainly(text: str) -> str:
    """The text as it is said: without quotation marks and addresses, units and signs as words."""
    said = one_line(text)
    for pattern, words in SAID:
        said = pattern.sub(words, said)
    return re.sub(r"\s+([.,;:!?])", r"\1", " ".join(said.split()))


def _money(found: re.Match[str]) -> str:
    return f"{found[2]}{found[3] or ''} {CURRENCIES[found[1]]}"


def _sentence(text: str) -> str:
    said = plainly(text)
    return said if said.endswith((".", "!", "?")) else f"{said.rstrip(',;:')}."


def _pieces(said: str) -> Iterator[str]:
    while len(said) > LONGEST:
        cut = max(said.rfind(mark, 0, LONGEST) for mark in (". ", "; ", ", ", " "))
        cut = cut if cut > 0 else LONGEST
        yield said[: cut + 1].strip()
        said = said[cut + 1 :]
    yield said.strip()
