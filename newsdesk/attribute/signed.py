"""Which quotations does somebody sign? (“It opens in May.” ― Ilse Brandt, mayor of Aven)"""

import re
from collections.abc import Iterator
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.quotations import OPENING, SPEECH
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.roles import says_who
from newsdesk.model import Span

_NAME: Final = r"[A-Z\u00c0-\u00de][\w.'’-]*(?: (?:[A-Z\u00c0-\u00de][\w.'’-]*|(?:de|del|la|van|von|bin|al|of|the|and|for)\b)){0,6}"
_SIGNATURE: Final = (
    rf"(?P<dash>[—―–]|--|(?<=\s)-(?=\s))\s*(?P<who>{_NAME})(?P<role>,? \(?[^\n.!?“”\"]{{2,80}})?\.?\Z"
)
#: A paragraph in marks, the first of which may be a wrong one.
_IN_MARKS: Final = r"[\"“”„«](?P<words>[^\n]+)[\"”»]"
_SIGNED: Final = re.compile(rf"{_IN_MARKS}\s*{_SIGNATURE}")
_UNSIGNED: Final = re.compile(rf"{_IN_MARKS}\Z")
_ALONE: Final = re.compile(_SIGNATURE.replace(r"(?<=\s)-", "-"))
#: A post as a page shows it: "The bridge opens in May. — Ilse Brandt (@brandt) March 3, 2031".
_POSTED: Final = re.compile(
    rf"(?P<words>\S[^\n]+?)\s*(?P<dash>[—―–]|--)\s*(?P<who>{_NAME}) \(@\w+(?:@[\w.]+)?\)[,.]? (?P<day>\w+ \d{{1,2}},? \d{{4}}|\d{{1,2}} \w+,? \d{{4}})\.?\Z"
)
_MARK: Final = re.compile('["“”„«»]')
_ENDS: Final = frozenset(".!?…")
#: So many words are a title, not what somebody says, where no sentence ends.
_FEW: Final = SPEECH + 2
#: Of a title all words begin with capitals, but for these and those of a letter or two.
_SMALL_WORDS: Final = frozenset({"and", "but", "for", "from", "into", "nor", "over", "the", "with"})
_CAPITALS: Final = 0.8


def signed(reading: Reading) -> Iterator[Found]:
    """Quotations with a dash and a name behind them, at the end of the paragraph or as a paragraph of their own."""
    has_posts = "(@" in reading.text
    for number, paragraph in enumerate(reading.paragraphs):
        if has_posts and (post := _POSTED.match(reading.text, *paragraph)) is not None:
            yield _posted(post)
            continue
        words = name = _SIGNED.match(reading.text, *paragraph)
        if words is None and number + 1 < len(reading.paragraphs):
            words = _UNSIGNED.match(reading.text, *paragraph)
            name = words and _ALONE.match(reading.text, *reading.paragraphs[number + 1])
        if words and name and _is_said(words["words"]):
            content = Span(paragraph.start, words.end("words") + 1)
            yield Found((_source(name),), (Span(*name.span("dash")),), (content,), "signed", ":", 0.9)


def _posted(post: re.Match[str]) -> Found:
    who, dash, words = (Span(*post.span(part)) for part in ("who", "dash", "words"))
    return Found((who,), (dash,), (words,), "signed", ":", 0.9)


def _source(name: re.Match[str]) -> Span:
    """The name with what he is; without what only says where he wrote it: "Jon Moor, Harbour Post"."""
    return Span(name.start("who"), name.end("role" if says_who(name["role"] or "") else "who"))


def _is_said(words: str) -> bool:
    """Whether it is one quotation, of which no mark closes a first one (“A,” said X. “B.” — Y), and no title of a song."""
    mark = _MARK.search(words)
    is_one = mark is None or mark[0] in OPENING or words[mark.start() - 1].isspace()
    is_long = len(words.split()) >= (SPEECH if words.rstrip()[-1:] in _ENDS else _FEW)
    return is_one and is_long and not _is_title(words)


def _is_title(words: str) -> bool:
    longer = [word for word in re.findall(r"[^\W\d_]{3,}", words) if word not in _SMALL_WORDS]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= _CAPITALS * len(longer)
