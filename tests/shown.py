"""Shown: an answer of each kind that a notebook may be asked to show."""

from sayso import Ledger, diff, read


def answers(book: Ledger) -> dict[str, object]:
    """Return one answer of each kind that a notebook is asked to show."""
    rows = book.events()
    row = next((row for row in rows if row.assessment.status == "contested"), rows[0])
    voices = book.claims(event=row.event.id)
    document = max(book.documents(), key=lambda found: found.claims)
    return {
        "rows": rows,
        "voice": voices[0],
        "event": book.event(row.event.id),
        "document": book.document(document.document.id),
        "actor": book.actor(voices[0].speaker.id),
        "matrix": book.matrix(),
        "origins": book.origins(),
        "glance": book.glance(),
        "checked": book.check(voices[0].words[:200]),
        "diff": diff("2020", "2030", ledger=book),
        "read": read(document.document.text[:5000], reader="rules"),
    }
