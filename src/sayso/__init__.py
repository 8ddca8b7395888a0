"""sayso keeps a ledger of who says what happened, on whose say-so, and who says otherwise.

`Ledger` holds an affair, `read` tells what one document says without a ledger, `diff` what two ledgers differ in. The
values that they answer with are here too, and the tree of errors. See `sayso.ledger` for the dossiers and tables.
"""

from typing import TYPE_CHECKING

from sayso.errors import (
    EvidenceError,
    ExportError,
    IntakeError,
    LedgerError,
    LexiconError,
    NotFoundError,
    ReaderError,
    SaysoError,
)
from sayso.values import (
    CLAIMING,
    Actor,
    ActorKind,
    Affair,
    Assessment,
    Attribution,
    Block,
    BlockKind,
    Claim,
    CueClass,
    Document,
    Entity,
    Event,
    Factuality,
    Filler,
    Fragment,
    FragmentKind,
    Genre,
    Happening,
    Mention,
    Origin,
    Period,
    Phase,
    Question,
    Quotation,
    Reading,
    Relation,
    Revision,
    Role,
    Roles,
    Span,
    Stance,
    Status,
    check_reading,
    digest,
    document_id,
    slug,
    text_digest,
)

if TYPE_CHECKING:
    from sayso.ledger import Ledger, diff, read

__all__ = [
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
    "EvidenceError",
    "ExportError",
    "Factuality",
    "Filler",
    "Fragment",
    "FragmentKind",
    "Genre",
    "Happening",
    "IntakeError",
    "Ledger",
    "LedgerError",
    "LexiconError",
    "Mention",
    "NotFoundError",
    "Origin",
    "Period",
    "Phase",
    "Question",
    "Quotation",
    "ReaderError",
    "Reading",
    "Relation",
    "Revision",
    "Role",
    "Roles",
    "SaysoError",
    "Span",
    "Stance",
    "Status",
    "check_reading",
    "diff",
    "digest",
    "document_id",
    "read",
    "slug",
    "text_digest",
]


def __getattr__(name: str) -> object:
    """Load the ledger when it is first asked for: what needs the values alone does not wait for a database."""
    if name in ("Ledger", "diff", "read"):
        import sayso.ledger

        return getattr(sayso.ledger, name)
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
