"""Learnt: what was fitted on marked events: the projection that brings words of one event together, and the weights
of what two tellings may have in common.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np

from sayso.errors import LexiconError
from sayso.linking.meanings import Floats

SENSES, WEIGHTS = "senses.npz", "likeness.json"


@dataclass(frozen=True, slots=True)
class Learnt:
    """`senses` projects the vectors of a telling's words, `centres` are what projections are put down to, one a row;
    `weights` are by what is compared; `bias` is added.
    """

    senses: Floats
    centres: Floats
    weights: dict[str, float]
    bias: float


class _File(msgspec.Struct, forbid_unknown_fields=True):
    bias: float
    weights: dict[str, float]


@cache
def learnt() -> Learnt:
    """Return what lies beside this module, loaded once; LexiconError where it is not as it should be."""
    folder = files("sayso.linking")
    try:
        with np.load(str(folder / SENSES), allow_pickle=False) as held:
            senses = held["projection"].astype(np.float32) * np.float32(held["scale"])
            centres = held["centres"].astype(np.float32)
        file = msgspec.json.decode((folder / WEIGHTS).read_bytes(), type=_File)
    except (OSError, KeyError, ValueError, msgspec.DecodeError) as problem:
        raise LexiconError(
            f"what was learnt cannot be loaded: {problem}", where="linking", mend="install anew"
        ) from problem
    return Learnt(senses, centres, file.weights, file.bias)
