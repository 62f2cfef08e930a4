"""Where does a sentence begin with its verb? ("Said Mr Okafor, the referee: “…”"): it is no given name, as "Said" may be."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CAPITAL: Final = "[A-Z\u00c0-\u00de\u0100-\u017d]"
_WORD: Final = rf"{_CAPITAL}[\w’'-]*"
_VERB: Final = r"(?:Said|Says|Added|Adds|Asked|Asks|Recalled|Recalls|Wrote|Writes|Replied|Replies)"
_SPEAKS: Final = (
    r"\b(?:said|says|told|tells|adds|added|asked|asks|wrote|writes|replied|replies|recalled|recalls)\b"
)
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\b"
#: No title stands behind a given name; without one what is said must follow, and no other verb before it.
_INVERTED: Final = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=[.!?][”\"] ))(?P<verb>{_VERB}) "
    rf"(?=(?P<title>{_TITLE})|(?P<first>{_WORD})(?: {_WORD}){{0,2}}(?:,(?:(?!{_SPEAKS})[^.!?“”\"\n]){{0,100}})?[:,] [“\"])",
    re.MULTILINE,
)
_CALLED: Final = re.compile(rf"\b(?P<verb>{_VERB}) (?P<first>{_WORD})")


def with_small_verbs(text: str) -> str:
    """The text with such verbs in small letters, in which they are no names."""
    parts, end = [], 0
    for match in _inverted(text):
        parts += [text[end : match.start("verb")], match["verb"].casefold()]
        end = match.end("verb")
    return "".join((*parts, text[end:]))


def part_verbs_from_names(doc: "Doc", text: str) -> None:
    """Takes such verbs out of the names that begin with them, in the doc."""
    starts = {match.start("verb") for match in _inverted(text)}
    for name in doc.ents if starts else ():
        if name.start_char in starts and len(name) > 1:
            rest = doc.char_span(name[1].idx, name.end_char, label=name.label_)
            if rest is not None:
                doc.set_ents([rest], outside=[name[:1]], default="unmodified")


def _inverted(text: str) -> Iterator[re.Match[str]]:
    """A name that the text has again is somebody's: "Said Salim: “…”"."""
    called = Counter((match["verb"], match["first"]) for match in _CALLED.finditer(text))
    for match in _INVERTED.finditer(text):
        if match["title"] or called[match["verb"], match["first"]] == 1:
            yield match
