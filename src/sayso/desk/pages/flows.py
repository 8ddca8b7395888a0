"""Flows: what went from whom to whom, and what for, by those who say so."""

from collections.abc import Sequence

from sayso.desk.asking import AskedFlows
from sayso.desk.paging import Page
from sayso.desk.render import render
from sayso.desk.sankey import sankey
from sayso.ledger import FACTUALITY, Flow, Offered, channels


def flows_html(flows: Sequence[Flow], page: Page[None], offered: Offered, asked: AskedFlows, problem: str = "") -> str:
    """Return the page of flows; `page` counts the transfers that they are told of."""
    found = channels(flows)
    return render(
        "flows.html",
        channels=found,
        transfers=page,
        sankey=sankey(found),
        offered=offered,
        asked=asked,
        factuality=FACTUALITY,
        problem=problem,
    )
