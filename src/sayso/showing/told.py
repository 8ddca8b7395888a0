"""What voices tell, put in order for a page: events with their voices, and claims by number."""

import re
from collections.abc import Iterable, Mapping

from sayso.ledger import Voice


def by_event(voices: Iterable[Voice]) -> list[tuple[str, list[Voice]]]:
    """Return the ids of the events that voices speak of, in their order, each with its voices."""
    held: dict[str, list[Voice]] = {}
    for voice in voices:
        held.setdefault(voice.claim.event, []).append(voice)
    return list(held.items())


def numbered(explanation: str, numbers: Mapping[str, int]) -> str:
    """Return an explanation that names claims by the numbers that a page gives them: "Norland [3]"."""
    if not numbers:
        return explanation
    either = "|".join(re.escape(id) for id in sorted(numbers, key=len, reverse=True))
    named = re.sub(either, lambda found: f"[{numbers[found.group()]}]", explanation)
    return re.sub(r"\((\[\d+\](?:, \[\d+\])*)\)", r"\1", named)
