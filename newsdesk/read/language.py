"""In which language is it written?"""

import re
from typing import Final

from newsdesk.read.tongues import tongues

_TAG: Final = re.compile(r"^[A-Za-z]{2,3}(?=$|[-_])")
_NAMES: Final = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "spanish": "es",
    "russian": "ru",
    "ukrainian": "uk",
}
_ENOUGH: Final = 200
#: So much bears out what is declared; so much tells it anew.
_LITTLE, _SAMPLE = 150, 1_000


def language_of(declared: str, text: str) -> str:
    """The ISO 639-1 code: from the words where there are enough, else as declared."""
    named = _code(declared)
    if len(text) < _ENOUGH:
        return named
    likeliest = tongues().likeliest(text[:_LITTLE])
    return likeliest if likeliest == named else tongues().likeliest(text[:_SAMPLE])


def _code(declared: str) -> str:
    match = _TAG.match(declared.strip())
    return match[0].lower() if match else _NAMES.get(declared.strip().lower(), "")
