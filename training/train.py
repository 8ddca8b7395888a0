"""Train the attribution network on tables that `prepare.py` made; writes averaged weights after each epoch (OUT-1, …).

usage: python training/train.py TRAIN.pickle VOCABULARY.json BASE.safetensors OUT
       [--epochs 9] [--seed 1] [--without OUTLET]

On a CPU: weights and activations in bfloat16, a float32 copy for the optimiser. Progress goes to the standard output.
"""

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import torch
from data import Batch, Row, batch, cues, epoch, targets
from descent import Descent
from model import Decoder, Encoder, Sizes, from_base
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.trained.around import BEFORE, sizes

WINDOWS = 8  # a batch
RATE, HEADS_RATE = 2e-4, 1e-3
HINTLESS = 0.15  # windows that do not see the rules' opinion, so that the network can do without
AVERAGE = 0.998  # decay of the running average of the weights


def networks(vocabulary: dict[str, list[str]], base: dict[str, Tensor]) -> nn.ModuleDict:
    """Return the encoder with the base model's weights and a fresh decoder."""
    labels = len(vocabulary["dep"]) + 1
    columns = (labels, len(vocabulary["tag"]) + 1, len(vocabulary["entity"]) + 1, 6, 4, 4, 4)
    found = Sizes(columns, sizes(labels))
    encoder = Encoder(found, base["embeddings.word_embeddings.weight"].shape[0])
    from_base(encoder, base)
    return nn.ModuleDict({"encoder": encoder, "decoder": Decoder(found)})


def doubted(b: Batch, anchors: Tensor, logits: Tensor, rng: random.Random) -> list[tuple[int, int]]:
    """Return words that are no cue and look most like one: (row, word of the document)."""
    found = []
    open_ = logits.detach().float().masked_fill(~b.real | (anchors > 0), -1e4)
    for row in range(len(b.tables)):
        count = 1 + len(b.gold[row]) // 3
        best = open_[row].topk(min(2 * count, open_.shape[1]))
        likely = [int(i) for v, i in zip(best.values, best.indices, strict=True) if v > -4]
        found += [(row, b.starts[row] + i) for i in rng.sample(likely, min(count, len(likely)))]
    return found


def loss_of(net: nn.ModuleDict, b: Batch, rng: random.Random) -> tuple[Tensor, list[float]]:
    """Return one batch's loss, and its parts for the eye."""
    hintless = [rng.random() < HINTLESS for _ in b.tables]
    for row, without in enumerate(hintless):
        if without:
            b.columns[row, :, 6] = 0
    logits, roles, words, as_cues, _ = net["encoder"](b.pieces, b.columns, b.first, b.mask.bfloat16())
    anchors, any_role = targets(b)
    real = b.real
    count = max(1.0, float(anchors.sum()))
    anchor_loss = functional.binary_cross_entropy_with_logits(logits.float()[real], anchors[real], reduction="sum")
    anchor_loss = anchor_loss / count
    role_loss = functional.cross_entropy(roles.float()[real], any_role[real])
    gold = [(row, head) for row, relations in enumerate(b.gold) for head, _ in relations]
    wrong = doubted(b, anchors, logits, rng)
    if not gold + wrong:
        return anchor_loss + role_loss, [anchor_loss.item(), role_loss.item(), 0.0, 0.0]
    rows, inside, relations, mask = cues(b, gold + wrong)
    relations[torch.tensor([hintless[int(row)] for row in rows]), :, 5] = 0
    near = words[rows[:, None], inside.clamp(min=0)]
    decoded, valid = net["decoder"](near, as_cues[rows, inside[:, BEFORE]], relations, mask.bfloat16())
    truth = torch.tensor([1.0] * len(gold) + [0.0] * len(wrong))
    valid_loss = functional.binary_cross_entropy_with_logits(valid.float(), truth)
    wanted = torch.full(inside.shape, -1)
    wanted[: len(gold)][inside[: len(gold)] >= 0] = 0
    n = 0
    for found in b.gold:
        for head, parts in found:
            for index, role in parts.items():
                place = index - head + BEFORE
                if 0 <= place < wanted.shape[1] and wanted[n, place] == 0:
                    wanted[n, place] = role
            n += 1
    part_loss = functional.cross_entropy(
        decoded.float().flatten(0, 1), wanted.flatten(), ignore_index=-1, reduction="sum"
    )
    part_loss = part_loss / (16 * max(1, len(gold)))
    parts = [anchor_loss, role_loss, part_loss, valid_loss]
    return anchor_loss + role_loss + part_loss + 0.5 * valid_loss, [part.item() for part in parts]


def rate(name: str) -> float:
    """Return the learning rate of a weight: what comes from the base model moves less."""
    old = name.startswith(("encoder.layers", "encoder.norm", "encoder.places", "encoder.inward"))
    return RATE if old else HEADS_RATE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "vocabulary", "base", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", help="leave out an outlet, the first part of its files' names")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    torch.manual_seed(arguments.seed)
    with arguments.train.open("rb") as file:
        rows: list[Row] = [row for row in pickle.load(file) if row["stem"].split("_")[0] != arguments.without]
    net = networks(json.loads(arguments.vocabulary.read_text()), load_file(arguments.base))
    total, began = arguments.epochs * len(epoch(rows, WINDOWS, random.Random(0))), time.time()
    descent = Descent(net, rate, total, warming=250, decay=AVERAGE)
    for number in range(1, arguments.epochs + 1):
        sums = [0.0] * 4
        for items in epoch(rows, WINDOWS, rng):
            loss, parts = loss_of(net, batch(items), rng)
            descent.step(loss)
            sums = [a + b for a, b in zip(sums, parts, strict=True)]
            if descent.steps % 50 == 0:
                shown = " ".join(f"{value / 50:.3f}" for value in sums)
                print(f"epoch {number} step {descent.steps}/{total} {time.time() - began:.0f} s: {shown}", flush=True)
                sums = [0.0] * 4
        out = arguments.out.with_stem(f"{arguments.out.stem}-{number}")
        save_file(descent.averaged(), out)
        print(f"epoch {number} written to {out}", flush=True)


if __name__ == "__main__":
    main()
