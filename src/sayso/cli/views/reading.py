"""A reading without a ledger: one document's words with the marks over them, and its claims as a list."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sayso.cli.views.document import document_facts
from sayso.cli.views.marks import legend, marked
from sayso.cli.views.words import QUIET, STANCE, facts, heading, indented, on_one_line, shown
from sayso.ledger import ReadDocument
from sayso.telling import OWN_VOICE
from sayso.values import Claim, Happening


def reading(found: ReadDocument) -> RenderableType:
    """Return what one document says: its words, marked, and each claim with its chain and its words."""
    return Group(*_parts(found))


def _parts(found: ReadDocument) -> Iterator[RenderableType]:
    document, read = found.document, found.reading
    yield on_one_line(document.title or document.locator, "bold")
    yield facts([*document_facts(document), ("read by", read.reader)])
    yield heading("Words")
    yield legend()
    yield from marked(document, read.attributions, [claim.span for claim in read.claims])
    yield heading(f"Claims ({len(read.claims)})")
    happenings = {happening.id: happening for happening in read.happenings}
    for claim in read.claims:
        yield _claim(found, claim, happenings.get(claim.event))
    for question in read.questions:
        yield indented(on_one_line(f"open: {question.about}: “{document.words(question.span)}”"))


def _claim(found: ReadDocument, claim: Claim, happening: Happening | None) -> RenderableType:
    head = shown(claim.stance, STANCE.get(claim.stance, "")).append(f" {claim.factuality}", QUIET)
    head.append("  ").append_text(on_one_line(_chain(found, claim), "bold"))
    lines = [on_one_line(f"“{found.document.words(claim.span)}”")]
    if happening is not None:
        lines.append(on_one_line(f"{happening.type}, {happening.phase}{_roles(happening)}", QUIET))
    return indented(head, indented(*lines))


def _chain(found: ReadDocument, claim: Claim) -> str:
    links = {link.id: link for link in found.reading.attributions}
    entities = {entity.id: entity for entity in found.reading.entities}
    said = []
    for id in claim.chain:
        entity = entities.get(links[id].speaker or "")
        words = " ".join(found.document.words(part) for part in links[id].source)
        said.append(entity.name if entity and entity.kind != "unnamed" else words or "unnamed")
    return " → ".join(said) or OWN_VOICE


def _roles(happening: Happening) -> str:
    parts = (f"{role}: {', '.join(f.text for f in fillers)}" for role, fillers in sorted(happening.roles.items()))
    return "".join(f"; {part}" for part in parts)
