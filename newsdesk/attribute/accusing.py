"""Of what is somebody accused who denies it? ("Ellis accused Ortega of theft. He denied it.")"""

from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import sentence_before

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCUSING: Final = frozenset({"accuse", "blame", "charge", "implicate"})
#: "He denies it" tells of an accusation; "they denied him" does not.
_WHAT: Final = frozenset({"it", "this", "that"})


def charge_before(denial: "Token") -> "Token | None":
    """What tells of that which is denied: the clause that "but he denied it" goes on from, or an accusation in the sentence before."""
    if denial.dep_ == "conj":
        return denial.head
    before = sentence_before(denial) if denial == denial.sent.root else None
    return next(
        (verb for verb in before or () if verb.lemma_.lower() in ACCUSING and verb.pos_ == "VERB"), None
    )


def denies_a_charge(verb: "Token", what: str) -> bool:
    """Whether it is "denies it" behind an accusation; a licence or bail is denied without a word on what is true."""
    charge = charge_before(verb) if verb.lemma_.lower() == "deny" and what in _WHAT else None
    return charge is not None and charge.lemma_.lower() in ACCUSING
