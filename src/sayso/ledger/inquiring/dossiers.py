"""What the ledger answers with: rows of tables, and dossiers of one thing with all its voices and words."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.ledger.listing.displays import Displayed
from sayso.ledger.rulings.ruling import Ruling
from sayso.values import Actor, Assessment, Attribution, Claim, Document, Event, Origin, Reading, Revision, Roles
from sayso.weighing.course import Course
from sayso.weighing.details import Detail
from sayso.weighing.grades import ClaimGrade, SourceGrade
from sayso.weighing.relations import Relation

if TYPE_CHECKING:
    from sayso.ledger.inquiring.falling import FallingRow
    from sayso.ledger.listing.flowing import Flow


@dataclass(frozen=True, slots=True, repr=False)
class Voice(Displayed):
    """One claim with all that a person needs to judge it: its chain of attributions, outermost first, the
    actors who speak in it, the exact words, the paragraph they stand in, and the origin that it rests on.
    """

    claim: Claim
    speaker: Actor
    chain: tuple[Attribution, ...]
    chain_speakers: tuple[Actor | None, ...]  # one for each attribution of the chain
    document: Document
    words: str  # the claim's span
    paragraph: str  # the text of the block that it stands in
    origin: Origin | None
    rulings: tuple[Ruling, ...] = ()  # that stand on it, the first made first; told in dossiers alone

    def _short(self) -> str:
        return f"{self.speaker.name} {self.claim.stance} “{self.words}”"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A claim that a person rejected, as it was read: who speaks by the words for it, what, and in which paragraph."""

    claim: Claim
    document: Document
    speaker: str
    words: str
    paragraph: str
    ruling: Ruling


@dataclass(frozen=True, slots=True, repr=False)
class ClaimDossier(Displayed):
    """A claim that counts, with the event that it is on, what fills the roles of what it tells, and all roles there are
    for that.
    """

    voice: Voice
    row: "EventRow"
    roles: Roles
    known_roles: tuple[str, ...]
    type: str

    def _short(self) -> str:
        return f"{self.voice.speaker.name} on {self.row.headline}"


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of the table of events. `headline` says in a few words who did what to whom."""

    event: Event
    assessment: Assessment
    headline: str
    affirmed_by: tuple[Actor, ...]
    denied_by: tuple[Actor, ...]
    hedged_by: tuple[Actor, ...]
    documents: int
    claims: int


@dataclass(frozen=True, slots=True, repr=False)
class EventDossier(Displayed):
    """An event with every voice on it."""

    row: EventRow
    voices: tuple[Voice, ...]  # by date, then document, then place in it
    origins: tuple[Origin, ...]
    actors: dict[str, Actor]  # every actor that a role, a chain or an origin names
    related: tuple[EventRow, ...] = ()  # other events of the same actors, most shared first
    flows: "tuple[Flow, ...]" = ()  # of a transfer: all ways of its deal
    regimes: "tuple[FallingRow, ...]" = ()  # of a transfer: the rules that it touches, as they stood then
    course: Course = field(default_factory=Course)
    details: tuple[Detail, ...] = ()  # what its voices tell in two values or more, conflicts first
    grades: dict[str, ClaimGrade] = field(default_factory=dict)  # proposed, by the id of the claim
    sources: dict[str, SourceGrade] = field(default_factory=dict)  # proposed, by the id of a speaker, outlet, document
    relations: tuple[Relation, ...] = ()  # what those of the related that have more in common with it are to it
    copies: dict[str, str] = field(default_factory=dict)  # of the documents that repeat one: the one that they repeat
    rulings: tuple[Ruling, ...] = ()  # that stand on the event as a whole: merged, split off, dependent, notes
    rejected: tuple[Rejected, ...] = ()  # claims that stood by the side of its own

    def _short(self) -> str:
        row = self.row
        return f"{row.assessment.status} {row.headline}; {len(self.voices)} voices"


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that an original and its copy both make, otherwise: `differs` names `who`, `stance`, `factuality`."""

    before: Voice
    after: Voice
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyDossier:
    """What one document made of another one: its words, and which of its claims are new, gone or made otherwise."""

    original: Document
    copy: Document
    revision: Revision
    new: tuple[Voice, ...] = ()
    gone: tuple[Voice, ...] = ()
    changed: tuple[ClaimChange, ...] = ()
    same: int = 0  # claims that both make alike


@dataclass(frozen=True, slots=True, repr=False)
class DocumentDossier(Displayed):
    """A document with what was read in it: attributions and voices in the order of the text."""

    document: Document
    copy_of: Document | None
    copies: tuple[Document, ...]
    reader: str  # the name and version whose reading counts
    attributions: tuple[Attribution, ...]
    voices: tuple[Voice, ...]
    events: tuple[EventRow, ...]
    actors: dict[str, Actor]
    grade: SourceGrade | None = None  # proposed for it as a source
    headlines: dict[str, str] = field(default_factory=dict)  # of the events that the grade names
    changed: CopyDossier | None = None  # of a copy: what it made of its original
    rulings: tuple[Ruling, ...] = ()  # that stand on the document itself: grades and notes
    rejected: tuple[Rejected, ...] = ()

    def _short(self) -> str:
        return f"{self.document.title or self.document.locator}; {len(self.voices)} voices"


@dataclass(frozen=True, slots=True, repr=False)
class ActorDossier(Displayed):
    """An actor: what it says, what it is said to do. `actors` are all that these and its own relations name."""

    actor: Actor
    voices: tuple[Voice, ...]  # claims in which it speaks, at any place of the chain
    events: tuple[EventRow, ...]  # events in which it fills a role
    parts: tuple[Actor, ...]  # actors that are part of it, or speak for it
    actors: dict[str, Actor]
    grade: SourceGrade | None = None  # proposed for it as a source
    headlines: dict[str, str] = field(default_factory=dict)  # of the events that the grade names
    rulings: tuple[Ruling, ...] = ()  # that stand on the actor, by one of its names

    def _short(self) -> str:
        return f"{self.actor.name}; {len(self.voices)} voices"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A line of the table of documents: how many claims it makes, on how many events, and what it is a copy of."""

    document: Document
    copy_of: str | None
    claims: int
    events: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a search: in a document's text, or in the name of an actor, an event or a document."""

    kind: str  # "document", "actor", "event"
    id: str
    label: str
    excerpt: str  # the words around the find (of a name, all of it), the find itself between \x02 and \x03
    score: float  # higher is better


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An input that did not go in: which, why, and what to do."""

    where: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What one `add` did: ids of documents that are new, that were there already, and what was left out."""

    added: tuple[str, ...]
    known: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ReadDocument(Displayed):
    """What `read` gives without a ledger: a document and its reading."""

    document: Document
    reading: Reading

    def _short(self) -> str:
        return f"{self.document.title or self.document.locator}; {len(self.reading.claims)} claims"
