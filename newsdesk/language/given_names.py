"""Which given names say "he" or "she" of nearly everybody who bears them?"""

from functools import cache
from importlib.resources import files


def gender_of_given_name(word: str) -> str:
    """ "f", "m", or "" where it is none that is known, or both bear it."""
    return _given_names().get(word, "")


def is_given_name(word: str) -> bool:
    return word in _given_names()


@cache
def _given_names() -> dict[str, str]:
    lines = files("newsdesk.language").joinpath("data", "given_names.tsv").read_text("utf-8").splitlines()
    told = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: gender for gender, names in told for name in names.split()}
