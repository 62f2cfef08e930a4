"""Is this an English word? By the dictionary of spaCy's lemmatizer, which has some 80,000."""

from newsdesk.language.engine import engine


def is_a_word(word: str) -> bool:
    return engine().knows(word.casefold())
