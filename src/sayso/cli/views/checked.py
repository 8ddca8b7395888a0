"""A checked claim: side by side who agrees, who disagrees and who only discusses it, with the exact words."""

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.voice import chain
from sayso.cli.views.words import QUIET, STANCE, heading, indented, names, on_one_line
from sayso.ledger import Checked, CheckedDocument
from sayso.values import Actor

SIDES = {"agree": ("Agree", "green"), "disagree": ("Disagree", "red"), "discuss": ("Discuss", "yellow")}


def checked(found: Checked) -> RenderableType:
    """Return a claim with the reports that bear on it, by the side that they take."""
    parts: list[RenderableType] = [on_one_line(f"“{found.claim}”", "bold")]
    if not found.documents:
        return Group(*parts, on_one_line("no document in the ledger is about it", QUIET), Text())
    for side, (name, style) in SIDES.items():
        held = found.on(side)  # type: ignore[arg-type]
        if held:
            ends = found.origins(side)  # type: ignore[arg-type]
            parts += [heading(name), on_one_line(_counted(held, ends), style), *map(_document, held)]
    return Group(*parts, Text())


def _counted(held: tuple[CheckedDocument, ...], ends: tuple[Actor, ...]) -> str:
    """Return how many documents take a side, how many of them are copies, and how many origins they go back to."""
    copies = sum(one.copy_of is not None for one in held)
    told = f"{len(held)} document{'s' if len(held) > 1 else ''}"
    told += f", {copies} of them {'a copy' if copies == 1 else 'copies'}" if copies else ""
    if not ends:
        return f"{told}; no claim was read there, so the origin is not known"
    return f"{told}; {len(ends)} independent origin{'s' if len(ends) > 1 else ''}: {names(ends)}"


def _document(one: CheckedDocument) -> RenderableType:
    document = one.document
    head = on_one_line(document.publisher or document.title or document.locator.rpartition("/")[2], "bold")
    head.append(f"  {document.published}" if document.published else "", QUIET)
    head.append(f"  {one.stand.reason} ({one.stand.sure:.0%} sure)", QUIET)
    words = [on_one_line(f"“{words}”") for words in one.words]
    place = on_one_line(f"{document.locator} · {document.id}", QUIET)
    return indented(head, indented(*words, *_voices(one), place))


def _voices(one: CheckedDocument) -> list[RenderableType]:
    """Return the voices behind the words, each once for each thing that it does."""
    told: dict[tuple[str, str, str], RenderableType] = {}
    for voice in one.voices:
        head = on_one_line(voice.speaker.name).append(f"  {voice.claim.stance}", STANCE.get(voice.claim.stance, ""))
        line = head.append("  through ", QUIET).append_text(chain(voice))
        told.setdefault((voice.speaker.id, voice.claim.stance, line.plain), line)
    if one.speakers:
        told["", "", ""] = on_one_line(f"by the word of {names(one.speakers)}")
    return list(told.values())
