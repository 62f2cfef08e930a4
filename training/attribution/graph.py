"""The encoder as the graph that ships: every product of matrices in int8, each operator the quickest that does its work."""

from collections.abc import Mapping, Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"
EPSILON = 1e-12
#: Numbers of a head of attention.
OF_HEAD = 32
OPSET, IR = 18, 9

Weights = Mapping[str, NDArray[np.float32]]


class Graph:
    """Nodes and weights as they are added; what a node gives is named by its place."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.held: list[onnx.TensorProto] = []

    def weights(self, name: str, values: NDArray) -> str:
        self.held.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, *asked: str, **settings: object) -> str:
        (given,) = self.nodes_of(kind, 1, *asked, **settings)
        return given

    def nodes_of(self, kind: str, count: int, *asked: str, **settings: object) -> list[str]:
        given = [f"{kind}{len(self.nodes)}.{place}" for place in range(count)]
        self.nodes.append(helper.make_node(kind, list(asked), given, **settings))
        return given

    def dense(self, states: str, name: str, weights: NDArray, shift: NDArray) -> str:
        """`states` times `weights` (in, out), whose columns are whole numbers of a scale each, and the shift."""
        scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
        return self.node(
            "DynamicQuantizeMatMul",
            states,
            self.weights(f"{name}.weight", np.rint(weights / scale).astype(np.int8)),
            self.weights(f"{name}.scale", scale.astype(np.float32)),
            self.weights(f"{name}.zero", np.zeros(weights.shape[1], np.int8)),
            self.weights(f"{name}.shift", shift),
            domain=FUSED,
        )

    def rows(self, numbers: str, name: str, table: NDArray) -> str:
        scale = np.float32(np.abs(table).max() / 127)
        found = self.node(
            "Gather", self.weights(f"{name}.table", np.rint(table / scale).astype(np.int8)), numbers
        )
        return self.node("DequantizeLinear", found, self.weights(f"{name}.scale", scale))

    def added(self, states: str, others: str, name: str, weights: Weights, norm: str) -> str:
        """The norm of the sum. As one operator it would take seven times as long."""
        gain = self.weights(f"{name}.gain", weights[f"{norm}.weight"])
        base = self.weights(f"{name}.base", weights[f"{norm}.bias"])
        return self.node("LayerNormalization", self.node("Add", states, others), gain, base, epsilon=EPSILON)


def encoder_graph(weights: Weights) -> onnx.ModelProto:
    """One window at a time: pieces, cases, quoted (1, pieces) and heads (1, words) to states and cue scores of words. The last
    layer is asked only of the pieces that words begin with."""
    graph = Graph()
    states = _embedded(graph, weights)
    layers = _layers(weights)
    for number in range(layers - 1):
        states = _layer(graph, states, states, weights, number)
    words = graph.node(
        "Gather", states, graph.node("Squeeze", "heads", graph.weights("first", np.array([0]))), axis=1
    )
    graph.nodes.append(
        helper.make_node("Identity", [_layer(graph, words, states, weights, layers - 1)], ["states"])
    )
    inner = graph.node("Gelu", _linear(graph, "states", "cue.0", weights), domain=FUSED)
    graph.nodes.append(helper.make_node("Identity", [_linear(graph, inner, "cue.2", weights)], ["cues"]))
    asked = [("pieces", "pieces"), ("cases", "pieces"), ("quoted", "pieces"), ("heads", "words")]
    width = weights["bert.embeddings.LayerNorm.weight"].shape[0]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "encoder",
            [helper.make_tensor_value_info(name, TensorProto.INT64, [1, size]) for name, size in asked],
            [
                helper.make_tensor_value_info("states", TensorProto.FLOAT, [1, "words", width]),
                helper.make_tensor_value_info("cues", TensorProto.FLOAT, [1, "words", 3]),
            ],
            graph.held,
        ),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)],
    )
    model.ir_version = IR
    return model


def _layers(weights: Weights) -> int:
    return len({name.split(".")[3] for name in weights if name.startswith("bert.encoder.layer.")})


def _linear(graph: Graph, states: str, name: str, weights: Weights) -> str:
    return graph.dense(states, name, weights[f"{name}.weight"].T, weights[f"{name}.bias"])


def _embedded(graph: Graph, weights: Weights) -> str:
    tables = "bert.embeddings"
    pieces = graph.rows("pieces", "pieces", weights[f"{tables}.word_embeddings.weight"])
    cases = graph.rows("cases", "cases", weights["cases.weight"])
    quoted = graph.rows("quoted", "quoted", weights["quoted.weight"])
    first, second = graph.weights("begin", np.array([0])), graph.weights("second", np.array([1]))
    places = (
        weights[f"{tables}.position_embeddings.weight"] + weights[f"{tables}.token_type_embeddings.weight"][0]
    )
    count = graph.node("Gather", graph.node("Shape", "pieces"), second)
    place = graph.node("Slice", graph.weights("places", places), first, count)
    told = graph.node("Add", graph.node("Add", pieces, cases), quoted)
    return graph.added(
        told, graph.node("Unsqueeze", place, first), "embedded", weights, f"{tables}.LayerNorm"
    )


def _layer(graph: Graph, states: str, around: str, weights: Weights, number: int) -> str:
    """The next states of `states`, that listen to those `around` them."""
    layer, name = f"bert.encoder.layer.{number}", f"layer{number}"
    if states == around:
        asked = _parts_of_attention(graph, states, weights, layer, ("query", "key", "value"))
    else:
        asked = [
            *_parts_of_attention(graph, states, weights, layer, ("query",)),
            *_parts_of_attention(graph, around, weights, layer, ("key", "value")),
        ]
    heads = weights[f"{layer}.attention.self.query.bias"].size // OF_HEAD
    heard = graph.node("MultiHeadAttention", *asked, domain=FUSED, num_heads=heads)
    heard = graph.dense(
        heard,
        f"{name}.heard",
        weights[f"{layer}.attention.output.dense.weight"].T,
        weights[f"{layer}.attention.output.dense.bias"],
    )
    states = graph.added(heard, states, f"{name}.first", weights, f"{layer}.attention.output.LayerNorm")
    wide = graph.node(
        "FastGelu", _linear(graph, states, f"{layer}.intermediate.dense", weights), domain=FUSED
    )
    narrow = _linear(graph, wide, f"{layer}.output.dense", weights)
    return graph.added(narrow, states, f"{name}.second", weights, f"{layer}.output.LayerNorm")


def _parts_of_attention(
    graph: Graph, states: str, weights: Weights, layer: str, parts: Sequence[str]
) -> list[str]:
    """Queries, keys or values by one product of matrices."""
    names = [f"{layer}.attention.self.{part}" for part in parts]
    found = graph.dense(
        states,
        f"{layer}.{'.'.join(parts)}",
        np.concatenate([weights[f"{name}.weight"].T for name in names], axis=1),
        np.concatenate([weights[f"{name}.bias"] for name in names]),
    )
    if len(parts) == 1:
        return [found]
    return graph.nodes_of("Split", len(parts), found, axis=2, num_outputs=len(parts))
