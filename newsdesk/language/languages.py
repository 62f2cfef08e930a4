"""In which languages are statements and facts read?"""


def is_read(language: str) -> bool:
    """Whether texts marked with this language (BCP 47) are read: English, and texts that say nothing of theirs."""
    return language.casefold().replace("_", "-").split("-")[0] in ("", "en")
