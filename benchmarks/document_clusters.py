"""Clusters of documents by their words: those are joined that are alike on average, by rare words and names above all.

A word that two or more documents have weighs by how often its own has it, and by the square of how few do; what a
document writes in capitals only, its names, counts more: two affairs of one kind share the common words alone.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform

NAME = 3  # times that a name counts
LEAST = 0.125  # how alike two clusters have to be, as the mean cosine of their documents
WORD = re.compile(r"[^\W\d_]{2,}")


def cluster_documents(texts: Mapping[str, str], least: float = LEAST) -> list[set[str]]:
    """Return the ids of texts in sets, one for each affair as far as words tell."""
    ids = sorted(texts)
    if len(ids) < 2:
        return [set(ids)] if ids else []
    counts = [_counted(texts[id]) for id in ids]
    within = Counter(word for count in counts for word in count)
    places = {word: i for i, word in enumerate(sorted(word for word, many in within.items() if many > 1))}
    rows, columns, values = [], [], []
    for row, count in enumerate(counts):
        weights = {w: (1 + math.log(n)) * math.log(len(ids) / within[w]) ** 2 for w, n in count.items() if w in places}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        for word, weight in weights.items():
            rows.append(row)
            columns.append(places[word])
            values.append(weight / length)
    table = csr_matrix((values, (rows, columns)), shape=(len(ids), len(places)))
    distances = np.clip(1 - (table @ table.T).toarray(), 0, None)
    np.fill_diagonal(distances, 0)
    labels = fcluster(linkage(squareform(distances, checks=False), "average"), 1 - least, "distance")
    found: dict[int, set[str]] = {}
    for id, label in zip(ids, labels, strict=True):
        found.setdefault(int(label), set()).add(id)
    return list(found.values())


def _counted(text: str) -> Counter[str]:
    found = WORD.findall(text)
    common = {word for word in found if word[0].islower()}
    counted: Counter[str] = Counter()
    for word in found:
        low = word.casefold()
        counted[low] += NAME if word[0].isupper() and low not in common else 1
    return counted
