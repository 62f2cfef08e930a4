"""How sure is the tagger, and how often right? Prints the line that newsdesk/attribute/calibration.py holds, and the diagram.

    python training/attribution/calibrate.py

Every second article of PolNeAR's dev part is measured with the line fitted on the others.
"""

import json
import math
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from newsdesk.attribute.calibration import SHIFT, SLOPE
from newsdesk.scale.stages import attribute_line

DATA = Path(os.environ.get("NEWSDESK_DATA", ROOT.parent / "shared" / "data"))
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001)
Point = tuple[float, bool]


def main() -> None:
    sys.path.append(str(DATA.parent / "bench"))
    halves: tuple[list[Point], list[Point]] = ([], [])
    with (DATA / "attribution" / "polnear-dev.jsonl").open(encoding="utf-8") as articles:
        for number, line in enumerate(articles):
            halves[number % 2].extend(points(json.loads(line)))
    slope, shift = fit([*halves[0], *halves[1]])
    print(f"slope {slope:.3f}, shift {shift:.3f}")
    lines = fit(halves[1]), fit(halves[0])
    diagram(
        [
            (chance(odds, line), right)
            for half, line in zip(halves, lines, strict=True)
            for odds, right in half
        ]
    )


def points(article: dict) -> list[Point]:
    """The network's log odds of each attribution, and whether its content and source are right."""
    import eval_attribution as by

    found = attribute_line(article)["attributions"]
    doc = by.Doc(article["text"])
    gold, given = by.prep(doc, article["attributions"]), by.prep(doc, found)
    _, matched = by.match(
        gold, given, 0.5, lambda one, other: bool(one["source"] & other["source"]) or not one["source"]
    )
    return [
        ((log_odds(each["confidence"]) - SHIFT) / SLOPE, place in matched) for place, each in enumerate(found)
    ]


def log_odds(share: float) -> float:
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def chance(odds: float, line: tuple[float, float]) -> float:
    return 1 / (1 + math.exp(-(line[0] * odds + line[1])))


def fit(held: Sequence[Point]) -> tuple[float, float]:
    """Slope and shift with the least log loss, by gradient descent."""
    slope, shift = 0.5, 0.0
    for _ in range(2_000):
        wrong = [(chance(odds, (slope, shift)) - right, odds) for odds, right in held]
        slope -= 0.2 * sum(each * odds for each, odds in wrong) / len(held)
        shift -= 0.2 * sum(each for each, _ in wrong) / len(held)
    return slope, shift


def diagram(held: Sequence[Point]) -> None:
    error = 0.0
    for low, high in pairwise(EDGES):
        among = [(share, right) for share, right in held if low <= share < high]
        if among:
            said = sum(share for share, _ in among) / len(among)
            right = sum(right for _, right in among) / len(among)
            error += abs(said - right) * len(among) / len(held)
            print(f"| {low:.1f}-{min(high, 1):.1f} | {len(among)} | {said:.2f} | {right:.2f} |")
    print(f"expected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
