"""Writes LightGBM ensembles as an ONNX file that gives one score (log odds) a row."""

from pathlib import Path

from onnx import TensorProto, checker, helper


def write_onnx(dumps: list[dict], features: int, path: Path) -> None:
    """Each of `dumps` is what Booster.dump_model() gives; scores are sums of leaf values, and of several ensembles the mean."""
    nodes: dict[str, list] = {
        name: []
        for name in (
            "nodes_treeids", "nodes_nodeids", "nodes_featureids", "nodes_values", "nodes_modes", "nodes_truenodeids",
            "nodes_falsenodeids", "target_treeids", "target_nodeids", "target_ids", "target_weights",
        )
    }  # fmt: skip
    trees = [tree["tree_structure"] for dump in dumps for tree in dump["tree_info"]]
    for number, tree in enumerate(trees):
        _add(nodes, number, tree, [0])
    nodes["target_weights"] = [weight / len(dumps) for weight in nodes["target_weights"]]
    node = helper.make_node(
        "TreeEnsembleRegressor",
        ["rows"],
        ["scores"],
        domain="ai.onnx.ml",
        n_targets=1,
        aggregate_function="SUM",
        **nodes,
    )
    graph = helper.make_graph(
        [node],
        "pieces",
        [helper.make_tensor_value_info("rows", TensorProto.FLOAT, [None, features])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [None, 1])],
    )
    model = helper.make_model(
        graph,
        ir_version=8,
        opset_imports=[helper.make_opsetid("", 15), helper.make_opsetid("ai.onnx.ml", 3)],
        producer_name="newsdesk",
    )
    checker.check_model(model)
    path.write_bytes(model.SerializeToString())


def _add(nodes: dict[str, list], tree: int, node: dict, counter: list[int]) -> int:
    number = counter[0]
    counter[0] += 1
    at = len(nodes["nodes_nodeids"])
    is_leaf = "leaf_value" in node
    nodes["nodes_treeids"].append(tree)
    nodes["nodes_nodeids"].append(number)
    nodes["nodes_featureids"].append(0 if is_leaf else node["split_feature"])
    nodes["nodes_values"].append(0.0 if is_leaf else _as_float32(node["threshold"]))
    nodes["nodes_modes"].append("LEAF" if is_leaf else "BRANCH_LEQ")
    nodes["nodes_truenodeids"].append(0)
    nodes["nodes_falsenodeids"].append(0)
    if is_leaf:
        nodes["target_treeids"].append(tree)
        nodes["target_nodeids"].append(number)
        nodes["target_ids"].append(0)
        nodes["target_weights"].append(node["leaf_value"])
    else:
        nodes["nodes_truenodeids"][at] = _add(nodes, tree, node["left_child"], counter)
        nodes["nodes_falsenodeids"][at] = _add(nodes, tree, node["right_child"], counter)
    return number


def _as_float32(threshold: float) -> float:
    """The greatest 32-bit number that is not above the threshold: rows are 32-bit, and `<=` must mean the same."""
    import numpy as np

    near = np.float32(threshold)
    return float(near if near <= threshold else np.nextafter(near, np.float32(-np.inf)))
