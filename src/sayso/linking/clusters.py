"""Clusters: tellings brought together into events, whatever order they came in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, fields

from sayso.linking.likeness import COMPARED, belongs, named_alike
from sayso.linking.looks import Look
from sayso.linking.profiles import Feature, Part, Profile
from sayso.linking.telling_keys import Key, keys_of
from sayso.linking.tellings import Telling, seen
from sayso.linking.when import Days, days_apart, tolerance
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


@dataclass(slots=True)
class Cluster:
    """What is taken for one event so far: its founder's id, and what its members say of every role."""

    founder: str
    fillings: dict[str, set[Part]] = field(default_factory=lambda: defaultdict(set))
    features: set[Feature] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    whens: set[Days] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    blocks: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    members: list[tuple[Telling, frozenset[str]]] = field(default_factory=list)  # the first, with their documents
    open: bool = True  # no member is of a frame, or of a predicate that names next to nothing

    @property
    def looks(self) -> list[Look]:
        """Return the looks of the first members, which likeness compares with."""
        return [seen(telling, documents) for telling, documents in self.members]

    def take(self, telling: Telling, documents: frozenset[str], terms: str | None = None) -> None:
        """Make a telling a member; `terms` are its own, for those who know them already."""
        profile = telling.profile
        self.features |= profile.features
        self.phases.add(profile.phase)
        self.documents.update(documents)
        self.whens |= {profile.when} if profile.when else set()
        for role, part in profile.parts:
            self.fillings[role].add(part)
        self.blocks |= telling.blocks
        self.terms.add(terms or telling.terms)
        self.open = self.open and telling.open
        if len(self.members) < COMPARED:
            self.members.append((telling, documents))

    def learns(self, telling: Telling) -> bool:
        """Tell whether a telling, were it a member, would say anything that the members do not, but for where it stands
        and its very terms.
        """
        profile = telling.profile
        if self.open and (len(self.members) < COMPARED or not telling.open):
            return True
        if not (profile.features <= self.features and telling.blocks <= self.blocks and profile.phase in self.phases):
            return True
        if profile.when and profile.when not in self.whens:
            return True
        return any(part not in self.fillings.get(role, ()) for role, part in profile.parts)

    def copy(self) -> "Cluster":
        """Return a cluster of the same members, which takes others without changing this one."""
        made = copy(self)
        for part in fields(self):
            setattr(made, part.name, copy(getattr(self, part.name)))
        made.fillings = defaultdict(set, {role: set(filled) for role, filled in self.fillings.items()})
        return made

    def conflicts(self, profile: Profile) -> bool:
        """Tell whether a profile cannot be of this event: it conflicts with some member in a role, in time or phase."""
        if {profile.phase, *self.phases} >= {"lapsed", "standing"}:
            return True
        far = tolerance(profile.type)
        if profile.when and any(days_apart(profile.when, when) > far for when in self.whens):
            return True
        return any(part.conflicts(other, role) for role, part in profile.parts for other in self.fillings.get(role, ()))

    def excludes(self, profile: Profile) -> bool:
        """Tell whether a profile cannot be of this event though its words are alike: other named actors or other years.

        Things in other words, and details in conflict ("three" or "two hundred", "Monday" or "Tuesday"), do not.
        """
        if {profile.phase, *self.phases} >= {"lapsed", "standing"}:
            return True
        if profile.when and any(days_apart(profile.when, when) > words().durable_days for when in self.whens):
            return True
        fillings = self.fillings
        return any(part.others(other) for role, part in profile.parts for other in fillings.get(role, ()))


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
