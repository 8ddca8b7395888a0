"""An event's timeline: when it is said to have happened, and who spoke when; vague dates are bars."""

from dataclasses import dataclass
from datetime import date, timedelta

from sayso.desk.addresses import voice_page
from sayso.desk.dates import Days, days
from sayso.ledger import EventDossier, Voice
from sayso.telling.claimants import camp
from sayso.telling.spoken import spoken
from sayso.values import Period

LABEL, PLOT, ROW, TOP, TICKS = 160, 310, 28, 30, 3  # pixels: labels, plot, a row, the axis; number of ticks


@dataclass(frozen=True, slots=True)
class Sign:
    """A date on a row: a point where `x` equals `to`, otherwise a bar; open at an end that nobody gives."""

    x: int
    to: int
    camp: str
    title: str
    href: str | None = None
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the timeline."""

    label: str
    signs: tuple[Sign, ...]
    y: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture: size, rows, ticks as (x, label)."""

    width: int
    height: int
    rows: tuple[Row, ...]
    ticks: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> int:
        room = max((self.last - self.first).days, 1)
        return LABEL + round((day - self.first).days / room * PLOT)


def timeline(dossier: EventDossier) -> Timeline | None:
    """Return the timeline of an event, or None where nobody gives a date."""
    said = [(voice, when) for voice in dossier.voices if (when := days(spoken(voice)[0]))]
    happened = (days(dossier.row.event.time.start), days(dossier.row.event.time.end))
    known = [*(when for _, when in said), *(when for when in happened if when)]
    if not known:
        return None
    first, last = min(when.first for when in known), max(when.last for when in known)
    pad = max((last - first) // 20, timedelta(days=1))
    scale = _Scale(_moved(first, -pad), _moved(last, pad))
    rows = [("The event", [_happened(dossier.row.event.time, *happened, scale)])] if any(happened) else []
    rows += _speakers(said, scale)
    placed = tuple(Row(label, tuple(signs), TOP + at * ROW + ROW // 2) for at, (label, signs) in enumerate(rows))
    return Timeline(LABEL + PLOT + 20, TOP + len(rows) * ROW + 6, placed, _ticks(scale))


def _happened(time: Period, start: Days | None, end: Days | None, scale: _Scale) -> Sign:
    first = start.first if start else scale.first
    last = end.last if end else scale.last
    told = f"{time.start or 'unknown'} to {time.end or 'unknown'}"
    title = f"{told} (“{time.text}”)" if time.text else told
    return Sign(scale.x(first), scale.x(last), "event", title, None, start is None, end is None)


def _speakers(said: list[tuple[Voice, Days]], scale: _Scale) -> list[tuple[str, list[Sign]]]:
    rows: dict[str, tuple[str, list[Sign]]] = {}
    for voice, when in sorted(said, key=lambda pair: pair[1].first):
        told, published = spoken(voice)
        title = f"{voice.speaker.name} {voice.claim.stance}, {told}{' (when published)' if published else ''}"
        sign = Sign(scale.x(when.first), scale.x(when.last), camp(voice.claim.stance), title, voice_page(voice))
        rows.setdefault(voice.speaker.id, (voice.speaker.name, []))[1].append(sign)
    return list(rows.values())


def _ticks(scale: _Scale) -> tuple[tuple[int, str], ...]:
    room = (scale.last - scale.first).days
    step = max(1, -(-room // TICKS))
    marks = [scale.first + timedelta(days=at) for at in range(0, room + 1, step)]
    return tuple((scale.x(day), str(day.year) if room > 2000 else day.isoformat()) for day in marks)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
