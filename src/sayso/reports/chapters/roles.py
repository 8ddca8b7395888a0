"""What is said of an event: who and what fills its roles, in which words, and when it is said to have happened."""

from sayso.ledger import EventDossier
from sayso.reports.blocks import Chapter, Table
from sayso.reports.citing import Citations, quoted, timed
from sayso.reports.naming import period
from sayso.reports.prose import Piece, Prose, listed
from sayso.telling.fillings import Part, parts
from sayso.telling.wording import counted, spaced


def roles(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the table of roles, with the exact words for each."""
    event = dossier.row.event
    rows = [
        ((spaced(role),), (part.name,), _words(part, cites))
        for role, fillers in sorted(event.roles.items())
        for part in parts(fillers, dossier.actors)
    ]
    spot, when = timed(dossier), period(event.time)
    if spot or when:
        rows.append((("when",), (when or "no date",), (cites.quote(*spot),) if spot else ("",)))
    if event.phase != "unknown":
        rows.append((("phase",), (event.phase,), ("",)))
    heads = ("Role", "Who or what", "In these words")
    return Chapter("What is said of it", (Table("Who and what fills its roles", heads, tuple(rows)),)) if rows else None


def _words(part: Part, cites: Citations) -> Prose:
    shown = quoted(part, cites.places)
    made: list[Prose] = []
    for place in shown:
        pieces: list[Piece] = [cites.quote(place.document, place.span)]
        made.append((*pieces, " (inferred)") if place.inferred else tuple(pieces))
    more = part.more + len(part.places) - len(shown)
    return listed([*made, (counted(more, "more place"),)] if more else made)
