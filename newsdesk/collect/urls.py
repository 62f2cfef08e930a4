"""When do two URLs name the same page, and which URLs does the desk follow at all?"""

import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, unquote_plus, urljoin, urlsplit, urlunsplit

WEB_SCHEMES: Final = ("http", "https")
DEFAULT_PORTS: Final = {"http": 80, "https": 443}
TRACKING: Final = re.compile(
    r"utm_\w{1,32}|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|igshid|twclid|ttclid|mc_[ce]id|_openstat",
    re.IGNORECASE,
)
BLANKS: Final = re.compile(r"[\t\r\n]")
NEEDS_QUOTING: Final = re.compile(r"[^\x21-\x7e]|[\"<>`{}|\\^]")
WEB_PREFIX: Final = re.compile(r"\s{0,99}https?://", re.IGNORECASE)
OUTER_BLANKS: Final = "".join(map(chr, range(33)))


def normalise(url: str) -> str:
    """The one spelling of a URL, by which pages are told apart (RFC 3986, section 6); total and idempotent.

    Scheme and host in lower case, no default port, no user name, no fragment, no tracking parameters; other parameters
    stay in their order. What is no web address is given back without blanks around it.
    """
    trimmed = BLANKS.sub("", url.strip(OUTER_BLANKS))
    try:
        parts = urlsplit(trimmed)
        host = _host(parts)
    except ValueError:
        return trimmed
    if parts.scheme not in WEB_SCHEMES or not host:
        return trimmed
    return urlunsplit((parts.scheme, host, _quoted(parts.path or "/"), _query(parts.query), ""))


def is_web(thing: str) -> bool:
    """Whether a user's word is meant as a web address."""
    return WEB_PREFIX.match(thing) is not None


def absolute(url: str, base: str) -> str:
    """A link as its document means it, normalised; a link that cannot be joined is given back as it is."""
    if is_web(url):
        return normalise(url)
    try:
        return normalise(urljoin(base, url.strip()))
    except ValueError:
        return normalise(url)


def file_uri(path: Path) -> str:
    """The file's name as a URI (RFC 8089), without following links."""
    return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100 - resolve() would follow links


def host_of(url: str) -> str:
    """Host and port, as one request at a time is counted by; empty where there is none."""
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def _host(parts: SplitResult) -> str:
    name = (parts.hostname or "").rstrip(".")
    if not name or NEEDS_QUOTING.search(name.encode("idna").decode() if not name.isascii() else name):
        return ""
    ascii_name = name if name.isascii() else name.encode("idna").decode().lower()
    port = parts.port
    shown = f"[{ascii_name}]" if ":" in ascii_name else ascii_name
    return shown if port in (None, DEFAULT_PORTS.get(parts.scheme)) else f"{shown}:{port}"


def _query(query: str) -> str:
    if not query:
        return ""
    kept = (pair for pair in query.split("&") if not TRACKING.fullmatch(unquote_plus(pair.partition("=")[0])))
    return _quoted("&".join(kept))


def _quoted(text: str) -> str:
    return NEEDS_QUOTING.sub(lambda found: _percent(found[0]), text)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
