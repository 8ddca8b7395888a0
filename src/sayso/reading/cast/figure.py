"""Figures: the entities of one document while it is being read; they grow with each mention."""

from dataclasses import dataclass, field
from typing import Literal

from sayso.values import ActorKind, Entity, Mention, Role

Gender = Literal["she", "he"]
WOMEN = frozenset({"queen", "mrs.", "ms.", "mother", "sister", "wife", "daughter", "actress"})
MEN = frozenset({"king", "mr.", "sir", "father", "brother", "husband", "son", "imam", "prince"})


def gender_of(word: str) -> Gender | None:
    """Return the pronoun for whom a lower-case noun or title means, None where it tells nothing."""
    if word.endswith("woman") or word in WOMEN:
        return "she"
    return "he" if word.endswith("man") or word in MEN else None


@dataclass(slots=True, eq=False)
class Figure:
    """One entity in the making. Two figures are the same only if they are one object."""

    kind: ActorKind
    name: str
    country: str | None = None
    aliases: set[str] = field(default_factory=set)
    mentions: set[Mention] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    part_of: list["Figure"] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    gender: Gender | None = None

    def named(self, text: str) -> None:
        """Take in another surface form; the fullest name of a person becomes the name."""
        if text == self.name:
            return
        if self.kind == "person" and len(text.split()) > len(self.name.split()):
            self.aliases.add(self.name)
            self.aliases.discard(text)
            self.name = text
        else:
            self.aliases.add(text)

    def holds_office(self, role: Role) -> None:
        """Add a role; one that says more replaces one that says less of the same office."""
        for number, known in enumerate(self.roles):
            if known.title.casefold() == role.title.casefold() and known.start == role.start:
                if known.organisation is None:
                    self.roles[number] = role
                if role.organisation is None or known.organisation == role.organisation:
                    return
        if role not in self.roles:
            self.roles.append(role)

    def joins(self, body: "Figure") -> None:
        """Become part of a body, and speak for whom it speaks for."""
        if body is self:
            return
        if body.kind == "state":
            self.sides.add(body.country or "")
            self.country = self.country or body.country
        elif body not in self.part_of:
            self.part_of.append(body)
            self.sides |= body.sides
            self.country = self.country or body.country

    def entity(self, ids: dict[int, str]) -> Entity:
        """Return the finished entity; `ids` maps `id(figure)` to entity ids."""
        return Entity(
            id=ids[id(self)],
            kind=self.kind,
            name=self.name,
            mentions=tuple(sorted(self.mentions, key=lambda m: (m.span, m.kind))),
            aliases=tuple(sorted(self.aliases - {self.name})),
            country=self.country,
            sides=tuple(sorted(side for side in self.sides if side)),
            part_of=tuple(sorted(ids[id(body)] for body in self.part_of if id(body) in ids)),
            roles=tuple(self.roles),
        )
