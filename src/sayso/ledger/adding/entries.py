"""Entries: what one reading says, put so that another reading of the same document can be held against it.

The ids of a reading are its own. An entry names speakers by their names and others of its kind by their place, so
that two entries are equal where both readings say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.values import Attribution, Claim, Happening, Reading, Span

Fact = str | bool | tuple[Span, ...] | tuple[str, ...] | None
NOBODY = "?"  # where a voice has no name


@dataclass(frozen=True, slots=True)
class Entry:
    """An attribution or a claim as one reading has it.

    `place` is where another reading is looked at for the same: the cue (without one the content) of an
    attribution, the words of a claim. `type` is a claim's type of event, "" of an attribution. `facts` are what is
    said of it, under the names of the contract: spans, names, words of the house. A `parent` is its place; a claim's
    `chain` is the names of who speaks in it, the innermost last.
    """

    type: str
    place: tuple[Span, ...]
    facts: Mapping[str, Fact]
    id: str = field(default="", compare=False)  # in its own reading


def attribution_entries(reading: Reading) -> list[Entry]:
    """Return the attributions of a reading as entries."""
    links, names = {link.id: link for link in reading.attributions}, _names(reading)
    return [_attribution(link, links, names) for link in reading.attributions]


def claim_entries(reading: Reading) -> list[Entry]:
    """Return the claims of a reading as entries, each with the event that it states."""
    links, names = {link.id: link for link in reading.attributions}, _names(reading)
    happenings = {happening.id: happening for happening in reading.happenings}
    return [_claim(claim, links, happenings.get(claim.event), names) for claim in reading.claims]


def _attribution(link: Attribution, links: Mapping[str, Attribution], names: Mapping[str, str]) -> Entry:
    parent = links.get(link.parent or "")
    facts: dict[str, Fact] = {
        "speaker": names.get(link.speaker or ""),
        "source": link.source,
        "cue": link.cue,
        "content": link.content,
        "parent": _place(parent) if parent else (),
        "quotation": link.quotation,
        "cue_class": link.cue_class,
        "hearsay": link.hearsay,
        "date": link.date,
    }
    return Entry("", _place(link), facts, link.id)


def _place(link: Attribution) -> tuple[Span, ...]:
    return link.cue or link.content or link.source


def _claim(
    claim: Claim, links: Mapping[str, Attribution], happening: Happening | None, names: Mapping[str, str]
) -> Entry:
    facts: dict[str, Fact] = {
        "span": (claim.span,),
        "chain": tuple(names.get(links[id].speaker or "", NOBODY) if id in links else NOBODY for id in claim.chain),
        "stance": claim.stance,
        "factuality": claim.factuality,
        "attributive_only": claim.attributive_only,
        "date": claim.date,
        **(_event(happening, names) if happening else {}),
    }
    return Entry(happening.type if happening else "", (claim.span,), facts, claim.id)


def _event(happening: Happening, names: Mapping[str, str]) -> dict[str, Fact]:
    roles = {
        role: "; ".join(sorted({names.get(filler.actor or "", filler.text) for filler in fillers}))
        for role, fillers in happening.roles.items()
    }
    time = happening.time
    return {
        "type": happening.type,
        "roles": tuple(f"{role}: {roles[role]}" for role in sorted(roles)),
        "phase": happening.phase,
        "time": f"{time.start or '?'} to {time.end or '?'}" if time.start or time.end else time.text,
    }


def _names(reading: Reading) -> dict[str, str]:
    return {entity.id: entity.name for entity in reading.entities}
