"""Reasons: why the names of an actor's documents are taken for one, in words that say what was compared."""

from collections import defaultdict
from collections.abc import Iterator

from sayso.linking.body_names import body_key, expansions, letters, listed_body, stated
from sayso.linking.called import named, shown
from sayso.linking.decisions import NONE, Decisions, anchors, fold
from sayso.linking.names import Form, heard
from sayso.linking.natures import is_person
from sayso.linking.person_names import listed_form, person_form
from sayso.linking.persons import given_name
from sayso.linking.posts import holder
from sayso.linking.sighting import Group, Sighting, traits
from sayso.linking.slips import is_slip
from sayso.linking.spellings import same_name

SAME = "the same words without titles, articles and the state's name"
LISTED = "names that the lexicon lists for it"
SPELLED = "spelled otherwise, with an initial, a short form or fewer names"
SLIP = "one letter apart, and the same office"
GIVEN = "the given name of who is known by it, and the same office"
WITHIN = "short for the fuller name in its own document"


def reason(group: Group, name: str, decisions: Decisions = NONE, documents: int | None = None) -> str:
    """Say why sightings are one actor of this name, and what persons ruled on it; "" where nothing was joined.

    `documents` is how many they are of, where some stand for their twins.
    """
    if group[0].entity.kind == "state":
        return "names that the lexicon has for the state"
    documents = documents or len({sighting.document for sighting in group})
    compared = "" if named(group)[0].entity.kind == "unnamed" else _compared(group, name, documents)
    return "; ".join(filter(None, (compared, *_rulings(group, decisions))))


def _rulings(group: Group, decisions: Decisions) -> Iterator[str]:
    """Yield what persons ruled on a group."""
    known = frozenset(anchor for sighting in group for anchor in anchors(sighting))
    for one, other in sorted(decisions.together):
        if {fold(one), fold(other)} <= known:
            yield f"ruled to be one: {one!r} and {other!r}"
    for one, other in sorted(decisions.apart):
        if {fold(one), fold(other)} & known:
            yield f"ruled not to be one: {one!r} and {other!r}"


def _compared(group: Group, name: str, documents: int) -> str:
    known = named(group)
    whys: dict[str, set[str]] = defaultdict(set)
    for sighting in group:
        for entity in sighting.also:
            whys[WITHIN].add(shown(entity))
        why = _why(sighting, known, name)
        if why:
            whys[why].add(sighting.name if sighting.entity.kind == "unnamed" else shown(sighting.entity))
    if not whys:
        return f"the same name in {documents} documents" if documents > 1 else ""
    names = len({shown(entity) for sighting in group for entity in sighting.entities})
    told = [f"{why}: {', '.join(repr(each) for each in sorted(whys[why]))}" for why in sorted(whys)]
    return f"{names} names in {documents} document{'s' if documents > 1 else ''}; {'; '.join(told)}"


def _why(sighting: Sighting, known: Group, name: str) -> str:
    """Return what a sighting was joined by, "" where it has the actor's own name."""
    if sighting.post is not None:
        return _by_post(sighting)
    if shown(sighting.entity) == name:
        return ""
    return _of_person(sighting, known) if any(is_person(other.entity) for other in known) else _of_body(sighting, known)


def _by_post(sighting: Sighting) -> str:
    listed = holder(sighting.post, sighting.published) if sighting.post else None
    by = "the lexicon" if listed else "the documents of the months around"
    return f"the office by which {sighting.published} speaks of its holder, whom {by} name" if sighting.post else ""


def _of_person(sighting: Sighting, known: Group) -> str:
    form, forms = person_form(sighting.name), {person_form(other.name) for other in known}
    longer = {other for other in forms if _ends(other, form)}
    if longer:
        return f"the family name: {_settled(sighting, [o for o in known if person_form(o.name) in longer])}"
    if listed_form(sighting.name):
        return LISTED
    others = {person_form(o.name) for o in known if shown(o.entity) != shown(sighting.entity)}
    if form in others:
        return SAME
    if any(same_name(form, other) for other in others):
        return SPELLED
    if any(is_slip(form, other) for other in others):
        return SLIP
    return GIVEN if given_name(sighting) else ""


def _settled(sighting: Sighting, bearers: Group) -> str:
    """Say what settled whose family name it is."""
    mine, theirs = traits([sighting]), traits(bearers)
    shared = sorted(
        {*(mine.titles & theirs.titles), *(mine.sides & theirs.sides), *(mine.countries & theirs.countries)}
    )
    if shared:
        return f"shared {', '.join(shared)}"
    if sighting.document in {bearer.document for bearer in bearers}:
        return "its document names the person in full"
    return "the lexicon lists it" if listed_form(sighting.name) else "nobody else of the name is in the ledger"


def _ends(longer: Form, form: Form) -> bool:
    return len(longer) > len(form) and heard(longer)[len(longer) - len(form) :] == heard(form)


def _of_body(sighting: Sighting, known: Group) -> str:
    if listed_body(sighting.entity):
        return LISTED
    key, short = body_key(sighting), letters(sighting)
    others = [other for other in known if shown(other.entity) != shown(sighting.entity)]
    if any(short & stated(other) for other in others):
        return "the acronym that a document gives beside the name"
    if any(key == body_key(other) for other in others):
        return SAME
    if any(short & expansions(other) for other in others):
        return "the initials, or an outlet's last word, of the only such name in the ledger"
    if any(key[1:] == body_key(other)[1:] for other in others):
        return "the only one of the name in the ledger, or of the states of its document"
    return "sounds alike"
