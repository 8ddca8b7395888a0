"""Sentences with the happenings that they state: read from a file, and compared with what the reader finds.

A file holds groups ("# transfers"), each sentence on a line of its own, and under it, set in by four spaces,
its happenings: the type, a phase in brackets if that counts too, and the words of each role.

    Peru sent forty tractors and ten ploughs to Ghana.
        transfer (done): agent = Peru; goods = forty tractors, ten ploughs; recipient = Ghana
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc

from sayso.reading.happenings import find_happenings

Roles = frozenset[tuple[str, str]]
_WANTED = re.compile(r"    (?P<kind>[^:(]+?)(?: \((?P<phase>\w+)\))?:(?P<roles>.*)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One happening as it is labelled: `roles` are pairs of a role and the words of one filler."""

    group: str
    text: str
    kind: str
    phase: str | None
    roles: Roles


@dataclass(slots=True)
class Count:
    """Roles wanted, found and found beside them; `missed` are the sentences with something amiss."""

    right: int = 0
    wanted: int = 0
    extra: int = 0
    phases: int = 0
    phases_right: int = 0
    missed: list[tuple[Wanted, Roles]] = field(default_factory=list)

    def figures(self) -> dict[str, float | int]:
        """Return recall, precision and their F1 of the roles, and the share of phases that are right."""
        recall = self.right / self.wanted if self.wanted else 1.0
        precision = self.right / (self.right + self.extra) if self.right + self.extra else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        figures = {"roles": self.wanted, "recall": recall, "precision": precision, "f1": f1}
        phases = {"phases": self.phases, "phases_right": self.phases_right} if self.phases else {}
        return {name: round(value, 3) for name, value in figures.items()} | phases


def read_wanted(path: Path) -> list[Wanted]:
    """Return the labelled happenings of a file, in order."""
    found: list[Wanted] = []
    text = group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        labelled = _WANTED.fullmatch(line)
        if line.startswith("# "):
            group = line[2:]
        elif labelled:
            found.append(Wanted(group, text, labelled["kind"], labelled["phase"], _roles(labelled["roles"])))
        else:
            text = line
    return found


def _roles(line: str) -> Roles:
    pairs = [part.partition(" = ") for part in line.strip().split("; ") if part]
    return frozenset((role, words) for role, _, fillers in pairs for words in fillers.split(", "))


def told(doc: Doc, kind: str) -> list[tuple[str, Roles]]:
    """Return phase and roles of each happening of a type that the reader finds in a parsed sentence."""
    found = [one for one in find_happenings(doc) if one.type == kind]
    return [(one.phase, frozenset((p.role, p.span.of(doc.text)) for p in one.parts)) for one in found]


def count(tally: Count, one: Wanted, doc: Doc) -> None:
    """Add a labelled happening: of those found of its type the one with most of its roles is compared with it."""
    nothing: tuple[str, Roles] = ("", frozenset())
    best = max(told(doc, one.kind), key=lambda got: (len(got[1] & one.roles), -len(got[1])), default=nothing)
    phase, roles = best
    tally.right += len(roles & one.roles)
    tally.wanted += len(one.roles)
    tally.extra += len(roles - one.roles)
    if one.phase:
        tally.phases += 1
        tally.phases_right += phase == one.phase
    if best == nothing or roles != one.roles or (one.phase and phase != one.phase):
        tally.missed.append((one, roles | {("phase", phase)}))
