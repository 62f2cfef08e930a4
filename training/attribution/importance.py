"""What of the tagger matters little: heads of attention, neurons, and numbers of a word's role, by how the loss would change without them.

The measure is Fisher's information of a mask over each (Kwon and others, A Fast Post-Training Pruning Framework for Transformers, 2022).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from examples import Example
from losses import Weights, loss_of
from network import Tagger
from torch import Tensor

#: Numbers of a head of attention, and the neurons of a layer that stay stand in blocks.
OF_HEAD, BLOCK = 32, 64
#: Microseconds a word that a head and a neuron take in the encoder that ships, on the processor where they were measured.
HEAD, NEURON = 0.70, 0.006
LAYER = "encoder.bert.encoder.layer."


@dataclass(frozen=True)
class Layer:
    """How much each head and each neuron of a layer matters."""

    heads: Tensor
    neurons: Tensor


@dataclass(frozen=True)
class Importance:
    """Of the encoder, layer by layer, and of the numbers that a word's role is told by."""

    layers: tuple[Layer, ...]
    roles: Tensor


@dataclass(frozen=True)
class Kept:
    """The heads and neurons of a layer that stay."""

    heads: tuple[int, ...]
    neurons: tuple[int, ...]


def importance(network: Tagger, held: Sequence[Example], weights: Weights) -> Importance:
    """Summed over windows."""
    network.eval().requires_grad_(False)
    of_roles = torch.ones(network.roles.verdict.in_features, requires_grad=True)
    masks = [of_roles]
    hooks = [
        part.register_forward_hook(_masked(of_roles)) for part in (network.roles.mixed, network.roles.spread)
    ]
    for layer in network.encoder.bert.encoder.layer:
        for product, of_each in ((layer.attention.output.dense, OF_HEAD), (layer.output.dense, 1)):
            mask = torch.ones(product.in_features // of_each, requires_grad=True)
            masks.append(mask)
            hooks.append(product.register_forward_pre_hook(_asked(mask, of_each)))
    sums = [torch.zeros_like(mask) for mask in masks]
    for each in held:
        changes = torch.autograd.grad(loss_of(network, [each], weights), masks)
        for total, change in zip(sums, changes, strict=True):
            total += change.square()
    for hook in hooks:
        hook.remove()
    roles, *layers = sums
    return Importance(tuple(Layer(*pair) for pair in zip(layers[::2], layers[1::2], strict=True)), roles)


def _masked(mask: Tensor):
    return lambda _, __, given: given * mask


def _asked(mask: Tensor, of_each: int):
    return lambda _, asked: (asked[0] * mask.repeat_interleave(of_each),)


def kept(found: Sequence[Layer], spared: float) -> tuple[Kept, ...]:
    """What stays when heads and neurons go, those that matter least for the time they take first, until `spared` microseconds a
    word are. A layer keeps its neurons in blocks, and one block at least."""
    counts = [[layer.heads.numel(), layer.neurons.numel()] for layer in found]
    for _, took, layer, kind in sorted(_costs(found)):
        if spared <= 0:
            break
        spared -= took
        counts[layer][kind] -= 1
    return tuple(
        Kept(_most(layer.heads, heads), _most(layer.neurons, max(BLOCK, round(neurons / BLOCK) * BLOCK)))
        for layer, (heads, neurons) in zip(found, counts, strict=True)
    )


def _costs(found: Sequence[Layer]) -> Iterator[tuple[float, float, int, int]]:
    for place, layer in enumerate(found):
        for kind, (values, took) in enumerate(((layer.heads, HEAD), (layer.neurons, NEURON))):
            yield from ((value / took, took, place, kind) for value in values.tolist())


def _most(values: Tensor, count: int) -> tuple[int, ...]:
    return tuple(sorted(values.argsort(descending=True)[:count].tolist()))


def narrowed(weights: Mapping[str, Tensor], roles: Tensor, count: int) -> dict[str, Tensor]:
    """The weights with the `count` numbers that matter most to tell a word's role."""
    stay = list(_most(roles, count))
    found = dict(weights)
    for part in ("word", "cue", "near"):
        for kind in ("weight", "bias"):
            found[f"roles.{part}.{kind}"] = found[f"roles.{part}.{kind}"][stay]
    for part in ("near", "distance", "paragraph", "verdict", "bounds"):
        found[f"roles.{part}.weight"] = found[f"roles.{part}.weight"][:, stay]
    return found


def slimmed(weights: Mapping[str, Tensor], shape: Sequence[Kept]) -> dict[str, Tensor]:
    """The weights without what does not stay; a layer without heads goes whole."""
    found = {name: value for name, value in weights.items() if not name.startswith(LAYER)}
    staying = [(place, each) for place, each in enumerate(shape) if each.heads]
    for number, (place, each) in enumerate(staying):
        before = f"{LAYER}{place}."
        for name, value in weights.items():
            if name.startswith(before):
                part = name.removeprefix(before)
                found[f"{LAYER}{number}.{part}"] = _part(part, value, each)
    return found


def _part(name: str, value: Tensor, stay: Kept) -> Tensor:
    heads = [OF_HEAD * head + number for head in stay.heads for number in range(OF_HEAD)]
    if ".self." in name:
        return value[heads]
    if name == "attention.output.dense.weight":
        return value[:, heads]
    if name.startswith("intermediate."):
        return value[list(stay.neurons)]
    if name == "output.dense.weight":
        return value[:, list(stay.neurons)]
    return value
