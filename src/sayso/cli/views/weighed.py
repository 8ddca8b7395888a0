"""What weighing says beside a status: its course, the details that differ, the grades that are proposed."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from rich.console import RenderableType
from rich.table import Table

from sayso.cli.views.words import QUIET, STATUS, heading, indented, on_one_line, shown
from sayso.ledger import DayStatus, Detail, EventDossier, SourceGrade, Telling, Voice
from sayso.telling import VERDICT

VERDICT_STYLE = {"conflict": "bold red", "possible": "yellow", "none": QUIET}
MOST = 12  # days that a course shows one by one
UNJUDGED = 6  # the number of a claim that cannot be judged


def course(found: EventDossier) -> Iterator[RenderableType]:
    """Yield the course of an event's status, where anything came of it after the first claim."""
    told = found.course
    if len(told.milestones) + len(told.days) < 3:
        return
    voices = {voice.claim.id: voice for voice in found.voices}
    yield heading("How the status went")
    for claim, group in groupby(told.milestones, key=lambda one: one.claim):
        marks, voice = list(group), voices[claim]
        when = f"{marks[0].day}{' (published)' if marks[0].published else ''}"
        head = on_one_line(when, QUIET).append(f"  {', '.join(one.kind for one in marks)}  ", "bold")
        reasons = "; ".join(one.reason for one in marks)
        where = on_one_line(f"{voice.document.locator} · {claim}", QUIET)
        body = (on_one_line(f"“{voice.words}”"), on_one_line(reasons, QUIET), where)
        yield indented(head.append_text(on_one_line(voice.speaker.name)), indented(*body))
    yield indented(_days(told.days))
    if told.undated:
        yield indented(on_one_line(f"undated, so on no day here: {', '.join(told.undated)}", QUIET))


def _days(days: Sequence[DayStatus]) -> Table:
    """Return how it stood day by day; of many days those on which the status became another, and the last."""
    turning = [*days[:1], *(now for then, now in pairwise(days) if then.status != now.status)]
    listed = list(days) if len(days) <= MOST else [*turning, *(day for day in days[-1:] if day not in turning)]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=QUIET)
    for column in ("until", "status", "affirm", "deny", "hedge", "origins"):
        table.add_column(column, justify="left" if column in ("until", "status") else "right")
    for day in listed:
        counts = (day.affirming, day.denying, day.hedging, day.independent_origins)
        table.add_row(shown(day.day), shown(day.status, STATUS[day.status]), *map(str, counts))
    return table


def details(found: EventDossier) -> Iterator[RenderableType]:
    """Yield who tells which value of each detail that voices tell differently, conflicts first."""
    if not found.details:
        return
    voices = {voice.claim.id: voice for voice in found.voices}
    yield heading("Where they differ")
    for detail in found.details:
        head = on_one_line(" ".join(filter(None, (detail.about, detail.of))), "bold")
        head.append(f"  {VERDICT[detail.verdict]}", VERDICT_STYLE[detail.verdict])
        yield indented(head, indented(on_one_line(detail.reason, QUIET), *_values(detail, voices)))


def _values(detail: Detail, voices: dict[str, Voice]) -> Iterator[RenderableType]:
    for value in detail.values:
        lines = dict.fromkeys(_telling(said, voices[said.claim]) for said in value.tellings)
        yield on_one_line(value.told)
        yield indented(*(on_one_line(words).append(f"  {where}", QUIET) for words, where in lines))


def _telling(said: Telling, voice: Voice) -> tuple[str, str]:
    hedged = " (hedged)" if said.stance == "hedges" else ""
    return f"{voice.speaker.name}{hedged}: “{said.words}”", voice.document.locator


def grades(found: EventDossier) -> Iterator[RenderableType]:
    """Yield the grade that is proposed for each claim of which one can be, best first, and why."""
    judged = [v for v in found.voices if (one := found.grades.get(v.claim.id)) and one.number < UNJUDGED]
    if not judged:
        return
    yield heading("Proposed grades (Admiralty scale, from this ledger alone)")
    alike: dict[tuple[str, str, str], list[Voice]] = {}
    for voice in sorted(judged, key=lambda v: (found.grades[v.claim.id].number, v.speaker.name, v.claim.id)):
        alike.setdefault((voice.speaker.id, voice.claim.stance, found.grades[voice.claim.id].rule), []).append(voice)
    for (speaker, stance, rule), group in alike.items():
        number, _, reason = rule.partition(": ")
        letter = found.sources[speaker].letter if speaker in found.sources else "F"
        line = shown(f"{letter}{number}  ", "bold").append_text(on_one_line(group[0].speaker.name))
        line.append(f" {stance}: ", QUIET).append_text(on_one_line(reason))
        yield indented(line.append(f"  {', '.join(voice.claim.id for voice in group)}", QUIET))
    letters = {
        v.speaker.id: (v.speaker.name, found.sources[v.speaker.id]) for v in judged if v.speaker.id in found.sources
    }
    for name, source in sorted(letters.values(), key=lambda pair: (pair[1].letter, pair[0])):
        if source.letter != "F":
            yield indented(on_one_line(f"{name}: {source.rule}", QUIET))
    yield indented(on_one_line("A letter F, a number 6: cannot be judged from this ledger.", QUIET))


def source_grade(grade: SourceGrade | None, headlines: dict[str, str]) -> Iterator[RenderableType]:
    """Yield the letter that is proposed for a source, and how its word fared on each event that shows it."""
    if grade is None:
        return
    yield heading("Proposed grade (Admiralty scale, from this ledger alone)")
    yield indented(on_one_line(grade.rule))
    for one in grade.records:
        told = on_one_line(f"{one.outcome}{', first' if one.first else ''}", "bold").append("  ")
        told.append_text(on_one_line(headlines.get(one.event, one.event)))
        yield indented(told.append(f"  {', '.join(dict.fromkeys((*one.claims, *one.uses)))}", QUIET))
