"""Trials: frames, and what they find in sentences, as JSON objects."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sayso.lexicon.frames import Entry, Frame
from sayso.lexicon.slot import slot_text

if TYPE_CHECKING:
    from sayso.reading.happenings import Found

Json = dict[str, Any]


def frame_object(frame: Frame, *, whole: bool = False) -> Json:
    """Return a frame: its name, roles, PLOVER root and how many words bring it up; `whole` with each entry."""
    made: Json = {"name": frame.name, "plover": frame.plover, "roles": list(frame.roles), "words": counted(frame)}
    if not whole:
        return made
    more = {"attempts_count": frame.attempts_count, "implied": list(frame.implied), "repeated": list(frame.repeated)}
    return made | more | {"entries": [_entry(entry) for entry in frame.entries]}


def counted(frame: Frame) -> dict[str, int]:
    """Return how many verbs, nouns, and words that carry its nouns bring a frame up."""
    return {
        part: len({word for entry in frame.entries if entry.part == part for word in (*entry.words, *entry.of)})
        for part in ("verb", "noun", "support")
    }


def trial_object(text: str, matches: "Iterable[Found]", own: frozenset[str]) -> Json:
    """Return a sentence with what was found in it; `own` are the lines of the file that is tried."""
    return {"text": text, "matches": [_match(text, found, own) for found in matches]}


def mine(found: "Found", own: frozenset[str]) -> bool:
    """Tell whether a line of the file that is tried is among those that matched."""
    return not own.isdisjoint(found.where)


def _entry(entry: Entry) -> Json:
    return {
        "part": entry.part,
        "words": list(entry.words),
        "of": list(entry.of),
        "noun": entry.noun if entry.part == "support" else None,
        "needs": ["|".join(slot_text(slot) for slot in either) for either in entry.needs],
        "roles": {role: [slot_text(slot) for slot in slots] for role, slots in entry.layout},
        "phase": entry.phase,
        "negative": entry.negative,
        "plover": entry.plover,
        "where": entry.where,
    }


def _match(text: str, found: "Found", own: frozenset[str]) -> Json:
    roles: dict[str, list[Json]] = {}
    for part in found.parts:
        words = {"text": part.span.of(text), "span": list(part.span), "inferred": part.inferred}
        roles.setdefault(part.role, []).append(words)
    at = found.predicate.idx
    return {
        "frame": found.type,
        "predicate": {"text": found.predicate.text, "span": [at, at + len(found.predicate)]},
        "roles": roles,
        "phase": found.phase,
        "polarity": found.polarity,
        "certainty": found.certainty,
        "mood": found.mood,
        "plover": found.plover,
        "where": list(found.where),
        "own": mine(found, own),
    }
