"""Which things belong together, given how alike each two are? Average linkage over a sparse graph.

Pairs without an edge count as 0. All sums are of whole numbers and ties go to the smaller places, so the result is a
function of the graph. Only connected things ever meet; the work is that of the edges.
"""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

Edge = tuple[int, int, int]


def agglomerate(size: int, edges: Iterable[Edge], threshold: int) -> list[int]:
    """For each of `size` things the smallest member of its group; groups merge while their mean is at the threshold."""
    forest = _Forest(size)
    for one, two, weight in edges:
        forest.sums[one][two] = forest.sums[two][one] = weight
    waiting = [
        (-float(weight), one, two)
        for one, row in enumerate(forest.sums)
        for two, weight in row.items()
        if one < two and weight >= threshold
    ]
    heapify(waiting)
    while waiting:
        mean, one, two = heappop(waiting)
        if forest.mean(one, two) != -mean:
            continue
        forest.merge(one, two)
        for other in forest.sums[one]:
            now = forest.mean(one, other)
            if now >= threshold:
                heappush(waiting, (-now, min(one, other), max(one, other)))
    return [forest.root(place) for place in range(size)]


class _Forest:
    """Groups, each standing under its smallest member, with the sums of likeness between them."""

    def __init__(self, size: int) -> None:
        self.sums: list[dict[int, int]] = [{} for _ in range(size)]
        self.sizes = [1] * size
        self.parents = list(range(size))

    def mean(self, one: int, two: int) -> float:
        """How alike two groups are; 0 for what is merged already."""
        return self.sums[one].get(two, 0) / (self.sizes[one] * self.sizes[two])

    def merge(self, one: int, two: int) -> None:
        self.parents[two] = one
        self.sizes[one] += self.sizes[two]
        moved, self.sums[two] = self.sums[two], {}
        for other, weight in moved.items():
            del self.sums[other][two]
            if other != one:
                self.sums[one][other] = self.sums[other][one] = self.sums[one].get(other, 0) + weight

    def root(self, place: int) -> int:
        while self.parents[place] != place:
            self.parents[place] = self.parents[self.parents[place]]
            place = self.parents[place]
        return place
