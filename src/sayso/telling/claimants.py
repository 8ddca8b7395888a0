"""Claimant by claimant: who affirms, denies and hedges, and through whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ledger import Voice
from sayso.values import Actor, Attribution, Document, Stance

Camp = str  # "affirms", "denies", "hedges", "others"
CAMPS: tuple[tuple[Camp, str], ...] = (
    ("affirms", "Affirms"),
    ("denies", "Denies"),
    ("hedges", "Hedges"),
    ("others", "Speaks of it otherwise"),
)

MANY = 4  # claimants that still fit in one column beside those of the other camps


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: who speaks (or, unresolved, the words for it) and by which cue words."""

    actor: Actor | None
    words: str
    cue: str


@dataclass(frozen=True, slots=True)
class Claimant:
    """A speaker with its voices in one camp."""

    speaker: Actor
    voices: tuple[Voice, ...]


def camp(stance: Stance) -> Camp:
    """Return the camp of a stance; conditions, questions, forecasts and mentions take no side."""
    return stance if stance in ("affirms", "denies", "hedges") else "others"


def camps(voices: Iterable[Voice]) -> list[tuple[Camp, str, list[Claimant]]]:
    """Return the camps in order with their claimants, those with most documents first."""
    held: dict[Camp, dict[str, list[Voice]]] = {name: {} for name, _ in CAMPS}
    for voice in voices:
        held[camp(voice.claim.stance)].setdefault(voice.speaker.id, []).append(voice)
    return [(name, title, _claimants(held[name].values())) for name, title in CAMPS]


def most(held: Iterable[tuple[Camp, str, list[Claimant]]]) -> Camp | None:
    """Return the camp that has far more claimants than any other that takes a side, None where none has."""
    ranked = sorted((len(claimants), name) for name, _, claimants in held if name != "others")
    (second, _), (first, name) = ranked[-2:]
    return name if first > max(MANY, 2 * second) else None


def links(voice: Voice) -> tuple[Link, ...]:
    """Return a voice's chain, outermost first; empty where the document speaks for itself."""
    pairs = zip(voice.chain, voice.chain_speakers, strict=True)
    return tuple(Link(actor, source(voice.document, said), _cue(voice.document, said)) for said, actor in pairs)


def source(document: Document, attribution: Attribution) -> str:
    """Return the words that an attribution names its source by, or "no named source"."""
    return " … ".join(document.words(span) for span in attribution.source) or "no named source"


def _cue(document: Document, attribution: Attribution) -> str:
    return " … ".join(document.words(span) for span in attribution.cue)


def _claimants(groups: Iterable[list[Voice]]) -> list[Claimant]:
    held = [Claimant(voices[0].speaker, tuple(voices)) for voices in groups]
    return sorted(held, key=_reach)


def _reach(claimant: Claimant) -> tuple[int, str, str]:
    documents = {voice.claim.document for voice in claimant.voices}
    return (-len(documents), claimant.speaker.name, claimant.speaker.id)
