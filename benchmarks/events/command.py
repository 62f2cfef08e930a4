"""Kinds of events by frames that a user could have written (tests/register/frames), beside simpler ways, in one run.

python -m benchmarks.events                            # both sets
python -m benchmarks.events muc --file wire.jsonl      # another file in the form of the set
python -m benchmarks.events case --rows labels.jsonl   # the rows for the set's own scorer, too
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.progress import track

from benchmarks.events.halves import kinds_by_halves
from benchmarks.events.measures import always_done, by_kind, labels_score, stage_score, types_score
from benchmarks.events.readers import by_centroids, by_keywords, events_of, foremost, frames_of, recent
from benchmarks.events.texts import MUC, SETS, Text, texts_of
from benchmarks.race.draws import Score
from benchmarks.scored import data_file, scorer
from newsdesk.model import Event

Rows = list[dict[str, Any]]
HALVINGS = 20


def main() -> int:
    given = _arguments()
    results = {}
    for of in (SETS[given.set],) if given.set else SETS.values():
        texts = texts_of(of, given.file or data_file(of.file))
        if given.split:
            texts = [text for text in texts if text.gold.get("split", given.split) == given.split]
        frames = frames_of(of)
        told = [events_of(text, frames) for text in track(texts, of.name, disable=given.json, transient=True)]
        if of is MUC:
            told = [recent(text, events) for text, events in zip(texts, told, strict=True)]
            results[of.name], rows = _wire(texts, told)
        else:
            kinds = [of.kind(foremost(events, frames)) for events in told]
            halves = kinds_by_halves(of, texts, frames, HALVINGS)
            results[of.name], rows = _snippets(texts, kinds, halves)
        if given.rows:
            given.rows.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    if given.json:
        print(json.dumps(results, indent=2))
    else:
        for name, result in results.items():
            _print(name, result)
    return 0


def _wire(texts: Sequence[Text], told: Sequence[tuple[Event, ...]]) -> tuple[dict[str, Any], Rows]:
    by = scorer("eval_linking.py")
    types = [{MUC.kind(event.frame) for event in events} for events in told]
    measured = {
        "texts": len(texts),
        "incident type, F1": _shown(types_score(by, texts, types)),
        "– keywords": _shown(types_score(by, texts, [by_keywords(text) for text in texts])),
        "stage of execution on matched": _shown(stage_score(texts, told)),
        "– always accomplished": round(always_done(texts, told), 3),
    }
    return measured, [
        {"doc": text.id, "types": sorted(each)} for text, each in zip(texts, types, strict=True)
    ]


def _snippets(
    texts: Sequence[Text], kinds: Sequence[str], halves: Sequence[Sequence[str]]
) -> tuple[dict[str, Any], Rows]:
    gold = [text.gold["SubType"] for text in texts]
    measured = {
        "texts": len(texts),
        "type, weighted F1": _shown(labels_score(gold, kinds)),
        f"– without the words that only the half has, {HALVINGS} times": _spread(gold, halves),
        "– TF-IDF centroids, five folds": _shown(labels_score(gold, by_centroids(texts, gold))),
        "by type, F1": {kind: round(value, 3) for kind, value in by_kind(gold, kinds).items()},
    }
    return measured, [{"id": text.id, "label": kind} for text, kind in zip(texts, kinds, strict=True)]


def _shown(found: Score | None) -> list[float] | None:
    """The value, and the interval that holds it in 95 of 100 draws of the texts."""
    return [round(x, 3) for x in (found.value, found.low, found.high)] if found else None


def _spread(gold: Sequence[str], halves: Sequence[Sequence[str]]) -> list[float]:
    """The mean of the scores, the least and the most."""
    found = [score.value for kinds in halves if (score := labels_score(gold, kinds)) is not None]
    return [round(x, 3) for x in (sum(found) / len(found), min(found), max(found))] if found else []


def _print(name: str, result: dict[str, Any]) -> None:
    print(f"{name}: {result['texts']} texts")
    for measure, value in result.items():
        if isinstance(value, dict):
            print(f"  {measure}: " + ", ".join(f"{kind} {each:.3f}" for kind, each in value.items()))
        elif isinstance(value, list) and value:
            print(f"  {measure}: {value[0]:.3f} ({value[1]:.3f}–{value[2]:.3f})")
        elif measure != "texts":
            print(f"  {measure}: {value}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.events",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("set", nargs="?", choices=SETS, help="one of the sets (both)")
    parser.add_argument("--file", type=Path, help="another file in the form of the set")
    parser.add_argument("--split", choices=("train", "dev"), help="only this part of MUC-4")
    parser.add_argument("--rows", type=Path, help="write what is given for each text, for the set's scorer")
    parser.add_argument("--json", action="store_true", help="the measures as JSON")
    given = parser.parse_args()
    if (given.file or given.rows) and not given.set:
        parser.error("--file and --rows are of one set: name it")
    return given
