# cython: boundscheck=False, wraparound=False, initializedcheck=False
"""What do the trees of an ONNX file make of rows of measured numbers?

Each node is asked of many rows at once, a few operations for all of them where this is compiled, and crosses out the leaves
that are then out of reach; the first of those that are left is where a row ends (QuickScorer: Lucchese et al., 2015).
Uncompiled that is slow, and onnxruntime is asked: it gives the very same sums.
"""

from array import array
from collections.abc import Callable, Iterator
from itertools import count
from struct import unpack_from
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float32]

_IS_COMPILED: Final = not __file__.endswith(".py")
#: One bit each.
_MOST_LEAVES: Final = 32
_ALL: Final = 0xFFFFFFFF
#: The highest five bits of its products with powers of two are all different, and so tell which bit is set.
_TELLING: Final = 0x077CB531
_TOLD: Final = 27
#: So many rows fit the nearest cache.
_BLOCK: Final = 256
#: In ONNX, the numbers of the fields: the model's graph, its nodes, their attributes; what an attribute is called and holds.
_GRAPH, _NODE, _ATTRIBUTE, _NAME, _FLOATS, _INTEGERS = 7, 1, 5, 1, 7, 8


def scorer(model: bytes) -> Callable[[Rows], Rows]:
    """What gives each row the sum of the leaves that it ends at."""
    if _IS_COMPILED:
        return Forest(model).scores
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return lambda rows: session.run(None, {"rows": rows})[0][:, 0]


class Forest:
    """All inner nodes, tree by tree, from the root down: feature, threshold, and as bits the leaves out of reach of a row that is
    above it (`crossed`), and of one that is not (`beyond`)."""

    def __init__(self, model: bytes) -> None:
        planted = _Planted(_attributes(model))
        self.features = array("i", planted.features)
        self.thresholds = array("f", planted.thresholds)
        self.crossed = array("I", planted.crossed)
        self.beyond = array("I", planted.beyond)
        self.first_nodes = array("i", [*planted.first_nodes, len(planted.features)])
        self.trees = len(planted.leaves)
        self.leaves = array("f", bytes(4 * _MOST_LEAVES * self.trees))
        for tree, leaves in enumerate(planted.leaves):
            for bit, leaf in enumerate(leaves):
                self.leaves[_MOST_LEAVES * tree + (((_TELLING << bit) & _ALL) >> _TOLD)] = leaf

    def scores(self, rows: Rows) -> Rows:
        """By row the sum of the leaves that it ends at."""
        sums = np.zeros(len(rows), dtype=np.float32)
        columns = np.asfortranarray(rows)
        for start in range(0, len(rows), _BLOCK):
            self._add(sums, columns, start, min(len(rows), start + _BLOCK))
        return sums

    def _add(self, sums: Rows, columns: Rows, start: int, past: int) -> None:
        """Adds the leaves of all trees to these rows. A node that all are above, or none, is not asked of each, nor is one that
        no row comes to."""
        none = bytes(4 * columns.shape[1])
        least, greatest = array("f", none), array("f", none)
        _bound(columns, start, past, least, greatest)
        left = array("I", bytes(4 * (past - start)))
        asked = array("i", bytes(4 * (_MOST_LEAVES + 3)))
        for tree in range(self.trees):
            crossed, away, count = 0, 0, 0
            for node in range(self.first_nodes[tree], self.first_nodes[tree + 1]):
                feature, threshold = self.features[node], self.thresholds[node]
                is_above, is_below = least[feature] > threshold, greatest[feature] <= threshold
                is_reached = (self.crossed[node] | self.beyond[node]) & ~away != 0
                crossed |= self.crossed[node] if is_above else 0
                away |= crossed | (self.beyond[node] if is_below else 0)
                asked[count] = node
                count += is_reached & (not is_above) & (not is_below)
            for row in range(past - start):
                left[row] = _ALL & ~crossed
            for place in range(3):  # four are asked together; who is asked twice crosses out nothing more
                asked[count + place] = asked[0]
            for place in range(0, count, 4):
                self._ask(
                    asked[place], asked[place + 1], asked[place + 2], asked[place + 3], left, columns, start
                )
            for row in range(past - start):
                lowest = left[row] & -left[row]
                sums[start + row] += self.leaves[
                    _MOST_LEAVES * tree + (((lowest * _TELLING) & _ALL) >> _TOLD)
                ]

    def _ask(
        self, one: int, two: int, three: int, four: int, left: "array[int]", columns: Rows, start: int
    ) -> None:
        """Crosses out what is out of reach of the rows that are above these nodes."""
        first, second = self.features[one], self.features[two]
        third, fourth = self.features[three], self.features[four]
        of_first, of_second = self.thresholds[one], self.thresholds[two]
        of_third, of_fourth = self.thresholds[three], self.thresholds[four]
        by_first, by_second = self.crossed[one], self.crossed[two]
        by_third, by_fourth = self.crossed[three], self.crossed[four]
        for row in range(len(left)):
            left[row] &= ~(
                ((columns[start + row, first] <= of_first) - 1 & by_first)
                | ((columns[start + row, second] <= of_second) - 1 & by_second)
                | ((columns[start + row, third] <= of_third) - 1 & by_third)
                | ((columns[start + row, fourth] <= of_fourth) - 1 & by_fourth)
            )


