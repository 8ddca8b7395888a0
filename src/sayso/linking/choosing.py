"""Choosing: which of some clusters a telling tells of, by its roles or by the likeness of its words."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.linking.cluster import Cluster
from sayso.linking.likeness import belongs, named_alike
from sayso.linking.looks import Look
from sayso.linking.profiles import Profile
from sayso.linking.tellings import Telling, seen
from sayso.linking.words import words


@dataclass(frozen=True, slots=True)
class Bars:
    """How surely two tellings have to be one event. `least` is how likely, for likeness to join them.

    `rules`: what fits by its roles, time and phase is joined whatever its likeness, and what tells of other actors or
    of another frame, or in words of another meaning (within one document of another root), is kept apart whatever it
    is. Without them likeness alone decides, as a corpus of marked events asks for, which knows of no frames.
    """

    least: float = 0.5
    rules: bool = True


LEDGER = Bars()


def choose(
    telling: Telling, documents: frozenset[str], near: Iterable[Cluster], bars: Bars = LEDGER, terms: str | None = None
) -> Cluster | None:
    """Return the event that a telling tells of, None where it is another one, or one of two that cannot be told.

    `near` are the clusters of which a member shares a key with it and comes before it by rank, made of such members.
    `terms` are the telling's, for those who know them already.
    """
    near = list(near)
    if bars.rules:
        terms = terms or telling.terms
        equal = next((cluster for cluster in near if terms in cluster.terms), None)
        if equal is not None:
            return equal
        fitting = [cluster for cluster in near if _fits(telling, documents, cluster)]
        if fitting:
            return _best(telling.profile, documents, fitting)
        if not telling.open:
            return None
        near = [cluster for cluster in near if cluster.open and not cluster.excludes(telling.profile)]
    own = seen(telling, documents)
    if bars.rules:
        near = [cluster for cluster in near if _named_alike(own, documents, cluster)]
    likely = [(belongs(own, cluster.looks), cluster) for cluster in near]
    most = max((chance for chance, _ in likely), default=0.0)
    return next(cluster for chance, cluster in likely if chance == most) if likely and most >= bars.least else None


def _named_alike(own: Look, documents: frozenset[str], cluster: Cluster) -> bool:
    """Tell whether the words that name a telling name an event too; one document names one event by one root."""
    beside = bool(documents & cluster.documents)
    return any(own.root == other.root or (not beside and named_alike(own, other)) for other in cluster.looks)


def _best(profile: Profile, documents: frozenset[str], fitting: list[Cluster]) -> Cluster | None:
    """Return the only cluster that shares most with a profile that fits them, None where there are two such."""
    shared = [len(profile.features & cluster.features) for cluster in fitting]
    best = [cluster for count, cluster in zip(shared, fitting, strict=True) if count == max(shared)]
    if len(best) > 1:
        roles = {role for role, _ in profile.parts}
        best = [cluster for cluster in best if set(cluster.fillings) <= roles] or best
    if len(best) > 1:
        best = [cluster for cluster in best if cluster.documents & documents]
    return best[0] if len(best) == 1 else None


def _fits(telling: Telling, documents: frozenset[str], cluster: Cluster) -> bool:
    profile = telling.profile
    typed = bool(telling.blocks & cluster.blocks)
    return typed and _enough(profile, cluster, documents) and not cluster.conflicts(profile)


def _enough(profile: Profile, cluster: Cluster, documents: frozenset[str]) -> bool:
    """Tell whether what a profile shares with a cluster is enough to take them for one event."""
    features, shared = profile.features, profile.features & cluster.features
    same = features == cluster.features
    if profile.type in words().light:
        return same and len(shared) > 1
    if len(shared) < 2:
        alone = bool(shared) and (len(features) == 1 or len(cluster.features) == 1)
        single = same and any(actor.startswith(("person:", "org:")) for _, actor in shared)
        return alone and (single or bool(cluster.documents & documents))
    if profile.type in words().mutual and len([key for role, key in shared if role == "party"]) == 1:
        # What one party agreed on with somebody, it may have agreed on with somebody else.
        return (
            same or any(role != "party" and ":" in key for role, key in shared) or bool(cluster.documents & documents)
        )
    if ("in_return" in cluster.fillings) is not any(role == "in_return" for role, _ in profile.parts):
        # A barter is not the bare shipment, unless both name who, to whom and what.
        return len({role for role, _ in shared} & {"agent", "recipient", "goods"}) == 3
    return same or any(":" in key for _, key in shared)
