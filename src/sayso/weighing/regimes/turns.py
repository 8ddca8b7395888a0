"""Turns: what one claim says of a rule in time: that it begins, is in force, ends, comes back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sayso.values import Claim, Happening
from sayso.weighing.regimes.windows import Ends, Window, ends_of
from sayso.weighing.regimes.words import Act, rule_words

Kind = Literal["begins", "resumes", "holds", "ends", "eases", "mentions"]
Word = Literal["says", "denies", "hedges", "foretells", "mentions"]
_BY_PHASE: dict[str, Act] = {"lapsed": "ends", "ongoing": "holds", "done": "begins"}
_ACTS: dict[Act, Kind] = {"begins": "begins", "resumes": "resumes", "ends": "ends", "eases": "eases"}


@dataclass(frozen=True, slots=True)
class Turn:
    """What a claim says of a rule. A turn (`begins`, `resumes`, `ends`) falls on a day of its window; what `holds`
    is in force on all of its days. `word` is how surely the voice says so, `text` its words for when; `by_voice`
    where the day is not told, but that on which the voice spoke.
    """

    kind: Kind
    word: Word
    window: Window
    claim: str
    event: str
    speaker: str
    spoken: Window
    text: str | None = None
    by_voice: bool = False


def turns(claim: Claim, happening: Happening, spoken: Window) -> tuple[Turn, ...]:
    """Return what a claim says of the rule that its happening tells of; `spoken` is when its voice spoke."""
    act, time = _turned(_act(happening), claim, happening), ends_of(happening.time)
    bare = Turn(
        "mentions", _word(claim, happening), spoken, claim.id, claim.event, claim.speaker or "", spoken, None, True
    )
    said = replace(bare, text=happening.time.text, by_voice=False)
    if act is None or act == "nothing":
        return (replace(bare, word="mentions"),)
    if _act(happening) == "extends" and act == "ends":
        said = replace(said, word="says")
    if act in ("holds", "extends"):
        made = (_extends if act == "extends" else _states)(said, time, spoken)
    else:
        made = (
            _pauses(said, time, spoken) if act == "suspends" else _changes(replace(said, kind=_ACTS[act]), time, spoken)
        )
    return tuple(map(_dated, made))


def _act(happening: Happening) -> Act | None:
    """Return what the words beside the rule's noun do to it; where none is known, what the phase comes to."""
    known = rule_words().acts
    if len(happening.lemmas) == 1 and happening.phase == "ongoing":
        return "begins"  # the rule's own verb: "banned exports"
    named = next((known[lemma] for lemma in happening.lemmas[1:] if lemma in known), None)
    return named or _BY_PHASE.get(happening.phase)


def _turned(act: Act | None, claim: Claim, happening: Happening) -> Act | None:
    """Return what an act comes to that did not take place: what was not lifted holds, what was not renewed ended."""
    if act in ("ends", "suspends", "eases") and happening.phase == "ongoing" and claim.stance == "affirms":
        return "holds"
    if claim.stance != "denies":
        return act
    return ("ends" if happening.time.start else "nothing") if act == "extends" else act or "holds"


def _word(claim: Claim, happening: Happening) -> Word:
    if claim.attributive_only or claim.stance in ("mentions", "conditional", "questions"):
        return "mentions"
    if claim.stance == "denies":
        return "denies"
    if claim.stance == "predicts" or happening.phase == "planned":
        return "foretells"
    return "says" if claim.stance == "affirms" and claim.factuality in ("CT+", "PR+") else "hedges"


def _changes(turn: Turn, time: Ends, spoken: Window) -> Iterator[Turn]:
    """Yield a beginning, an end or a return; without a day of its own it fell by the day on which the voice spoke."""
    if turn.kind == "ends":
        window = time.whole or time.first or (Window(None, time.last.last) if time.last else None)
    else:
        window = time.first if time.last and not time.between else time.whole or time.first
        if time.last and not (time.whole and time.between):
            yield _term(turn, time.last, spoken)
        if time.first and not time.last:  # "since": it is so when the voice speaks
            yield _now(turn, spoken)
    yield replace(turn, window=window) if window else _by_then(turn, spoken)


def _states(turn: Turn, time: Ends, spoken: Window) -> Iterator[Turn]:
    """Yield that it is in force: since, until, in a time, or when the voice speaks."""
    if time.first:
        yield replace(turn, kind="begins", window=time.first)
    if time.last:
        term = _term(turn, time.last, spoken)
        yield term
        if term.word == "foretells" and not time.first and spoken.first:
            yield replace(turn, kind="holds", window=Window(spoken.first, time.last.first))
    else:
        yield replace(turn, kind="holds", window=time.whole) if time.whole else _now(turn, spoken)


def _extends(turn: Turn, time: Ends, spoken: Window) -> Iterator[Turn]:
    """Yield that it goes on, to the end of its new term where that is told: it may be extended again by then."""
    since = (time.first or time.whole or spoken).first
    if time.last:
        yield replace(turn, kind="ends", window=time.last, word="foretells" if turn.word == "says" else turn.word)
        yield replace(turn, kind="holds", window=Window(_earlier(since, time.last.first), time.last.first))
    else:
        yield _now(turn, spoken)
        if time.whole:
            yield replace(turn, kind="holds", window=time.whole)


def _pauses(turn: Turn, time: Ends, spoken: Window) -> Iterator[Turn]:
    """Yield an end and, where the time says until when, the return that follows it."""
    ends = replace(turn, kind="ends")
    if time.last:
        yield replace(_term(turn, time.last, spoken), kind="resumes")
        yield replace(ends, window=time.first or Window(None, _earlier(spoken.last, time.last.first)))
    else:
        window = time.whole or time.first
        yield replace(ends, window=window) if window else _by_then(ends, spoken)


def _term(turn: Turn, last: Window, spoken: Window) -> Turn:
    """Return the end of a term: told where the voice spoke after it, else foretold."""
    past = bool(last.last and spoken.first and last.last <= spoken.first)
    return replace(turn, kind="ends", window=last, word="foretells" if turn.word == "says" and not past else turn.word)


def _dated(turn: Turn) -> Turn:
    """Return a turn; that a rule is in force on days that nobody knows only mentions it."""
    known = turn.window.first and turn.window.last
    return turn if turn.kind != "holds" or known else replace(turn, kind="mentions", word="mentions")


def _now(turn: Turn, spoken: Window) -> Turn:
    return replace(turn, kind="holds", window=spoken, text=None, by_voice=True)


def _by_then(turn: Turn, spoken: Window) -> Turn:
    return replace(turn, window=Window(None, spoken.last), text=None, by_voice=True)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)
