"""How often is an attribution right whose cue the tagger gives this chance?

The network is surer than it is right. A line through its log odds (Platt, 1999), fitted on PolNeAR's dev part by
`python training/attribution/calibrate.py`, mends that; docs/attribution.md has the diagram.
"""

from math import exp, log
from typing import Final

SLOPE: Final = 0.507
SHIFT: Final = -0.615
_EDGE: Final = 1e-4


def calibrated(chance: float) -> float:
    """The share of attributions with this chance whose content and source are right."""
    bounded = min(max(chance, _EDGE), 1 - _EDGE)
    return 1 / (1 + exp(-(SLOPE * log(bounded / (1 - bounded)) + SHIFT)))
