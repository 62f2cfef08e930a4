"""Of which word pieces is a word made? What stands between two spaces is asked of the tokenizer once, however often it is met."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LOWER, TITLE, UPPER = 0, 1, 2
#: So many words of so many letters in all are kept; then the store is begun anew.
_KEPT: Final = 20_000
_KEPT_LETTERS: Final = 400_000


@dataclass(frozen=True, slots=True)
class Spelling:
    """The pieces of a word with the marks beside it: where each begins and ends in it, and the case of its letters."""

    pieces: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    cases: tuple[int, ...] = ()


class Spellings:
    """The words that were met."""

    def __init__(self) -> None:
        self._known: dict[str, Spelling] = {}
        self._letters = 0

    def of(self, words: Iterable[str]) -> Mapping[str, Spelling]:
        """How these words are spelt, and others."""
        met = dict.fromkeys(words)
        known = self._known
        if len(known) + len(met) > _KEPT or self._letters > _KEPT_LETTERS:
            known = self._known = {}
            self._letters = 0
        unseen = [word for word in met if word not in known]
        self._letters += sum(map(len, unseen))
        known.update(zip(unseen, _spelt(unseen), strict=True))
        return known


def _spelt(words: Sequence[str]) -> Iterator[Spelling]:
    """All are given to the tokenizer at once, which is quicker."""
    encoded = _tokenizer().encode(" ".join(words), add_special_tokens=False)
    pieces, offsets = encoded.ids, encoded.offsets
    begin = first = 0
    for word in words:
        end = begin + len(word)
        last = bisect_left(offsets, (end,), lo=first)
        starts = tuple(start - begin for start, _ in offsets[first:last])
        ends = tuple(stop - begin for _, stop in offsets[first:last])
        cases = tuple(_case(word[start:stop]) for start, stop in zip(starts, ends, strict=True))
        yield Spelling(tuple(pieces[first:last]), starts, ends, cases)
        begin, first = end + 1, last


def _case(piece: str) -> int:
    if not piece[:1].isupper():
        return LOWER
    return UPPER if len(piece) > 1 and piece.isupper() else TITLE


@lru_cache(maxsize=1)
def spellings() -> Spellings:
    """The store of this process."""
    return Spellings()


@lru_cache(maxsize=1)
def _tokenizer() -> "Tokenizer":
    from tokenizers import Tokenizer

    found = Tokenizer.from_str(files("newsdesk.attribute").joinpath("model/tokenizer.json").read_text())
    found.no_padding()
    found.no_truncation()
    return found
