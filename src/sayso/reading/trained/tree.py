"""Trees: how each word hangs together with a cue in the parse."""

import numpy as np

from sayso.reading.trained.table import Ints

LEVELS = 4  # the cue itself and three heads above it
CLIMB = 12  # heads that are followed upwards from a word


def relations(heads: Ints, deps: Ints, cue: int) -> tuple[Ints, Ints]:
    """Return for each word at which level it joins the cue's own line of heads, and by which label.

    Level 1 is the cue's subtree, 2 to LEVELS the subtrees of the heads above it, 0 none of these. The label is that
    of the branch by which the word joins; for a word on the line itself it is 0.
    """
    level_of = np.zeros(len(heads), dtype=np.int64)
    at = cue
    for level in range(1, LEVELS + 1):
        if level_of[at]:
            break
        level_of[at] = level
        at = int(heads[at])
    levels = level_of.copy()
    labels = np.zeros(len(heads), dtype=np.int64)
    current = np.arange(len(heads))
    for _ in range(CLIMB):
        above = heads[current]
        found = (levels == 0) & (level_of[above] > 0)
        levels[found] = level_of[above][found]
        labels[found] = deps[current][found]
        current = above
    return levels, labels
