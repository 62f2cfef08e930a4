"""How is text from a page made safe to put somewhere else?"""

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

#: What neither XML 1.0 nor a terminal should ever see: control characters but tab and newline, lone surrogates, and
#: the two non-characters.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: Invisible marks that turn the direction of what follows (Trojan Source).
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|<>~&])|^(?=\d+[.)]|[-=])", re.MULTILINE)
#: Line breaks beyond \n: many readers of JSON lines would end the line there.
BREAKS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
WEB = re.compile(r"https?://", re.IGNORECASE)


def clean(text: str) -> str:
    """The text without characters that break or mislead what it is put into."""
    return DIRECTION.sub("", FORBIDDEN.sub("", text))


def one_line(text: str) -> str:
    """The text cleaned, in one line, its spaces plain."""
    return " ".join(unicodedata.normalize("NFC", clean(text)).split())


def web_address(url: str) -> str:
    """The address if it leads to the web, else nothing: no javascript:, data: or file: goes out as a link."""
    given = clean(url).strip()
    return given if WEB.match(given) else ""


def markdown(text: str) -> str:
    """The text in one line, with whatever CommonMark would take for markup or HTML escaped."""
    return MARKDOWN.sub(lambda found: "\\" + (found.group(1) or ""), one_line(text))


def json_line(value: Any, default: Callable[[Any], Any] | None = None) -> str:
    """The value as JSON in one line, however lines are counted."""
    return json.dumps(value, ensure_ascii=False, default=default).translate(BREAKS)
