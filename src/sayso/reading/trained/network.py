"""The network: two ONNX files run on the CPU, one thread each, so that a reading is the same wherever it is made."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from sayso.reading.trained.around import around
from sayso.reading.trained.table import Ints, Table
from sayso.reading.trained.windows import Window, inputs

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the encoder sees in one window: how likely each word heads a cue, and its vectors as word and as cue."""

    window: Window
    anchors: Floats
    words: Floats
    cues: Floats


@dataclass(frozen=True, slots=True)
class Decoded:
    """Cues by their words' index, whether each is one, and the probability of each role for the words around it."""

    cues: Ints
    valid: Floats
    words: Ints  # cues by words around; -1 outside of the window
    roles: Floats  # cues by words around by roles


class Network:
    """The two sessions, loaded once in a process."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._encoder, self._decoder = (
            onnxruntime.InferenceSession(folder / name, options, providers=["CPUExecutionProvider"])
            for name in ("encoder.onnx", "decoder.onnx")
        )

    def see(self, table: Table, window: Window) -> Seen:
        """Run the encoder over one window; one at a time, since 8-bit sums depend on what is beside them."""
        pieces, columns, first = inputs(table, window.start, window.end)
        fed = {
            "pieces": pieces[None],
            "columns": columns[None],
            "first": first[None],
            "mask": np.zeros((1, 1, 1, len(pieces)), dtype=np.float32),
        }
        anchors, words, cues = self._encoder.run(["anchors", "words", "cues"], fed)
        return Seen(window, _likely(anchors[0]), words[0], cues[0])

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


def _likely(logits: Floats) -> Floats:
    return np.asarray(0.5 + 0.5 * np.tanh(logits / 2), dtype=np.float32)  # exp would overflow
