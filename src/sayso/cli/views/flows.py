"""Flows: deals under one another, each way with who gives what to whom, and the voices that say so."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.voice import chain
from sayso.cli.views.words import QUIET, STANCE, STATUS, indented, on_one_line, shown
from sayso.ledger import Flow

UNTOLD = "?"


def flows(found: Sequence[Flow]) -> RenderableType:
    """Return flows deal by deal, each way once with the voices that tell it so."""
    return Group(*(part for _, deal in groupby(found, key=lambda flow: flow.deal.id) for part in _deal(list(deal))))


def way(flow: Flow) -> str:
    """Return who gives what to whom, for what and by which way: "Norland → Westmark: grain, for oil, via Easthaven"."""
    told = f"{flow.giver or UNTOLD} → {flow.receiver or UNTOLD}: {flow.goods or UNTOLD}"
    more = (("for", flow.in_return), ("via", flow.via), ("in", flow.place))
    return ", ".join([told, *(f"{word} {value}" for word, value in more if value)])


def _deal(found: list[Flow]) -> Iterator[RenderableType]:
    first = found[0]
    told = " ⇄ ".join(dict.fromkeys(flow.event.headline for flow in found))
    yield on_one_line(told, "bold").append(f"  {first.deal.id}", QUIET)
    yield indented(on_one_line(first.deal.reason, QUIET))
    for agreement in first.agreements:
        yield indented(on_one_line(f"under {agreement.headline} ({agreement.event.id})"))
    ways: dict[tuple[str, str], list[Flow]] = {}
    for flow in found:
        ways.setdefault((flow.part, way(flow)), []).append(flow)
    for (part, told), voices in ways.items():
        yield indented(on_one_line(f"{'⇐' if part == 'in return' else '⇒'} {told}"), *map(_voice, voices))
    yield Text()


def _voice(flow: Flow) -> RenderableType:
    claim, status = flow.voice.claim, flow.event.assessment.status
    head = on_one_line(flow.voice.speaker.name, "bold")
    head.append(f"  {claim.stance}", STANCE.get(claim.stance, "")).append(f" {claim.factuality}", QUIET)
    head.append(f"  {claim.date}" if claim.date else "", QUIET).append("  event ", QUIET)
    head.append_text(shown(status, STATUS.get(status, "")))
    place = f"{flow.voice.document.locator} · {claim.id}"
    return indented(head, indented(chain(flow.voice), on_one_line(f"“{flow.voice.words}”"), on_one_line(place, QUIET)))
