"""Voices: the attributions and claims of all readings, with the ledger's actors in them."""

from dataclasses import replace

from sayso.linking.actors import Cast
from sayso.linking.pile import Pile
from sayso.values import Attribution, Claim


def attributions(pile: Pile, cast: Cast) -> tuple[Attribution, ...]:
    """Return all attributions, sorted by id; a speaker who is nobody stays None."""
    every = (attribution for reading in pile.readings.values() for attribution in reading.attributions)
    heard = (replace(a, speaker=cast.of_entity.get(a.speaker) if a.speaker else None) for a in every)
    return tuple(sorted(heard, key=lambda a: a.id))


def claims(pile: Pile, cast: Cast, of_happening: dict[str, str]) -> tuple[Claim, ...]:
    """Return the claims on these happenings, sorted by id, with who speaks in each and the event that it is about."""
    heard = []
    for reading in pile.readings.values():
        named = {attribution.id: attribution.speaker for attribution in reading.attributions}
        for claim in (claim for claim in reading.claims if claim.event in of_happening):
            speaker = _speaker(claim, named, cast)
            heard.append(replace(claim, speaker=speaker, event=of_happening[claim.event]))
    return tuple(sorted(heard, key=lambda claim: claim.id))


def _speaker(claim: Claim, named: dict[str, str | None], cast: Cast) -> str:
    """Return the innermost voice: the last attribution's, the claim's own where that names none, or the document's."""
    if not claim.chain:
        return cast.own_voices[claim.document]
    last = named.get(claim.chain[-1]) or claim.speaker
    return cast.of_entity.get(last or "") or cast.unheard[claim.chain[-1]]
