"""What persons ruled: decisions on the event and its claims, by whom and when, and the claims that they rejected."""

from sayso.ledger import EventDossier, Rejected, Ruling, says
from sayso.reports.blocks import Block, Chapter, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.wording import SAYS


def ruled(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the rulings that stand on an event, and the claims that do not count; None where nobody ruled."""
    on: dict[str, list[int]] = {}
    made: dict[str, Ruling] = {ruling.uid: ruling for ruling in dossier.rulings}
    for voice in dossier.voices:
        for ruling in voice.rulings:
            made[ruling.uid] = ruling
            on.setdefault(ruling.uid, []).append(cites.claims[voice.claim.id])
    blocks: list[Block] = []
    if made:
        rows = tuple(_row(ruling, on.get(ruling.uid, [])) for ruling in sorted(made.values(), key=_when))
        blocks.append(Table("Rulings that stand", ("When", "By whom", "What"), rows))
    if dossier.rejected:
        gone = tuple(_rejected(one, cites) for one in dossier.rejected)
        blocks.append(Table("Rejected, and not counted", ("When", "By whom", "What was read"), gone))
    return Chapter("Rulings by persons", tuple(blocks)) if blocks else None


def _when(ruling: Ruling) -> tuple[str, int]:
    return ruling.at, ruling.id


def _row(ruling: Ruling, numbers: list[int]) -> tuple[Prose, ...]:
    idle = f" (not in effect: {ruling.idle})" if ruling.idle else ""
    told = (f"{says(ruling)}{idle} ", *listed(((number,) for number in dict.fromkeys(numbers)), " "))
    return (_day(ruling),), (ruling.by,), told


def _rejected(one: Rejected, cites: Citations) -> tuple[Prose, ...]:
    ruling = one.ruling
    note = f" ({ruling.note})" if ruling.note else ""
    read = (Strong(one.speaker), f" {SAYS[one.claim.stance]}: ", cites.quote(one.document.id, one.claim.span), note)
    return (_day(ruling),), (ruling.by,), read


def _day(ruling: Ruling) -> str:
    return ruling.at[:16].replace("T", " ")
