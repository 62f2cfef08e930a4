"""The network of the tagger: an encoder, a head that finds cues, and a head that says what belongs to each cue."""

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
    ) -> tuple[Tensor, Tensor]:
        """All (windows, pieces) but heads, (windows, words); gives states (windows, words, width) and cue scores."""
        embedded = self.bert.embeddings.word_embeddings(pieces) + self.cases(cases) + self.quoted(quoted)
        states = self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        words = torch.gather(states, 1, heads.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        return words, self.cue(self.dropout(words))


class Roles(nn.Module):
    """For each cue and each word of its window: nothing, source or content."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.word = nn.Linear(width, ROLE_WIDTH)
        self.cue = nn.Linear(2 * width, ROLE_WIDTH)
        self.distance = nn.Embedding(DISTANCES, ROLE_WIDTH)
        self.paragraph = nn.Embedding(3, ROLE_WIDTH)
        self.near = nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, padding=2)
        self.dropout = nn.Dropout(0.1)
        self.verdict = nn.Linear(ROLE_WIDTH, 3)

    def forward(self, states: Tensor, paragraphs: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """`states` (words, width) and `paragraphs` (words) of one window, `first` and `last` word of each cue: scores
        (cues, words, 3)."""
        cues = self.cue(torch.cat([states[first], states[last]], dim=-1))
        places = torch.arange(states.shape[0], device=states.device)
        ahead, behind = places[None] - last[:, None], places[None] - first[:, None]
        offset = torch.where(ahead > 0, ahead, torch.where(behind < 0, behind, torch.zeros_like(ahead)))
        steps = torch.where(offset.abs() <= 12, offset.abs(), 12 + (offset.abs() - 12) // 8).clamp(max=24)
        distance = self.distance(24 + torch.sign(offset) * steps)
        beside = self.paragraph((paragraphs[None] - paragraphs[first][:, None]).clamp(-1, 1) + 1)
        mixed = nn.functional.gelu(self.word(states)[None] + cues[:, None] + distance + beside)
        spread = self.near(mixed.transpose(1, 2)).transpose(1, 2)
        return self.verdict(self.dropout(mixed + nn.functional.gelu(spread)))


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
