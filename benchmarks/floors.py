"""The quick accuracy check of the gate: scores the dev data and fails when a measure is under its floor.

python benchmarks/floors.py            # checks
python benchmarks/floors.py --print    # prints the measures as floors.toml wants them
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from drawn import drawn
from scored import batch, data_file, scored

FLOORS = Path(__file__).with_name("floors.toml")
Measures = dict[str, float]


def reading(name: str) -> Callable[[Path], Measures]:
    def measure(folder: Path) -> Measures:
        gold = data_file(f"reading/{name}.jsonl.gz")
        result = scored(
            "eval_reading.py", gold, batch("read", gold, folder / f"{name}.jsonl"), "--json", "--modern"
        )
        found = {
            "body": result.get("body", {}).get("f1"),
            "segments": result.get("segments", {}).get("f1"),
            "title": result.get("title", {}).get("norm"),
            "date": result.get("date", {}).get("day"),
            "authors": result.get("authors", {}).get("f1"),
            "image": result.get("image", {}).get("same"),
        }
        return {key: value for key, value in found.items() if value is not None}

    return measure


def attribution(folder: Path) -> Measures:
    gold = data_file("attribution/polnear-dev.jsonl")
    result = scored("eval_attribution.py", gold, batch("attribute", gold, folder / "spans.jsonl"), "--json")
    return {
        "content": result["[all] content>=0.5"]["F1"],
        "content_and_source": result["[all] content>=0.5+source"]["F1"],
        "source_exact": result["source exact"]["F1"],
        "cue_exact": result["cue exact"]["F1"],
        "content_exact": result["content exact"]["F1"],
    }


def statements(folder: Path) -> Measures:
    return records(data_file("statements/statements-dev.jsonl"), folder)


def part(name: str) -> Callable[[Path], Measures]:
    return lambda folder: records(drawn(name, folder / "drawn.jsonl"), folder)


def records(gold: Path, folder: Path) -> Measures:
    result = scored("score_statements.py", gold, batch("attribute", gold, folder / "records.jsonl"), "--json")
    return {key: value for key, value in result["scores"].items() if key.endswith(("_f1", "_acc"))}


def registers(folder: Path) -> Measures:
    gold = data_file("registers/registers-dev.jsonl")
    result = scored("score_registers.py", gold, batch("register", gold, folder / "events.jsonl"), "--json")
    return {
        "roles": result["roles_micro"]["f1"],
        "events": result["events_micro"]["f1"],
        "status": result["status_accuracy"]["acc"],
        "empty_left_empty": result["articles_without_events_left_empty"]["acc"],
    }


def dates(folder: Path) -> Measures:
    gold = data_file("dates/tempeval3-train.jsonl")
    result = scored("eval_linking.py", "timex", gold, batch("dates", gold, folder / "timex.jsonl"))
    return {key: result[key]["F1"] for key in ("value", "strict", "relaxed")}


def linking(folder: Path) -> Measures:
    gold = data_file("stories/ecbplus-dev.jsonl")
    result = scored("eval_linking.py", "cluster", gold, batch("link", gold, folder / "clusters.jsonl"))
    return {"bcubed": result["bcubed"]["F1"], "pairwise": result["pairwise"]["F1"]}


def timelines(folder: Path) -> Measures:
    gold = data_file("dates/timeline17-dev.jsonl")
    return {
        "dates": scored("eval_linking.py", "dates", gold, batch("timeline", gold, folder / "dates.jsonl"))
    }


def structure(folder: Path) -> Measures:
    out = folder / "structure.json"
    with out.open("w") as written:
        command = [sys.executable, "-m", "benchmarks.structure", "--json"]
        subprocess.run(command, check=True, cwd=FLOORS.parent.parent, stdout=written)
    result = json.loads(out.read_text("utf-8"))
    return {
        "cards": result["cards"]["of any kind"]["f1"],
        "cards_of_kind": result["cards"]["of the same kind"]["f1"],
        "live_entries": result["entries"]["f1"],
    }


def kinds(folder: Path) -> Measures:
    out = folder / "kinds.json"
    with out.open("w") as written:
        command = [sys.executable, "-m", "benchmarks.events", "--split", "dev", "--json"]
        subprocess.run(command, check=True, cwd=FLOORS.parent.parent, stdout=written)
    result = json.loads(out.read_text("utf-8"))
    return {
        "muc_type": result["muc"]["incident type, F1"][0],
        "muc_stage": result["muc"]["stage of execution on matched"][0],
        "case_type": result["case"]["type, weighted F1"][0],
    }


SUITES: dict[str, Callable[[Path], Measures]] = {
    "read.fundus": reading("fundus"),
    "read.trafilatura": reading("trafilatura"),
    "read.wcxb": reading("wcxb_dev_article"),
    "read.postlight": reading("postlight"),
    "read.structure": structure,
    "attribute.spans": attribution,
    "attribute.records": statements,
    "attribute.records.second": part("B"),
    "attribute.records.third": part("C"),
    "attribute.records.fourth": part("D2"),
    "attribute.records.unread": part("D3"),
    "attribute.records.general": part("E1"),
    "attribute.records.general-unread": part("E2"),
    "attribute.records.written": part("F"),
    "attribute.records.written-second": part("G"),
    "attribute.records.written-unread": part("H"),
    "register": registers,
    "events": kinds,
    "dates": dates,
    "link": linking,
    "timeline": timelines,
}


def main() -> int:
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    given = _arguments()
    only, printing, under = given.suites, given.print, 0
    with tempfile.TemporaryDirectory() as folder:
        for suite in only or (SUITES if printing else floors):
            measures = SUITES[suite](Path(folder))
            if printing:
                print(
                    f'["{suite}"]',
                    *(f'"{name}" = {value:.3f}' for name, value in measures.items()),
                    "",
                    sep="\n",
                )
                continue
            for name, floor in floors[suite].items():
                good = measures[name] >= floor
                under += not good
                print(
                    f"{'ok  ' if good else 'FAIL'} {suite:<20} {name:<28} {measures[name]:.3f} (floor {floor:.3f})"
                )
    if under:
        print(f"{under} measures are under their floors", file=sys.stderr)
    return 1 if under else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("suites", nargs="*", choices=[[], *SUITES], metavar="SUITE", help=", ".join(SUITES))
    parser.add_argument("--print", action="store_true", help="print what is measured, without floors")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
