"""The network: ONNX files run on the CPU, one thread each, so that a reading is the same wherever it is made."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.networks import session
from sayso.reading.trained.around import around
from sayso.reading.trained.table import Ints, Table
from sayso.reading.trained.windows import Window, inputs, windows

Floats = NDArray[np.float32]

PARTS = ("encoder", "decoder", "crown", "factuality")  # one ONNX file each


@dataclass(frozen=True, slots=True)
class Seen:
    """What the encoder sees in one window: how likely each word heads a cue, and its vectors as word and as cue."""

    window: Window
    anchors: Floats
    words: Floats
    cues: Floats
    trunk: Floats  # what the crown goes on from, by pieces
    columns: Ints  # each piece's, and
    first: Ints  # each word's place among the pieces: see `windows.inputs`


@dataclass(frozen=True, slots=True)
class Decoded:
    """Cues by their words' index, whether each is one, and the probability of each role for the words around it."""

    cues: Ints
    valid: Floats
    words: Ints  # cues by words around; -1 outside of the window
    roles: Floats  # cues by words around by roles


class Network:
    """Its sessions, loaded once in a process."""

    def __init__(self, folder: Path) -> None:
        self._encoder, self._decoder, self._crown, self._factuality = (
            session(folder / f"{name}.onnx") for name in PARTS
        )

    def look(self, table: Table) -> list[Seen]:
        """Run the encoder over a document, window by window, since 8-bit sums depend on what is beside them."""
        return [self._see(table, window) for window in windows(table)]

    def _see(self, table: Table, window: Window) -> Seen:
        pieces, columns, first = inputs(table, window.start, window.end)
        wanted = ["anchors", "words", "cues", "trunk"]
        anchors, words, cues, trunk = self._encoder.run(wanted, _around(columns, first) | {"pieces": pieces[None]})
        return Seen(window, _likely(anchors[0]), words[0], cues[0], trunk[0], columns, first)

    def crown(self, seen: Seen, start: int, end: int) -> Floats:
        """Run the crown over words `start` to `end`, a passage as far as the encoder saw it; return their vectors."""
        base, places = seen.window.start, seen.first[start - seen.window.start : end - seen.window.start]
        low = int(places[0]) - 1  # the mark before it
        high = int(seen.first[end - base]) if end < seen.window.end else len(seen.columns)
        fed = _around(seen.columns[low:high], places - low) | {"trunk": seen.trunk[None, low:high]}
        (vectors,) = self._crown.run(["vectors"], fed)
        return np.asarray(vectors[0])

    def factuality(self, vectors: Floats, states: Ints) -> Floats:
        """Return how surely predicates are told to be so, from their vectors and what the rules say of each."""
        scores: Floats = self._factuality.run(["scores"], {"vectors": vectors, "states": states})[0]
        return scores

    def decode(self, table: Table, seen: Seen, cues: Ints) -> Decoded:
        """Run the decoder for some words of a window as cues."""
        start, end = seen.window.start, seen.window.end
        found = [around(table, int(cue), start, end) for cue in cues]
        words = np.stack([w for w, _ in found])
        outside = words < 0
        fed = {
            "near": seen.words[np.where(outside, 0, words - start)],
            "cue": seen.cues[cues - start],
            "relations": np.stack([r for _, r in found]),
            "around": np.where(outside, np.float32(-1e4), np.float32(0))[:, None, None, :],
        }
        parts, valid = self._decoder.run(["parts", "valid"], fed)
        parts = np.exp(parts - parts.max(-1, keepdims=True))
        roles = parts / parts.sum(-1, keepdims=True)
        roles[outside] = 1 / roles.shape[-1]
        return Decoded(cues, _likely(valid), words, roles)


def _around(columns: Ints, first: Ints) -> dict[str, Any]:
    """Return what goes with the pieces of one window, as the sessions take it."""
    mask = np.zeros((1, 1, 1, len(columns)), dtype=np.float32)
    return {"columns": columns[None], "first": first[None], "mask": mask}


def _likely(logits: Floats) -> Floats:
    return np.asarray(0.5 + 0.5 * np.tanh(logits / 2), dtype=np.float32)  # exp would overflow
