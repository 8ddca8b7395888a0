"""Speakers: whose word an attribution is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.linking.grounds.naming import Names, plain
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.topic import Page
from sayso.linking.names import tokens
from sayso.values import Actor, Attribution, slug

HEARSAY = "hearsay"  # nobody's word
CROWD = "crowd"  # unnamed people on the spot
ARTEFACT, AUTHORITY, UNNAMED, DESCRIBED = "artefact ", "authority ", "unnamed ", "described "  # begin a key


@dataclass(frozen=True, slots=True)
class Speakers:
    """What it takes to tell who speaks in a report."""

    page: Page
    actors: Mapping[str, Actor]
    names: Names

    def of(self, attribution: Attribution, source: str, cue: str, told: str) -> tuple[str, ...]:
        """Return whose word an attribution is: actors' ids, or keys that begin as the constants of this module say.

        `told` is the outlet that the source told it, or that cites the source. What shows something ("tests show") is
        nobody's word.
        """
        speaker = self.actors.get(attribution.speaker or "")
        if set(tokens(source)) & phrases().evidence and (speaker is None or speaker.kind != "person"):
            return ()
        if speaker is None:
            return self._unresolved(source, cue, hearsay=attribution.hearsay)
        if speaker.kind == "unnamed":
            return (self._unnamed(speaker, source, told),)
        if speaker.kind == "state" or _speaks_for_a_state(speaker):
            return (AUTHORITY + _country(speaker),)
        return self._named(speaker, source)

    def told(self, attribution: Attribution, cue: str) -> str:
        """Return the outlet that a source told what it said, "" where the text names none."""
        last = cue.casefold().split()[-1:]
        if not last or last[0] not in phrases().telling:
            return ""
        end = max(span.end for span in attribution.cue)
        after = _TOLD.match(self.page.document.text[end : end + 60])
        found = [id for id in self.names.named(after["whom"]) if self.actors[id].kind != "person"] if after else []
        return found[0] if found else ""

    def _unresolved(self, source: str, cue: str, *, hearsay: bool) -> tuple[str, ...]:
        cited = [id for id in self.names.bodies(source) if self.actors[id].kind == "outlet" or hearsay]
        if cited:
            return tuple(cited)
        if hearsay and not source and set(tokens(cue)) & phrases().confirmed:
            return (AUTHORITY,)  # "was confirmed": nobody's word does not confirm
        owners, kind = self.names.owners(source), artefact(source)
        if hearsay or (not owners and not kind and not source):
            return (HEARSAY,)
        if owners:
            return (owners[0],)
        return (ARTEFACT + kind,) if kind else ()

    def _unnamed(self, speaker: Actor, source: str, told: str) -> str:
        said, owners = set(plain(speaker.name)), self.names.owners(source)
        if told and (not owners or said & phrases().authority):
            return told
        if owners:
            return owners[0]
        if said & phrases().nobody:
            return HEARSAY
        if said & phrases().crowd:
            return CROWD
        if said & phrases().authority:
            return AUTHORITY + _country(speaker)
        return f"{UNNAMED}{self.page.document.id} {slug(speaker.name)}"

    def _named(self, speaker: Actor, source: str) -> tuple[str, ...]:
        if speaker.kind not in ("person", "outlet"):
            people = [id for id in self.names.named(source) if self.actors[id].kind == "person"]
            if people:
                return (people[-1],)
        bodies = [id for id in self.names.bodies(source) if id != speaker.id]
        outlets = [id for id in bodies if self.actors[id].kind == "outlet"]
        if speaker.kind == "outlet":
            return tuple(dict.fromkeys([speaker.id, *outlets]))
        if speaker.id in self.names.common:
            return ()
        return (outlets[0] if speaker.kind == "person" and outlets else speaker.id,)


def artefact(text: str) -> str | None:
    """Return the kind of thing that a text speaks of as showing or saying something, the first one named."""
    return next((phrases().artefacts[word] for word in tokens(text) if word in phrases().artefacts), None)


def _country(speaker: Actor) -> str:
    """Return the state for which an authority without a name speaks, "" where none is told."""
    return speaker.country or next((side.removeprefix("state:") for side in speaker.sides), "")


def _speaks_for_a_state(speaker: Actor) -> bool:
    """Tell whether an actor is a state's authorities at large ("Authorities of Norland")."""
    words = plain(speaker.name)
    return len(words) > 2 and words[0] in phrases().authority and words[1] == "of"


_TOLD = re.compile(r"\s*(?:to\s+)?(?:the\s+)?(?P<whom>(?:[A-Z][\w’'&.-]*\s?){1,4})")
