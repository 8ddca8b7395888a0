"""Answers: was a rule in force on a day, by what the sources say. In force, not in force, disputed, or unknown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from sayso.weighing.regimes.passing import Answer, begun, ended
from sayso.weighing.regimes.spells import BEGINNINGS, Edge, Spell
from sayso.weighing.regimes.turns import Turn
from sayso.weighing.regimes.windows import Window

_AGAIN = "One says that it had ended, another speaks of it as in force later, and nobody says that it came back."


def answer(spells: Sequence[Spell], turns: Sequence[Turn], at: Window) -> Answer:
    """Return how a rule stood in a window of days: one answer where all its days have the same, else unknown."""
    days = _days(turns, at)
    found = [_on_day(spells, turns, day) for day in days]
    standings = dict.fromkeys(one.standing for one in found)
    if len(standings) == 1:
        return replace(found[0], at=at)
    told = ", ".join(f"{one} on some" for one in standings)
    yes, no, left = (tuple(dict.fromkeys(t for one in found for t in getattr(one, n))) for n in ("yes", "no", "open"))
    left = tuple(turn for turn in left if turn not in (*yes, *no))
    return Answer("unknown", at, yes, no, left, f"Not the same on all days of {at}: {told}.")


def _days(turns: Sequence[Turn], at: Window) -> list[date]:
    """Return the days of a window on which an answer may change, and its ends."""
    if at.first is None or at.last is None:
        return [day for day in (at.first, at.last) if day is not None]
    edges = {day for turn in turns for day in (turn.window.first, turn.window.last) if day}
    around = {day + timedelta(days=by) for day in edges if date.min < day < date.max for by in (-1, 0, 1)}
    return sorted({at.first, at.last} | {day for day in around if at.first <= day <= at.last})


def _on_day(spells: Sequence[Spell], turns: Sequence[Turn], day: date) -> Answer:
    found = _contested(_settled(spells, turns, day), turns, day)
    yes, no, left = (tuple(dict.fromkeys(edge)) for edge in (found.yes, found.no, found.open))
    if found.standing == "unknown":  # what is said of other days settles nothing on this one
        return replace(found, yes=(), no=(), open=tuple(dict.fromkeys((*yes, *no, *left))))
    return replace(found, yes=yes, no=no, open=left)


def _settled(spells: Sequence[Spell], turns: Sequence[Turn], day: date) -> Answer:
    """Return the answer of the spell that the day belongs to, of the last that is over, or of the first to come."""
    over = Answer("unknown", Window(day, day), open=tuple(turns), reason="No source says when it was in force.")
    for spell, following in zip_longest(spells, spells[1:]):
        began = begun(spell, day)
        if began.standing != "in force":
            return _between(over, spell, began)
        found = ended(spell, following, turns, day)
        if found.standing == "in force" and spell.again and over.no:
            return replace(found, standing="disputed", yes=began.yes, no=over.no, reason=_AGAIN)
        if found.standing != "not in force" and not (following and _reached(following.begin, day)):
            return replace(found, yes=(*began.yes, *found.yes))
        over = found
    return over


def _between(over: Answer, spell: Spell, began: Answer) -> Answer:
    """Return the answer for a day after the spells that are over, on which the next is not known to have begun."""
    if over.standing != "not in force":
        return began
    if spell.again:
        return replace(began, open=(*over.no, *began.open), reason=_AGAIN)
    later = all(turn.window.ahead(over.at.first or date.min) for turn in spell.begin)
    return over if later else began


def _reached(edge: Edge, day: date) -> bool:
    return bool(edge) and not any(turn.window.ahead(day) for turn in edge)


def _contested(found: Answer, turns: Sequence[Turn], day: date) -> Answer:
    """Return the answer once those are heard who deny what it rests on."""
    denials = [turn for turn in turns if turn.word == "denies"]
    if found.standing == "in force":
        began = tuple(t for t in found.yes if t.kind in BEGINNINGS)
        no = tuple(t for t in denials if _denies_force(t, began, day))
        said = "One says that it was in force, another denies it."
        return replace(found, standing="disputed", no=(*found.no, *no), reason=said) if no else found
    if found.standing == "not in force":
        ended = tuple(t for t in found.no if t.kind == "ends")
        yes = tuple(t for t in denials if t.kind == "ends" and any(t.window.common(e.window) for e in ended))
        said = "One says that it had ended, another denies it."
        return replace(found, standing="disputed", yes=(*found.yes, *yes), reason=said) if yes else found
    if found.standing == "unknown":
        no = tuple(t for t in denials if t.kind in BEGINNINGS and t.window.holds(day))
        return replace(found, standing="not in force", no=no, reason="A source denies that it was.") if no else found
    return found


def _denies_force(denial: Turn, began: Edge, day: date) -> bool:
    if denial.kind == "holds":
        return denial.window.holds(day)
    return denial.kind in BEGINNINGS and any(denial.window.common(turn.window) for turn in began)
