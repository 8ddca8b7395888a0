"""What a search found: documents, actors and events, the words in their place."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.words import QUIET, indented, on_one_line, shown
from sayso.ledger import Hit


def hits(found: Sequence[Hit]) -> RenderableType:
    """Return finds one under another, best first, each with its id for `sayso show`."""
    return Group(*(_hit(hit) for hit in found))


def _hit(hit: Hit) -> RenderableType:
    head = shown(f"{hit.kind:<9}", QUIET).append_text(on_one_line(hit.label, "bold"))
    head.append("  ").append_text(on_one_line(hit.id, QUIET))
    if hit.excerpt in ("", hit.label):
        return head
    return Group(head, indented(_excerpt(hit.excerpt), by=9))


def _excerpt(excerpt: str) -> Text:
    """Return an excerpt, each find in it marked (a find stands between two control characters)."""
    line = Text()
    for number, part in enumerate(" ".join(excerpt.split()).split("\x02")):
        found, end, after = part.partition("\x03") if number else ("", "", part)
        line.append_text(shown(found, "bold yellow") if end else shown(found))
        line.append_text(shown(after))
    return line
