"""What do the words of a text hang on? Its syntax as columns, so that much can be asked of many words at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.attribute.windows import Window
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Heads above heads are followed so far down from the root.
DEEPEST: Final = 20
NONE: Final = -1
#: What stands before a word, as bits.
COMMA, QUOTE, STOP, COLON, BREAK = 1, 2, 4, 8, 16
_SIGNS: Final = {
    ",": COMMA,
    ":": COLON,
    "\n": BREAK,
    **dict.fromkeys(".!?…", STOP),
    **dict.fromkeys('"“”«»„', QUOTE),
}
_WORD: Final = re.compile(r"\w+")
_COLUMNS: Final[list[int | str]] = ["DEP", "TAG", "POS", "LEMMA", "LOWER", "SENT_START", "HEAD", "IDX"]
_BEYOND: Final = 0x2100
_APOSTROPHE: Final = ord("'")

Column = NDArray[np.int64]
Bits = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Branches:
    """Columns of tokens, and of words with their token.

    A token's branch is all that hangs on it; it `begins` and `ends` with a word. `ancestors` are from the root down to the token.
    """

    dep: Column
    tag: Column
    pos: Column
    lemma: Column
    lower: Column
    depth: Column
    ancestors: NDArray[np.int32]
    sentence: Column
    begins: Column
    ends: Column
    size: Column
    head: Column
    starts: Column
    token: Column
    #: The signs before each word, and behind the last.
    before: Bits
    paragraph: Column
    commas: Column
    stops: Column
    quoted: NDArray[np.bool_]
    #: The largest branch that begins or ends with a word, and how many do.
    widest_begun: Column
    widest_ended: Column
    begun: Column
    ended: Column

    def word_at(self, place: int) -> int:
        """The word that this character of the text stands in, or the last one before it."""
        return max(0, int(np.searchsorted(self.starts, place, side="right")) - 1)

    def words_at(self, window: Window) -> Column:
        """The words of a window; two of them may be parts of one."""
        return np.searchsorted(self.starts, [word.start for word in window.words], side="right") - 1


def branches_of(text: str, doc: "Doc", quoted: Iterable[Span]) -> Branches:
    """The columns of a parsed text that has words, and what of it stands in quotation marks."""
    dep, tag, pos, lemma, lower, sent_start, apart, idx = np.ascontiguousarray(
        doc.to_array(_COLUMNS).astype(np.int64).T
    )
    head = np.arange(len(doc)) + apart
    depth, ancestors = _ancestors(head)
    left, right = _edges(head, depth)
    starts = np.array([word.start() for word in _WORD.finditer(text)], dtype=np.int64)
    token = np.maximum(np.searchsorted(idx, starts, side="right") - 1, 0)
    before = _before(text, starts)
    begins = np.searchsorted(token, left, side="left")
    ends = np.searchsorted(token, right, side="right") - 1
    size = right - left
    widest_begun, begun = _widest(begins, begins <= ends, size, len(starts))
    widest_ended, ended = _widest(ends, begins <= ends, size, len(starts))
    return Branches(
        dep=dep,
        tag=tag,
        pos=pos,
        lemma=lemma,
        lower=lower,
        depth=depth,
        ancestors=ancestors,
        sentence=np.cumsum(sent_start == 1),
        begins=begins,
        ends=ends,
        size=size,
        head=head,
        starts=starts,
        token=token,
        before=before,
        paragraph=np.cumsum(before & BREAK > 0),
        commas=np.cumsum(before & COMMA > 0),
        stops=np.cumsum(before & STOP > 0),
        quoted=_quoted(starts, quoted),
        widest_begun=widest_begun,
        widest_ended=widest_ended,
        begun=begun,
        ended=ended,
    )


def _ancestors(head: Column) -> tuple[Column, NDArray[np.int32]]:
    """How far each token is from its root, and what lies between."""
    above = [np.arange(len(head))]
    depth = np.zeros(len(head), dtype=np.int64)
    while (hangs := head[above[-1]] != above[-1]).any():
        depth += hangs
        above.append(head[above[-1]])
    ancestors = np.full((len(head), DEEPEST), NONE, dtype=np.int32)
    for up, tokens in enumerate(above):
        at = depth - up
        told = (at >= 0) & (at < DEEPEST)
        ancestors[told, at[told]] = tokens[told]
    return depth, ancestors


def _edges(head: Column, depth: Column) -> tuple[Column, Column]:
    """The first and the last token of each branch."""
    left, right = np.arange(len(head)), np.arange(len(head))
    order = np.argsort(-depth, kind="stable")
    for level in np.split(order, np.flatnonzero(np.diff(depth[order])) + 1)[:-1]:
        np.minimum.at(left, head[level], left[level])
        np.maximum.at(right, head[level], right[level])
    return left, right


def _widest(words: Column, has_words: NDArray[np.bool_], size: Column, count: int) -> tuple[Column, Column]:
    """Of the branches that begin (or end) with a word the largest one, and their number."""
    tokens = np.flatnonzero(has_words)
    tokens = tokens[np.argsort(size[tokens], kind="stable")]
    widest = np.full(count, NONE, dtype=np.int64)
    widest[words[tokens]] = tokens
    return widest, np.bincount(words[tokens], minlength=count)


def _signs() -> Bits:
    signs = np.zeros(_BEYOND + 1, dtype=np.uint8)
    for char, bit in _SIGNS.items():
        signs[ord(char)] = bit
    return signs


_SIGN_OF: Final = _signs()


def _before(text: str, starts: Column) -> Bits:
    """What signs stand between each word and the one before it, and behind the last."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    signs = _SIGN_OF[np.minimum(codes, _BEYOND)]
    signs[:-1][(codes[:-1] == _APOSTROPHE) & (codes[1:] == _APOSTROPHE)] |= QUOTE
    return np.bitwise_or.reduceat(signs, np.concatenate(([0], starts)))


def _quoted(starts: Column, quoted: Iterable[Span]) -> NDArray[np.bool_]:
    inside = np.zeros(len(starts), dtype=np.bool_)
    for span in quoted:
        inside[np.searchsorted(starts, span.start) : np.searchsorted(starts, span.end)] = True
    return inside
