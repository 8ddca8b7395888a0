"""What two ledgers differ in, as a JSON object."""

from dataclasses import asdict

from sayso.exports.objects.objects import Json, claim_object
from sayso.ledger import Arrivals, EventDiff, EventStand, LedgerDiff, Voice
from sayso.telling.chain import chain_text


def diff_object(diff: LedgerDiff) -> Json:
    """Return documents and events that two ledgers do not have alike, with the claims that make the difference."""
    return {
        "before": diff.before,
        "after": diff.after,
        "documents": {
            "new": [asdict(one) for one in diff.new],
            "gone": [asdict(one) for one in diff.gone],
            "changed": [asdict(one) for one in diff.changed],
            "undated": diff.undated,
        },
        "events": [event_diff_object(one) for one in diff.events],
        "counts": diff.counts(),
    }


def arrivals_object(found: Arrivals) -> Json:
    """Return what came into a ledger since a mark: counts, the documents that are named, and what these changed."""
    return {
        "documents": found.documents,
        "listed": [asdict(one) for one in found.listed],
        "rulings": found.rulings,
        "events": found.events,
        "changes": [event_diff_object(one) for one in found.changes],
    }


def event_diff_object(one: EventDiff) -> Json:
    """Return an event that two ledgers do not have alike, with the claims that make the difference."""
    return {
        "kind": one.kind,
        "before": [_stand(stand) for stand in one.before],
        "after": [_stand(stand) for stand in one.after],
        "sides": {
            side.side: {"new": [actor.id for actor in side.new], "gone": [actor.id for actor in side.gone]}
            for side in one.sides
        },
        "claims": {
            "new": [_voice(voice) for voice in one.came],
            "gone": [_voice(voice) for voice in one.went],
            "all_new": one.told[0],
            "all_gone": one.told[1],
        },
        "denials": list(one.denials),
        "admissions": list(one.admissions),
        "withdrawn": list(one.withdrawn),
    }


def _stand(stand: EventStand) -> Json:
    weighed = stand.assessment
    return {
        "id": stand.id,
        "headline": stand.headline,
        "type": stand.type,
        "status": weighed.status,
        "independent_origins": weighed.independent_origins,
        "split_sides": list(weighed.split_sides),
        "claims": stand.claims,
    }


def _voice(voice: Voice) -> Json:
    actors = {actor.id: actor for actor in voice.chain_speakers if actor}
    return claim_object(voice.claim) | {
        "words": voice.words,
        "speaker_name": voice.speaker.name,
        "through": chain_text(voice.chain, actors, voice.document),
        "locator": voice.document.locator,
        "published": voice.document.published,
    }
