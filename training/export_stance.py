"""Write a trained network of stances as the ONNX file that sayso ships, in 8 bits.

usage: python training/export_stance.py BASE.safetensors WEIGHTS.safetensors[,MORE.safetensors] OUT.onnx [--whole]

The pieces stay in the four bits that they are trained with. Several weights are written as their mean.
"""

import argparse
from pathlib import Path

import torch
from export import mean, write
from safetensors.torch import load_file
from stance_model import PairNet, from_base

LENGTH = 12  # of the example that the network is traced with


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path)
    parser.add_argument("weights")
    parser.add_argument("out", type=Path)
    parser.add_argument("--whole", action="store_true")
    arguments = parser.parse_args()
    net = PairNet()
    from_base(net, load_file(arguments.base))
    net.load_state_dict(mean(arguments.weights.split(",")), strict=False)
    ids = torch.zeros(1, LENGTH, dtype=torch.long)
    axes = {name: {0: "rows", 1: "length"} for name in ("pieces", "sides")} | {"mask": {0: "rows", 3: "length"}}
    axes |= {name: {0: "rows"} for name in ("stance", "related")}
    write(net.eval(), (ids, ids, torch.zeros(1, 1, 1, LENGTH)), arguments.out, axes, arguments.whole)


if __name__ == "__main__":
    main()
