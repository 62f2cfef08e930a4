"""How far is the network off on a batch of windows?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from examples import Example
from network import Network
from paths import of_rows, unlikeliness
from syntax import filled, loss_of_tokens
from torch import Tensor, nn

from newsdesk.attribute.windows import Window


@dataclass(frozen=True)
class Weights:
    """What the losses weigh beside that of cues: each word's role by itself, the way through all words, and the tokens."""

    roles: float = 1 / 8
    paths: float = 0.0
    tokens: float = 0.0


class Batch:
    """Windows side by side, filled up to the longest."""

    def __init__(self, held: Sequence[Window]) -> None:
        self.pieces = filled([each.pieces for each in held])
        self.cases = filled([each.cases for each in held])
        self.quoted = filled([each.quoted for each in held])
        self.mask = filled([np.ones_like(each.pieces) for each in held])
        self.heads = filled([each.heads for each in held])
        self.words = filled([np.ones_like(each.heads) for each in held])


def loss_of(network: Network, held: Sequence[Example], weights: Weights) -> Tensor:
    batch = Batch([each.window for each in held])
    states, scores, layers = network.encoder(batch.pieces, batch.cases, batch.quoted, batch.mask, batch.heads)
    count = max(1, sum(len(each.cues) for each in held))
    with torch.autocast("cpu", enabled=False):
        loss = (
            _of_cues(scores.float(), batch, held) / count
            + _of_roles(network, states.float(), held, weights) / count
        )
    if weights.tokens:
        mixed = network.syntax.mixed(layers)
        loss = loss + weights.tokens * loss_of_tokens(network.syntax, mixed, [each.tokens for each in held])
    return loss


def _of_cues(scores: Tensor, batch: Batch, held: Sequence[Example]) -> Tensor:
    tags = filled([each.tags for each in held])
    is_told = torch.tensor([each.is_told for each in held])
    of_words = nn.functional.cross_entropy(scores.flatten(0, 1), tags.flatten(), reduction="none").view(
        tags.shape
    )
    return (of_words * batch.words * is_told[:, None]).sum()


def _of_roles(network: Network, states: Tensor, held: Sequence[Example], weights: Weights) -> Tensor:
    """By itself, and on the way through the words."""
    found, bounds, wanted = [], [], []
    for place, each in enumerate(held):
        if not each.cues:
            continue
        ends = torch.tensor(each.cues)
        told = states[place, : len(each.window.words)]
        scores, at_ends = network.roles(
            told, torch.from_numpy(each.window.paragraphs), ends[:, 0], ends[:, 1]
        )
        found.append(scores)
        bounds.append(at_ends)
        wanted.append(torch.from_numpy(each.roles))
    if not found:
        return torch.zeros(())
    alone = sum(
        nn.functional.cross_entropy(scores.flatten(0, 1), roles.flatten(), reduction="sum")
        for scores, roles in zip(found, wanted, strict=True)
    )
    if not weights.paths:
        return weights.roles * alone
    lengths = torch.tensor([table.shape[1] for table in found for _ in table])
    together = unlikeliness(of_rows(found), of_rows(bounds), lengths, of_rows(wanted))
    return weights.roles * alone + weights.paths * together
