"""A short way for tests to have tellings linked and weighed, and to take one event of it as a case."""

from sayso.linking import link
from sayso.values import Happening
from sayso.weighing import weigh
from sayso.weighing.case import Case, cases
from telling import Telling

NORWEGIAN, OTHER_NORWEGIAN, SWEDE, DANE, FINN = (
    ("Ada Berg", "NOR"),
    ("Ola Holm", "NOR"),
    ("Eva Lund", "SWE"),
    ("Per Juul", "DNK"),
    ("Aino Salo", "FIN"),
)


def court(*tellings: Telling) -> tuple[tuple[Case, ...], dict[str, Happening]]:
    """Return the cases of the events that tellings tell of, and their happenings by the id of the claim."""
    pairs = [told.pair() for told in tellings]
    affair = weigh(link(pairs), [document for document, _ in pairs])
    found = {
        claim.id: next(h for h in reading.happenings if h.id == claim.event)
        for _, reading in pairs
        for claim in reading.claims
    }
    return cases(affair, [document for document, _ in pairs]), found


def case(*tellings: Telling) -> Case:
    """Return the one case that tellings come to."""
    (found,), _ = court(*tellings)
    return found


def shipment(*claims, name="a", published=None, goods="tractors", **more) -> Telling:
    """Return a document that tells of Norway's shipment to Sweden, each claim being a voice, a stance, and more."""
    told = Telling(name, published=published)
    agent, recipient = told.state("NOR", "Norway"), told.state("SWE", "Sweden")
    event = told.event("transfer", agent=agent, recipient=recipient, goods=goods, **more)
    for (voice, side), stance, *rest in claims:
        told.says(event, told.person(voice, side), stance=stance, **(rest[0] if rest else {}))
    return told


def on(day: str) -> dict[str, str]:
    """Return what a claim of a day is told with."""
    return {"date": day}
