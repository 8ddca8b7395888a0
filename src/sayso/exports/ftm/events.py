"""Events, who has which part in them by whose word, and sanctions that nobody denies."""

from collections.abc import Collection, Iterator

from sayso.exports.ftm.entity import Entity, entity, link
from sayso.exports.ftm.vocabulary import vocabulary
from sayso.exports.web.countries import alpha_2
from sayso.ledger import Folio
from sayso.telling.fillings import parts
from sayso.telling.line import questions, split, standing, title
from sayso.telling.roles import role_text
from sayso.telling.wording import spaced
from sayso.values import Event


def happening(folio: Folio, event: Event) -> Entity:
    """Return an event; its name says first how it stands, its summary who affirms and who denies it."""
    found, fillers = folio.assessment(event.id), [f for fillers in event.roles.values() for f in fillers]
    claims = folio.voices[event.id]
    return entity(
        event.id,
        "Event",
        name=title(folio, event),
        summary=standing(folio, event),
        description=found.explanation,
        notes=(
            split(folio, event),
            role_text(event.roles, folio),
            f"phase: {event.phase}",
            f"when, in the words of the source: {event.time.text}" if event.time.text else None,
            *questions(folio, event),
            *_details(folio, event),
        ),
        startDate=event.time.start,
        endDate=event.time.end,
        location=[f.text for f in event.roles.get("place", ())],
        country=sorted({code.lower() for f in fillers if (code := _state(folio, f.actor))}),
        keywords=(found.status, event.type, event.plover, "split side" if found.split_sides else None),
        involved=sorted({f.actor for f in fillers if f.actor}),
        proof=sorted({claim.document for claim in claims}),
        recordId=event.id,
    )


def participations(folio: Folio, event: Event) -> Iterator[Entity]:
    """Yield the link of each actor to an event for each part that it is said to have in it, with the words."""
    status = folio.assessment(event.id).status
    for role in sorted(event.roles):
        for part in parts((f for f in event.roles[role] if f.actor), folio.actors):
            if part.actor:
                yield link(
                    "UnknownLink",
                    {"subject": part.actor.id, "object": event.id},
                    role,
                    role=vocabulary().labels.role.format(role=spaced(role)),
                    status=status,
                    summary=[f"“{place.text}”" for place in part.places],
                    description=standing(folio, event),
                    proof=sorted({f.document for f in event.roles[role] if f.actor == part.actor.id}),
                    recordId=event.id,
                )


def sanctions(folio: Folio, event: Event) -> Iterator[Entity]:
    """Yield a sanction for each target of an event that is one, stands as `ftm.toml` wants it to, and is affirmed by
    who issued it.
    """
    rule, found = vocabulary().sanctions, folio.assessment(event.id)
    if event.type not in rule.types or found.status not in rule.statuses or event.phase not in rule.phases:
        return
    issuers = sorted({f.actor for f in event.roles.get("issuer", ()) if f.actor})
    if not any(_speaks_for(folio, voice, issuers) for voice in found.affirmed_by):
        return
    for target in sorted({f.actor for f in event.roles.get("target", ()) if f.actor}):
        yield link(
            "Sanction",
            {"entity": target},
            event.id,
            authority=folio.names(issuers),
            country=sorted({code.lower() for issuer in issuers if (code := _state(folio, issuer))}),
            program=rule.program,
            provisions=[f.text for f in event.roles.get("scope", ())],
            status=f"said to be {event.phase}",
            reason=standing(folio, event),
            startDate=event.time.start,
            endDate=event.time.end,
            proof=sorted({claim.document for claim in folio.voices[event.id]}),
            recordId=event.id,
        )


def _speaks_for(folio: Folio, voice: str, others: Collection[str]) -> bool:
    actor = folio.actors.get(voice)
    return actor is not None and not {actor.id, *actor.sides, *actor.part_of}.isdisjoint(others)


def _state(folio: Folio, actor: str | None) -> str | None:
    found = folio.actors.get(actor or "")
    return alpha_2(found.country) if found else None


def _details(folio: Folio, event: Event) -> Iterator[str]:
    for detail in folio.weighed.details.get(event.id, ()):
        told = []
        for value in detail.values:
            voices = folio.names(sorted({telling.speaker for telling in value.tellings}))
            told.append(f"{value.told} ({', '.join(voices)})")
        about = f"{detail.about} {detail.of}".strip()
        yield f"voices differ, {about}: {'; '.join(told)}. {detail.reason}"
