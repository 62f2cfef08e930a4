"""Which part of many? One that is the same every time."""

import random
from collections.abc import Sequence
from typing import TypeVar

SEED = 3
T = TypeVar("T")


def sampled(things: Sequence[T], at_most: int) -> list[T]:
    """So many of them, in their order."""
    chosen = random.Random(SEED).sample(range(len(things)), min(at_most, len(things)))
    return [things[place] for place in sorted(chosen)]
