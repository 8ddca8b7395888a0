"""What went for what: the ways of the deal that a transfer belongs to, and who tells so."""

from sayso.ledger import EventDossier, Flow
from sayso.reports.blocks import Block, Chapter, Paragraph, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.exchanges import Terms, exchange
from sayso.telling.wording import SAYS

_HEADS = ("From", "To", "Goods", "In return for", "By way of")
LEAST = 3  # columns that stand even where nobody fills them


def deal(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the ways of a deal as the voices tell them; None where nothing is told to have gone anywhere."""
    found = exchange(dossier.flows)
    if found is None:
        return None
    told = [at for at in range(len(_HEADS)) if at < LEAST or any(_ends(way.told)[at] for way in found.ways)]
    heads = (*(_HEADS[at] for at in told), "Who says so")
    rows = tuple(
        (
            *((_ends(way.told)[at] or "not told",) for at in told),
            listed((_said(flow, cites) for flow in way.flows), "; "),
        )
        for way in found.ways
    )
    blocks: list[Block] = [Table("The ways of it, each with the voices that tell so", heads, rows)]
    if found.reason:
        blocks.append(Paragraph(cites.tell(found.reason), quiet=True))
    blocks += [Paragraph((f"Under: {row.headline}",)) for row in found.agreements]
    return Chapter("What went for what" if found.returned else "What went from whom to whom", tuple(blocks))


def _ends(told: Terms) -> tuple[str, ...]:
    return told.giver, told.receiver, told.goods, told.in_return, told.via or told.place


def _said(flow: Flow, cites: Citations) -> Prose:
    voice = flow.voice
    return Strong(voice.speaker.name), f" {SAYS[voice.claim.stance]} ", cites.claims[voice.claim.id]
