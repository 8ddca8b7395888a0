"""A cluster: what is taken for one event so far, and what its members say of it."""

from collections import defaultdict
from copy import copy
from dataclasses import dataclass, field, fields

from sayso.linking.likeness import COMPARED
from sayso.linking.looks import Look
from sayso.linking.profiles import Feature, Part, Profile
from sayso.linking.tellings import Telling, seen
from sayso.linking.when import Days, days_apart, tolerance
from sayso.linking.words import words


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
