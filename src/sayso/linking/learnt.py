"""Learnt: what was fitted on marked events: the projection that brings words of one event together, and the forest that
tells from what two tellings have in common how likely they are one event.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np

from sayso.errors import LexiconError
from sayso.linking.forest import UNIT, Forest
from sayso.linking.meanings import Floats

SENSES, TREES = "senses.npz", "likeness.json"


@dataclass(frozen=True, slots=True)
class Learnt:
    """`senses` projects the vectors of a telling's words, `centres` are what projections are put down to, one a row;
    `forest` tells the likeness.
    """

    senses: Floats
    centres: Floats
    forest: Forest


class _Tree(msgspec.Struct, forbid_unknown_fields=True):
    asks: list[str]
    bars: list[int]
    answers: list[int]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    compared: list[str]
    bias: int
    trees: list[_Tree]


@cache
def learnt() -> Learnt:
    """Return what lies beside this module, loaded once; LexiconError where it is not as it should be."""
    folder = files("sayso.linking")
    try:
        with np.load(str(folder / SENSES), allow_pickle=False) as held:
            senses = held["projection"].astype(np.float32) * np.float32(held["scale"])
            centres = held["centres"].astype(np.float32)
        forest = _forest(msgspec.json.decode((folder / TREES).read_bytes(), type=_File))
    except (OSError, KeyError, ValueError, msgspec.DecodeError) as problem:
        raise LexiconError(
            f"what was learnt cannot be loaded: {problem}", where="linking", mend="install anew"
        ) from problem
    return Learnt(senses, centres, forest)


def _forest(file: _File) -> Forest:
    places = {name: place for place, name in enumerate(file.compared)}
    asked = [[places[name] for name in tree.asks] for tree in file.trees]
    bars = np.array([tree.bars for tree in file.trees], dtype=np.float64).reshape(-1, 7) / UNIT
    answers = np.array([tree.answers for tree in file.trees], dtype=np.int64).reshape(-1, 8)
    return Forest(np.array(asked, dtype=np.int64).reshape(-1, 7), bars, answers, file.bias)
