"""Spells: the stretches of days in which a rule is said to be in force, each end tied to the turns that say so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce

from sayso.weighing.regimes.turns import Turn
from sayso.weighing.regimes.windows import Window

Edge = tuple[Turn, ...]  # all who tell of one beginning or one end
BEGINNINGS = ("begins", "resumes")
_ORDER = {"begins": 0, "holds": 1, "ends": 2, "resumes": 3, "eases": 4, "mentions": 5}


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of days: who says that it began, who that it ended (nobody: empty), and who that it was in force
    in between. `again` where it is spoken of as in force after it ended, and nobody says that it came back.
    """

    begin: Edge = ()
    end: Edge = ()
    held: Edge = ()
    again: bool = False

    @property
    def known_to(self) -> date | None:
        """Return the last day on which somebody says that it was in force."""
        return max((turn.window.last for turn in self.held if turn.window.last), default=None)


def window(edge: Edge) -> Window | None:
    """Return the days on which all tellings of an edge agree; None where they do not, or nobody tells of it."""
    if not edge:
        return None
    start: Window | None = edge[0].window
    return reduce(lambda common, turn: common and common.common(turn.window), edge[1:], start)


def spells(turns: Iterable[Turn]) -> tuple[Spell, ...]:
    """Return the spells that these turns come to, the earliest first; what is not said for sure counts for none.

    A turn without a first day ("by the time the voice spoke") is taken for one of its kind that has one and may be
    the same.
    """
    turns = tuple(turns)
    said = [turn for turn in turns if turn.word == "says" and turn.kind in ("begins", "resumes", "holds", "ends")]
    said += [*_still(turns, said), *_gone(turns)]
    found: list[Spell] = []
    for turn in sorted((t for t in said if t.window.first), key=_when):
        _follow(found, turn)
    for turn in sorted((t for t in said if not t.window.first), key=lambda t: (t.window.last or date.max, t.claim)):
        _place(found, turn)
    return tuple(found)


def _still(turns: Iterable[Turn], said: list[Turn]) -> list[Turn]:
    """Return what denials come to of an end that nobody affirms: it was in force when they were spoken."""
    ends = [turn for turn in said if turn.kind == "ends"]
    denied = [t for t in turns if (t.word, t.kind) == ("denies", "ends") and t.window.last]
    alone = [t for t in denied if not any(t.window.common(end.window) for end in ends)]
    return [replace(t, kind="holds", word="says", window=Window(t.window.last, t.window.last)) for t in alone]


def _gone(turns: Iterable[Turn]) -> list[Turn]:
    """Return what denials come to of its being in force: whenever it ended, it was before these days."""
    denied = [t for t in turns if (t.word, t.kind) == ("denies", "holds")]
    return [replace(t, window=Window(None, t.window.first - timedelta(days=1))) for t in denied if t.window.first]


def _ends(turn: Turn) -> bool:
    return turn.kind == "ends" or turn.word == "denies"


def _when(turn: Turn) -> tuple[date, int, str]:
    late = turn.kind in ("ends", "resumes")
    day = (turn.window.last if late else turn.window.first) or date.max
    return day, _ORDER[turn.kind], turn.claim


def _follow(found: list[Spell], turn: Turn) -> None:
    """Take up the next turn in time."""
    last = found[-1] if found else None
    if turn.kind == "ends":
        if last is None:
            found.append(Spell(end=(turn,)))
        else:
            found[-1] = replace(last, end=(*last.end, turn))
    elif last is None or last.end:
        held = turn.kind == "holds"
        found.append(Spell(held=(turn,), again=bool(last)) if held else Spell(begin=(turn,)))
    elif turn.kind == "holds":
        found[-1] = replace(last, held=(*last.held, turn))
    elif turn.kind == "begins" and (last.begin or _meets(last.held, turn)):
        found[-1] = replace(last, begin=(*last.begin, turn))
    elif turn.kind == "resumes" and last.begin and not last.held and window((*last.begin, turn)):
        found[-1] = replace(last, begin=(*last.begin, turn))  # two words for one beginning
    else:
        found.append(Spell(begin=(turn,)))  # it came back: the spell before ended on a day that nobody gives


def _meets(held: Edge, turn: Turn) -> bool:
    return bool(held) and all(one.window.common(turn.window) for one in held)


def _place(found: list[Spell], turn: Turn) -> None:
    """Take a turn without a first day for the latest of its kind that it may be; else put it where it can stand."""
    ends = _ends(turn)
    for at in reversed(range(len(found))):
        edge = found[at].end if ends else found[at].begin
        if edge and any(turn.window.common(one.window) for one in edge):
            return _join(found, at, turn)
    if not found:
        found.append(Spell(end=(turn,)) if ends else Spell(begin=(turn,)))
    elif not ends:
        _join(found, -1 if turn.kind == "resumes" else 0, turn)
    elif _before(found[-1], turn):
        found.insert(0, Spell(end=(turn,)))
    else:
        _join(found, -1, turn)
    return None


def _before(spell: Spell, end: Turn) -> bool:
    """Tell whether an end was told of before a spell that has no end began or was spoken of."""
    firsts = [turn.window.first for turn in (*spell.begin, *spell.held) if turn.window.first]
    return not spell.end and bool(firsts) and end.window.last is not None and end.window.last < min(firsts)


def _join(found: list[Spell], at: int, turn: Turn) -> None:
    spell = found[at]
    found[at] = replace(spell, end=(*spell.end, turn)) if _ends(turn) else replace(spell, begin=(*spell.begin, turn))
