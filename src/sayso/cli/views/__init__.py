"""Views: what the terminal shows, as pure functions from a value of the ledger to a Rich renderable."""

from sayso.cli.views.accounts import account_line, token_line
from sayso.cli.views.actor import actor_dossier
from sayso.cli.views.actors import actor_list
from sayso.cli.views.changes import changes
from sayso.cli.views.checked import checked
from sayso.cli.views.difference import difference
from sayso.cli.views.document import document_dossier
from sayso.cli.views.event import event_dossier
from sayso.cli.views.flows import flows
from sayso.cli.views.health import health
from sayso.cli.views.hits import hits
from sayso.cli.views.importing import import_view
from sayso.cli.views.origins import origins, rests_on
from sayso.cli.views.reading import reading
from sayso.cli.views.regimes import regimes
from sayso.cli.views.report import report
from sayso.cli.views.rulings import effect_view, queue_view, replay_view, ruling_line
from sayso.cli.views.shares import shares
from sayso.cli.views.table import event_table

__all__ = [
    "account_line",
    "actor_dossier",
    "actor_list",
    "changes",
    "checked",
    "difference",
    "document_dossier",
    "effect_view",
    "event_dossier",
    "event_table",
    "flows",
    "health",
    "hits",
    "import_view",
    "origins",
    "queue_view",
    "reading",
    "regimes",
    "replay_view",
    "report",
    "rests_on",
    "ruling_line",
    "shares",
    "token_line",
]
