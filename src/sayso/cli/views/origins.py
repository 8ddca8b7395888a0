"""Origins: each with the reports that hang on it, then which reports share words, and what is not known."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sayso.cli.views.words import QUIET, heading, indented, on_one_line
from sayso.ledger.inquiring.grounding import Grounding
from sayso.values.ground import Ground, Hanging

LONGEST = 72  # letters of the words that show a link


def origins(found: Grounding) -> RenderableType:
    """Return what reports rest on: the count, the origins, the reports that share words, what is not known."""
    return Group(*_parts(found))


def rests_on(found: Grounding) -> RenderableType:
    """Return what the report that was asked for rests on, each origin with the link, and what words it shares."""
    return Group(heading("Rests on"), *(_own(ground, found) for ground in found.own), *_shared(found))


def counted(found: Grounding) -> str:
    """Return the count in words: "11 reports, 2 independent origins"."""
    reports, independent = len(found.documents), found.grounds.independent
    return (
        f"{reports} report{'s' if reports != 1 else ''}, "
        f"{independent} independent origin{'s' if independent != 1 else ''}"
    )


def _parts(found: Grounding) -> Iterator[RenderableType]:
    if found.about:
        yield on_one_line(found.about, "bold")
    yield on_one_line(counted(found))
    if found.own:
        yield rests_on(found)
        yield heading("All reports")
    for ground in found.grounds.grounds:
        yield _named(ground)
        yield indented(*(_hanging(hanging, found) for hanging in ground.reports))
        if ground.reason:
            yield indented(on_one_line(ground.reason, QUIET))
    if found.grounds.bonds:
        yield heading("Reports that share words")
        for bond in found.grounds.bonds:
            one, other = (found.documents[id].locator for id in (bond.one, bond.other))
            yield on_one_line(f"{one} = {other}").append(f"  {bond.kind}: {bond.reason}", QUIET)
    if found.grounds.unknown:
        yield heading("Not known")
        yield from map(on_one_line, found.grounds.unknown)


def _shared(found: Grounding) -> Iterator[RenderableType]:
    for bond in found.grounds.bonds:
        if found.document in (bond.one, bond.other):
            other = found.documents[bond.other if bond.one == found.document else bond.one]
            yield on_one_line(f"{bond.kind} with {other.locator}").append(f"  {bond.reason}", QUIET)


def _named(ground: Ground) -> RenderableType:
    told = on_one_line(ground.name, "bold")
    told.append(f"  {_KINDS[ground.kind]}", QUIET)
    told.append("  denies" if ground.denies else "", "red")
    return told.append(f"  {len(ground.reports)}", QUIET)


def _hanging(hanging: Hanging, found: Grounding) -> RenderableType:
    document = found.documents[hanging.document]
    told = on_one_line(document.locator).append(f"  {hanging.reason}", QUIET)
    words = document.words(hanging.words) if hanging.words else ""
    return told.append_text(on_one_line(f": “{_short(words)}”" if words else ""))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _own(ground: Ground, found: Grounding) -> RenderableType:
    hanging = next(hanging for hanging in ground.reports if hanging.document == found.document)
    told = on_one_line(ground.name, "bold").append(f"  {_KINDS[ground.kind]}, {hanging.reason}", QUIET)
    others = len(ground.reports) - 1
    return told.append(f"; so {'does' if others == 1 else 'do'} {others} more" if others else "", QUIET)


_KINDS = {
    "voice": "a voice",
    "outlet": "an outlet",
    "unnamed": "a voice without a name",
    "hearsay": "nobody's word",
    "own": "its own word",
}
