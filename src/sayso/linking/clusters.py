"""Clusters: tellings brought together into events, whatever order they came in."""

from collections import defaultdict
from collections.abc import Mapping

from sayso.linking.choosing import LEDGER, Bars, choose
from sayso.linking.cluster import Cluster
from sayso.linking.telling_keys import Key, keys_of
from sayso.linking.tellings import Telling


def gather(
    tellings: Mapping[str, Telling], documents: Mapping[str, frozenset[str]], bars: Bars = LEDGER
) -> dict[str, str]:
    """Map the id of each telling to that of the telling that founds its event; `documents` are where each stands.

    They are placed by rank, each into the event of those before it that it tells of, or into one of its own: one
    that lacks a role joins the only event that it fits, and stays alone where it fits two.
    """
    founded: dict[str, Cluster] = {}
    by_key: dict[Key, set[str]] = defaultdict(set)
    placed: dict[str, str] = {}
    for id in sorted(tellings, key=lambda id: tellings[id].rank(id)):
        keys = keys_of(tellings[id], documents[id], likeness=None if bars.rules else True)
        near = sorted({founder for key in keys.asks for founder in by_key.get(key, ())})
        chosen = choose(tellings[id], documents[id], [founded[founder] for founder in near], bars)
        cluster = chosen or founded.setdefault(id, Cluster(id))
        cluster.take(tellings[id], documents[id])
        placed[id] = cluster.founder
        for key in keys.found_by:
            by_key[key].add(cluster.founder)
    return placed
