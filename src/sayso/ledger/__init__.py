"""The ledger: storage, search and answers. It knows nothing of language."""

from sayso.ledger.accounts import ROLES, Account, Accounts, Role
from sayso.ledger.asking import Checked, CheckedDocument
from sayso.ledger.comparing import Change, Changes, Comparison, compare
from sayso.ledger.difference import EventDiff, EventStand, LedgerDiff, SideChange
from sayso.ledger.dossiers import (
    ActorDossier,
    AddReport,
    ClaimChange,
    CopyDossier,
    DocumentDossier,
    DocumentRow,
    EventDossier,
    EventRow,
    Hit,
    LeftOut,
    ReadDocument,
    Voice,
)
from sayso.ledger.either import diff
from sayso.ledger.entries import Entry
from sayso.ledger.finding import Finding
from sayso.ledger.flowing import Flow
from sayso.ledger.grounding import Grounding
from sayso.ledger.ledger import Ledger
from sayso.ledger.moment import Listed
from sayso.ledger.progress import Progress
from sayso.ledger.regimes import FallingRow, RegimeRow
from sayso.ledger.report import RereadDocument, RereadReport
from sayso.ledger.rows import Rows
from sayso.ledger.rulings import Ruling, RulingKind
from sayso.ledger.single import read
from sayso.ledger.standing import EventChange
from sayso.ledger.weighed import Weighed
from sayso.weighing.course import Course, DayStatus
from sayso.weighing.details import Detail, Telling
from sayso.weighing.grades import ClaimGrade, SourceGrade
from sayso.weighing.milestones import Milestone
from sayso.weighing.regimes import Answer, Regime, Spell, Stretch, Turn, Window
from sayso.weighing.relations import Relation

__all__ = [
    "ROLES",
    "Account",
    "Accounts",
    "ActorDossier",
    "AddReport",
    "Answer",
    "Change",
    "Changes",
    "Checked",
    "CheckedDocument",
    "ClaimChange",
    "ClaimGrade",
    "Comparison",
    "CopyDossier",
    "Course",
    "DayStatus",
    "Detail",
    "DocumentDossier",
    "DocumentRow",
    "Entry",
    "EventChange",
    "EventDiff",
    "EventDossier",
    "EventRow",
    "EventStand",
    "FallingRow",
    "Finding",
    "Flow",
    "Grounding",
    "Hit",
    "Ledger",
    "LedgerDiff",
    "LeftOut",
    "Listed",
    "Milestone",
    "Progress",
    "ReadDocument",
    "Regime",
    "RegimeRow",
    "Relation",
    "RereadDocument",
    "RereadReport",
    "Role",
    "Rows",
    "Ruling",
    "RulingKind",
    "SideChange",
    "SourceGrade",
    "Spell",
    "Stretch",
    "Telling",
    "Turn",
    "Voice",
    "Weighed",
    "Window",
    "compare",
    "diff",
    "read",
]
