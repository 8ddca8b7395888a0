"""Rules in time: how each stood, a bar of the years, and who says so in which words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.voice import chain
from sayso.cli.views.words import QUIET, indented, on_one_line, shown
from sayso.exports import grounds, phrase, said
from sayso.ledger import FallingRow, RegimeRow, Stretch, Turn

STANDING = {"in force": "bold red", "disputed": "bold magenta", "unknown": "yellow", "not in force": "green"}
GLYPHS = {"in force": "█", "disputed": "╳", "unknown": "░", "not in force": "·"}
CELLS, NARROWEST = 72, 12  # of a bar, at the most and at the least


def regimes(rows: Sequence[RegimeRow], width: int = 100) -> RenderableType:
    """Return rules under one another, and what the signs of the bars mean."""
    legend = "  ".join(f"{sign} {standing}" for standing, sign in GLYPHS.items())
    drawn = any(row.course for row in rows)
    return Group(*(part for row in rows for part in _regime(row, width)), *([shown(legend, QUIET)] if drawn else []))


def falling(found: FallingRow) -> RenderableType:
    """Return a rule that a transfer touches, with how surely, and how it stood."""
    row = found.row
    head = on_one_line(row.headline, "bold")
    parts: list[RenderableType] = [_stood(row), on_one_line(f"{found.match} match. {found.reason}", QUIET)]
    return indented(head, indented(*parts, *_grounds(row)))


def _regime(row: RegimeRow, width: int) -> Iterator[RenderableType]:
    yield on_one_line(row.headline, "bold").append(f"  {row.regime.id}", QUIET)
    body: list[RenderableType] = [_stood(row)] if row.answer else []
    body += _bar(row, min(CELLS, width - 4))
    body += _grounds(row) if row.answer else [_turn(turn, row) for turn in row.regime.turns]
    for waiver in row.waivers:
        body += [on_one_line(f"waiver: {waiver.headline}", "italic"), indented(*_waived(waiver))]
    yield indented(*body)
    yield Text()


def _waived(waiver: RegimeRow) -> list[RenderableType]:
    if waiver.answer:
        return [_stood(waiver), *_grounds(waiver)]
    return [_turn(turn, waiver) for turn in waiver.regime.turns]


def _stood(row: RegimeRow) -> Text:
    if row.answer is None:
        return Text()
    line = shown(row.answer.standing, STANDING[row.answer.standing])
    when = f" {phrase(row.answer.at)}" if row.answer.at.first else ""
    return line.append(f"{when}. ").append_text(on_one_line(row.answer.reason))


def _grounds(row: RegimeRow) -> list[RenderableType]:
    """Return the turns that an answer rests on, in groups."""
    lines: list[RenderableType] = []
    for title, turns in grounds(row):
        lines += [shown(f"{title}:", QUIET), *(_turn(turn, row) for turn in turns)]
    return lines


def _turn(turn: Turn, row: RegimeRow) -> RenderableType:
    voice = row.voices[turn.claim]
    head = on_one_line(voice.speaker.name, "bold").append(" ").append_text(on_one_line(said(turn)))
    place = f"{voice.document.locator}, characters {voice.claim.span.start}–{voice.claim.span.end} · {turn.claim}"
    return indented(head, indented(chain(voice), on_one_line(f"“{voice.words}”"), on_one_line(place, QUIET)))


def _bar(row: RegimeRow, cells: int) -> list[RenderableType]:
    """Return a line of years and a bar under it, with a mark at the day that was asked for."""
    if cells < NARROWEST or all(stretch.standing == "unknown" for stretch in row.course):
        return []
    first, last = row.course[0].first, row.course[-1].last
    days = (last - first).days + 1
    drawn = Text()
    for cell in range(cells):
        low, high = days * cell // cells, days * (cell + 1) // cells - 1
        standing = _most_telling(row.course, first + timedelta(days=low), first + timedelta(days=max(low, high)))
        drawn.append(GLYPHS[standing], STANDING[standing])
    ends = (f"{first.year}", f"{last.year}") if first.year != last.year else (f"{first:%Y-%m}", f"{last:%Y-%m}")
    lines: list[RenderableType] = [shown(ends[0].ljust(cells - len(ends[1])) + ends[1], QUIET), drawn]
    if row.answer and row.answer.at.first:
        lines.append(Text(" " * ((row.answer.at.first - first).days * cells // days) + "▲"))
    return lines


def _most_telling(course: Sequence[Stretch], first: date, last: date) -> str:
    """Return how a rule stood on some days: in force or disputed where it was on any, so that no spell is hidden."""
    days: Counter[str] = Counter()
    for one in course:
        if one.first <= last and first <= one.last:
            days[one.standing] += (min(one.last, last) - max(one.first, first)).days + 1
    seen = Counter({standing: count for standing, count in days.items() if standing in ("in force", "disputed")})
    known = Counter({standing: count for standing, count in days.items() if standing != "unknown"})
    return (seen or known or days).most_common(1)[0][0]
