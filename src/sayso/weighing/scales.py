"""The scales: status, split sides and independent origins of each event, by the rules of the contract."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.values import Actor, Affair, Assessment, Claim, Document, Event, Origin, Status
from sayso.weighing.explanation import explain
from sayso.weighing.latest import Dated, latest
from sayso.weighing.parties import parties_of, sides_of, states_of


def weigh(affair: Affair, documents: Iterable[Document]) -> Affair:
    """Return the affair with an assessment of every event; `documents` are those that its claims stand in."""
    by_id = {document.id: document for document in documents}
    actors = {actor.id: actor for actor in affair.actors}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in affair.claims:
        claims[claim.event].append(claim)
    origin_of = {claim: origin for origin in affair.origins for claim in origin.claims}
    assessments = {event.id: assess(event, claims[event.id], origin_of, actors, by_id) for event in affair.events}
    return replace(affair, assessments=assessments)


def assess(
    event: Event,
    claims: list[Claim],
    origin_of: Mapping[str, Origin],
    actors: Mapping[str, Actor],
    documents: Mapping[str, Dated],
) -> Assessment:
    """Return what the claims on one event come to."""
    standing = latest(claims, documents)
    affirming, denying, hedging = ([c for c in standing if c.stance == s] for s in ("affirms", "denies", "hedges"))
    yes, no = _voices(affirming), _voices(denying)
    parties = parties_of(event, actors)
    own_word = [claim for claim in affirming if parties & sides_of(claim.speaker or "", actors)]
    status = _status(affirming, denying, own_word)
    split = {s for v in yes for s in states_of(v, actors)} & {s for v in no for s in states_of(v, actors)}
    ends = {origin_of[claim.id].id: origin_of[claim.id] for claim in affirming if claim.id in origin_of}
    origins = [ends[id] for id in sorted(ends) if ends[id].independent]
    aside = [ends[id] for id in sorted(ends) if not ends[id].independent]
    return Assessment(
        event=event.id,
        status=status,
        split_sides=tuple(sorted(split)),
        affirmed_by=_told(affirming, origin_of, actors),
        denied_by=_told(denying, origin_of, actors),
        hedged_by=_told(hedging, origin_of, actors),
        independent_origins=len(origins),
        explanation=explain(status, claims, standing, own_word, sorted(split), origins, actors, aside),
    )


def _status(affirming: list[Claim], denying: list[Claim], own_word: list[Claim]) -> Status:
    if affirming and denying:
        return "contested"
    if denying:
        return "denied"
    if own_word:
        return "confirmed"
    return "reported" if affirming else "hedged"


def _voices(claims: list[Claim]) -> set[str]:
    return {claim.speaker for claim in claims if claim.speaker}


def _told(claims: list[Claim], origin_of: Mapping[str, Origin], actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the speakers of these claims, without outlets behind whom the ledger names a voice."""
    return tuple(sorted({c.speaker for c in claims if c.speaker and not _behind(c, origin_of, actors)}))


def _behind(claim: Claim, origin_of: Mapping[str, Origin], actors: Mapping[str, Actor]) -> bool:
    origin, speaker = origin_of.get(claim.id), actors.get(claim.speaker or "")
    if origin is None or speaker is None or speaker.kind != "outlet" or origin.speaker == speaker.id:
        return False
    return actors[origin.speaker].kind != "unnamed"
