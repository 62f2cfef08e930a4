"""What of the gold did the reader find? Texts are the same thing when at least half of their words are shared."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from benchmarks.structure.gold import GoldEntry, GoldPage, Source, plain_text
from newsdesk.model import Article, Card, LiveEntry, Refusal, Span

SAME = 0.5
# An advertisement's label, a lone button: what has fewer words is no card, in the gold as in what is found.
FEWEST_WORDS = 5
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)

RUN = 3

Words = Counter[str]
Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A card or an entry, of the gold or found: its words, with its kind or its time."""

    text: str
    words: Words
    kind: str = ""
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    gold: Thing
    found: Thing


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs of one page, and what stays without a partner."""

    pairs: tuple[Pair, ...]
    missed: tuple[Thing, ...]
    surplus: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class PageResult:
    page: GoldPage
    cards: Matched
    cards_of_kind: dict[str, Matched]
    entries: Matched


def compare(page: GoldPage, source: Source, read: Article | Refusal, kinds: Sequence[str]) -> PageResult:
    """The gold of a page beside what was read; a refused page has neither cards nor entries."""
    text = plain_text(source.html)
    gold_cards = [_thing(text[card.span.start : card.span.end], card.kind) for card in page.cards]
    gold_live = [_of_gold(entry, text) for entry in page.live]
    cards = [_of_card(card) for card in read.cards] if isinstance(read, Article) else []
    live = [_of_entry(entry) for entry in read.live] if isinstance(read, Article) else []
    cards = [card for card in cards if card.words.total() >= FEWEST_WORDS]
    seen = _runs(text)
    live = [entry for entry in live if is_shown(entry.text, seen)]
    of_kind = {
        kind: match(*([thing for thing in things if thing.kind == kind] for things in (gold_cards, cards)))
        for kind in kinds
    }
    return PageResult(page, match(gold_cards, cards), of_kind, match(gold_live, live))


def match(gold: Sequence[Thing], found: Sequence[Thing]) -> Matched:
    """One to one, the most alike first; of those as alike, the one of the same kind and time."""
    ranked = sorted(
        (
            (-share, a.kind != b.kind, not same_minute(a.when, b.when), i, j)
            for i, a in enumerate(gold)
            for j, b in enumerate(found)
            if (share := overlap(a.words, b.words)) >= SAME
        ),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in ranked:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return Matched(
        tuple(Pair(gold[i], found[j]) for i, j in sorted(partner.items())),
        tuple(thing for i, thing in enumerate(gold) if i not in partner),
        tuple(thing for j, thing in enumerate(found) if j not in taken),
    )


def is_shown(text: str, seen: frozenset[Run]) -> bool:
    """Whether at least half of a text stands on the page, by its runs of words: JSON-LD may hold more than is shown."""
    runs = _runs(text)
    return len(runs & seen) >= SAME * len(runs)


def overlap(a: Words, b: Words) -> float:
    """The Jaccard index of two bags of words."""
    shared = (a & b).total()
    return shared / (a.total() + b.total() - shared) if shared else 0.0


def same_minute(a: datetime | None, b: datetime | None) -> bool:
    """Whether two moments are of the same minute; seconds are cut off, not rounded."""
    if a is None or b is None:
        return a is b
    return abs(_minute(a) - _minute(b)) < timedelta(minutes=1)


def _minute(when: datetime) -> datetime:
    return when.astimezone(UTC).replace(second=0, microsecond=0)


def _of_card(card: Card) -> Thing:
    return _thing(_joined(card.headline, card.text), card.kind)


def _of_gold(entry: GoldEntry, text: str) -> Thing:
    printed = entry.printed or Span(entry.span.end, entry.span.end)
    around = text[entry.span.start : printed.start], text[printed.end : entry.span.end]
    return _thing(" ".join(around).strip(), when=entry.when)


def _of_entry(entry: LiveEntry) -> Thing:
    text = entry.text.replace(entry.printed, " ", 1) if entry.printed else entry.text
    return _thing(_joined(entry.headline, entry.author, text), when=entry.when)


def _joined(*parts: str) -> str:
    """The parts as one text, without those that the last one holds anyway."""
    *before, text = parts
    return " ".join([*(part for part in before if part and part not in text), text])


def _thing(text: str, kind: str = "", when: datetime | None = None) -> Thing:
    return Thing(text, Counter(_words(text)), kind, when)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(text: str) -> frozenset[Run]:
    words = _words(text)
    return frozenset(tuple(words[i : i + RUN]) for i in range(max(len(words) - RUN, 0) + 1))
