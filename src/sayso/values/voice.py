"""Voices: attributions (source, cue, content), and the claims that they make."""

from dataclasses import dataclass
from typing import Literal

from sayso.values.span import Span

Quotation = Literal["direct", "indirect", "mixed"]
CueClass = Literal["asserts", "affirms", "denies", "hedges", "asks", "predicts", "intends", "unknown"]
Stance = Literal["affirms", "denies", "hedges", "conditional", "questions", "predicts", "mentions"]
Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "UU"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution relation in one document (the term of PARC and PolNeAR).

    `source` may be empty; parts may stand in different sentences. `speaker` is an entity's id in a
    Reading and an actor's id in the ledger, or None. `parent` is the attribution whose content holds
    this one. `hearsay` marks a source that is no one's word ("reports", a passive without an agent).
    `date` is the ISO date of the utterance, or None.
    """

    id: str
    document: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None
    parent: str | None
    quotation: Quotation
    cue_class: CueClass
    hearsay: bool = False
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice stating one happening.

    `chain` is attribution ids, outermost first, empty in the document's own voice. `speaker` is the
    innermost voice: in a Reading an entity's id, or None for the document's own voice and for a
    source that resolves to nobody; in the ledger an actor's id, never None. `event` is a happening's
    id in a Reading and an event's id in the ledger. `date` is the ISO date on which the voice spoke.
    """

    id: str
    document: str
    event: str
    span: Span
    chain: tuple[str, ...]
    speaker: str | None
    stance: Stance
    factuality: Factuality
    attributive_only: bool = False
    date: str | None = None
