"""Slots: where in the parse a role's filler stands, as an analyst writes it in a frame's file.

A slot is a path of steps from the predicate, with an optional class and an optional question mark:

    subject              who does it, whatever the voice of the verb
    object               whom or what it is done to
    to:actor             after "to", if it is an actor
    on/possessive        the possessor of what stands after "on"
    subject/origin?      only where no other slot fills the role; marked as inferred
    to:actor|with:actor  among an entry's needs: one of them will do

Steps are the names in STEPS or the words of a preposition, several words together ("in exchange for").
"""

from dataclasses import dataclass

STEPS = frozenset(
    {
        "subject",  # the logical subject: of a passive, what stands after "by"
        "object",  # the logical object: of a passive, its grammatical subject
        "partner",  # who does it beside the first subject: "Norland and Westmark agreed"
        "dative",  # "gave Norland grain", "Norland was given grain"
        "possessive",  # "Norland's grain", "its grain"
        "compound",  # a noun before the noun: "grain shipment"
        "modifier",  # any adjective or noun before the noun: "Norlandish grain", "UN embargo"
        "origin",  # "Norlandish grain", "Norland-made grain", "grain made in Norland"
        "enabler",  # who lets it happen: "the ministers allowed the embargo to lapse"
        "clause",  # a clause that the predicate governs
        "price",  # after a "for" that stands before the subject: "For the shells, Norland received grain"
        "copula",  # what the noun is said of: "the boats were a gift"
        "duration",  # how long, without a preposition: "the truce lasted two years"
        "counterpart",  # "sell oil and get grain in return": the grain
    }
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One place for a role. `steps` lead from the predicate to the filler's head."""

    steps: tuple[str, ...]
    kind: str | None = None
    fallback: bool = False


def parse_slot(text: str) -> Slot:
    """Return the slot that `text` writes; ValueError where it is none."""
    path, mark, rest = text.strip().partition("?")
    if rest or not path:
        raise ValueError(f"{text!r} is not a slot")
    path, colon, kind = path.partition(":")
    steps = tuple(" ".join(step.split()) for step in path.split("/"))
    if not all(steps) or (colon and not kind.strip()):
        raise ValueError(f"{text!r} has an empty step or class")
    return Slot(steps, kind.strip() or None, bool(mark))


def slot_text(slot: Slot) -> str:
    """Return a slot as an analyst writes it."""
    return "/".join(slot.steps) + (f":{slot.kind}" if slot.kind else "") + "?" * slot.fallback
