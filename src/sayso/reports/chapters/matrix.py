"""Who says what: claimants beside what they do with the event."""

from collections import defaultdict

from sayso.ledger import EventDossier
from sayso.reports.blocks import Chapter, Table
from sayso.reports.citing import Citations
from sayso.reports.naming import about
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.stances import GROUPS, group_of
from sayso.telling.wording import SIGN
from sayso.values import Actor

CAMP = dict(zip(GROUPS, ("affirms", "denies", "hedges", "others"), strict=True))
_SIGN = dict(zip(GROUPS, (SIGN["affirms"], SIGN["denies"], SIGN["hedges"], SIGN["mentions"]), strict=True))


def matrix(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the table of who affirms, denies and hedges, each by the numbers of the words; None of one voice alone."""
    if len(dossier.voices) < 2:
        return None
    speakers: dict[str, Actor] = {voice.speaker.id: voice.speaker for voice in dossier.voices}
    told: dict[str, dict[str, dict[int, None]]] = defaultdict(lambda: defaultdict(dict))
    for voice in dossier.voices:
        told[voice.speaker.id][group_of(voice.claim)][cites.claims[voice.claim.id]] = None
    groups = [group for group in GROUPS if group in GROUPS[:2] or any(group in held for held in told.values())]
    ranked = sorted(told, key=lambda id: (*(group not in told[id] for group in GROUPS), speakers[id].name, id))
    rows = tuple((_who(speakers[id], dossier), *(_cell(group, told[id][group]) for group in groups)) for id in ranked)
    return Chapter("Who says what", (Table("Who affirms, denies and hedges", ("Who", *groups), rows),))


def _who(speaker: Actor, dossier: EventDossier) -> Prose:
    told = about(speaker, dossier.actors)
    return (Strong(speaker.name), f" ({told})") if told else (Strong(speaker.name),)


def _cell(group: str, numbers: dict[int, None]) -> Prose:
    return (f"{_SIGN[group]} ", *listed(((number,) for number in numbers), " ")) if numbers else ("",)
