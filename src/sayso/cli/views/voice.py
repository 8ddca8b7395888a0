"""A voice: who, when, through whom, in which words, and where they stand."""

from rich.console import RenderableType
from rich.text import Text

from sayso.cli.views.words import QUIET, STANCE, indented, on_one_line, shown
from sayso.exports import OWN_VOICE, link_name
from sayso.ledger import Voice

_AROUND = 160  # characters of the paragraph on each side of the words


def voice(found: Voice) -> RenderableType:
    """Return one voice with its chain, its exact words and the words around them."""
    claim = found.claim
    head = on_one_line(found.speaker.name, "bold")
    head.append(f"  {claim.stance}", STANCE.get(claim.stance, ""))
    head.append(f" {claim.factuality}", QUIET)
    if claim.date:
        head.append(f"  {claim.date}", QUIET)
    if claim.attributive_only:
        head.append("  speaks about it, does not vouch for it", QUIET)
    place = f"{found.document.locator}, characters {claim.span.start}–{claim.span.end} · {claim.id}"
    body: list[RenderableType] = [chain(found), on_one_line(f"“{found.words}”")]
    around = _around(found)
    body += [around] if around else []
    return indented(head, indented(*body, on_one_line(place, QUIET)))


def chain(found: Voice) -> Text:
    """Return through whom it came: where it is printed, then the links of the chain, outermost first."""
    pairs = zip(found.chain, found.chain_speakers, strict=True)
    links = [link_name(link, speaker, found.document) for link, speaker in pairs]
    outlet = found.document.publisher or found.document.locator
    return on_one_line(f"{outlet}: {' → '.join(links) or OWN_VOICE}", "italic")


def _around(found: Voice) -> Text | None:
    """Return the paragraph around the words, the words themselves bold; None where they are all of it."""
    text, (start, end) = found.document.text, found.claim.span
    block = next((b for b in found.document.blocks if b.span.holds(found.claim.span)), None)
    if block is None or block.span == found.claim.span:
        return None
    left, right = max(block.start, start - _AROUND), min(block.end, end + _AROUND)
    line = Text("in: ", QUIET)
    line.append("…" if left > block.start else "")
    line.append_text(_flat(text[left:start], QUIET))
    line.append_text(_flat(text[start:end], "not dim bold"))
    line.append_text(_flat(text[end:right], QUIET))
    return line.append("…" if right < block.end else "")


def _flat(words: str, style: str) -> Text:
    return shown(words.replace("\n", " ").replace("\t", " "), style)
