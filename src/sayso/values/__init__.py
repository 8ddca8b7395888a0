"""The values that flow through the house: frozen, typed, checked."""

from sayso.values.actor import Actor, ActorKind, Entity, Mention, Role
from sayso.values.affair import Affair
from sayso.values.document import CLAIMING, Block, BlockKind, Document, Genre, text_digest
from sayso.values.event import (
    ANOTHER,
    Assessment,
    Event,
    Filler,
    Happening,
    Origin,
    Period,
    Phase,
    Question,
    Roles,
    Status,
)
from sayso.values.ids import digest, document_id, number, slug
from sayso.values.reading import Reading, check_reading
from sayso.values.revision import Fragment, FragmentKind, Relation, Revision
from sayso.values.span import Span
from sayso.values.voice import Attribution, Claim, CueClass, Factuality, Quotation, Stance

__all__ = [
    "ANOTHER",
    "CLAIMING",
    "Actor",
    "ActorKind",
    "Affair",
    "Assessment",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "CueClass",
    "Document",
    "Entity",
    "Event",
    "Factuality",
    "Filler",
    "Fragment",
    "FragmentKind",
    "Genre",
    "Happening",
    "Mention",
    "Origin",
    "Period",
    "Phase",
    "Question",
    "Quotation",
    "Reading",
    "Relation",
    "Revision",
    "Role",
    "Roles",
    "Span",
    "Stance",
    "Status",
    "check_reading",
    "digest",
    "document_id",
    "number",
    "slug",
    "text_digest",
]
