"""What words do the registers know? The data files of the folder lexicon/, read once."""

import csv
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=16)
def table(name: str) -> dict[str, Any]:
    """The tables of a TOML file of the lexicon."""
    return tomllib.loads(_text(f"{name}.toml"))


@lru_cache(maxsize=1)
def gazetteer() -> tuple[dict[str, str], ...]:
    """The rows of our own gazetteer of places that packaged ones lack."""
    return tuple(csv.DictReader(_text("places.csv").splitlines()))


@lru_cache(maxsize=64)
def words(name: str, section: str, key: str = "words") -> frozenset[str]:
    """A list of words as a set."""
    return frozenset(table(name)[section][key] if section else table(name)[key])


def _text(name: str) -> str:
    return files("newsdesk.register").joinpath("lexicon", name).read_text("utf-8")
