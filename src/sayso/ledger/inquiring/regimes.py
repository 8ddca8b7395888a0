"""Rules in time: which rules the sources say were in force, who says so, and which of them a transfer touches."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.errors import SaysoError
from sayso.ledger.inquiring.dossiers import Voice
from sayso.ledger.inquiring.whom import whom
from sayso.ledger.listing import columns
from sayso.ledger.listing.filters import checked_date
from sayso.ledger.listing.frames import Cell
from sayso.ledger.listing.headline import headline
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.told import Told, filler_names, told
from sayso.values import Actor, Event
from sayso.weighing.regimes import (
    RULES,
    STANDINGS,
    Answer,
    Regime,
    Spell,
    Stretch,
    Turn,
    Window,
    answer,
    course,
    covers,
    matters,
    on,
    turning,
)
from sayso.weighing.regimes import regimes as all_regimes


@dataclass(frozen=True, slots=True)
class RegimeRow:
    """A rule with how it stood on the days that were asked for (None where none were) and over the years, the
    voices that its turns are by, by claim, and the waivers from it.
    """

    regime: Regime
    headline: str
    answer: Answer | None
    course: tuple[Stretch, ...]
    voices: dict[str, Voice]
    actors: dict[str, Actor]
    waivers: tuple["RegimeRow", ...] = ()


def regime_rows(
    connection: Connection, at: str | None, target: str | None, issuer: str | None, scope: str | None
) -> Rows[RegimeRow]:
    """Return the rules that are asked for, those in force first."""
    pile = told(connection, {*RULES, *turning()})
    found = all_regimes(pile.affair, pile.documents.values(), pile.happenings)
    day = asked_day(at) if at else None
    rules = [one for one in found if one.type != "waiver" or not any(_waives(one, other, pile) for other in found)]
    if target:
        aimed = whom(connection, target)
        rules = [regime for regime in rules if regime.targets & aimed]
    if issuer:
        by = whom(connection, issuer)
        rules = [regime for regime in rules if regime.issuers & by]
    if scope:
        about = matters([scope])
        rules = [r for r in rules if "sure" in (covers(r.matters, about), covers(about, r.matters))]
    rows = [row_of(regime, pile, day, found) for regime in rules]
    return Rows(sorted(rows, key=_order), columns.REGIME, _cells)


def asked_day(text: str) -> Window:
    """Return the days of an ISO date, cut short or not; SaysoError where it is none."""
    days = on(checked_date(text))
    if days.first is None:
        raise SaysoError(f"{text!r} is no date", mend="write it as 2024-09-06, 2024-09 or 2024")
    return days


def row_of(regime: Regime, pile: Told, at: Window | Answer | None, every: Iterable[Regime]) -> RegimeRow:
    """Return a rule as it stood on some days, or by an answer that is at hand; `every` holds what may be waivers."""
    stood = answer(regime.spells, regime.turns, at) if isinstance(at, Window) else at
    day = at if isinstance(at, Window) else at.at if at and at.at.first else None
    actors = pile.actors
    named = Event(regime.id, regime.rule, (), roles=regime.roles)
    waivers = tuple(row_of(other, pile, day, ()) for other in every if _waives(other, regime, pile))
    voices = {turn.claim: pile.voices[turn.claim] for turn in regime.turns}
    over_time = course(regime.spells, regime.turns, day)
    return RegimeRow(regime, headline(named, actors), stood, over_time, voices, actors, waivers)


def _waives(waiver: Regime, regime: Regime, pile: Told) -> bool:
    """Tell whether a waiver is from a rule: its words for what it is from are the rule's, or are about the same."""
    if waiver.type != "waiver" or regime.type == "waiver":
        return False
    ruled = [pile.voices[turn.claim].claim for turn in regime.turns]
    scope = waiver.roles.get("scope", ())
    if any(claim.document == f.document and claim.span.meets(f.span) for claim in ruled for f in scope):
        return True
    linked = waiver.targets & regime.targets or waiver.issuers & regime.issuers
    return bool(linked and waiver.matters) and covers(regime.matters, waiver.matters) in ("sure", "possible")


def _order(row: RegimeRow) -> tuple[bool, int, str, str]:
    """Return where a rule stands: what is in force first, what is only mentioned last."""
    return (
        not row.regime.spells,
        STANDINGS.index(row.answer.standing) if row.answer else 0,
        row.headline,
        row.regime.id,
    )


def _cells(row: RegimeRow) -> tuple[Cell, ...]:
    regime, stood = row.regime, row.answer
    roles = (filler_names(regime.roles.get(role, ()), row.actors) for role in ("issuer", "target", "scope"))
    asked = (str(stood.at), stood.standing, stood.reason) if stood else (None, None, None)
    first, last = (regime.spells[0], regime.spells[-1]) if regime.spells else (Spell(), Spell())
    ends = ("; ".join(dict.fromkeys(str(turn.window) for turn in edge)) or None for edge in (first.begin, last.end))
    says = (_speakers(row, stood.yes), _speakers(row, stood.no)) if stood else (None, None)
    return (regime.id, row.headline, regime.rule, *roles, *asked, *ends, *says, len(row.voices))


def _speakers(row: RegimeRow, turns: Iterable[Turn]) -> str:
    return ", ".join(dict.fromkeys(row.voices[turn.claim].speaker.name for turn in turns))
