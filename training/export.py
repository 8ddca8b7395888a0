"""Write trained weights as the ONNX files that sayso ships, in 8 bits.

usage: python training/export.py WEIGHTS.safetensors VOCABULARY.json BASE.safetensors OUT_FOLDER
       [--crown CROWN.safetensors] [--whole]

Weights are quantised by row to seven bits (`reduce_range`), so that no sum of two products overflows on processors
without VNNI instructions; activations are quantised as they come. `--whole` leaves everything in 32 bits. Several
weights may be given, joined by commas: what is written is their mean. CROWN is what `train_crown.py` wrote.
"""

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from heads import Factuality
from model import INNER, WIDTH, Crown
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.torch import load_file
from torch import Tensor, nn
from train import networks

from sayso.reading.trained.around import AFTER, BEFORE, RELATIONS
from sayso.reading.trained.table import COLUMNS

LENGTH, WORDS, CUES = 12, 9, 3  # of the examples that the networks are traced with


def mean(paths: list[str]) -> dict[str, Tensor]:
    """Return the mean of several sets of weights of one network."""
    found = [load_file(path) for path in paths]
    return {name: torch.stack([one[name] for one in found]).mean(0) for name in found[0]}


def write_encoder(encoder: nn.Module, path: Path, whole: bool) -> None:
    """Write the encoder."""
    ids = torch.zeros(1, LENGTH, dtype=torch.long)
    columns = torch.zeros(1, LENGTH, len(COLUMNS), dtype=torch.long)
    inputs = (ids, columns, torch.arange(WORDS).unsqueeze(0), torch.zeros(1, 1, 1, LENGTH))
    axes = {name: {1: "length"} for name in ("pieces", "columns")}
    axes |= {"first": {1: "words"}, "mask": {3: "length"}}
    axes |= {name: {1: "words"} for name in ("anchors", "roles", "words", "cues")} | {"trunk": {1: "length"}}
    write(encoder, inputs, path, axes, whole)


def write_decoder(decoder: nn.Module, path: Path, whole: bool) -> None:
    """Write the decoder."""
    near = torch.zeros(CUES, BEFORE + AFTER, INNER)
    relations = torch.zeros(CUES, BEFORE + AFTER, len(RELATIONS), dtype=torch.long)
    inputs = (near, torch.zeros(CUES, INNER), relations, torch.zeros(CUES, 1, 1, BEFORE + AFTER))
    names = ("near", "cue", "relations", "around", "parts", "valid")
    write(decoder, inputs, path, {name: {0: "cues"} for name in names}, whole)


def write_crown(crown: nn.Module, path: Path, whole: bool) -> None:
    """Write the crown."""
    columns = torch.zeros(1, LENGTH, len(COLUMNS), dtype=torch.long)
    inputs = (torch.zeros(1, LENGTH, WIDTH), columns, torch.arange(WORDS).unsqueeze(0), torch.zeros(1, 1, 1, LENGTH))
    axes = {name: {1: "length"} for name in ("trunk", "columns")}
    axes |= {"first": {1: "words"}, "mask": {3: "length"}, "vectors": {1: "words"}}
    write(crown, inputs, path, axes, whole)


def write_factuality(head: nn.Module, path: Path, whole: bool) -> None:
    """Write the head for factuality."""
    inputs = (torch.zeros(CUES, WIDTH), torch.zeros(CUES, dtype=torch.long))
    write(head, inputs, path, {name: {0: "predicates"} for name in ("vectors", "states", "scores")}, whole)


def write(
    part: nn.Module, inputs: tuple[Tensor, ...], path: Path, axes: dict[str, dict[int, str]], whole: bool
) -> None:
    """Write one network; `axes` names its inputs, then its outputs, with the sizes that vary."""
    names = list(axes)
    with tempfile.TemporaryDirectory() as folder:
        traced, ready = Path(folder) / "traced.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            part, inputs, traced, input_names=names[: len(inputs)], output_names=names[len(inputs) :],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        if whole:
            onnx.save(onnx.load(traced), path)
        else:
            quant_pre_process(traced, ready, skip_symbolic_shape=True)
            quantize_dynamic(ready, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights")
    for name in ("vocabulary", "base", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--crown", type=Path)
    parser.add_argument("--whole", action="store_true")
    arguments = parser.parse_args()
    net = networks(json.loads(arguments.vocabulary.read_text()), load_file(arguments.base))
    net.load_state_dict(mean(arguments.weights.split(",")), strict=False)
    net.eval()
    arguments.out.mkdir(parents=True, exist_ok=True)
    write_encoder(net["encoder"], arguments.out / "encoder.onnx", arguments.whole)
    write_decoder(net["decoder"], arguments.out / "decoder.onnx", arguments.whole)
    if arguments.crown:
        upper = nn.ModuleDict({"crown": Crown(net["encoder"]), "factuality": Factuality()}).eval()
        upper.load_state_dict(load_file(arguments.crown))
        write_crown(upper["crown"], arguments.out / "crown.onnx", arguments.whole)
        write_factuality(upper["factuality"], arguments.out / "factuality.onnx", arguments.whole)


if __name__ == "__main__":
    main()
