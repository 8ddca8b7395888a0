"""Heads: small networks upon the crown's vectors."""

import torch
from model import WIDTH
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.trained.crown import STATES

SCALES = ("uw", "meantime", "commitmentbank", "uds")  # who labelled, each in their own way
NEWS = ("uw", "meantime", "commitmentbank")  # whose ways agree well enough to be told by one number


class Factuality(nn.Module):
    """From a predicate's vector and what the rules say of it to its factuality, -3 to 3."""

    def __init__(self) -> None:
        super().__init__()
        self.states = nn.Embedding(STATES, 32)
        self.up = nn.Linear(WIDTH + 32, 256)
        self.scales = nn.Linear(256, len(SCALES))
        self.told = nn.Linear(256, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, vectors: Tensor, states: Tensor) -> Tensor:
        """Return one score a predicate, whoever would label it; vectors [predicates, WIDTH], states [predicates]."""
        return self.told(self.inner(vectors, states)).squeeze(-1)

    def both(self, vectors: Tensor, states: Tensor) -> tuple[Tensor, Tensor]:
        """Return the score, and one for each scale."""
        inner = self.inner(vectors, states)
        return self.told(inner).squeeze(-1), self.scales(inner)

    def inner(self, vectors: Tensor, states: Tensor) -> Tensor:
        """Return what both are told from."""
        return functional.gelu(self.up(self.drop(torch.cat([vectors, self.states(states)], -1))))
