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
MARGIN = 12  # words beside those that a window is believed for; what is further off, the encoder has seen
BOUND = 3.0  # certainly so; its negative is certainly not so


def state(look: Found | Outlook, tag: str) -> int:
    """Return the number of what the rules say of a predicate with this tag, 0 to STATES - 1."""
    said = int(look.polarity) * len(CERTAINTIES) + CERTAINTIES.index(look.certainty)
    return (said * len(MOODS) + MOODS.index(look.mood)) * 2 + int(tag in VERBAL)


class Crown:
    """What the crown sees in one document; a window is looked at when something in it is first asked for."""

    def __init__(self, network: Network, table: Table, seen: Sequence[Seen], passages: Sequence[Passage]) -> None:
        self._network, self._table, self._seen = network, table, seen
        self._ends = np.array([one.window.high for one in seen])
        self._vectors: dict[int, Floats] = {}
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
        words = np.array([start + token for token, _ in asked])
        states: Ints = np.array([number for _, number in asked])
        scores = self._network.factuality(self.vectors(words), states)
        return np.clip(scores, -BOUND, BOUND)

    def vectors(self, words: Ints) -> Floats:
        """Return the crown's vectors of words, by their numbers in the document."""
        return np.stack(
            [self._of(int(number), int(word)) for number, word in zip(self._windows(words), words, strict=True)]
        )

    def _windows(self, words: Ints) -> Ints:
        return np.asarray(np.searchsorted(self._ends, words, side="right"))

    def _of(self, number: int, word: int) -> Floats:
        window = self._seen[number].window
        low, high = max(window.start, window.low - MARGIN), min(window.end, window.high + MARGIN)
        if number not in self._vectors:
            self._vectors[number] = self._network.crown(self._table, self._seen[number], low, high)
        return np.asarray(self._vectors[number][word - low])
