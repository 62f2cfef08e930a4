"""Where does a speaker no longer say the same of one matter? Shown side by side; nobody is called a liar here.

Two utterances are on one matter when their rare words are mostly the same. They disagree when their figures differ, or
when one denies what the other tells. A figure that is only left out is no change.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from newsdesk.link.tellings import Telling, telling
from newsdesk.link.terms import rarity
from newsdesk.link.utterances import first_told
from newsdesk.model import Difference, Turn, Utterance

#: So much of the weight of the rare words is the same.
LEAST_LIKENESS: Final = 0.6
FEWEST_SHARED: Final = 3
#: A word in more of a speaker's accounts than this is what they always talk of, not one matter.
MOST_ACCOUNTS: Final = 50
#: Words of the grammar weigh no more than this, and no name more than that: a matter is not its place alone.
LEAST_WEIGHT: Final = 0.75
MOST_WEIGHT: Final = 3.0

_WORD: Final = re.compile(r"[^\W\d_]{3,40}")


@dataclass(frozen=True, slots=True)
class _Account:
    utterance: Utterance
    words: dict[str, float]
    telling: Telling


def turns(told: Sequence[Utterance]) -> tuple[Turn, ...]:
    """The changed accounts among these utterances, the latest change first."""
    accounts = [_account(each) for each in sorted(told, key=_first)]
    found = [turn for one, two in _on_one_matter(accounts) if (turn := _turn(accounts[one], accounts[two]))]
    return tuple(sorted(found, key=lambda turn: (_first(turn.after), _first(turn.before)), reverse=True))


def _first(each: Utterance) -> tuple[object, ...]:
    return first_told(each.printings[0].line)


def _account(utterance: Utterance) -> _Account:
    content = utterance.fullest.content
    weighed = {word: min(MOST_WEIGHT, rarity(word)) for word in map(str.lower, _WORD.findall(content))}
    words = {word: weight for word, weight in weighed.items() if weight > LEAST_WEIGHT}
    figures, denies = telling(content)
    denies = denies or utterance.fullest.statement.stance == "deny"
    return _Account(utterance, words, Telling(figures, denies))


def _on_one_matter(accounts: Sequence[_Account]) -> Iterator[tuple[int, int]]:
    """Pairs of one speaker that share words enough, the earlier one first."""
    with_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, each in enumerate(accounts):
        for word in each.words:
            with_word[each.utterance.speaker.casefold(), word].append(place)
    few = (places for places in with_word.values() if len(places) <= MOST_ACCOUNTS)
    shared = Counter(pair for places in few for pair in combinations(places, 2))
    for (one, two), number in sorted(shared.items()):
        if number >= FEWEST_SHARED and _likeness(accounts[one], accounts[two]) >= LEAST_LIKENESS:
            yield one, two


def _likeness(one: _Account, two: _Account) -> float:
    """How much of the weight of the words of both is in both (weighted Jaccard)."""
    both = sum(weight for word, weight in one.words.items() if word in two.words)
    return both / (sum(one.words.values()) + sum(two.words.values()) - both)


def _turn(before: _Account, after: _Account) -> Turn | None:
    if not before.utterance.speaker or not _is_later(after.utterance, before.utterance):
        return None
    differences = tuple(_differences(before.telling, after.telling))
    return Turn(before.utterance, after.utterance, differences) if differences else None


def _differences(before: Telling, after: Telling) -> Iterator[Difference]:
    if not (before.figures <= after.figures or after.figures <= before.figures):
        yield "figure"
    if before.denies != after.denies:
        yield "denial"


def _is_later(one: Utterance, other: Utterance) -> bool:
    """Whether the one was first told after the other; of two without a day nobody knows."""
    late, early = one.printings[0].line.article, other.printings[0].line.article
    return bool(late.published and early.published and late.published > early.published)
