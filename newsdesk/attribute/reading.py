"""What do all span finders look at? A parse with its quotations, and which tokens stand inside them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id

from newsdesk.attribute.branches import Branches, branches_of
from newsdesk.attribute.places import Places
from newsdesk.attribute.quotations import Quotation, quotations
from newsdesk.language import Parse
from newsdesk.language.datelines import dateline_end
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EDGE = " \t\n\r\u00a0,;:.–—-"


@dataclass(frozen=True)
class Reading:
    """A parse with the paragraphs in which people may speak."""

    parse: Parse
    paragraphs: tuple[Span, ...]
    #: The paragraphs of quotations that the page sets apart.
    quoted: tuple[Span, ...] = ()

    @cached_property
    def text(self) -> str:
        return self.parse.text

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return quotations(self.text, self.paragraphs)

    @cached_property
    def set_apart(self) -> Places[Span]:
        return Places((span, span) for span in self.quoted)

    @cached_property
    def branches(self) -> Branches:
        return branches_of(self.text, self.parse.doc, (each.span for each in self.quotations))

    @cached_property
    def _quotation_starts(self) -> tuple[int, ...]:
        return tuple(each.span.start for each in self.quotations)

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.paragraphs)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.parse.sentences)

    @cached_property
    def _tokens(self) -> "list[Token]":
        return list(self.parse.doc)

    @cached_property
    def _token_starts(self) -> list[int]:
        return self.parse.doc.to_array("IDX").tolist()  # type: ignore[no-any-return]

    @cached_property
    def _tokens_end(self) -> int:
        last = self._tokens[-1:]
        return last[0].idx + len(last[0].text_with_ws) if last else 0

    @cached_property
    def _lemmas(self) -> list[tuple[str, list[int]]]:
        """Each lemma in small letters, and where it stands: to look at every token costs more than all that is asked of a few."""
        doc = self.parse.doc
        places = defaultdict(list)
        for place, key in enumerate(doc.to_array("LEMMA").tolist()):
            places[key].append(place)
        return [(doc.vocab.strings[key].lower(), held) for key, held in places.items()]

    def of_lemmas(self, lemmas: Container[str]) -> Iterator["Token"]:
        """The tokens that have one of these lemmas, in small letters, in the order of the text."""
        found = chain.from_iterable(held for lemma, held in self._lemmas if lemma in lemmas)
        return (self._tokens[place] for place in sorted(found))

    def of_forms(self, forms: Iterable[str]) -> Iterator["Token"]:
        """The tokens that are one of these words, in small letters, in the order of the text."""
        keys = np.array([get_string_id(form) for form in forms], dtype=np.uint64)
        found = np.flatnonzero(np.isin(self.parse.doc.to_array("LOWER"), keys))
        return (self._tokens[place] for place in found.tolist())

    def tokens_of(self, span: Span) -> "list[Token]":
        """The tokens that stand in this span, or the one that it cuts into."""
        first, last = self._token_over(span.start), self._token_over(span.end - 1)
        if first < 0 or last < 0:
            return []
        is_behind = span.start == self._token_starts[first] + len(self._tokens[first])
        return self._tokens[first + is_behind : last + 1]

    def token_at(self, place: int) -> "Token | None":
        """The token that this character is a part of."""
        found = self.tokens_of(Span(place, place + 1))
        return found[0] if found else None

    def _token_over(self, place: int) -> int:
        """The index of the token that this character, or the space behind it, belongs to; -1 where nothing was parsed."""
        return bisect_right(self._token_starts, place) - 1 if place < self._tokens_end else -1

    def dateline_of(self, span: Span) -> Span | None:
        """The dateline of the paragraph in which this begins, where the span begins in it."""
        index = bisect_right(self._paragraph_starts, span.start) - 1
        if index < 0:
            return None
        start = self.paragraphs[index].start
        end = dateline_end(self.text, start)
        return Span(start, end) if span.start < end else None

    def quotation_at(self, place: int) -> int | None:
        """The index of the quotation that this character stands in."""
        index = bisect_right(self._quotation_starts, place) - 1
        return index if index >= 0 and place < self.quotations[index].span.end else None

    def first_quotation_from(self, place: int) -> int:
        """The index of the first quotation that starts at or after this character."""
        return bisect_right(self._quotation_starts, place - 1)

    def quotations_over(self, span: Span) -> range:
        """The indices of the quotations that overlap this span."""
        first = max(0, bisect_right(self._quotation_starts, span.start) - 1)
        if self.quotations[first : first + 1] and self.quotations[first].span.end <= span.start:
            first += 1
        return range(first, self.first_quotation_from(span.end))

    def paragraph_at(self, place: int) -> int | None:
        """The index of the paragraph that this character stands in."""
        index = bisect_right(self._paragraph_starts, place) - 1
        return index if index >= 0 and place < self.paragraphs[index].end else None

    def sentence_at(self, place: int) -> Span:
        """The sentence around this character."""
        index = bisect_right(self._sentence_starts, place) - 1
        return self.parse.sentences[index] if index >= 0 else Span(0, 0)

    def is_told(self, token: "Token") -> bool:
        """Whether the token stands in running text and outside of quotation marks."""
        return self.paragraph_at(token.idx) is not None and not self.is_quoted(token.idx)

    def is_quoted(self, place: int) -> bool:
        """Whether somebody speaks here: a quoted word or two are a name, and stay the writer's."""
        index = self.quotation_at(place)
        return index is not None and self.quotations[index].is_speech

    def joined(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans with quotations that they cut into made whole, neighbours joined, and edges trimmed."""
        whole = [self._with_quotations(span) for span in spans]
        merged: list[Span] = []
        for span in sorted(whole):
            if merged and not _has_words(self.text[merged[-1].end : span.start]):
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        trimmed = (self.trimmed(span) for span in merged)
        return tuple(span for span in trimmed if _has_words(self.text[span.start : span.end]))

    def _with_quotations(self, span: Span) -> Span:
        start, end = span
        first, last = self.quotation_at(start), self.quotation_at(max(start, end - 1))
        if first is not None:
            start = self.quotations[first].span.start
        if last is not None:
            end = max(end, self.quotations[last].span.end)
        return Span(start, end)

    def trimmed(self, span: Span) -> Span:
        """The span without spaces and light punctuation at its edges."""
        start, end = span
        while start < end and self.text[start] in _EDGE:
            start += 1
        while end > start and self.text[end - 1] in _EDGE:
            end -= 1
        return Span(start, end)


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def covers(spans: Sequence[Span], place: int) -> bool:
    return any(span.start <= place < span.end for span in spans)
