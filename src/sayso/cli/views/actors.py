"""Actors under one another, and rulings on who is who."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.words import QUIET, indented, on_one_line
from sayso.ledger import Ruling
from sayso.values import Actor

RULED = {"join": "are one", "apart": "are not one"}


def actor_list(found: Sequence[Actor]) -> RenderableType:
    """Return actors by name, each with its id, its other names and why they are taken for one."""
    return Group(*map(_actor, found))


def ruling_line(ruling: Ruling, more: str = "") -> Text:
    """Return a ruling on one line: "1  “Berg” and “Ada Berg” are one  (Anna, 2024-05-01 …)"."""
    told = on_one_line(f"{ruling.id}  “{ruling.one}” and “{ruling.other}” {RULED[ruling.kind]}", "bold")
    told.append(f"  ({ruling.by}, {ruling.at})", QUIET)
    undone = more or (f"undone by {ruling.undone}" if ruling.undone else "")
    return told.append(f"  {undone}") if undone else told


def _actor(actor: Actor) -> RenderableType:
    head = on_one_line(actor.name, "bold").append(f"  {actor.kind.replace('_', ' ')}")
    head.append(f" · {' '.join(side.removeprefix('state:') for side in actor.sides)}" if actor.sides else "")
    head.append(f"  {actor.id}", QUIET)
    rest = [f"also {'; '.join(actor.aliases)}" if actor.aliases else "", actor.reason]
    return Group(head, *(indented(on_one_line(words, QUIET)) for words in rest if words))
