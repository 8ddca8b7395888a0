"""The trained reader of attributions: a small network over words, their parse and the rules' own opinion.

From the passages to a table of words (`table`), windows of it (`windows`), what the network sees (`network`, `around`,
`tree`), its proposals (`proposals`, `roles`) and the drafts that the rest of reading goes on with (`words`, `joining`).
"""

from sayso.reading.trained.reader import TrainedReader

__all__ = ["TrainedReader"]
