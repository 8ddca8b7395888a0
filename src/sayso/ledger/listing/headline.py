"""Headlines: an event in a few plain words, made from its type, its roles and the names of actors."""

from collections import Counter
from collections.abc import Mapping

from sayso.values import Actor, Event, Filler

DOERS = ("agent", "issuer", "party")
RECEIVERS = ("recipient", "target")
MATTERS = ("goods", "subject", "term", "scope")
WORDS = 6  # of a filler that is no actor
NAMED = 3  # actors of one role
SHARE = 3  # of so many wordings, one has to hold a word of the headline
STEM = 5  # letters


def headline(event: Event, actors: Mapping[str, Actor]) -> str:
    """Return what happened in a few words: "transfer: Iran → Russia, ballistic missiles"."""
    doers = _first(event, DOERS, actors)
    receivers = [name for name in _first(event, RECEIVERS, actors) if name not in doers]
    matters = _first(event, MATTERS, actors)[:1]
    sides = " → ".join(" and ".join(side) for side in (doers, receivers) if side)
    if receivers and not doers:
        sides = f"→ {sides}"
    where = [] if matters else [f"in {place}" for place in _first(event, ("place",), actors)[:1]]
    told = ", ".join(part for part in (sides, *matters, *where) if part)
    kind = event.type.replace("_", " ")
    return f"{kind}: {told}" if told else kind


def _first(event: Event, roles: tuple[str, ...], actors: Mapping[str, Actor]) -> list[str]:
    """Return what fills the first of these roles that has anything: actors, most often named first, or words."""
    fillers = next((event.roles[role] for role in roles if event.roles.get(role)), ())
    named = Counter(actors[f.actor].name for f in fillers if f.actor and f.actor in actors)
    if named:
        return sorted(named, key=lambda name: (-named[name], name))[:NAMED]
    return [_words(fillers)] if fillers else []


def _words(fillers: tuple[Filler, ...]) -> str:
    """Return the fullest of many wordings, each of whose words stands in a third of them: "ballistic missiles"."""
    wordings = Counter(" ".join(filler.text.split()) for filler in fillers)
    counts: Counter[str] = Counter()
    for wording, times in wordings.items():
        counts.update(dict.fromkeys(_stems(wording), times))
    shared = [w for w in wordings if all(counts[stem] * SHARE >= wordings.total() for stem in _stems(w))]
    best = min(
        shared or wordings, key=lambda wording: (-len(_stems(wording)), -wordings[wording], len(wording), wording)
    )
    cut = best.split()
    return " ".join(cut[:WORDS]) + (" …" if len(cut) > WORDS else "")


def _stems(wording: str) -> set[str]:
    """Return the beginnings of words, so that one thing and many of it are the same."""
    return {word[:STEM] for word in wording.casefold().split()}
