"""Clusters: profiles of happenings brought together into events, whatever order they came in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from sayso.linking.profiles import Feature, Part, Profile
from sayso.linking.when import Days, days_apart, tolerance
from sayso.linking.words import words

Key = tuple[object, ...]
MOST_FEATURES = 10  # of one profile, for blocking: what a list of fifty parties shares, its first ten share too


@dataclass(slots=True)
class Cluster:
    """What is taken for one event so far: its members, and every filling of every role among them."""

    members: list[int] = field(default_factory=list)
    fillings: dict[str, set[Part]] = field(default_factory=lambda: defaultdict(set))
    features: set[Feature] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    whens: set[Days] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    def take(self, place: int, profile: Profile, documents: Iterable[str]) -> None:
        """Make a profile a member."""
        self.members.append(place)
        self.features |= profile.features
        self.phases.add(profile.phase)
        self.documents.update(documents)
        self.whens |= {profile.when} if profile.when else set()
        for role, part in profile.parts:
            self.fillings[role].add(part)

    def conflicts(self, profile: Profile, kin: Mapping[str, frozenset[str]]) -> bool:
        """Tell whether a profile cannot be of this event: it conflicts with some member in a role, in time or phase."""
        if {profile.phase, *self.phases} >= {"lapsed", "standing"}:
            return True
        far = tolerance(profile.type)
        if profile.when and any(days_apart(profile.when, when) > far for when in self.whens):
            return True
        return any(
            part.conflicts(other, role, kin) for role, part in profile.parts for other in self.fillings.get(role, ())
        )


class Gathering:
    """Clusters under way, found again by the pairs of features that they hold.

    Profiles have to be placed from the fullest to the barest: one that lacks a role joins the only event
    that it fits, and stays alone where it fits two.
    """

    def __init__(self, kin: Mapping[str, frozenset[str]]) -> None:
        self.clusters: list[Cluster] = []
        self._kin = kin
        self._by_key: dict[Key, set[int]] = defaultdict(set)

    def place(self, place: int, profile: Profile, blocks: frozenset[str], documents: frozenset[str]) -> None:
        """Put a profile into the event that it tells of, or into a new one."""
        keys = _keys(profile.features, blocks, documents)
        near = sorted({i for key in keys for i in self._by_key.get(key, ())})
        chosen = self._choose(profile, near, documents)
        if chosen is None:
            chosen = len(self.clusters)
            self.clusters.append(Cluster())
        self.clusters[chosen].take(place, profile, documents)
        for key in keys:
            self._by_key[key].add(chosen)

    def _choose(self, profile: Profile, near: list[int], documents: frozenset[str]) -> int | None:
        """Return the event that a profile tells of, None where it is another one, or one of two that cannot be told."""
        fitting: dict[int, int] = {}
        for i in near:
            cluster = self.clusters[i]
            if _enough(profile, cluster, documents) and not cluster.conflicts(profile, self._kin):
                fitting[i] = len(profile.features & cluster.features)
        most = max(fitting.values(), default=0)
        best = [i for i, shared in fitting.items() if shared == most]
        if len(best) > 1:
            roles = {role for role, _ in profile.parts}
            best = [i for i in best if set(self.clusters[i].fillings) <= roles] or best
        if len(best) > 1:
            best = [i for i in best if self.clusters[i].documents & documents]
        return best[0] if len(best) == 1 else None


def _enough(profile: Profile, cluster: Cluster, documents: frozenset[str]) -> bool:
    """Tell whether what a profile shares with a cluster is enough to take them for one event."""
    features, shared = profile.features, profile.features & cluster.features
    same = features == cluster.features
    if profile.type in words().light:
        return same and len(shared) > 1
    if len(shared) < 2:
        alone = len(features) == 1 or len(cluster.features) == 1
        single = same and any(actor.startswith(("person:", "org:")) for _, actor in shared)
        return alone and (single or bool(cluster.documents & documents))
    if ("in_return" in cluster.fillings) is not any(role == "in_return" for role, _ in profile.parts):
        # A barter is not the bare shipment, unless both name who, to whom and what.
        return len({role for role, _ in shared} & {"agent", "recipient", "goods"}) == 3
    return same or any(":" in key for _, key in shared)


def _keys(features: frozenset[Feature], blocks: frozenset[str], documents: frozenset[str]) -> list[Key]:
    """Return what to look a profile up by: each pair of its features, and each one within its documents."""
    ordered = sorted(features, key=lambda feature: (":" not in feature[1], feature))[:MOST_FEATURES]
    keys: list[Key] = []
    for block in sorted(blocks):
        keys += [(block, *pair) for pair in combinations(sorted(ordered), 2)]
        keys += [(block, feature, document) for feature in ordered for document in documents]
        if len(ordered) == 1:
            keys.append((block, "only", *ordered))
    return keys
