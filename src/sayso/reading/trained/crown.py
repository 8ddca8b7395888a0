"""Crown: what the network sees in the words of happenings: how surely the text tells them to be so."""

from collections.abc import Sequence

import numpy as np

from sayso.reading.happenings import Certainty, Found, Mood, Outlook
from sayso.reading.happenings.tree import VERBAL
from sayso.reading.passage import Passage
from sayso.reading.trained.network import Floats, Network, Seen
from sayso.reading.trained.table import Ints, Table

CERTAINTIES: tuple[Certainty, ...] = ("CT", "PR", "PS", "UU")
MOODS: tuple[Mood, ...] = ("statement", "conditional", "question", "prediction", "mention")
STATES = 2 * len(CERTAINTIES) * len(MOODS) * 2  # what the rules may say of a predicate
BOUND = 3.0  # certainly so; its negative is certainly not so


def state(look: Found | Outlook, tag: str) -> int:
    """Return the number of what the rules say of a predicate with this tag, 0 to STATES - 1."""
    said = int(look.polarity) * len(CERTAINTIES) + CERTAINTIES.index(look.certainty)
    return (said * len(MOODS) + MOODS.index(look.mood)) * 2 + int(tag in VERBAL)


class Crown:
    """What the crown sees in one document, a passage at a time, when something in it is first asked for."""

    def __init__(self, network: Network, table: Table, seen: Sequence[Seen], passages: Sequence[Passage]) -> None:
        self._network, self._table, self._seen = network, table, seen
        self._ends = np.array([one.window.high for one in seen])
        self._passages: dict[tuple[int, int], Floats] = {}
        self._starts: dict[int, int] = {}
        start = 0
        for passage in passages:
            self._starts[id(passage)] = start
            start += len(passage.tokens)

    def factuality(self, passage: Passage, asked: Sequence[tuple[int, int]]) -> Floats:
        """Return from -3 (certainly not so) to 3 how surely the text tells predicates to be so.

        `asked` holds the number of each one's token in the passage, and what the rules say of it (`state`).
        """
        if not asked:
            return np.zeros(0, dtype=np.float32)
        start = self._starts[id(passage)]
        vectors = np.stack([self._vector(start + token) for token, _ in asked])
        states: Ints = np.array([number for _, number in asked])
        return np.clip(self._network.factuality(vectors, states), -BOUND, BOUND)

    def _vector(self, word: int) -> Floats:
        """Return the crown's vector of a word: what stands outside of its passage, the encoder has seen."""
        number = int(np.searchsorted(self._ends, word, side="right"))
        window, passages = self._seen[number].window, self._table.passages
        low = max(int(np.searchsorted(passages, passages[word], side="left")), window.start)
        high = min(int(np.searchsorted(passages, passages[word], side="right")), window.end)
        if (low, high) not in self._passages:
            self._passages[low, high] = self._network.crown(self._seen[number], low, high)
        return np.asarray(self._passages[low, high][word - low])
