"""How good are a reader's rows? The measures of the two scorers, as counts per article that can be drawn again and again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.attribution.articles import Article
from benchmarks.race import draws
from benchmarks.race.draws import Score, Worth, f1, harmonic_of_means, mean
from benchmarks.race.reader import Row
from benchmarks.scored import scorer

Judged = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measure:
    """What each article, once it is judged, adds to the sums, and what the sums are worth."""

    name: str
    counts: Callable[[Judged], Sequence[float]]
    worth: Worth


@dataclass(frozen=True, slots=True)
class Judge:
    """Who judges the articles of a set, what a reader must give to be judged, and by which measures."""

    set: str
    field: str
    judge: Callable[[Judged, Row], Judged]
    measures: tuple[Measure, ...]

    def scores(self, pairs: Iterable[tuple[Article, Row]]) -> dict[str, Score]:
        """The score in each measure; a measure without a case in these articles has none."""
        judged = [self.judge(article.gold, row) for article, row in pairs]
        found = {}
        for measure in self.measures:
            counts = np.array([measure.counts(each) for each in judged], dtype=np.float64)
            score = draws.score(counts, measure.worth) if counts.any() else None
            if score is not None:
                found[measure.name] = score
        return found


def spans() -> Judge:
    """PolNeAR by eval_attribution.py: contents with their sources, and the three spans to the word."""
    by = scorer("eval_attribution.py")

    def judge(gold: Judged, row: Row) -> Judged:
        counts: Judged = by.counts(by.Doc(gold["text"]), gold["attributions"], row.get("attributions", []))
        return counts

    names = {
        "content and source": "[all] content>=0.5+source",
        "– quoted": "[quoted] content>=0.5+source",
        "– indirect": "[indirect] content>=0.5+source",
        "content": "[all] content>=0.5",
        "source exactly": "source exact",
        "cue exactly": "cue exact",
        "content exactly": "content exact",
    }
    measures = (Measure(name, _named(theirs), harmonic_of_means) for name, theirs in names.items())
    return Judge("polnear-dev", "attributions", judge, tuple(measures))


def records(of: str = "statements-dev") -> Judge:
    """Statements by score_statements.py: found at all, and what the records of those found say."""
    by = scorer("score_statements.py")

    def judge(gold: Judged, row: Row) -> Judged:
        result = by.score([gold], [{"id": gold["id"], "statements": row.get("statements", [])}])
        judged: Judged = result["scores"] | result["counts"]
        return judged

    def detection(judged: Judged) -> Sequence[float]:
        hits = judged["tp"]
        return hits, judged["pred"] - hits, judged["gold"] - hits

    def relay(judged: Judged) -> Sequence[float]:
        hits, given, asked = (
            _hits(judged, "relay_r", "n_relay_gold"),
            judged["n_relay_pred"],
            judged["n_relay_gold"],
        )
        return hits, given - hits, asked - hits

    def end_to_end(judged: Judged) -> Sequence[float]:
        hits = _hits(judged, "speaker_acc", "n_speaker")
        return hits, judged["pred"] - hits, judged["gold"] - hits

    return Judge(
        of,
        "statements",
        judge,
        (
            Measure("detection F1", detection, f1),
            Measure("speaker", _right("speaker"), mean),
            Measure("– by pronoun or description", _right("pronoun", "pronoun_speaker_acc"), mean),
            Measure("role", _right("role"), mean),
            Measure("relay F1", relay, f1),
            Measure("date said", _right("said_on"), mean),
            Measure("date left empty", _right("no_date"), mean),
            Measure("stance", _right("stance"), mean),
            Measure("form", _right("form"), mean),
            Measure("speaker end to end F1", end_to_end, f1),
        ),
    )


def _named(name: str) -> Callable[[Judged], Sequence[float]]:
    def counts(judged: Judged) -> Sequence[float]:
        found: Sequence[float] = judged[name]
        return found

    return counts


def _right(asked: str, share: str = "") -> Callable[[Judged], Sequence[float]]:
    def counts(judged: Judged) -> Sequence[float]:
        return _hits(judged, share or f"{asked}_acc", f"n_{asked}"), judged[f"n_{asked}"]

    return counts


def _hits(judged: Judged, share: str, of: str) -> int:
    """The scorer tells shares of one article; they are summed over articles as what they are shares of."""
    return round(float(judged[share]) * int(judged[of]))
