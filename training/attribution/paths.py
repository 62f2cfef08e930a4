"""How likely is the right way through the words among all ways? Source and content begin and end where it pays."""

import torch
from torch import Tensor, nn


def changes(bounds: Tensor) -> Tensor:
    """What it brings to go over from one role (second last) to another (last) before each word but the first."""
    begins, ends = bounds[..., :2], bounds[..., 2:]
    none = torch.zeros_like(bounds[..., :1])
    enter = torch.cat([none, begins], dim=-1)[:, 1:, None, :]
    leave = torch.cat([none, ends], dim=-1)[:, :-1, :, None]
    return (enter + leave) * (1 - torch.eye(3, device=bounds.device))


def unlikeliness(scores: Tensor, bounds: Tensor, lengths: Tensor, roles: Tensor) -> Tensor:
    """The sum of the negative log likelihoods of `roles` (cues, words), given `scores` (cues, words, 3) and `bounds`
    (cues, words, 4); row i has `lengths[i]` words."""
    scores = scores.log_softmax(dim=-1)
    steps = changes(bounds)
    rows = torch.arange(roles.shape[1], device=roles.device)
    told = rows[None] < lengths[:, None]
    of_words = scores.gather(2, roles.unsqueeze(-1)).squeeze(-1)
    of_steps = steps.flatten(2).gather(2, (3 * roles[:, :-1] + roles[:, 1:]).unsqueeze(-1)).squeeze(-1)
    right = (of_words * told).sum(1) + (of_steps * told[:, 1:]).sum(1)
    best = scores[:, 0]
    for word, (now, step) in enumerate(zip(scores[:, 1:].unbind(1), steps.unbind(1), strict=True), 1):
        on = torch.logsumexp(best[:, :, None] + step, dim=1) + now
        best = torch.where(told[:, word, None], on, best)
    return (torch.logsumexp(best, dim=-1) - right).sum()


def of_rows(rows: list[Tensor]) -> Tensor:
    """(cues, words, …) of several windows as one table, filled up with nothing."""
    return nn.utils.rnn.pad_sequence([row for table in rows for row in table], batch_first=True)
