"""The network: one ONNX file run on the CPU, one pair at a time, so that an answer depends on nothing beside it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.networks import session
from sayso.stance.pieces import pieces

LENGTH = 144  # pieces of claim and passage that it was trained with


@dataclass(frozen=True, slots=True)
class Heard:
    """What the network makes of one pair, as logits: of agree, disagree and discuss, and of being about the claim."""

    stances: tuple[float, float, float]
    related: float


class Network:
    """Its session, loaded once in a process."""

    def __init__(self, file: Path, tokenizer: Tokenizer) -> None:
        self._session = session(file)
        self._tokenizer = tokenizer

    def hear(self, claim: str, said: str) -> Heard:
        """Return what is made of a claim and of words that may bear on it."""
        row, sides = (np.array([part]) for part in pieces(self._tokenizer, claim, said, LENGTH))
        mask: NDArray[np.float32] = np.zeros((1, 1, 1, row.shape[1]), dtype=np.float32)
        stance, related = self._session.run(["stance", "related"], {"pieces": row, "sides": sides, "mask": mask})
        agree, disagree, discuss = (float(value) for value in stance[0])
        return Heard((agree, disagree, discuss), float(related[0]))
