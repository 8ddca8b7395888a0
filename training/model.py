"""The network: a small encoder over pieces, and for each cue a decoder that gives the words around it their roles."""

import math
from copy import deepcopy
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.trained.around import BEFORE

WIDTH, LAYERS, HEADS = 384, 6, 12  # of the base model, MiniLM-L6-H384-uncased
SHARED = 3  # layers that the crown takes over from the encoder as they are
INNER, INNER_LAYERS, INNER_HEADS = 192, 2, 6  # of the decoder


class Sizes(NamedTuple):
    """How many values each column of words and each relation of a word to a cue can have."""

    columns: tuple[int, ...]
    relations: tuple[int, ...]


class Drop(nn.Module):
    """Dropout of whole features of a row: on a CPU far cheaper than one draw for each word."""

    def forward(self, x: Tensor) -> Tensor:
        """Return rows by words by features with a tenth of each row's features left out, in training alone."""
        if not self.training:
            return x
        kept = torch.empty(x.shape[0], 1, x.shape[-1], dtype=x.dtype).bernoulli_(0.9)
        return x * (kept / 0.9)


class Block(nn.Module):
    """One layer of attention and feed-forward, the norm after (as in the base model) or before."""

    def __init__(self, width: int, heads: int, inner: int, before: bool) -> None:
        super().__init__()
        self.heads, self.before = heads, before
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = Drop()

    def attend(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return each word's mixture of the others; `mask` is 0 or minus infinity."""
        rows, length, width = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q / math.sqrt(width // self.heads)) @ k.transpose(-1, -2) + mask.to(q.dtype)
        mixed = scores.softmax(-1) @ v
        return self.out(mixed.transpose(1, 2).reshape(rows, length, width))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return rows by words by features, a layer on."""
        if self.before:
            x = x + self.drop(self.attend(self.norm1(x), mask))
            return x + self.drop(self.down(functional.gelu(self.up(self.norm2(x)))))
        x = self.norm1(x + self.drop(self.attend(x, mask)))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces with the columns of their words to one vector a word, and what is seen in it without a cue."""

    def __init__(self, sizes: Sizes, vocabulary: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.pieces.weight.requires_grad = False
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Block(WIDTH, HEADS, 4 * WIDTH, before=False) for _ in range(LAYERS))
        self.columns = nn.ModuleList(nn.Embedding(size, 24) for size in sizes.columns)
        self.inward = nn.ModuleList(nn.Embedding(size, WIDTH) for size in sizes.columns)
        for table in self.inward:
            nn.init.zeros_(table.weight)  # words first: what the parse says grows in slowly beside them
        self.outward = nn.Linear(24 * len(sizes.columns), WIDTH)
        self.joined = nn.LayerNorm(WIDTH)
        self.drop = Drop()
        self.anchor = nn.Sequential(nn.Linear(WIDTH, INNER), nn.GELU(), nn.Linear(INNER, 1))
        self.roles = nn.Linear(WIDTH, 4)
        self.words = nn.Linear(WIDTH, INNER)
        self.cues = nn.Linear(WIDTH, INNER)

    def trunk(self, pieces: Tensor, columns: Tensor, mask: Tensor) -> Tensor:
        """Return one vector a piece, after the layers that the crown shares."""
        inward = sum(table(columns[..., n]) for n, table in enumerate(self.inward))
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.norm(self.pieces(pieces) + self.places(places) + inward))
        for layer in self.layers[:SHARED]:
            x = layer(x, mask)
        return x

    def forward(self, pieces: Tensor, columns: Tensor, first: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return per word: how likely it heads a cue, its role with some cue, its vector as word and as cue.

        pieces [rows, length]; columns [rows, length, columns], each piece's word's; first [rows, words], the place
        of each word's first piece; mask [rows, 1, 1, length], 0 or minus infinity. Last comes the trunk, by pieces.
        """
        trunk = x = self.trunk(pieces, columns, mask)
        for layer in self.layers[SHARED:]:
            x = layer(x, mask)
        x = self.drop(self.joined(_at(x + self.outward(_seen(self.columns, columns)), first)))
        return self.anchor(x).squeeze(-1), self.roles(x), self.words(x), self.cues(x), trunk


class Crown(nn.Module):
    """Layers of its own upon the encoder's first ones: one vector a word, for what is judged of happenings."""

    def __init__(self, encoder: Encoder) -> None:
        """Begin with the encoder's upper layers."""
        super().__init__()
        self.layers = deepcopy(encoder.layers[SHARED:])
        self.columns, self.outward, self.joined = map(deepcopy, (encoder.columns, encoder.outward, encoder.joined))

    def forward(self, trunk: Tensor, columns: Tensor, first: Tensor, mask: Tensor) -> Tensor:
        """Return rows by words by features; trunk [rows, length, WIDTH], the others as the encoder's."""
        x = trunk
        for layer in self.layers:
            x = layer(x, mask)
        return self.joined(_at(x + self.outward(_seen(self.columns, columns)), first))


def _seen(tables: nn.ModuleList, columns: Tensor) -> Tensor:
    """Return each piece's columns as one vector."""
    return torch.cat([table(columns[..., n]) for n, table in enumerate(tables)], -1)


def _at(x: Tensor, first: Tensor) -> Tensor:
    """Return each word's vector, its first piece's."""
    return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


class Decoder(nn.Module):
    """The words around a cue, and how each stands to it, to their roles with this cue."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.relations = nn.ModuleList(nn.Embedding(size, INNER) for size in sizes.relations)
        for table in self.relations:
            nn.init.normal_(table.weight, std=0.1)
        self.layers = nn.ModuleList(Block(INNER, INNER_HEADS, 2 * INNER, before=True) for _ in range(INNER_LAYERS))
        self.norm = nn.LayerNorm(INNER)
        self.roles = nn.Linear(INNER, 4)
        self.valid = nn.Linear(INNER, 1)

    def forward(self, words: Tensor, cue: Tensor, relations: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return each word's roles and, as a logit, whether this is a cue at all.

        words [cues, words, INNER]; cue [cues, INNER]; relations [cues, words, relations]; mask as the encoder's. The
        cue stands at the same place in each row.
        """
        x = words + cue.unsqueeze(1)
        for n, table in enumerate(self.relations):
            x = x + table(relations[..., n])
        for layer in self.layers:
            x = layer(x, mask)
        x = self.norm(x)
        return self.roles(x), self.valid(x[:, BEFORE]).squeeze(-1)


def from_base(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Copy the base model's weights into the encoder."""
    state = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for n in range(LAYERS):
        old, new = f"encoder.layer.{n}.", f"layers.{n}."
        for part in ("weight", "bias"):
            state[new + "qkv." + part] = torch.cat(
                [weights[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            )
            state[new + "out." + part] = weights[f"{old}attention.output.dense.{part}"]
            state[new + "norm1." + part] = weights[f"{old}attention.output.LayerNorm.{part}"]
            state[new + "up." + part] = weights[f"{old}intermediate.dense.{part}"]
            state[new + "down." + part] = weights[f"{old}output.dense.{part}"]
            state[new + "norm2." + part] = weights[f"{old}output.LayerNorm.{part}"]
    missing, unknown = encoder.load_state_dict(state, strict=False)
    if unknown:
        raise ValueError(f"the base model has what the encoder lacks: {unknown}")
    fresh = {name for name in missing if name.startswith(("layers", "pieces", "places", "norm"))}
    if fresh:
        raise ValueError(f"the base model lacks {fresh}")
