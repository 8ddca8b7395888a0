"""Roles: from probabilities to one role for each word around a cue."""

import numpy as np
from numpy.typing import NDArray

from sayso.reading.trained.table import CONTENT, Ints


def likeliest(probabilities: NDArray[np.float32], cost: float) -> Ints:
    """Return the likeliest roles of rows of words, where to go into or out of the content costs `cost` nats.

    `probabilities` is rows by words by roles. Contents are long, and a stray word in them is a slip; sources and cues
    may be one word long. Viterbi's algorithm (1967), over all rows at once.
    """
    logs = np.log(probabilities + 1e-6)
    rows, words, kinds = logs.shape
    change = np.zeros((kinds, kinds))
    change[CONTENT, :] = change[:, CONTENT] = cost
    change[CONTENT, CONTENT] = 0
    back = np.zeros((rows, words, kinds), dtype=np.int64)
    best = logs[:, 0]
    for word in range(1, words):
        paths = best[:, :, None] - change
        back[:, word] = paths.argmax(1)
        best = paths.max(1) + logs[:, word]
    found = np.zeros((rows, words), dtype=np.int64)
    found[:, -1] = best.argmax(1)
    every = np.arange(rows)
    for word in range(words - 1, 0, -1):
        found[:, word - 1] = back[every, word, found[:, word]]
    return found
