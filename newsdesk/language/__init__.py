"""The one linguistic reading of a text, which `attribute` and `register` are both handed."""

from newsdesk.language.dates import dates
from newsdesk.language.dictionary import is_a_word
from newsdesk.language.given_names import gender_of_given_name, is_given_name
from newsdesk.language.inverted import with_small_verbs
from newsdesk.language.languages import is_read
from newsdesk.language.parse import Parse, parse
from newsdesk.language.pieces import APPEAL

__all__ = [
    "APPEAL",
    "Parse",
    "dates",
    "gender_of_given_name",
    "is_a_word",
    "is_given_name",
    "is_read",
    "parse",
    "with_small_verbs",
]
