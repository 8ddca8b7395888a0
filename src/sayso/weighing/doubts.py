"""Doubts: what makes claims uncertain, by reasons that can be read; who rules begins with those that have most."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table
from sayso.values import Claim
from sayso.weighing.case import Case
from sayso.weighing.latest import spoken, stands
from sayso.weighing.parties import PARTY_ROLES, states_of

FILE = Path(__file__).parent / "doubts.toml"
REASONS = ("speaker", "both", "alone", "split", "hearsay", "cue", "hedged", "unnamed", "far", "nobody", "undated")
FAR = 3  # voices of a chain


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason for which a claim is uncertain: its name in `doubts.toml`, its weight, and its words."""

    reason: str
    weight: int
    words: str


def doubts(case: Case) -> dict[str, tuple[Doubt, ...]]:
    """Return what makes each claim on an event uncertain, by its id, the weightiest first; what takes no stand is left
    out.
    """
    weighed, known = case.assessed(), reasons()
    standing = case.standing()
    sides = {stance: {c.id for c in standing if c.stance == stance} for stance in ("affirms", "denies")}
    voices = {stance: {c.speaker for c in case.claims if stands(c) and c.stance == stance} for stance in sides}
    bare = not any(f.actor for role in PARTY_ROLES for f in case.event.roles.get(role, ()))
    found: dict[str, tuple[Doubt, ...]] = {}
    for claim in case.claims:
        if not stands(claim):
            continue
        has = set(_of_voice(claim, case))
        has |= {"both"} if claim.speaker in voices["affirms"] & voices["denies"] else set()
        has |= {"alone"} if weighed.status == "contested" and sides.get(claim.stance) == {claim.id} else set()
        has |= {"split"} if states_of(claim.speaker or "", case.actors) & set(weighed.split_sides) else set()
        has |= {"nobody"} if bare else set()
        made = (known[reason] for reason in REASONS if reason in has)
        found[claim.id] = tuple(sorted((d for d in made if d.weight), key=lambda d: (-d.weight, d.reason)))
    return found


@cache
def reasons(file: Path = FILE) -> dict[str, Doubt]:
    """Return the reasons in a file, loaded once; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, REASONS, "the reasons for doubt")
    found: dict[str, Doubt] = {}
    for reason in REASONS:
        section = table.data.get(reason)
        if not isinstance(section, dict):
            table.fail(f"[{reason}] is missing, or no table", reason)
        table.only(section, ("weight", "words"), f"[{reason}]")
        weight, words = section.get("weight"), section.get("words")
        if isinstance(weight, bool) or not isinstance(weight, int) or weight < 0:
            table.fail("'weight' has to be a whole number, 0 or more", "weight")
        if not isinstance(words, str) or not words.strip():
            table.fail("'words' has to be text", "words")
        found[reason] = Doubt(reason, weight, words)
    return found


def _of_voice(claim: Claim, case: Case) -> list[str]:
    """Return what is uncertain of a claim's own voice."""
    links = [case.links[id] for id in claim.chain if id in case.links]
    speaker = case.actors.get(claim.speaker or "")
    last = links[-1] if links else None
    found = {
        "hearsay": last is not None and last.hearsay,
        "speaker": last is not None and last.speaker is None and not last.hearsay,
        "unnamed": last is not None and last.speaker is not None and (speaker is None or speaker.kind == "unnamed"),
        "cue": last is not None and last.cue_class == "unknown",
        "hedged": claim.stance == "hedges",
        "far": len(claim.chain) >= FAR,
        "undated": spoken(claim, case.documents) is None,
    }
    return [reason for reason, is_so in found.items() if is_so]
