"""Forests: small trees of three questions each; what they answer is added up."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

UNIT = 1000  # answers and bars are whole numbers of thousandths, so that they add up to the same in any order


@dataclass(frozen=True, slots=True)
class Forest:
    """`asked` has a row of seven numbers for each tree: what is asked first, what where the first is over its bar or
    not, and so on downwards; `bars` are theirs, `answers` the eight that each tree may give, in thousandths.
    """

    asked: NDArray[np.int64]
    bars: NDArray[np.float64]
    answers: NDArray[np.int64]
    bias: int

    def scores(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the sum of the trees' answers to each row of values: the logarithm of the odds."""
        over = np.asarray(rows)[:, self.asked] > self.bars
        trees = np.arange(len(self.asked))
        line = np.arange(len(rows))[:, None]
        first = over[..., 0].astype(np.intp)
        second = 2 * first + over[line, trees, 1 + first]
        third = 2 * second + over[line, trees, 3 + second]
        return [(self.bias + int(told)) / UNIT for told in self.answers[trees, third].sum(1)]
