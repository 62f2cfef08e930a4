"""How good is the network on the dev part, by the public scorer?"""

import importlib.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from examples import article_windows
from losses import Batch
from network import Network

from newsdesk.attribute.decoding import CONTENT, SOURCE, Judged, cues, roles, spans

WANTED = {
    "content+source": "[all] content>=0.5+source",
    "quoted": "[quoted] content>=0.5+source",
    "indirect": "[indirect] content>=0.5+source",
    "content": "[all] content>=0.5",
    "source exact": "source exact",
    "cue exact": "cue exact",
    "content exact": "content exact",
}


@torch.no_grad()
def predict(network: Network, text: str) -> list[dict]:
    network.eval()
    found: list[dict] = []
    for window in article_windows(text):
        batch = Batch([window])
        states, scores, _ = network.encoder(batch.pieces, batch.cases, batch.quoted, batch.mask, batch.heads)
        held = cues(scores[0].numpy())
        if not held:
            continue
        ends = torch.tensor([(cue.first, cue.last) for cue in held])
        judged, bounds = network.roles(states[0], torch.from_numpy(window.paragraphs), ends[:, 0], ends[:, 1])
        [rows] = roles([Judged(held, judged.numpy(), bounds.numpy())])
        for cue, row in zip(held, rows, strict=True):
            marked = {
                "cue": range(cue.first, cue.last + 1),
                "source": np.flatnonzero(row == SOURCE).tolist(),
                "content": np.flatnonzero(row == CONTENT).tolist(),
            }
            found.append(
                {name: [list(span) for span in spans(window.words, words)] for name, words in marked.items()}
            )
    return [each for each in found if each["content"]]


def scored(network: Network, held: Sequence[dict], bench: Path) -> dict[str, float]:
    spec = importlib.util.spec_from_file_location("eval_attribution", bench / "eval_attribution.py")
    assert spec and spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    counted = [
        scorer.counts(scorer.Doc(each["text"]), each["attributions"], predict(network, each["text"]))
        for each in held
    ]
    totals = scorer.total(counted)
    return {name: round(100 * scorer.prf(totals[key])[2], 1) for name, key in WANTED.items()}
