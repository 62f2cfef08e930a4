"""How good are the kinds? MUC-4: types by document and the stage on those that match; CASE 2021: one kind by snippet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.events.texts import MUC, Text
from benchmarks.race.draws import Score, f1, mean, score
from newsdesk.model import Event, Status

#: A denial of the deed by one side leaves the deed.
STAGES: Mapping[Status, str] = {
    "planned": "THREATENED",
    "requested": "THREATENED",
    "considered": "THREATENED",
    "cancelled": "ATTEMPTED",
}
DONE = "ACCOMPLISHED"
FURTHEST_FIRST = (DONE, "ATTEMPTED", "THREATENED")


def types_score(by: ModuleType, texts: Sequence[Text], types: Sequence[set[str]]) -> Score | None:
    """F1 of the scorer's types, from the counts of each document."""
    counts = []
    for text, given in zip(texts, types, strict=True):
        gold = by.muc({text.id: text.gold["templates"]}, {text.id: {"types": given}})["type"]
        asked = len({frozenset(_alternatives(each, "INCIDENT: TYPE")) for each in text.gold["templates"]})
        hits = round(gold["P"] * len(given))
        counts.append((hits, len(given) - hits, asked - hits))
    return score(np.array(counts, np.float64), f1)


def stage_score(texts: Sequence[Text], told: Sequence[Sequence[Event]]) -> Score | None:
    """On templates whose type is found: is the furthest stage that an event of the type is told to have reached right?"""
    counts = []
    for text, events in zip(texts, told, strict=True):
        right = asked = 0
        for template in text.gold["templates"]:
            types = _alternatives(template, "INCIDENT: TYPE")
            stages = {STAGES.get(e.status, DONE) for e in events if MUC.kind(e.frame) in types}
            if stages and "INCIDENT: STAGE OF EXECUTION" in template:
                asked += 1
                furthest = next(stage for stage in FURTHEST_FIRST if stage in stages)
                right += furthest in _alternatives(template, "INCIDENT: STAGE OF EXECUTION")
        counts.append((right, asked))
    return score(np.array(counts, np.float64), mean)


def always_done(texts: Sequence[Text], told: Sequence[Sequence[Event]]) -> float:
    """The stage where everything is taken as done, on the same templates."""
    found = [
        DONE in _alternatives(template, "INCIDENT: STAGE OF EXECUTION")
        for text, events in zip(texts, told, strict=True)
        for template in text.gold["templates"]
        if "INCIDENT: STAGE OF EXECUTION" in template
        and {MUC.kind(event.frame) for event in events} & _alternatives(template, "INCIDENT: TYPE")
    ]
    return sum(found) / len(found) if found else 0.0


def _alternatives(template: Mapping[str, Any], slot: str) -> set[str]:
    return set(template[slot][0].lstrip("? ").split(" / "))


def labels_score(gold: Sequence[str], given: Sequence[str]) -> Score | None:
    """Weighted F1, as the scorer takes it, with the interval of drawing the snippets again and again."""
    kinds = sorted({*gold, *given})
    place = {kind: number for number, kind in enumerate(kinds)}
    counts = np.zeros((len(gold), 3, len(kinds)))
    for row, (asked, answer) in enumerate(zip(gold, given, strict=True)):
        counts[row, 0, place[asked]] = asked == answer
        counts[row, 1, place[asked]] = 1
        counts[row, 2, place[answer]] = 1
    return score(counts.reshape(len(gold), -1), lambda sums: _weighted(sums, len(kinds)))


def _weighted(sums: NDArray[np.float64], kinds: int) -> NDArray[np.float64]:
    hits, asked, answered = np.moveaxis(sums.reshape(*sums.shape[:-1], 3, kinds), -2, 0)
    both = asked + answered
    each = np.divide(2 * hits, both, out=np.zeros_like(hits), where=both > 0)
    total = asked.sum(axis=-1)
    return np.divide((each * asked).sum(axis=-1), total, out=np.zeros_like(total), where=total > 0)


def by_kind(gold: Iterable[str], given: Iterable[str]) -> dict[str, float]:
    """F1 of each kind that the gold has."""
    hits: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for asked, answer in zip(gold, given, strict=True):
        hits[asked][1] += 1
        hits[answer][1] += 1
        hits[asked][0] += 2 * (asked == answer)
    return {kind: found / both for kind, (found, both) in sorted(hits.items())}
