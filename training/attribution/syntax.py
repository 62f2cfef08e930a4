"""What the network learns of language from spaCy: each token's tag, head, label and entity, and where sentences start."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from network import Syntax
from numpy.typing import NDArray
from torch import Tensor, nn

from newsdesk.attribute.windows import Window

Whole = NDArray[np.int64]
UNTOLD = -100
#: A tag that was seen less often is left to its neighbours.
RAREST = 20


@dataclass(frozen=True)
class Labels:
    """What the classes of the heads are called."""

    tags: tuple[str, ...]
    deps: tuple[str, ...]
    entities: tuple[str, ...]


@dataclass(frozen=True)
class Tokens:
    """The tokens of a window: first and last piece, paragraph, and what spaCy says of them (UNTOLD where it does not)."""

    first: Whole
    last: Whole
    paragraphs: Whole
    tags: Whole
    heads: Whole
    deps: Whole
    entities: Whole
    starts: Whole


def labels(texts: Iterable[Mapping]) -> Labels:
    tags: Counter[str] = Counter()
    deps: Counter[str] = Counter()
    entities: Counter[str] = Counter()
    for told in texts:
        tags.update(
            f"{tag} {pos}"
            for tag, pos in zip(told["tag"], told["pos"], strict=True)
            if tag and pos != "SPACE"
        )
        deps.update(told["dep"])
        entities.update(told["ent"])
    return Labels(
        tuple(sorted(name for name, count in tags.items() if count >= RAREST)),
        tuple(sorted(name for name, count in deps.items() if name and count >= RAREST)),
        tuple(sorted(entities)),
    )


class Reader:
    """Hands out the tokens of the windows of one text."""

    def __init__(self, told: Mapping, known: Labels) -> None:
        solid = np.flatnonzero(~told["space"])
        self.start, self.end = told["start"][solid].astype(np.int64), told["end"][solid].astype(np.int64)
        places = np.full(len(told["space"]), -1)
        places[solid] = np.arange(len(solid))
        self.head = places[told["head"][solid]]
        self.tag = _numbers([f"{told['tag'][i]} {told['pos'][i]}" for i in solid], known.tags)
        self.dep = _numbers([told["dep"][i] for i in solid], known.deps)
        self.entity = _numbers([told["ent"][i] for i in solid], known.entities)
        self.sentence = told["sent"][solid].astype(np.int64)
        paragraphs = np.array([start for start, _ in told["paragraphs"]])
        self.paragraph = np.searchsorted(paragraphs, self.start, side="right") - 1
        self.sentence[np.flatnonzero(np.diff(self.paragraph, prepend=-1))] = 1
        for start, end in told["flat"]:
            flat = (self.start >= start) & (self.start < end)
            for column in (self.tag, self.dep, self.entity, self.sentence, self.head):
                column[flat] = UNTOLD

    def of(self, window: Window) -> Tokens:
        begins, ends = window.starts[0], window.starts[-1]
        held = slice(*np.searchsorted(self.start, [begins, ends]))
        first = np.searchsorted(window.starts, self.start[held], side="right") - 1
        last = np.searchsorted(window.starts, self.end[held] - 1, side="right") - 1
        heads = self.head[held] - held.start
        heads[(heads < 0) | (heads >= len(first))] = UNTOLD
        dep = self.dep[held].copy()
        dep[heads == UNTOLD] = UNTOLD
        return Tokens(
            first,
            np.maximum(first, last),
            self.paragraph[held],
            self.tag[held],
            heads,
            dep,
            self.entity[held],
            self.sentence[held],
        )


def _numbers(names: Sequence[str], known: Sequence[str]) -> Whole:
    places = {name: place for place, name in enumerate(known)}
    return np.array([places.get(name, UNTOLD) for name in names], dtype=np.int64)


def filled(rows: Sequence[Whole], rest: int = 0) -> Tensor:
    table = torch.full((len(rows), max(len(row) for row in rows)), rest, dtype=torch.long)
    for place, row in enumerate(rows):
        table[place, : len(row)] = torch.from_numpy(row)
    return table


def loss_of_tokens(head: Syntax, states: Tensor, held: Sequence[Tokens]) -> Tensor:
    """What is asked of a token, each as the mean over all tokens, added up."""
    paragraphs = filled([each.paragraphs for each in held], -1)
    told = head.tokens(states, filled([each.first for each in held]), filled([each.last for each in held]))
    heads = filled([each.heads for each in held], UNTOLD)
    losses = [
        _loss(head.tag(told), filled([each.tags for each in held], UNTOLD)),
        _loss(head.arcs(told, paragraphs), heads),
        _loss(head.labels(told, heads.clamp(min=0)), filled([each.deps for each in held], UNTOLD)),
        _loss(head.entity(told), filled([each.entities for each in held], UNTOLD)),
        _loss(head.starts(told), filled([each.starts for each in held], UNTOLD)),
    ]
    return torch.stack(losses).sum()


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=UNTOLD)
