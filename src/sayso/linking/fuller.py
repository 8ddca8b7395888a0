"""Fuller names: which entities of one document are another of it under less of its name."""

import re
from collections.abc import Iterable, Mapping

from sayso.lexicon.people import person_named
from sayso.linking.body_names import listed_body
from sayso.linking.names import Form, acronym, body_tokens, heard, initials, tokens
from sayso.linking.person_names import person_form
from sayso.linking.sighting import traits_of
from sayso.values import Document, Entity

_BRACKETED = re.compile(r"(?P<before>[^()\n]{3,90}?)\s*\((?:the\s+)?(?P<short>[A-Z][A-Za-z.&-]{1,7})\)")
_BODIES = frozenset({"organisation", "government_body", "armed_group", "alliance", "outlet"})
_LEAST = 3  # letters of a body's short name


def beside(document: Document, entities: Iterable[Entity]) -> dict[str, tuple[str, ...]]:
    """Map each body to the acronyms that its document gives in brackets beside its full name."""
    found: dict[str, set[str]] = {}
    named = {name: e for e in entities if e.kind in _BODIES for name in (e.name, *e.aliases) if acronym(name) is None}
    for match in _BRACKETED.finditer(document.text) if "(" in document.text else ():
        if acronym(match["short"]) is None:
            continue
        ends = [name for name in named if match["before"].casefold().endswith(name.casefold())]
        if ends:
            longest = max(ends, key=lambda name: (len(name), name))
            found.setdefault(named[longest].id, set()).add(match["short"])
    return {id: tuple(sorted(shorts)) for id, shorts in found.items()}


def fuller_names(entities: tuple[Entity, ...], written: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Map each entity that is named by less of a name to the only one of its document that has it in full.

    Of a person less is a part of the name, also where the reading took that part for an organisation; of a
    body it is the acronym, or the word that says what it is ("Observatory"). `written` are the acronyms that
    the document gives beside a body's name.
    """
    persons = [(e, heard(person_form(e.name))) for e in entities if e.kind == "person"]
    bodies = [e for e in entities if e.kind in _BODIES]
    found = {}
    for entity in entities:
        bearers: list[Entity] = []
        if entity.kind in _BODIES and listed_body(entity) is None:
            bearers = [body for body in bodies if body is not entity and _shortens(entity, body, written)]
        if not bearers and (entity.kind == "person" or _may_be_person(entity)):
            form = heard(person_form(entity.name))
            whole = entity.kind == "person"
            bearers = [p for p, longer in persons if _part_of(form, longer, first=whole) and _may_be(entity, p)]
        if len(bearers) == 1:
            found[entity.id] = bearers[0].id
    return {id: _last(found, id) for id in found}


def _part_of(form: Form, longer: Form, *, first: bool) -> bool:
    """Tell whether words are a part of a longer name; the `first` ones may not count."""
    size = len(form)
    places = range(0 if first else 1, len(longer) - size + 1)
    return 0 < size < len(longer) and any(longer[i : i + size] == form for i in places)


def _may_be_person(entity: Entity) -> bool:
    """Tell whether an organisation may be a person of whom the document gives the surname alone."""
    return entity.kind == "organisation" and listed_body(entity) is None and acronym(entity.name) is None


def _may_be(entity: Entity, bearer: Entity) -> bool:
    listed, other = person_named(entity.name), person_named(bearer.name)
    return not traits_of([entity]).contradict(traits_of([bearer])) and (listed is None or listed is other)


def _shortens(entity: Entity, body: Entity, written: Mapping[str, Iterable[str]]) -> bool:
    """Tell whether a body's name is short for another's of its document."""
    if entity.country and body.country and entity.country != body.country:
        return False
    if short := acronym(entity.name):
        told = {acronym(each) for each in written.get(body.id, ())}
        return short in (told or {may for name in (body.name, *body.aliases) for may in initials(name)})
    mine, longer = tokens(entity.name), tokens(body.name)
    return len("".join(mine)) >= _LEAST and len(mine) < len(longer) and mine == _head(longer, len(mine))


def _head(form: Form, size: int) -> Form:
    """Return the last words of a body's name before what it is of or for: (observatory,) of one "for Human Rights"."""
    large = body_tokens(" ".join(form))
    small = next((place for place, word in enumerate(form) if place and word not in large), len(form))
    return form[:small][-size:]


def _last(fuller: dict[str, str], id: str) -> str:
    seen = {id}
    while id in fuller and fuller[id] not in seen:
        id = fuller[id]
        seen.add(id)
    return id