def _bound(columns: Rows, start: int, past: int, least: "array[float]", greatest: "array[float]") -> None:
    """Finds the least and the greatest that these rows have in each column."""
    for feature in range(len(least)):
        lowest = highest = columns[start, feature]
        for row in range(start + 1, past):
            value = columns[row, feature]
            lowest = min(lowest, value)
            highest = max(highest, value)
        least[feature], greatest[feature] = lowest, highest


class _Planted:
    """The trees as an ONNX file has them, in order: of each the inner nodes, and the leaves from left to right."""

    def __init__(self, held: dict[str, list[Any]]) -> None:
        self.features: list[int] = []
        self.thresholds: list[float] = []
        self.crossed: list[int] = []
        self.beyond: list[int] = []
        self.leaves: list[list[float]] = []
        self.first_nodes: list[int] = []
        self.held = held
        self.roots = [at for at, number in enumerate(held["nodes_nodeids"]) if number == 0]
        ends = zip(held["target_treeids"], held["target_nodeids"], held["target_weights"], strict=True)
        self.weights = {self.roots[tree] + node: weight for tree, node, weight in ends}
        for root in self.roots:
            leaves: list[float] = []
            self.first_nodes.append(len(self.features))
            self._plant(leaves, root, root)
            if len(leaves) > _MOST_LEAVES:
                raise ValueError(f"a tree has over {_MOST_LEAVES} leaves")
            self.leaves.append(leaves)

    def _plant(self, leaves: list[float], root: int, at: int) -> None:
        """Adds what grows on this node, which is at that place."""
        if at in self.weights:
            leaves.append(self.weights[at])
            return
        number = len(self.crossed)
        self.features.append(self.held["nodes_featureids"][at])
        self.thresholds.append(self.held["nodes_values"][at])
        self.crossed.append(0)
        self.beyond.append(0)
        before = len(leaves)
        self._plant(leaves, root, root + self.held["nodes_truenodeids"][at])
        middle = len(leaves)
        self._plant(leaves, root, root + self.held["nodes_falsenodeids"][at])
        self.crossed[number] = _bits(range(before, middle))
        self.beyond[number] = _bits(range(middle, len(leaves)))


def _bits(leaves: range) -> int:
    return sum(1 << leaf for leaf in leaves)


def _attributes(model: bytes) -> dict[str, list[Any]]:
    """What the only node of the model's graph holds, by name."""
    node = _held(_held(model, _GRAPH)[0], _NODE)[0]
    return {
        _held(attribute, _NAME)[0].decode(): [*_held(attribute, _FLOATS), *_held(attribute, _INTEGERS)]
        for attribute in _held(node, _ATTRIBUTE)
    }


def _held(message: bytes, field: int) -> list[Any]:
    """What a message (in the form of Protocol Buffers) has in a field: numbers, or bytes."""
    return [value for number, value in _fields(message) if number == field]


def _fields(message: bytes) -> Iterator[tuple[int, Any]]:
    at = 0
    while at < len(message):
        key, at = _whole(message, at)
        value: Any
        if key & 7 == 0:
            value, at = _whole(message, at)
        elif key & 7 == 5:
            value = unpack_from("<f", message, at)[0]
            at += 4
        else:
            size, at = _whole(message, at)
            value = message[at : at + size]
            at += size
        yield key >> 3, value


def _whole(message: bytes, at: int) -> tuple[int, int]:
    """The number that begins here, seven bits a byte, and where it ends."""
    number = 0
    for shift in count(0, 7):
        number |= (message[at] & 127) << shift
        at += 1
        if message[at - 1] < 128:
            break
    return number, at
