"""The network of the tagger: an encoder, a head that finds cues, and a head that says what belongs to each cue."""

import math
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

#: What a word is to a cue.
NOTHING, SOURCE, CONTENT = 0, 1, 2
#: What a word is by itself.
OUTSIDE, CUE_BEGINS, CUE_GOES_ON = 0, 1, 2
DISTANCES = 49
ROLE_WIDTH = 160
#: The last layers that tokens are read from.
MIXED = 3
TOKEN_WIDTH = 256
ARC_WIDTH = 128
#: Tokens farther apart than this are all as far.
FAR = 24


class Encoder(nn.Module):
    """Word pieces, with their letters' case and the quotation marks around them, to states of words and cue scores."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        self.cases = nn.Embedding(3, config.hidden_size)
        self.quoted = nn.Embedding(3, config.hidden_size)
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Sequential(
            nn.Linear(config.hidden_size, config.hidden_size // 2),
            nn.GELU(),
            nn.Linear(config.hidden_size // 2, 3),
        )
        nn.init.normal_(self.cases.weight, std=0.02)
        nn.init.normal_(self.quoted.weight, std=0.02)

    def forward(
        self, pieces: Tensor, cases: Tensor, quoted: Tensor, mask: Tensor, heads: Tensor
    ) -> tuple[Tensor, Tensor, tuple[Tensor, ...]]:
        """All (windows, pieces) but heads, (windows, words); gives states (windows, words, width), cue scores, and
        the states of all pieces after each layer."""
        embedded = self.bert.embeddings.word_embeddings(pieces) + self.cases(cases) + self.quoted(quoted)
        seen = self.bert(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True)
        words = _picked(seen.last_hidden_state, heads)
        return words, self.cue(self.dropout(words)), seen.hidden_states


class Roles(nn.Module):
    """For each cue and each word of its window: nothing, source or content."""

    def __init__(self, width: int, inner: int = ROLE_WIDTH) -> None:
        super().__init__()
        self.word = nn.Linear(width, inner)
        self.cue = nn.Linear(2 * width, inner)
        self.distance = nn.Embedding(DISTANCES, inner)
        self.paragraph = nn.Embedding(3, inner)
        self.mixed = nn.GELU()
        self.near = nn.Conv1d(inner, inner, 5, padding=2)
        self.spread = nn.GELU()
        self.dropout = nn.Dropout(0.1)
        self.verdict = nn.Linear(inner, 3)
        self.bounds = nn.Linear(inner, 4)
        nn.init.zeros_(self.bounds.weight)
        nn.init.constant_(self.bounds.bias, -0.5)

    def forward(
        self, states: Tensor, paragraphs: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor]:
        """`states` (words, width) and `paragraphs` (words) of one window, `first` and `last` word of each cue: scores
        (cues, words, 3), and what it brings that a source or content begins or ends there (cues, words, 4)."""
        cues = self.cue(torch.cat([states[first], states[last]], dim=-1))
        places = torch.arange(states.shape[0], device=states.device)
        ahead, behind = places[None] - last[:, None], places[None] - first[:, None]
        offset = torch.where(ahead > 0, ahead, torch.where(behind < 0, behind, torch.zeros_like(ahead)))
        steps = torch.where(offset.abs() <= 12, offset.abs(), 12 + (offset.abs() - 12) // 8).clamp(max=24)
        distance = self.distance(24 + torch.sign(offset) * steps)
        beside = self.paragraph((paragraphs[None] - paragraphs[first][:, None]).clamp(-1, 1) + 1)
        mixed = self.mixed(self.word(states)[None] + cues[:, None] + distance + beside)
        spread = self.spread(self.near(mixed.transpose(1, 2)).transpose(1, 2))
        seen = self.dropout(mixed + spread)
        return self.verdict(seen), self.bounds(seen)


class Network(nn.Module):
    """The encoder with all that reads its states."""

    def __init__(self, encoder: Encoder, tags: int, deps: int, entities: int) -> None:
        super().__init__()
        width = encoder.bert.config.hidden_size
        self.encoder = encoder
        self.roles = Roles(width)
        self.syntax = Syntax(width, tags, deps, entities)


class Tagger(nn.Module):
    """The encoder and what tells roles, in the shape of these weights."""

    def __init__(self, folder: Path, layers: int, weights: Mapping[str, Tensor]) -> None:
        super().__init__()
        held = part_of(weights, "roles")
        self.encoder = shaped(pretrained(folder, layers), part_of(weights, "encoder"))
        self.roles = Roles(self.encoder.bert.config.hidden_size, len(held["word.bias"]))
        self.roles.load_state_dict(held)


def pretrained(folder: Path, layers: int) -> Encoder:
    """MiniLM-L6 with its first `layers` layers; the weights lie in the folder of a package."""
    config = BertConfig.from_pretrained(
        str(folder), num_hidden_layers=layers, attention_probs_dropout_prob=0.0
    )
    encoder = Encoder(config)
    held = load_file(str(folder / "model.safetensors"))
    missing, _ = encoder.bert.load_state_dict(
        {name.removeprefix("bert."): value for name, value in held.items()}, strict=False
    )
    if missing:
        raise ValueError(f"the weights lack {missing[:3]}")
    return encoder


def shaped(encoder: Encoder, weights: Mapping[str, Tensor]) -> Encoder:
    """The encoder with these weights, as many layers as they have, and heads and neurons in each."""
    width = encoder.bert.config.hidden_size
    of_head = width // encoder.bert.config.num_attention_heads
    layer = "bert.encoder.layer.{}.{}.dense.weight".format
    held = encoder.bert.encoder.layer
    encoder.bert.encoder.layer = held[: sum(layer(place, "output") in weights for place in range(len(held)))]
    for place, part in enumerate(encoder.bert.encoder.layer):
        heard = weights[layer(place, "attention.output")].shape[1]
        neurons = weights[layer(place, "output")].shape[1]
        part.attention.self.num_attention_heads = heard // of_head
        part.attention.self.all_head_size = heard
        for name in ("query", "key", "value"):
            setattr(part.attention.self, name, nn.Linear(width, heard))
        part.attention.output.dense = nn.Linear(heard, width)
        part.intermediate.dense, part.output.dense = nn.Linear(width, neurons), nn.Linear(neurons, width)
    encoder.load_state_dict(weights)
    return encoder


def part_of(weights: Mapping[str, Tensor], name: str) -> dict[str, Tensor]:
    """The weights of one part of a network."""
    return {
        key.removeprefix(f"{name}."): value for key, value in weights.items() if key.startswith(f"{name}.")
    }


class Syntax(nn.Module):
    """Each token's tag, head, label and entity, and whether a sentence starts with it."""

    def __init__(self, width: int, tags: int, deps: int, entities: int) -> None:
        super().__init__()
        self.layers = nn.Parameter(torch.zeros(MIXED))
        self.first, self.last = nn.Linear(width, TOKEN_WIDTH), nn.Linear(width, TOKEN_WIDTH, bias=False)
        self.norm = nn.LayerNorm(TOKEN_WIDTH)
        self.dropout = nn.Dropout(0.1)
        self.tag = nn.Linear(TOKEN_WIDTH, tags)
        self.entity = nn.Linear(TOKEN_WIDTH, entities)
        self.starts = nn.Linear(TOKEN_WIDTH, 2)
        self.governed, self.governs = nn.Linear(TOKEN_WIDTH, ARC_WIDTH), nn.Linear(TOKEN_WIDTH, ARC_WIDTH)
        self.root = nn.Linear(TOKEN_WIDTH, 1)
        self.label_below = nn.Linear(TOKEN_WIDTH, ARC_WIDTH)
        self.label_above = nn.Linear(TOKEN_WIDTH, ARC_WIDTH, bias=False)
        self.label = nn.Linear(ARC_WIDTH, deps)
        self.far = nn.Embedding(2 * FAR + 1, 1)
        nn.init.zeros_(self.far.weight)

    def mixed(self, layers: tuple[Tensor, ...]) -> Tensor:
        shares = self.layers.softmax(dim=0)
        return sum(share * layer for share, layer in zip(shares, layers[-MIXED:], strict=True))

    def tokens(self, states: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """States of tokens (windows, tokens, width) from those of their first and last piece."""
        begins, ends = _picked(self.first(states), first), _picked(self.last(states), last)
        return self.dropout(nn.functional.relu(self.norm(begins + ends)))

    def arcs(self, told: Tensor, paragraphs: Tensor) -> Tensor:
        """How well each token (last) governs each; a root governs itself. None governs across paragraphs."""
        scores = self.governed(told) @ self.governs(told).transpose(1, 2) / math.sqrt(ARC_WIDTH)
        places = torch.arange(told.shape[1], device=told.device)
        scores = scores + self.far((places[None] - places[:, None]).clamp(-FAR, FAR) + FAR).squeeze(-1)
        own = places[:, None] == places[None]
        scores = torch.where(own, self.root(told).expand_as(scores), scores)
        beside = paragraphs[:, :, None] == paragraphs[:, None, :]
        return torch.where(beside, scores, torch.full_like(scores, -1e4))

    def labels(self, told: Tensor, heads: Tensor) -> Tensor:
        above = _picked(self.label_above(told), heads)
        return self.label(nn.functional.relu(self.label_below(told) + above))


def _picked(states: Tensor, places: Tensor) -> Tensor:
    return torch.gather(states, 1, places.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
