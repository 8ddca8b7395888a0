"""Weight: how much each report rests on each voice."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.linking.grounds.heard import Heard
from sayso.linking.grounds.merging import Merged
from sayso.linking.grounds.naming import Names
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.printed import credited
from sayso.linking.grounds.speakers import ARTEFACT, HEARSAY
from sayso.linking.grounds.topic import NEGATED, Page, about
from sayso.linking.names import tokens
from sayso.values import Actor, Span
from sayso.values.ground import Link

LEAD = 1  # paragraphs after the first that still are the lead
NAMED_BY = 2  # reports that name a voice where somebody speaks, from which being heard once is enough


@dataclass(slots=True)
class Leaning:
    """How one report leans on the voices: what each counts, by which link, and the words that show it."""

    page: Page
    heard: list[Heard]
    counts: dict[str, float] = field(default_factory=dict)
    links: dict[str, tuple[Link, Span | None]] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    named_at: dict[str, int] = field(default_factory=dict)  # the first paragraph that names an actor

    def count(self, voice: str, weight: float, link: Link, words: Span | None) -> None:
        """Let a voice count further; what shows it first is kept."""
        self.counts[voice] = 1 - (1 - self.counts.get(voice, 0.0)) * (1 - weight)
        self.links.setdefault(voice, (link, words))


class Weights:
    """The voices of a pile of reports, and how far each report leans on each."""

    def __init__(
        self,
        pages: Sequence[Page],
        heard: Mapping[str, list[Heard]],
        topic: frozenset[str],
        merged: Merged,
        actors: Mapping[str, Actor],
        names: Names,
    ) -> None:
        self.topic, self.one, self._merged, self._actors = topic, merged.one, merged, actors
        self.leanings = [Leaning(page, heard[page.document.id]) for page in pages]
        self._passed = frozenset(self._passed_on())
        self.often = self._heard_often(names)
        self.subjects = self._subjects(names)
        for leaning in self.leanings:
            self._lean(leaning, names)
        told = {voice for leaning in self.leanings for word in leaning.heard for voice in self.said(word)}
        told |= {voice for leaning in self.leanings for voice, (link, _) in leaning.links.items() if link == "credit"}
        total: dict[str, float] = defaultdict(float)
        for leaning in self.leanings:
            for outlet in _carriers(leaning, self):
                del leaning.counts[outlet]
            leaning.counts = {v: count for v, count in leaning.counts.items() if v in told and v not in leaning.unsure}
            for voice, count in leaning.counts.items():
                total[voice] += count
        self.reach = {voice: count / len(self.leanings) for voice, count in sorted(total.items())}

    def said(self, word: Heard) -> list[str]:
        """Return the voices of what is heard where it counts: they vouch for it, and it is on the topic."""
        if not word.vouches or word.id in self._passed or self.share(word) < phrases().measures.said:
            return []
        return [self.one(voice) for voice in word.voices]

    def share(self, word: Heard) -> float:
        """Return how far what is heard is on the topic; what a lead tells is so in some measure by its place."""
        share = about(word.terms - {NEGATED}, self.topic)
        return max(share, phrases().measures.place) if word.paragraph <= LEAD and word.terms else share

    def _passed_on(self) -> Iterator[str]:
        """Yield what an outlet is heard to say on the word of a voice with a name: whoever passes on is no witness."""
        for leaning in self.leanings:
            by_id = {word.id: word for word in leaning.heard if word.id}
            for word in leaning.heard:
                outer = by_id.get(word.parent or "")
                named = bool(word.voices) and self._is(word.voices[0], outlet=False) and word.vouches
                if not named or outer is None or not outer.voices or not self._is(outer.voices[0], outlet=True):
                    continue
                if 2 * len(word.terms) >= len(outer.terms):
                    yield outer.id

    def _is(self, voice: str, *, outlet: bool) -> bool:
        return voice in self._actors and (self._actors[voice].kind == "outlet") is outlet

    def weight(self, leaning: Leaning, voice: str) -> float:
        """Return how much a report rests on a voice: less on one that few reports rest on."""
        return leaning.counts[voice] * float(self.reach[voice] ** phrases().measures.reach)

    def _heard_often(self, names: Names) -> frozenset[str]:
        """Return who counts where he is but named as speaking: who is heard twice, or once and named so in another."""
        counted = Counter(
            voice
            for leaning in self.leanings
            for voice in {voice for word in leaning.heard for voice in self.said(word)}
        )
        outlets = {v for v in counted if v in self._actors and self._actors[v].kind == "outlet"}
        spoken = Counter(
            voice
            for leaning in self.leanings
            for voice in {self.one(id) for paragraph in leaning.page.paragraphs for id in names.speaking(paragraph)}
        )
        named = {voice for voice, count in spoken.items() if count >= NAMED_BY and voice in counted}
        return frozenset({voice for voice, count in counted.items() if count > 1} | outlets | named)

    def _subjects(self, names: Names) -> frozenset[str]:
        """Return whom the reports are about: enough of their leads name him where he does not speak."""
        counted: Counter[str] = Counter()
        for leaning in self.leanings:
            lead = leaning.page.lead
            spoken = {self.one(id) for id in names.speaking(lead)}
            counted.update({self.one(id) for id in names.named(lead)} - spoken)
        least = max(2.0, len(self.leanings) * phrases().measures.subject)
        return frozenset(voice for voice, count in counted.items() if count >= least)

    def _unsure(self, leaning: Leaning) -> frozenset[str]:
        """Return who says that he cannot tell before he has told anything."""
        telling, unsure = set[str](), set[str]()
        for word in leaning.heard:
            voices = {self.one(voice) for voice in word.voices if voice != HEARSAY and not voice.startswith(ARTEFACT)}
            if word.unsure:
                unsure |= voices - telling
            else:
                telling |= voices & set(self.said(word))
        return frozenset(unsure)

    def _lean(self, leaning: Leaning, names: Names) -> None:
        measures, page = phrases().measures, leaning.page
        leaning.unsure = self._unsure(leaning)
        for word in leaning.heard:
            for voice in self.said(word):
                share = about(word.terms - {NEGATED}, self.topic)
                leaning.count(
                    voice, share * measures.sure * math.exp(-measures.fade * word.paragraph), "citation", word.span
                )
        near: set[str] = set()
        for number, paragraph in enumerate(page.paragraphs):
            speaking = {self.one(id) for id in names.speaking(paragraph)}
            for voice in sorted({self.one(id) for id in names.named(paragraph)}):
                leaning.named_at.setdefault(voice, number)
                if voice in speaking and voice in self.often - near:
                    near.add(voice)
                    weight = (
                        measures.near
                        * (measures.aside if voice in self.subjects else 1)
                        * math.exp(-measures.fade * number)
                    )
                    leaning.count(voice, weight, "naming", None)
        for id, words in sorted(credited(page, names).items()):
            leaning.counts[self.one(id)] = max(leaning.counts.get(self.one(id), 0.0), measures.credit)
            leaning.links[self.one(id)] = ("credit", words)
        for kind, owner in sorted(self._merged.owners.items()):
            if any(phrases().artefacts.get(word) == kind for word in tokens(page.lead)):
                leaning.counts[owner] = max(leaning.counts.get(owner, 0.0), measures.art)
                leaning.links.setdefault(owner, ("artefact", None))


def _carriers(leaning: Leaning, weights: Weights) -> set[str]:
    """Return the outlets that a report names only as those whom a named voice told what it says."""
    told = {
        weights.one(word.told)
        for word in leaning.heard
        if word.told and word.voices and word.voices[0] != word.told and not word.voices[0].startswith(HEARSAY)
    }
    return {outlet for outlet in told if leaning.links.get(outlet, ("", None))[0] == "naming"}
