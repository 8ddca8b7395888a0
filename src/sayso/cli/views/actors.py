"""Actors under one another."""

from collections.abc import Sequence

from rich.console import Group, RenderableType

from sayso.cli.views.words import QUIET, indented, on_one_line
from sayso.values import Actor


def actor_list(found: Sequence[Actor]) -> RenderableType:
    """Return actors by name, each with its id, its other names and why they are taken for one."""
    return Group(*map(_actor, found))


def _actor(actor: Actor) -> RenderableType:
    head = on_one_line(actor.name, "bold").append(f"  {actor.kind.replace('_', ' ')}")
    head.append(f" · {' '.join(side.removeprefix('state:') for side in actor.sides)}" if actor.sides else "")
    head.append(f"  {actor.id}", QUIET)
    rest = [f"also {'; '.join(actor.aliases)}" if actor.aliases else "", actor.reason]
    return Group(head, *(indented(on_one_line(words, QUIET)) for words in rest if words))
