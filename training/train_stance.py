"""Train the network of stances on Emergent and on affairs; writes its weights.

usage: python training/train_stance.py TOKENIZER.json BASE.safetensors OUT.safetensors [--emergent FILE.csv]
       [--affairs FOLDER] [--fold N --folds 5 [--headlines]] [--epochs 3] [--seed 1] [--predictions OUT.json]
       [--told 1000] [--retold 0] [--begin WEIGHTS.safetensors]

`--told` is how many pairs of a headline and a report are drawn in an epoch; `--begin` goes on from what an earlier run
wrote. With `--retold` so many more have a headline that is denied or passed on, and headlines of Emergent are told
beside the reports of their affair. With `--fold` nothing of that fold is learnt from, and `--predictions` writes what
the network says of it. A fold holds whole groups: the claims of Emergent and the affairs that share a headline are one.
"""

import argparse
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from stance_data import Drawing, Pair, affairs, crossings, emergent, folds, joined, stands
from stance_descent import ask, train, whole
from stance_model import PairNet, from_base
from tokenizers import Tokenizer

from sayso.stance.passage import passage
from sayso.stance.words import load_words

CROSSED, TOLD, DENIED, APART = 1200, 1000, 200, 500  # pairs of each kind in an epoch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("tokenizer", "base", "out"):
        parser.add_argument(name, type=Path)
    for name in ("--emergent", "--affairs", "--predictions", "--begin"):
        parser.add_argument(name, type=Path)
    numbers = {"--fold": None, "--folds": 5, "--epochs": 3, "--seed": 1, "--told": TOLD, "--retold": 0}
    for name, default in numbers.items():
        parser.add_argument(name, type=int, default=default)
    parser.add_argument("--headlines", action="store_true", help="learn from all of Emergent, whatever the fold")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    pairs = emergent(arguments.emergent) if arguments.emergent else []
    rows, reports = affairs(arguments.affairs) if arguments.affairs else ([], {})
    group = joined(pairs, rows)
    claims = Counter(group[pair.group] for pair in pairs)
    fold = folds(Counter(group[reports[key].affair] for _, key, _ in rows), claims, arguments.folds)
    pairs = [replace(pair, group=group[pair.group]) for pair in pairs]
    learnt = [pair for pair in pairs if arguments.headlines or fold[pair.group] != arguments.fold]
    told = [row for row in rows if fold[group[reports[row[1]].affair]] != arguments.fold]
    known = {key: report for key, report in reports.items() if fold[group[report.affair]] != arguments.fold}
    tokenizer, net = Tokenizer.from_file(str(arguments.tokenizer)), PairNet()
    tokenizer.no_truncation()
    tokenizer.no_padding()
    from_base(net, load_file(arguments.base))
    if arguments.begin:
        net.load_state_dict(load_file(arguments.begin), strict=False)
    standing = stands(learnt, told, group)
    more = crossings(learnt, told, standing, group) if arguments.retold else []
    draw = whole(
        Drawing(learnt, told, standing, known, more),
        crossed=CROSSED,
        told=arguments.told if told else 0,
        denied=DENIED,
        apart=APART,
        retold=arguments.retold if told else 0,
    )
    train(net, tokenizer, draw, epochs=arguments.epochs, seed=arguments.seed, tell=lambda line: print(line, flush=True))
    save_file({name: p.detach().contiguous() for name, p in net.named_parameters()}, arguments.out)
    if arguments.predictions and arguments.fold is not None:
        left = [pair for pair in pairs if fold[pair.group] == arguments.fold]
        held = [row for row in rows if fold[group[reports[row[1]].affair]] == arguments.fold]
        stems = load_words().stems
        asked = [Pair(h, passage(stems(h), reports[key].page).words, s, key) for h, key, s in held]
        said = {"emergent": ask(net, tokenizer, left), "affairs": ask(net, tokenizer, asked)}
        known_as = {"emergent": left, "affairs": asked}
        written = {
            name: [
                {"claim": pair.claim, "said": pair.said if name == "emergent" else pair.group, "stance": pair.stance}
                | {"logits": [round(float(value), 4) for value in row]}
                for pair, row in zip(known_as[name], said[name], strict=True)
            ]
            for name in said
        }
        arguments.predictions.write_text(json.dumps(written), encoding="utf-8")


if __name__ == "__main__":
    main()
