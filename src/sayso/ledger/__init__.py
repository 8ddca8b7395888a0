"""The ledger: storage, search and answers. It knows nothing of language."""

from sayso.ledger.accounts import ROLES, Account, Accounts, Role, Token
from sayso.ledger.adding.comparing import Change, Changes, Comparison, compare
from sayso.ledger.adding.entries import Entry
from sayso.ledger.adding.progress import Progress
from sayso.ledger.adding.report import RereadDocument, RereadReport
from sayso.ledger.adding.single import read
from sayso.ledger.adding.standing import EventChange
from sayso.ledger.checking.finding import Finding
from sayso.ledger.differing.arriving import Arrivals
from sayso.ledger.differing.difference import EventDiff, EventStand, LedgerDiff, SideChange
from sayso.ledger.differing.either import diff
from sayso.ledger.differing.moment import Listed
from sayso.ledger.edition import (
    ActorEntry,
    ClaimEntry,
    DocumentEntry,
    Edition,
    EventOrder,
    Folio,
    OriginEntry,
    ReadingEntry,
    Tally,
)
from sayso.ledger.importing import LEDGER_FORMAT, ImportReport
from sayso.ledger.inquiring.asking import Checked, CheckedDocument
from sayso.ledger.inquiring.dossiers import (
    ActorDossier,
    AddReport,
    ClaimChange,
    ClaimDossier,
    CopyDossier,
    DocumentDossier,
    DocumentRow,
    EventDossier,
    EventRow,
    Hit,
    LeftOut,
    ReadDocument,
    Rejected,
    Voice,
)
from sayso.ledger.inquiring.falling import FallingRow
from sayso.ledger.inquiring.grounding import Grounding
from sayso.ledger.inquiring.regimes import RegimeRow
from sayso.ledger.inquiring.weighed import Weighed
from sayso.ledger.ledger import Ledger
from sayso.ledger.listing.channels import Channel, Ends, channels
from sayso.ledger.listing.column import Column
from sayso.ledger.listing.contest import place
from sayso.ledger.listing.flow_portions import Transfer
from sayso.ledger.listing.flowing import Flow
from sayso.ledger.listing.glancing import Glance, Named, SplitSide
from sayso.ledger.listing.listing import ActorTally, Offered
from sayso.ledger.listing.matrix_rows import MatrixRow
from sayso.ledger.listing.origin_rows import OriginRow
from sayso.ledger.listing.portions import Portion
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.sayings import Sayings
from sayso.ledger.listing.taking_sides import OTHERWISE, Matrix
from sayso.ledger.lists import FACTUALITY
from sayso.ledger.rulings import Correction, Filling, Person, Ruling, RulingKind
from sayso.ledger.rulings.acting import Replay, analyst
from sayso.ledger.rulings.anchor import Anchor
from sayso.ledger.rulings.decision import (
    Accept,
    Apart,
    Correct,
    Decision,
    Depend,
    Grade,
    Join,
    Merge,
    Note,
    Reject,
    Split,
)
from sayso.ledger.rulings.effect import Effect, Shift
from sayso.ledger.rulings.log import Undoing
from sayso.ledger.rulings.logfile import LOG_FORMAT, read_log
from sayso.ledger.rulings.queue import Doubtful
from sayso.ledger.rulings.saying import corrected, gist, says
from sayso.weighing.course import Course, DayStatus
from sayso.weighing.details import Detail, Telling
from sayso.weighing.grades import LETTERS, NUMBERS, ClaimGrade, SourceGrade
from sayso.weighing.milestones import Milestone
from sayso.weighing.regimes import Answer, Regime, Spell, Stretch, Turn, Window
from sayso.weighing.relations import Relation

__all__ = [
    "FACTUALITY",
    "LEDGER_FORMAT",
    "LETTERS",
    "LOG_FORMAT",
    "NUMBERS",
    "OTHERWISE",
    "ROLES",
    "Accept",
    "Account",
    "Accounts",
    "ActorDossier",
    "ActorEntry",
    "ActorTally",
    "AddReport",
    "Anchor",
    "Answer",
    "Apart",
    "Arrivals",
    "Change",
    "Changes",
    "Channel",
    "Checked",
    "CheckedDocument",
    "ClaimChange",
    "ClaimDossier",
    "ClaimEntry",
    "ClaimGrade",
    "Column",
    "Comparison",
    "CopyDossier",
    "Correct",
    "Correction",
    "Course",
    "DayStatus",
    "Decision",
    "Depend",
    "Detail",
    "DocumentDossier",
    "DocumentEntry",
    "DocumentRow",
    "Doubtful",
    "Edition",
    "Effect",
    "Ends",
    "Entry",
    "EventChange",
    "EventDiff",
    "EventDossier",
    "EventOrder",
    "EventRow",
    "EventStand",
    "FallingRow",
    "Filling",
    "Finding",
    "Flow",
    "Folio",
    "Glance",
    "Grade",
    "Grounding",
    "Hit",
    "ImportReport",
    "Join",
    "Ledger",
    "LedgerDiff",
    "LeftOut",
    "Listed",
    "Matrix",
    "MatrixRow",
    "Merge",
    "Milestone",
    "Named",
    "Note",
    "Offered",
    "OriginEntry",
    "OriginRow",
    "Person",
    "Portion",
    "Progress",
    "ReadDocument",
    "ReadingEntry",
    "Regime",
    "RegimeRow",
    "Reject",
    "Rejected",
    "Relation",
    "Replay",
    "RereadDocument",
    "RereadReport",
    "Role",
    "Rows",
    "Ruling",
    "RulingKind",
    "Sayings",
    "Shift",
    "SideChange",
    "SourceGrade",
    "Spell",
    "Split",
    "SplitSide",
    "Stretch",
    "Tally",
    "Telling",
    "Token",
    "Transfer",
    "Turn",
    "Undoing",
    "Voice",
    "Weighed",
    "Window",
    "analyst",
    "channels",
    "compare",
    "corrected",
    "diff",
    "gist",
    "place",
    "read",
    "read_log",
    "says",
]
