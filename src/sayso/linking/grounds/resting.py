"""Resting: which of the voices that a report leans on are its grounds."""

import re
from dataclasses import dataclass

from sayso.linking.grounds.heard import Heard
from sayso.linking.grounds.nearest import Nearest
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.speakers import ARTEFACT, AUTHORITY, HEARSAY
from sayso.linking.grounds.weight import LEAD, Leaning, Weights
from sayso.linking.names import tokens
from sayso.values import Actor, Span
from sayso.values.ground import Link

OWN = "own "


@dataclass(frozen=True, slots=True)
class Rest:
    """What one report rests on: voices, the weightiest first, with the link and the words that show it."""

    document: str
    voices: tuple[str, ...]
    links: dict[str, tuple[Link, Span | None]]


@dataclass(frozen=True, slots=True)
class _Hearsay:
    """Nobody's word in a lead: the words that show it, and whether it says more of the topic than a named voice."""

    words: Span | None
    leads: bool


def rests(weights: Weights, actors: dict[str, Actor]) -> dict[str, Rest]:
    """Return what each report rests on, by document."""
    nearest = Nearest(weights, actors)
    return {leaning.page.document.id: _rest(leaning, weights, actors, nearest) for leaning in weights.leanings}


def _rest(leaning: Leaning, weights: Weights, actors: dict[str, Actor], nearest: Nearest) -> Rest:
    document, links = leaning.page.document.id, dict(leaning.links)
    voices = _weightiest(leaning, weights)
    if hearsay := _hearsay(leaning, weights, voices):
        voices = [voice for voice in voices if not voice.startswith(ARTEFACT)]
        voices.insert(0 if hearsay.leads else len(voices), HEARSAY)
        links[HEARSAY] = ("hearsay", hearsay.words)
    if not voices and (speaker := _lead_speaker(leaning, weights, actors)):
        voices, links[speaker[0]] = [speaker[0]], ("citation", speaker[1])
    if not any(voice in actors for voice in voices) and (named := _named(leaning, weights, actors)):
        voices.append(named)
        links.setdefault(named, ("naming", None))
    if voices and (authority := _authority(leaning, weights, voices)) and authority[0] not in voices:
        voices.insert(0, authority[0])
        links[authority[0]] = ("citation", authority[1])
    if not voices and (alike := nearest.to(leaning)):
        voices, links[alike] = [alike], ("likeness", None)
    if not voices:
        voices, links[OWN + document] = [OWN + document], ("own", None)
    return Rest(document, tuple(voices), {voice: links[voice] for voice in voices})


def _weightiest(leaning: Leaning, weights: Weights) -> list[str]:
    measures = phrases().measures
    found = {
        voice: weights.weight(leaning, voice)
        for voice in leaning.counts
        if voice != HEARSAY and not voice.startswith(AUTHORITY)
    }
    ranked = sorted(found, key=lambda voice: (-found[voice], voice))[: measures.most]
    return [voice for voice in ranked if found[voice] >= measures.keep * found[ranked[0]]]


def _hearsay(leaning: Leaning, weights: Weights, voices: list[str]) -> _Hearsay | None:
    """Return the words by which a report's lead rests on nobody's word, as much as on a named voice's; else None."""
    measures = phrases().measures
    named, nobody, words = 0.0, 0.0, None
    for word in leaning.heard:
        if not word.voices or (not word.vouches and not _of_nobody(word, weights)) or word.paragraph > LEAD:
            continue
        share = weights.share(word)
        if _of_nobody(word, weights):
            begins = measures.begins if not word.paragraph else 1.0  # who begins with it does not drop it
            nobody, words = max((nobody, words), (share * begins, word.span), key=lambda pair: pair[0])
        elif weights.said(word)[:1] and weights.said(word)[0] in voices:
            named = max(named, share)
    if nobody >= measures.said and nobody >= measures.hearsay * named:
        return _Hearsay(words, leads=nobody >= named)
    lead = " ".join(re.split(r"(?<=[.!?])\s+", leaning.page.text)[:2])
    return _Hearsay(None, leads=True) if not named and set(tokens(lead)) & phrases().hedges else None


def _authority(leaning: Leaning, weights: Weights, voices: list[str]) -> tuple[str, Span | None] | None:
    """Return the authority without a name on whose word a report begins, if on no named voice's as much."""
    first = [word for word in leaning.heard if word.paragraph == 0 and word.vouches and word.voices]
    unnamed = [word for word in first if word.voices[0].startswith(AUTHORITY)]
    named = max((weights.share(w) for w in first if weights.said(w)[:1] and weights.said(w)[0] in voices), default=0.0)
    best = max(unnamed, key=weights.share, default=None)
    if best is None or weights.share(best) < max(named, phrases().measures.said):
        return None
    return weights.one(best.voices[0]), best.span


def _of_nobody(word: Heard, weights: Weights) -> bool:
    if not word.voices:
        return False
    return word.voices[0] == HEARSAY or weights.one(word.voices[0]).startswith(ARTEFACT)


def _lead_speaker(leaning: Leaning, weights: Weights, actors: dict[str, Actor]) -> tuple[str, Span | None] | None:
    """Return who speaks of the topic in the lead without vouching for it, where nobody vouches: who condemns it."""
    for word in leaning.heard:
        spoken = word.paragraph <= LEAD and not word.intends and word.voices and word.voices[0] in actors
        if spoken and weights.share(word) >= phrases().measures.said:
            return weights.one(word.voices[0]), word.span
    return None


def _named(leaning: Leaning, weights: Weights, actors: dict[str, Actor]) -> str | None:
    """Return the voice that most reports rest on among those that a report without any other names early."""
    measures = phrases().measures
    near = [
        voice
        for voice, paragraph in leaning.named_at.items()
        if paragraph < measures.within and voice in weights.often and voice in actors and voice not in leaning.unsure
        if weights.reach.get(voice, 0.0) >= measures.loose
    ]
    return min(near, key=lambda voice: (-weights.reach[voice], voice), default=None)
