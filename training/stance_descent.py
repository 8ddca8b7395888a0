"""Training the network of stances on drawn pairs, and asking it."""

import random
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch
from descent import Descent
from numpy.typing import NDArray
from stance_data import Drawing, Pair
from stance_model import PAIR_LENGTH, PairNet
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from sayso.stance.pieces import pieces

SIZE = 16  # pairs that are learnt from at once
RATE, HEAD_RATE = 5e-5, 5e-4
WEIGHTS = (0.9, 1.3, 0.9)  # of the three stances in the loss
RELATED = 0.5  # of whether it is about the claim at all, beside the stance

Batch = tuple[Tensor, Tensor, Tensor]


def encoded(tokenizer: Tokenizer, pairs: Sequence[Pair]) -> list[tuple[list[int], list[int]]]:
    """Return pairs as pieces and sides."""
    return [pieces(tokenizer, pair.claim, pair.said, PAIR_LENGTH) for pair in pairs]


def batch(rows: Sequence[tuple[list[int], list[int]]]) -> Batch:
    """Return rows as one batch, padded to the longest."""
    length = -(-max(len(row) for row, _ in rows) // 8) * 8
    ids, sides = torch.zeros(len(rows), length, dtype=torch.long), torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.full((len(rows), 1, 1, length), -1e4)
    for n, (row, side) in enumerate(rows):
        ids[n, : len(row)], sides[n, : len(row)] = torch.tensor(row), torch.tensor(side)
        mask[n, ..., : len(row)] = 0
    return ids, sides, mask


def train(
    net: PairNet,
    tokenizer: Tokenizer,
    draw: Callable[[random.Random], list[Pair]],
    *,
    epochs: int,
    seed: int,
    tell: Callable[[str], None] = lambda _: None,
) -> None:
    """Train the network; it has its averaged weights, in 32 bits, at the end. `draw` gives the pairs of an epoch."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    steps = epochs * -(-len(draw(random.Random(seed))) // SIZE)
    descent = Descent(
        net, lambda name: HEAD_RATE if name.startswith(("stance", "related")) else RATE, steps,
        warming=max(10, steps // 10), decay=0.98,
    )  # fmt: skip
    began = time.time()
    for number in range(1, epochs + 1):
        pairs = draw(rng)
        rows, losses = encoded(tokenizer, pairs), []
        order = sorted(range(len(rows)), key=lambda n: len(rows[n][0]) // 8 + rng.random() * 2)
        groups = [order[n : n + SIZE] for n in range(0, len(order), SIZE)]
        rng.shuffle(groups)
        for group in groups:
            loss = _loss(net(*batch([rows[n] for n in group])), [pairs[n].stance for n in group])
            descent.step(loss)
            losses.append(loss.item())
        tell(f"epoch {number}, {time.time() - began:.0f} s, {len(rows)} pairs, loss {np.mean(losses):.4f}")
    net.float().load_state_dict(net.state_dict() | descent.averaged())
    net.eval()


def ask(net: PairNet, tokenizer: Tokenizer, pairs: Sequence[Pair]) -> NDArray[np.float32]:
    """Return for each pair the logits of agree, disagree and discuss, and of its being about the claim."""
    rows = encoded(tokenizer, pairs)
    order = sorted(range(len(rows)), key=lambda n: len(rows[n][0]))
    found = np.zeros((len(rows), 4), dtype=np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 32):
            group = order[start : start + 32]
            stance, related = net(*batch([rows[n] for n in group]))
            found[group] = torch.cat([stance, related.unsqueeze(-1)], -1).numpy()
    return found


def whole(
    drawing: Drawing, *, crossed: int, told: int, denied: int, apart: int, retold: int = 0
) -> Callable[[random.Random], list[Pair]]:
    """Return what draws an epoch of these numbers of pairs."""
    return lambda rng: drawing.epoch(rng, crossed=crossed, told=told, denied=denied, apart=apart, retold=retold)


def _loss(logits: tuple[Tensor, Tensor], stances: list[int | None]) -> Tensor:
    stance, related = (part.float() for part in logits)
    about = torch.tensor([one is not None for one in stances])
    loss = RELATED * functional.binary_cross_entropy_with_logits(related, about.float())
    if about.any():
        wanted = torch.tensor([one for one in stances if one is not None])
        loss = loss + about.float().mean() * functional.cross_entropy(
            stance[about], wanted, weight=torch.tensor(WEIGHTS)
        )
    return loss
