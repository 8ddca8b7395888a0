"""The trained reader: a small network over words, their parse and the rules' own opinion.

From the passages to a table of words (`table`), windows of it (`windows`), what the network sees (`network`, `around`,
`tree`), its proposals (`proposals`, `roles`) and the drafts that the rest of reading goes on with (`words`, `joining`);
and how surely happenings are told (`crown`, `judging`), and what PLOVER calls those of no frame (`classifier`,
`rooting`).
"""

from sayso.reading.trained.crown import Crown, state
from sayso.reading.trained.reader import TrainedReader, crowned

__all__ = ["Crown", "TrainedReader", "crowned", "state"]
