"""What a reader finds in an annotated text, in the form in which annotators mark it."""

from dataclasses import dataclass

from brat import ROLES, Annotated, Relation

from sayso.intake import blocks
from sayso.values import Attribution, Document, Reading, document_id, text_digest


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as found: its words, the place of its parent in the same list, and what it was read as."""

    relation: Relation
    parent: int | None
    speakers: tuple[str, ...]  # their names, none where the source resolves to nobody
    quotation: str
    cue_class: str


def document_of(item: Annotated) -> Document:
    """Return an annotated text as a document."""
    name = item.path.name
    return Document(document_id(item.text.encode()), name, item.text, text_digest(item.text), blocks(item.text))


def found(reading: Reading) -> list[Found]:
    """Return the attributions of a reading; those of two who speak as one are joined, as annotators mark them."""
    joined: dict[tuple[object, ...], list[Attribution]] = {}
    for a in reading.attributions:
        joined.setdefault((a.parent is None, a.cue, a.content), []).append(a)
    places = {a.id: place for place, group in enumerate(joined.values()) for a in group}
    names = {entity.id: entity.name for entity in reading.entities}
    return [
        Found(
            relation=_relation(group),
            parent=None if group[0].parent is None else places[group[0].parent],
            speakers=tuple(names[a.speaker] for a in group if a.speaker is not None),
            quotation=group[0].quotation,
            cue_class=group[0].cue_class,
        )
        for group in joined.values()
    ]


def outermost(all_found: list[Found]) -> list[Relation]:
    """Return the attributions that no other holds."""
    return [one.relation for one in all_found if one.parent is None]


def _relation(group: list[Attribution]) -> Relation:
    parts = {"source": [a.source for a in group], "cue": [group[0].cue], "content": [group[0].content]}
    return {role: sorted({(s.start, s.end) for spans in parts[role] for s in spans}) for role in ROLES}
