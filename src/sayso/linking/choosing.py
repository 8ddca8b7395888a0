"""Choosing: which of some clusters a telling tells of, by its roles or by the likeness of its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from sayso.linking.cluster import Cluster
from sayso.linking.likeness import belongs, named_alike
from sayso.linking.looks import Look
from sayso.linking.profiles import SINGLE, Profile
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
WHOLE = frozenset({"agent", "recipient", "goods"})  # who, to whom and what


Bid = tuple[float, ...]
NOTHING: Bid = (0.0,)


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
        fitting = [(fit, cluster) for cluster in near if (fit := _fit(telling, documents, cluster))]
        if fitting:
            most_fit, _ = max(fitting, key=itemgetter(0))
            best = [cluster for fit, cluster in fitting if fit == most_fit]
            return best[0] if len(best) == 1 else None
        if not telling.open:
            return None
    likely = [(_chance(telling, documents, cluster, bars), cluster) for cluster in near]
    most = max((chance for chance, _ in likely), default=0.0)
    return next(cluster for chance, cluster in likely if chance == most) if likely and most >= bars.least else None


def bid(telling: Telling, documents: frozenset[str], cluster: Cluster, terms: str) -> Bid:
    """Return how strongly an event draws a telling: `choose` goes by the bids of those near alone, and takes the
    greatest. What tells the very same bids most, then what fits by its roles, then what is likely by its words.
    """
    if terms in cluster.terms:
        return (3.0,)
    if fit := _fit(telling, documents, cluster):
        return (2.0, *fit)
    chance = _chance(telling, documents, cluster, LEDGER)
    return (1.0, chance) if chance >= LEDGER.least else NOTHING


def sways(before: Bid, after: Bid, *, own: bool, alone: bool) -> bool:
    """Tell whether a telling may choose otherwise where one event bids otherwise, and no other does.

    `own` is told of the event that it chose, `alone` of a telling that chose none: two that fit it alike may have
    stood in each other's way.
    """
    if own:
        return after < before
    return after > before or (alone and before[0] == 2.0 and after < before)


def _fit(telling: Telling, documents: frozenset[str], cluster: Cluster) -> tuple[int, bool, bool] | None:
    """Return how well a telling fits an event by its roles, None where it does not: how much they share, whether it
    fills all roles of the event, and whether a document tells of both.
    """
    profile = telling.profile
    if telling.blocks.isdisjoint(cluster.blocks):
        return None
    if not _enough(profile, cluster, documents) or cluster.conflicts(profile):
        return None
    within = cluster.fillings.keys() <= {role for role, _ in profile.parts}
    return len(profile.features & cluster.features), within, not documents.isdisjoint(cluster.documents)


def _chance(telling: Telling, documents: frozenset[str], cluster: Cluster, bars: Bars) -> float:
    """Return how likely a telling is of an event by its words, 0 where the rules say that it is not."""
    if bars.rules and not (telling.open and cluster.open and not cluster.excludes(telling.profile)):
        return 0.0
    own, looks = seen(telling, documents), cluster.looks
    if bars.rules and not _named_alike(own, looks, beside=not documents.isdisjoint(cluster.documents)):
        return 0.0
    return belongs(own, looks)


def _named_alike(own: Look, looks: list[Look], *, beside: bool) -> bool:
    """Tell whether the words that name a telling name an event too; one document names one event by one root."""
    return any(own.root == other.root or (not beside and named_alike(own, other)) for other in looks)


def _enough(profile: Profile, cluster: Cluster, documents: frozenset[str]) -> bool:
    """Tell whether what a profile shares with a cluster is enough to take them for one event."""
    features, shared = profile.features, profile.features & cluster.features
    same = features == cluster.features
    if profile.type in words().light:
        return same and len(shared) > 1
    if len(shared) < 2:
        alone = bool(shared) and (len(features) == 1 or len(cluster.features) == 1)
        single = same and any(actor.startswith(SINGLE) for _, actor in shared)
        return alone and (single or bool(cluster.documents & documents))
    if profile.type in words().mutual and len([key for role, key in shared if role == "party"]) == 1:
        # What one party agreed on with somebody, it may have agreed on with somebody else.
        return (
            same or any(role != "party" and ":" in key for role, key in shared) or bool(cluster.documents & documents)
        )
    if ("in_return" in cluster.fillings) is not any(role == "in_return" for role, _ in profile.parts):
        # A barter is not the bare shipment, unless both name who, to whom and what; a document that told of the barter
        # with all three may leave out one of them.
        named, both = {role for role, _ in profile.parts} & WHOLE, {role for role, _ in shared} & WHOLE
        told = cluster.fillings.keys() >= {*WHOLE, "in_return"} and bool(cluster.documents & documents)
        return both == WHOLE or (told and both == named and len(both) > 1)
    return same or any(":" in key for _, key in shared)
