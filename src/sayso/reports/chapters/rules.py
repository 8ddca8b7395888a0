"""Rules that day: which rules a transfer touches, how they stood by the sources, and who says so."""

from collections.abc import Iterator

from sayso.exports.objects.regimes import grounds, phrase, said
from sayso.ledger import EventDossier, FallingRow, RegimeRow
from sayso.reports.blocks import Block, Chapter, Paragraph, Table
from sayso.reports.citing import Citations
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.wording import MATCH, STANDING

_HEADS = ("Rule", "How it stood", "Is it about this?", "Who says so")


def touched(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the rules that a transfer touches or may touch; those of which nobody tells enough are only named."""
    if not dossier.regimes:
        return None
    near = [found for found in dossier.regimes if found.match != "unknown"]
    beside = [found for found in dossier.regimes if found.match == "unknown"]
    blocks: list[Block] = []
    if near:
        rows = tuple(_row(found, cites) for found in near)
        blocks.append(Table("Rules on a party, how each stood, and who says so", _HEADS, rows))
    else:
        blocks.append(Paragraph(("No source tells of a rule on a party to it that is, or may be, about this.",)))
    if beside:
        named = "; ".join(dict.fromkeys(found.row.headline for found in beside))
        told = f"Rules on a party, of which nobody tells enough to know whether they are about this: {named}."
        blocks.append(Paragraph((told,), quiet=True))
    return Chapter("Rules that day, by the sources", tuple(blocks))


def _row(found: FallingRow, cites: Citations) -> tuple[Prose, ...]:
    row, stood = found.row, found.row.answer
    how: Prose = ("not known",)
    if stood:
        days = f" {phrase(stood.at)}. " if phrase(stood.at) else ". "
        how = (Strong(f"{STANDING[stood.standing][0]} {stood.standing}"), days, *cites.tell(stood.reason))
    about = (Strong(MATCH[found.match]), ". ", *cites.tell(found.reason))
    return (row.headline,), how, about, listed(_said(row, cites), "; ")


def _said(row: RegimeRow, cites: Citations) -> Iterator[Prose]:
    for title, turns in grounds(row):
        for at, turn in enumerate(turns):
            head = f"{title.capitalize()}: " if not at else ""
            name = row.voices[turn.claim].speaker.name
            yield f"{head}{name} {said(turn)} ", cites.claims[turn.claim]
    for waiver in row.waivers:
        standing = f", {waiver.answer.standing}" if waiver.answer else ""
        numbers = listed(((number,) for number in dict.fromkeys(cites.claims[id] for id in waiver.voices)), " ")
        yield f"Waiver: {waiver.headline}{standing} ", *numbers
