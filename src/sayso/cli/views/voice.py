"""A voice: who, when, through whom, in which words, and where they stand."""

from rich.console import RenderableType
from rich.text import Text

from sayso.cli.views.rulings import ruling_line
from sayso.cli.views.words import QUIET, STANCE, indented, on_one_line, shown
from sayso.ledger import Voice
from sayso.telling import OWN_VOICE, link_name, passage


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
    body += [ruling_line(ruling) for ruling in found.rulings]
    return indented(head, indented(*body, on_one_line(place, QUIET)))


def chain(found: Voice) -> Text:
    """Return through whom it came: where it is printed, then the links of the chain, outermost first."""
    pairs = zip(found.chain, found.chain_speakers, strict=True)
    links = [link_name(link, speaker, found.document) for link, speaker in pairs]
    outlet = found.document.publisher or found.document.locator
    return on_one_line(f"{outlet}: {' → '.join(links) or OWN_VOICE}", "italic")


def _around(found: Voice) -> Text | None:
    """Return the paragraph around the words, the words themselves bold; None where they are all of it."""
    where = passage(found.document, found.claim.span)
    if not where.before and not where.after:
        return None
    line = Text().append("in: ", QUIET)
    for words, style in ((where.before, QUIET), (where.words, "bold"), (where.after, QUIET)):
        line.append_text(shown(words.replace("\n", " ").replace("\t", " "), style))
    return line
