"""Train the crown and its head for factuality on tables that `prepare_factuality.py` made, the encoder as it is.

usage: python training/train_crown.py TRAIN.pickle VOCABULARY.json BASE.safetensors ENCODER.safetensors OUT.safetensors
       [--dev DEV.pickle] [--epochs 6] [--seed 1]

`ENCODER` is what `train.py` wrote, or several joined by commas: their mean. After each epoch the figures on DEV are
printed. One score is taught to sets that agree on what they call certain (`heads.NEWS`); all sets teach the layers.
"""

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from descent import Descent
from export import mean
from heads import NEWS, SCALES, Factuality
from model import Crown
from safetensors.torch import load_file, save_file
from targets import Asked, Row, asked, batches
from torch import Tensor, nn
from torch.nn import functional
from train import networks

SIZE = 1200  # words in a batch, with what fills it up
RATE, HEADS_RATE, AVERAGE = 1e-4, 1e-3, 0.995
REPEATED = {"commitmentbank": 3, "meantime": 2}  # small sets are seen more often
WEIGHTS = torch.tensor([0.5 if scale not in NEWS else 1.0 for scale in SCALES])
TOLD = torch.tensor([scale in NEWS for scale in SCALES])


def scored(net: nn.ModuleDict, found: Asked) -> tuple[Tensor, Tensor]:
    """Return the scores of a batch's targets, and those on each scale."""
    b, mask = found.batch, found.batch.mask.bfloat16()
    with torch.no_grad():
        trunk = net["encoder"].trunk(b.pieces, b.columns, mask)
    vectors = net["crown"](trunk, b.columns, b.first, mask)
    told, scales = net["factuality"].both(vectors[found.rows, found.words], found.states)
    return told.float(), scales.float()


def loss_of(net: nn.ModuleDict, found: Asked) -> Tensor:
    """Return one batch's loss."""
    told, scales = scored(net, found)
    own = scales.gather(1, found.scales[:, None]).squeeze(1)
    loss = functional.smooth_l1_loss(own, found.labels, beta=0.5, reduction="none")
    one = functional.smooth_l1_loss(told, found.labels, beta=0.5, reduction="none")
    return ((loss + one * TOLD[found.scales]) * WEIGHTS[found.scales]).mean()


def figures(net: nn.ModuleDict, rows: list[Row]) -> dict[str, list[float]]:
    """Return mean absolute error and Pearson's r of the one score on each scale's rows, sentences apart."""
    net.eval()
    found = {}
    for scale in SCALES:
        own = [row for row in rows if row["scale"] == scale]
        pairs: list[tuple[Tensor, Tensor]] = []
        with torch.no_grad():
            for items in batches(own, 2 * SIZE, random.Random(0), room=1):
                one = asked(items)
                pairs.append((scored(net, one)[0].clamp(-3, 3), one.labels))
        if pairs:
            ours, theirs = (torch.cat(column).numpy() for column in zip(*pairs, strict=True))
            error, r = float(np.abs(ours - theirs).mean()), float(np.corrcoef(ours, theirs)[0, 1])
            found[scale] = [round(error, 3), round(r, 3)]
    net.train()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "vocabulary", "base", "encoder", "out"):
        parser.add_argument(name, type=Path if name != "encoder" else str)
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    torch.manual_seed(arguments.seed)
    rows, dev = (pickle.loads(path.read_bytes()) if path else [] for path in (arguments.train, arguments.dev))
    rows = [row for row in rows for _ in range(REPEATED.get(row["scale"], 1))]
    whole = networks(json.loads(arguments.vocabulary.read_text()), load_file(arguments.base))
    whole.load_state_dict(mean(arguments.encoder.split(",")), strict=False)
    net = nn.ModuleDict({"encoder": whole["encoder"], "crown": Crown(whole["encoder"]), "factuality": Factuality()})
    net["encoder"].requires_grad_(False)
    total, began = arguments.epochs * len(batches(rows, SIZE, random.Random(0))), time.time()
    descent = Descent(
        net, lambda name: RATE if name.startswith("crown") else HEADS_RATE, total, warming=100, decay=AVERAGE
    )
    for number in range(1, arguments.epochs + 1):
        losses = []
        for items in batches(rows, SIZE, rng):
            loss = loss_of(net, asked(items))
            descent.step(loss)
            losses.append(loss.item())
        save_file(descent.averaged(), arguments.out)
        print(f"epoch {number}, {time.time() - began:.0f} s, loss {np.mean(losses):.4f}", flush=True)
        with descent.showing_average():
            print(json.dumps(figures(net, dev)), flush=True)


if __name__ == "__main__":
    main()
