"""How does the report look beside its table? The worst pages, and everything as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from statistics import median
from typing import Any

from benchmarks.race.run import Run
from benchmarks.race.table import markdown_table
from benchmarks.reading.report import Scores, Worst, page_name


def worst_table(pages: Iterable[Worst]) -> str:
    rows = [
        [f"{each.set}/{each.page}", f"{each.f1:.3f}", f"{each.precision:.3f}", f"{each.recall:.3f}", each.url]
        for each in pages
    ]
    return markdown_table(["page", "body F1", "P", "R", "URL"], rows)


def as_json(
    quality: Scores, runs: dict[str, Run], missing: dict[str, str], told: list[str], poorest: list[Worst]
) -> str:
    """Everything that was measured, as numbers."""
    readers = {name: _speed(run) for name, run in runs.items()}
    by_set = {
        name: {
            measure: {reader: asdict(each) for reader, each in line.items()}
            for measure, line in by_measure.items()
        }
        for name, by_measure in quality.items()
    }
    report = {
        "quality": by_set,
        "readers": readers,
        "not_run": missing,
        "notes": told,
        "worst": [asdict(each) for each in poorest],
    }
    return json.dumps(report, indent=2, ensure_ascii=False)


def _speed(run: Run) -> dict[str, Any]:
    return {
        "version": run.version,
        "pages_a_second": run.tasks_a_second,
        "passes": run.by_pass,
        "median_ms": 1000 * median(run.by_task.values()),
        "slowest_ms": 1000 * run.by_task[run.slowest],
        "slowest": page_name(run.slowest),
        "peak_mib": run.peak_mib,
        "not_read": {page_name(key): why for key, why in run.faults.items()},
    }
