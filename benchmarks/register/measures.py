"""How good are a reader's events and figures? The scorer's measures, as counts per article that can be drawn again and again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

import numpy as np

from benchmarks.race.draws import Score, Worth, f1, mean, score
from benchmarks.race.reader import Row
from benchmarks.register.articles import Article

Counts = dict[tuple[str, str], Sequence[float]]
"""By what is measured and how: the counts of one article."""
FIGURES = "figures of the gold"
WHOLE = "all frames"


def scores(by: ModuleType, pairs: Iterable[tuple[Article, Row]]) -> dict[tuple[str, str], Score]:
    """What the reader gives of events and of figures, each measure by what it is of and its name."""
    told = [_counts(by, article, row) for article, row in pairs]
    found = {}
    for name in told[0] if told else ():
        counts = np.array([each[name] for each in told], np.float64)
        value = score(counts, _worth(counts))
        if counts.any() and value is not None:
            found[name] = value
    return found


def _worth(counts: np.ndarray[Any, np.dtype[np.float64]]) -> Worth:
    return f1 if counts.shape[-1] == 3 else mean


def _counts(by: ModuleType, article: Article, row: Row) -> Counts:
    counts = dict(_of_figures(article.gold, row.get("figures", ())))
    if "seconds" in row:
        counts |= _of_events(by, article, row.get("events", []))
    return counts


def _of_events(by: ModuleType, article: Article, events: list[dict[str, Any]]) -> Counts:
    """(hits, surplus, missed) of events, roles and sources; (right, asked) of all else."""
    result = by.score([{"id": article.id, "events": article.gold}], [{"id": article.id, "events": events}])
    counts: Counts = {
        (WHOLE, "roles, micro F1"): _three(result["roles_micro"]),
        (WHOLE, "events, F1"): _three(result["events_micro"]),
        (WHOLE, "status"): _two(result["status_accuracy"]),
        (WHOLE, "source, F1"): _three(result["source"]),
        (WHOLE, "norms of agreeing fillers"): _two(result["norm_accuracy"]),
        (WHOLE, "articles without events left empty"): _two(result["articles_without_events_left_empty"]),
    }
    for role in ("materiel", "weapon", "amount"):
        counts[WHOLE, f"quantity of {role}"] = _two(result["quantity"].get(role, {}))
    for frame, found in result["frames"].items():
        counts[frame, "events, F1"] = _three(found["events"])
        counts[frame, "roles, F1"] = _three(found["roles"])
        counts[frame, "status"] = _two(found["status_accuracy"])
        for role, each in found["by_role"].items():
            counts[frame, f"– {role}"] = _three(each)
    return counts


def _of_figures(gold: Iterable[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    """(right, asked) over all figures that fillers of the gold have, whichever event they belong to."""
    asked = list(_figures(gold))
    for name, is_same in (("value", _same_value), ("least and most", _same_bounds)):
        right = sum(
            _is_none(figure, given) or any(is_same(figure, each) for each in _at(figure, given))
            for figure in asked
        )
        yield (FIGURES, name), (right, len(asked))


def _figures(gold: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    seen = set()
    for filler in (each for event in gold for fillers in event["roles"].values() for each in fillers):
        figure = filler.get("quantity")
        if "value" in filler:
            figure = {**filler, "min": filler["value"], "max": filler["value"]}
        if figure is not None and (figure["start"], figure["end"]) not in seen:
            seen.add((figure["start"], figure["end"]))
            yield figure


def _at(figure: Mapping[str, Any], given: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [each for each in given if each["start"] < figure["end"] and figure["start"] < each["end"]]


def _is_none(figure: Mapping[str, Any], given: Iterable[Mapping[str, Any]]) -> bool:
    """Is no number given where the text ("dozens") gives none?"""
    has_none = figure["min"] is None and figure["max"] is None
    return has_none and all(each["min"] is None and each["max"] is None for each in _at(figure, given))


def _same_value(figure: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    return bool(_numbers(figure)) and _numbers(figure) <= _numbers(given)


def _same_bounds(figure: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    return bool(_numbers(figure)) and all(figure[end] == given[end] for end in ("min", "max"))


def _numbers(figure: Mapping[str, Any]) -> set[float]:
    return {float(figure[end]) for end in ("min", "max") if figure[end] is not None}


def _three(found: Mapping[str, float]) -> Sequence[float]:
    return found["tp"], found["fp"], found["fn"]


def _two(found: Mapping[str, float]) -> Sequence[float]:
    return found.get("correct", 0), found.get("n", 0)
