"""What the desk answers with: an immutable sequence of nouns that turns into a table when asked."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from newsdesk.publish import tables

if TYPE_CHECKING:
    import pandas
    import pyarrow

Noun = TypeVar("Noun")


class Rows(Sequence[Noun], Generic[Noun]):
    """Rows in the order of the question; `desk.statements(speaker="Budanov").to_pandas()`."""

    def __init__(self, nouns: Sequence[Noun] = ()) -> None:
        self._nouns = tuple(nouns)

    @overload
    def __getitem__(self, index: int) -> Noun: ...
    @overload
    def __getitem__(self, index: slice) -> "Rows[Noun]": ...
    def __getitem__(self, index: int | slice) -> "Noun | Rows[Noun]":
        return Rows(self._nouns[index]) if isinstance(index, slice) else self._nouns[index]

    def __len__(self) -> int:
        return len(self._nouns)

    def __iter__(self) -> Iterator[Noun]:
        return iter(self._nouns)

    def __repr__(self) -> str:
        return f"<{len(self)} rows>"

    def to_arrow(self) -> "pyarrow.Table":
        """The rows as an Arrow table, one column per plain value."""
        return tables.to_arrow(self._nouns)

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a pandas data frame."""
        frame: pandas.DataFrame = self.to_arrow().to_pandas()
        return frame
