"""An actor's dossier: who it is, what it says, and what it is said to do."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sayso.cli.views.rulings import ruled
from sayso.cli.views.table import event_table
from sayso.cli.views.voice import voice
from sayso.cli.views.weighed import source_grade
from sayso.cli.views.words import facts, heading, indented, on_one_line
from sayso.ledger import ActorDossier
from sayso.values import Role


def actor_dossier(found: ActorDossier, width: int = 100) -> RenderableType:
    """Return an actor with its names and offices, every voice in which it speaks, and its events."""
    return Group(*_parts(found, width))


def _parts(found: ActorDossier, width: int) -> Iterator[RenderableType]:
    actor = found.actor
    yield on_one_line(actor.name, "bold")
    yield facts(
        [
            ("kind", actor.kind.replace("_", " ")),
            ("speaks for", _named(found, actor.sides)),
            ("part of", _named(found, actor.part_of)),
            ("also called", "; ".join(actor.aliases)),
            ("taken for one", actor.reason),
            *(("office", _office(role)) for role in actor.roles),
            ("id", actor.id),
        ]
    )
    yield from ruled(found.rulings)
    if found.parts:
        yield heading(f"Who belongs to it ({len(found.parts)})")
        yield from (indented(on_one_line(part.name)) for part in found.parts)
    if found.voices:
        yield heading(f"Says ({len(found.voices)})")
        yield from map(voice, found.voices)
    if found.events:
        yield heading(f"Is said to do or to undergo ({len(found.events)})")
        yield event_table(found.events, width)
    yield from source_grade(found.grade, found.headlines)


def _named(found: ActorDossier, ids: tuple[str, ...]) -> str:
    return "; ".join(found.actors[id].name if id in found.actors else id for id in ids)


def _office(role: Role) -> str:
    years = f"{role.start or ''}–{role.end or ''}" if role.start or role.end else None
    return ", ".join(filter(None, (role.title, role.organisation, years)))
