"""Counts how often a lemma with a label is a part of a cue: part of `make train-bounds` (training/attribution/habits.py).

Counted on PolNeAR's training part. Rare ones count as much as the lemma with any label does, and that as any word.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log

from told import MODEL, Told, articles

from newsdesk.attribute.cue_habits import ANY, Habit

#: What is met less often is not told.
LEAST = 5
#: So many words more, of which as many are cues as of a wider group, are counted with each.
ADDED = 5
#: A word is that much likelier than not to be a part of a cue, or the other way round, at the most.
MOST = 4.0


class Seen:
    """How many words there are of a kind, and how many of them are parts of cues."""

    def __init__(self) -> None:
        self._all: Counter[tuple[str, str]] = Counter()
        self._cues: Counter[tuple[str, str]] = Counter()

    def add(self, kind: tuple[str, str], is_cue: bool) -> None:
        self._all[kind] += 1
        self._cues[kind] += is_cue

    def often(self) -> Iterator[tuple[str, str]]:
        return (kind for kind, count in sorted(self._all.items()) if count >= LEAST)

    def share(self, kind: tuple[str, str]) -> float:
        """Of the words of this kind, and of so many of the next wider one."""
        lemma, label = kind
        if kind == (ANY, ANY):
            return self._cues[kind] / self._all[kind]
        wider = self.share((lemma if label else ANY, ANY))
        return (self._cues[kind] + ADDED * wider) / (self._all[kind] + ADDED)


def main() -> None:
    rows = (f"{lemma}\t{label}\t{odds:.2f}\n" for lemma, label, odds in habits(articles("train")))
    (MODEL / "cue-habits.tsv").write_text("".join(rows), encoding="utf-8")


def habits(articles: Iterable[Told]) -> Iterator[Habit]:
    seen = Seen()
    for told in articles:
        for token, is_cue in zip(told.branches.token.tolist(), told.is_cue.tolist(), strict=True):
            lemma, label = told.lemmas[token], told.labels[token]
            for kind in {(lemma, label), (lemma, ANY), (ANY, ANY)}:
                seen.add(kind, is_cue)
    for kind in seen.often():
        share = seen.share(kind)
        yield *kind, min(max(log(share / (1 - share)), -MOST), MOST)


if __name__ == "__main__":
    main()
