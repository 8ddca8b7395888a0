"""A chain in words: who said it, on whose word, outermost first."""

from collections.abc import Iterable, Mapping

from sayso.values import Actor, Attribution, Document

OWN_VOICE = "own voice"
ARROW = " → "


def link_name(attribution: Attribution, speaker: Actor | None, document: Document) -> str:
    """Return a name for one link of a chain: its speaker's, else the words of its source."""
    if speaker is not None and speaker.kind != "unnamed":
        return speaker.name
    source = " ".join(document.words(part) for part in attribution.source)
    return " ".join(source.split()) or (speaker.name if speaker else "unnamed")


def chain_text(chain: Iterable[Attribution], actors: Mapping[str, Actor], document: Document) -> str:
    """Return a chain as text ("Norland Radio → a minister"); `OWN_VOICE` where the document says it itself."""
    names = [link_name(link, actors.get(link.speaker or ""), document) for link in chain]
    return ARROW.join(names) or OWN_VOICE
