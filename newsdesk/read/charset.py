# cython: boundscheck=False, wraparound=False
"""In which characters is this page written?

Order of trust: byte order mark, declared ISO-2022-JP with its escapes, valid UTF-8 that is not plain ASCII, the HTTP header, the page's own declaration
where all bytes agree with it, UTF-8 with a few broken characters, what was declared all the same, statistics, windows-1252. Labels mean what browsers take them for (WHATWG Encoding Standard): "iso-8859-1" is
windows-1252, "gb2312" is gb18030.
"""

import codecs
import re
from typing import Final

from newsdesk.read import bytewise, utf8

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_BROWSERS_DO: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
#: The one encoding of pages whose bytes are all those of ASCII (and so of UTF-8).
_JAPANESE_IN_ASCII: Final = "iso2022_jp"
_ESCAPE: Final = b"\x1b"
_NEVER: Final = {"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}
#: Nothing is decoded without its codec being asked; these are characters in any encoding.
_FOUR_NULS: Final = bytes(4)
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I
)
_HEADER: Final = re.compile(r"""charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)
_NO_CHARACTERS: Final = ("\ufffe".encode(), "\uffff".encode())
_DECLARATION_WITHIN: Final = 4096
_FIRST_OF_LOST, _SECOND_OF_LOST, _THIRD_OF_LOST = "\ufffd".encode()
_STATISTICS_WITHIN: Final = 60_000
#: So many characters that are sound UTF-8 outweigh one that is not; so few of these may stand in a page that says it is in UTF-8.
_SOUND: Final = 2
_BEGINNINGS: Final = (b"\xc2", b"\xc3", b"\xe2\x80")
_FEW: Final = 20


def decode(body: bytes, content_type: str = "") -> str:
    """The page's characters; what cannot be determined becomes U+FFFD, never a lone surrogate or a NUL."""
    return in_utf8(body, content_type).decode()


def in_utf8(body: bytes, content_type: str = "") -> bytes:
    """The same characters in UTF-8, which the page mostly is in already."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return encoded(body[len(mark) :].decode(encoding, "replace"))
    if (wide := _wide_without_mark(body)) is not None:
        return encoded(body.decode(wide, "replace"))
    if _ESCAPE in body and _JAPANESE_IN_ASCII in _declared(body, content_type):
        return encoded(body.decode(_JAPANESE_IN_ASCII, "replace"))
    if utf8.is_utf8(body, len(body)):
        return _without_controls(body)
    return encoded(_in_other_characters(body, content_type))


def speakable(text: str) -> str:
    """The text without NULs, other controls and lone surrogates."""
    return encoded(text).decode()


def encoded(text: str) -> bytes:
    """The same in UTF-8."""
    if (sound := bytewise.sound_utf8(text)) is not None:
        return sound
    try:
        written = text.encode()
    except UnicodeEncodeError:
        written = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    return _without_controls(written)


def _without_controls(written: bytes) -> bytes:
    kept = written
    if bytewise.has_controls(written, len(written)):
        kept = written.translate(None, bytewise.CONTROLS)
    if _has_no_characters(kept):
        for character in _NO_CHARACTERS:
            kept = kept.replace(character, b"")
    return kept


def lost_characters(written: bytes) -> int:
    """How many characters could not be decoded (U+FFFD)."""
    past = len(written)
    found = 0
    at = _next_of_last(written, 0, past)
    while at < past:
        found += written[at + 2] == _THIRD_OF_LOST
        at = _next_of_last(written, at + 1, past)
    return found


def _has_no_characters(written: bytes) -> bool:
    """Whether there is one of those that stand for none, the two behind U+FFFD."""
    past = len(written)
    at = _next_of_last(written, 0, past)
    while at < past:
        if written[at + 2] > _THIRD_OF_LOST:
            return True
        at = _next_of_last(written, at + 1, past)
    return False


def _next_of_last(written: bytes, at: int, past: int) -> int:
    """Where the next of the last characters of the first plane begins (from U+FFC0 on), or the end."""
    at = bytewise.next_mark(written, _FIRST_OF_LOST, at, past)
    while at < past - 2 and written[at + 1] != _SECOND_OF_LOST:
        at = bytewise.next_mark(written, _FIRST_OF_LOST, at + 1, past)
    return at if at < past - 2 else past


def known(label: str) -> str | None:
    """The codec that browsers use for a label, or None, also where it names a codec of bytes ("hex")."""
    try:
        found = codecs.lookup(label.strip()).name
        _FOUR_NULS.decode(found, "replace")
    except (LookupError, ValueError):
        return None
    if found in _NEVER:
        return None
    return _AS_BROWSERS_DO.get(found, found)


def _in_other_characters(body: bytes, content_type: str) -> str:
    """The characters of what is not UTF-8 throughout."""
    if _is_cut_short(body):
        return body.decode("utf-8", "replace")
    declared = _declared(body, content_type)
    others = [encoding for encoding in declared if encoding != "utf-8"]
    for encoding in others:
        if (text := _strictly(body, encoding)) is not None:
            return text
    if _is_mostly_utf8(body, len(others) < len(declared)):
        return body.decode("utf-8", "replace")
    return body.decode(next(iter(others), None) or _guess(body), "replace")


def _declared(body: bytes, content_type: str) -> list[str]:
    labels = [match[1] for match in [_HEADER.search(content_type)] if match]
    labels += [label.decode("ascii", "replace") for label in _DECLARED.findall(body[:_DECLARATION_WITHIN])]
    return [encoding for label in labels if (encoding := known(label))]


def _strictly(body: bytes, encoding: str) -> str | None:
    if encoding.startswith("utf-16"):
        return None  # a declaration that could be read as ASCII is not in UTF-16
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide_without_mark(body: bytes) -> str | None:
    start = body[:200].lstrip()
    if start.startswith(b"<\x00"):
        return "utf-16-le"
    return "utf-16-be" if start.startswith(b"\x00<") else None


def _is_cut_short(body: bytes) -> bool:
    """Only the last character is incomplete: the page was cut, the encoding is not in doubt."""
    try:
        body.decode()
    except UnicodeDecodeError as fault:
        return fault.reason == "unexpected end of data" and fault.start >= len(body) - 3
    return False


def _is_mostly_utf8(body: bytes, is_declared: bool) -> bool:
    """A few bytes of another encoding in a UTF-8 page (an advert, a cut teaser) do not change what it is: hardly any text in
    another one has characters that are sound UTF-8."""
    text = body.decode("utf-8", "replace")
    strange = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - strange
    return _SOUND * strange <= sound or (is_declared and strange <= _FEW and (sound > 0 or _may_be_cut(body)))


def _may_be_cut(body: bytes) -> bool:
    """Whether bytes are in it that begin most of those characters that western texts have in UTF-8."""
    return any(beginning in body for beginning in _BEGINNINGS)


def _guess(body: bytes) -> str:
    if len(body) - len(body.decode("ascii", "ignore")) <= _FEW:
        return "cp1252"  # statistics of a few bytes tell nothing
    from charset_normalizer import from_bytes

    best = from_bytes(body[:_STATISTICS_WITHIN], preemptive_behaviour=False).best()
    return (known(best.encoding) if best else None) or "cp1252"
