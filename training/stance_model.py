"""The network of stances: a small encoder over a claim and a passage beside each other."""

import torch
from model import HEADS, LAYERS, WIDTH, Block
from torch import Tensor, nn

STANCES = 3
PAIR_LENGTH = 144  # pieces of claim and passage, marks counted


class FourBits(nn.Module):
    """Rows of a table in four bits a number, two numbers a byte, with one scale a row; it is not trained."""

    packed: Tensor
    scales: Tensor

    def __init__(self, rows: int, width: int) -> None:
        super().__init__()
        self.register_buffer("packed", torch.zeros(rows, width // 2, dtype=torch.uint8))
        self.register_buffer("scales", torch.zeros(rows, 1))

    def fill(self, table: Tensor) -> None:
        """Take over a table, each number as the nearest of sixteen steps."""
        self.scales.copy_(table.abs().amax(1, keepdim=True) / 7.5)
        steps = (table / self.scales + 7.5).round().clamp(0, 15).to(torch.uint8)
        low, high = steps.chunk(2, dim=1)
        self.packed.copy_(low + high * 16)

    def forward(self, rows: Tensor) -> Tensor:
        """Return the rows' numbers."""
        both = self.packed[rows].float()
        high = torch.floor(both / 16)
        return (torch.cat([both - 16 * high, high], -1) - 7.5) * self.scales[rows].float()


class PairNet(nn.Module):
    """A claim and a passage to the logits of the three stances, and of whether the passage is about it at all."""

    def __init__(self, vocabulary: int = 30522) -> None:
        super().__init__()
        self.pieces = FourBits(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.sides = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Block(WIDTH, HEADS, 4 * WIDTH, before=False) for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.stance = nn.Linear(2 * WIDTH, STANCES)
        self.related = nn.Linear(2 * WIDTH, 1)

    def forward(self, pieces: Tensor, sides: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits by rows; pieces and sides [rows, length], mask [rows, 1, 1, length], 0 or minus infinity."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        rows = self.pieces(pieces).to(self.norm.weight.dtype)
        x = self.norm(rows + self.places(places) + self.sides(sides))
        for layer in self.layers:
            x = layer(x, mask)
        kept = (mask[:, 0, 0] == 0).to(x.dtype).unsqueeze(-1)
        seen = self.drop(torch.cat([x[:, 0], (x * kept).sum(1) / kept.sum(1)], -1))
        return self.stance(seen), self.related(seen).squeeze(-1)


def from_base(net: PairNet, weights: dict[str, Tensor]) -> None:
    """Copy the base model's weights into the network."""
    net.pieces.fill(weights["embeddings.word_embeddings.weight"].float())
    state = {
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "sides.weight": weights["embeddings.token_type_embeddings.weight"],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    parts = (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"))
    parts += (("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm"))
    for n in range(LAYERS):
        old, new = f"encoder.layer.{n}.", f"layers.{n}."
        for kind in ("weight", "bias"):
            heads = [weights[f"{old}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            state[f"{new}qkv.{kind}"] = torch.cat(heads)
            state |= {f"{new}{ours}.{kind}": weights[f"{old}{theirs}.{kind}"] for ours, theirs in parts}
    missing, unknown = net.load_state_dict(state, strict=False)
    strange = unknown + [name for name in missing if not name.startswith(("stance", "related", "pieces"))]
    if strange:
        raise ValueError(f"the base model and the network differ in {strange}")
