"""Make the table of words' meanings from the base model: each word of its vocabulary alone, cut down to its main axes.

usage: python training/prepare_meanings.py BASE OUT.npz

BASE holds `model.safetensors` and `tokenizer.json`; OUT is `src/sayso/linking/meanings.npz`. The vocabulary stands by
how common its words are, and so does the table.
"""

import re
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import gelu, layer_norm

AXES, BATCH = 96, 512
FIRST = 1900  # before it stand letters and marks
WIDTH, HEADS, LAYERS = 384, 12, 6


def encoded(weights: dict[str, Tensor], ids: Tensor) -> Tensor:
    """Return the base model's vectors of rows of pieces of one length: rows by pieces by WIDTH."""

    def linear(x: Tensor, name: str) -> Tensor:
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(x: Tensor, name: str) -> Tensor:
        return layer_norm(x, (WIDTH,), weights[f"{name}.weight"], weights[f"{name}.bias"], 1e-12)

    rows, length = ids.shape
    x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][:length]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for number in range(LAYERS):
        at = f"encoder.layer.{number}"
        query, key, value = (
            linear(x, f"{at}.attention.self.{part}").view(rows, length, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        mixed = (query @ key.transpose(-1, -2) / (WIDTH / HEADS) ** 0.5).softmax(-1) @ value
        mixed = mixed.transpose(1, 2).reshape(rows, length, WIDTH)
        x = norm(x + linear(mixed, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        inner = linear(gelu(linear(x, f"{at}.intermediate.dense")), f"{at}.output.dense")
        x = norm(x + inner, f"{at}.output.LayerNorm")
    return x


def main() -> None:
    """Encode every word, write the table."""
    base, out = map(Path, sys.argv[1:])
    weights, tokenizer = load_file(base / "model.safetensors"), Tokenizer.from_file(str(base / "tokenizer.json"))
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    kept = [(word, number) for word, number in vocabulary if number > FIRST and re.fullmatch(r"[a-z]{2,}", word)]
    ids = torch.tensor([[101, number, 102] for _, number in kept])
    with torch.no_grad():
        vectors = torch.cat([encoded(weights, ids[i : i + BATCH]).mean(1) for i in range(0, len(ids), BATCH)]).numpy()
    vectors -= vectors.mean(0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    vectors = vectors @ axes[:, ::-1][:, :AXES]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    words = np.frombuffer(" ".join(word for word, _ in kept).encode(), dtype=np.uint8)
    np.savez_compressed(out, words=words, vectors=np.round(vectors * 127).astype(np.int8))


if __name__ == "__main__":
    main()
