"""Passing: had a spell begun by a day, had it ended, and whose words say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from sayso.weighing.regimes.spells import Edge, Spell, window
from sayso.weighing.regimes.turns import Turn
from sayso.weighing.regimes.windows import Window

Standing = Literal["in force", "disputed", "unknown", "not in force"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)  # in the order in which they are shown


@dataclass(frozen=True, slots=True)
class Answer:
    """How a rule stood on the days of `at`: `yes` are the turns that say it was in force, `no` those that say it
    was not, `open` those that leave it unknown; `reason` is the rule that was used, in words.
    """

    standing: Standing
    at: Window
    yes: Edge = ()
    no: Edge = ()
    open: Edge = ()
    reason: str = ""


def begun(spell: Spell, day: date) -> Answer:
    """Tell whether a spell had begun by a day ("in force" if so)."""
    at, edge = Window(day, day), spell.begin
    held = tuple(turn for turn in spell.held if not turn.window.ahead(day))
    if held or (not edge and not spell.held and not any(turn.window.ahead(day) for turn in spell.end)):
        return Answer("in force", at, (*(turn for turn in edge if turn.window.past(day)), *held))
    if not edge:
        return Answer("unknown", at, open=spell.held or spell.end, reason="Nobody says since when it was in force.")
    common = window(edge)
    yes = tuple(t for t in edge if (common or t.window).past(day))
    no = tuple(t for t in edge if (common or t.window).ahead(day))
    if yes and no:
        return Answer("disputed", at, yes, no, (), "The sources give days apart for its beginning.")
    if yes:
        return Answer("in force", at, yes)
    if no and any(turn.kind == "resumes" for turn in no):
        return Answer("unknown", at, open=no, reason="It came back later: nobody says when it had ended before.")
    if no:
        return Answer("not in force", at, no=no, reason="It began later.")
    return Answer("unknown", at, open=edge, reason=f"It began {_vaguely(common)}.")


def ended(spell: Spell, following: Spell | None, turns: Sequence[Turn], day: date) -> Answer:
    """Tell whether a spell that had begun had ended by a day ("not in force" if so)."""
    at, edge = Window(day, day), spell.end
    said = tuple(turn for turn in spell.held if turn.window.last and turn.window.last >= day)
    if not edge:
        return _unended(spell, following, turns, day)
    common = window(edge)
    no = tuple(t for t in edge if (last := (common or t.window).last) is not None and last < day)
    yes = tuple(t for t in edge if (common or t.window).ahead(day))
    if (yes or said) and no:
        return Answer("disputed", at, (*said, *yes), no, (), "The sources do not agree when it ended.")
    if no:
        said_so = any(turn.kind == "ends" for turn in no)
        before = "It had ended" if said_so else "A source denies that it was in force"
        return Answer("not in force", at, no=no, reason=f"{before}, and nobody says that it had come back.")
    if said or yes:
        return Answer("in force", at, (*said, *yes), reason="It had begun, and it ended later.")
    return Answer("unknown", at, open=edge, reason=f"It ended {_vaguely(common)}.")


def _unended(spell: Spell, following: Spell | None, turns: Sequence[Turn], day: date) -> Answer:
    """Tell whether a spell whose end nobody tells of was still going on."""
    at, known = Window(day, day), spell.known_to
    if said := tuple(turn for turn in spell.held if turn.window.holds(day)):
        return Answer("in force", at, said, reason="A source speaks of it as in force then.")
    if known and day <= known:
        later = tuple(turn for turn in spell.held if turn.window.ahead(day))
        return Answer("in force", at, later, reason="It is in force before and after, and nobody says that it ended.")
    if following:
        came = following.begin or following.held
        return Answer("unknown", at, open=came, reason="It came back later: nobody says when it had ended before.")
    if not spell.begin:
        return Answer("unknown", at, open=spell.held, reason="It was in force before; nobody speaks of this day.")
    due = tuple(t for t in turns if t.kind == "ends" and t.word == "foretells" and not t.window.ahead(day))
    if due:
        return Answer("unknown", at, open=due, reason="It was to end by then, and nobody says whether it did.")
    last = f"; it is last spoken of as in force on {known}" if known else ""
    return Answer("in force", at, reason=f"It had begun, and nobody says that it ended{last}.")


def _vaguely(common: Window | None) -> str:
    if common is None or common.first is None:
        return f"{common or 'on days apart'}: nobody says on which day"
    return f"within {common}: nobody says on which day" if common.first != common.last else "on this day"
