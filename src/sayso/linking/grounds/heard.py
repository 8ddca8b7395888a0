"""What is heard in a report: each attribution as a word of some voice on the topic."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.linking.grounds.naming import Names
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.speakers import DESCRIBED, UNNAMED, Speakers
from sayso.linking.grounds.topic import Page, negation, terms
from sayso.linking.names import tokens
from sayso.values import Actor, Attribution, Span

VOUCHING = frozenset({"asserts", "affirms", "denies", "hedges"})
DESCRIPTION = 3  # words that describe an unnamed voice so closely that the same words mean the same one


@dataclass(frozen=True, slots=True)
class Heard:
    """One word of one or several voices in a report.

    `voices` are actors' ids, or keys as `speakers` makes them; `terms` are those of what is
    said; `vouches` where the voice says that it is so or is not so; `unsure` where it says that it cannot tell.
    """

    document: str
    voices: tuple[str, ...]
    paragraph: int
    terms: frozenset[str]
    source: str
    cue: str
    content: str
    span: Span | None
    vouches: bool = True
    unsure: bool = False
    denies: bool = False
    quotes: bool = False
    intends: bool = False
    described: str = ""  # the key of an unnamed voice that is described closely
    told: str = ""  # the outlet that it was told
    reporter: str = ""  # the person through whom an outlet speaks
    id: str = ""  # of the attribution
    parent: str | None = None  # of the one that this stands in


def hear(
    page: Page,
    attributions: Iterable[Attribution],
    actors: Mapping[str, Actor],
    names: Names,
    denials: frozenset[str] = frozenset(),
) -> list[Heard]:
    """Return what is heard in a report, in the order of its words; `denials` are attributions known to deny."""
    ordered = sorted(attributions, key=lambda a: (_place(a), a.id))
    speaker_of = {attribution.id: attribution.speaker for attribution in ordered}
    outlets = {id: who for id, who in speaker_of.items() if who and who in actors and actors[who].kind == "outlet"}
    who = Speakers(page, actors, names)
    heard = [_heard(page, attribution, outlets.get(attribution.parent or "", ""), who) for attribution in ordered]
    return [replace(word, denies=True) if word.id in denials else word for word in heard]


def _place(attribution: Attribution) -> Span:
    return min((*attribution.cue, *attribution.content, *attribution.source))


def _heard(page: Page, attribution: Attribution, outer: str, who: Speakers) -> Heard:
    source, cue, content = (_words(page, spans) for spans in (attribution.source, attribution.cue, attribution.content))
    told = who.told(attribution, cue) or outer
    voices = who.of(attribution, source, cue, told)
    closely = [word for word in tokens(source) if word not in phrases().idle]
    unnamed = bool(voices) and voices[0].startswith(UNNAMED)
    speaker = who.actors.get(attribution.speaker or "")
    described = len(closely) >= DESCRIPTION and (unnamed or (told and speaker and speaker.kind == "unnamed"))
    return Heard(
        document=page.document.id,
        voices=voices,
        paragraph=page.paragraph_at((attribution.cue or attribution.content or attribution.source)[0].start),
        terms=terms(content) | negation(content),
        source=source,
        cue=cue,
        content=content,
        span=(attribution.source or attribution.cue or attribution.content)[0],
        vouches=attribution.cue_class in VOUCHING,
        unsure=_unsure(cue),
        denies=attribution.cue_class == "denies" or bool(phrases().denial.search(content)),
        quotes=attribution.quotation != "indirect",
        intends=attribution.cue_class == "intends",
        described=DESCRIBED + " ".join(closely[:5]) if described else "",
        told=told,
        reporter=_reporter(speaker, voices),
        id=attribution.id,
        parent=attribution.parent,
    )


def _reporter(speaker: Actor | None, voices: tuple[str, ...]) -> str:
    return speaker.id if speaker and speaker.kind == "person" and voices and voices[0] != speaker.id else ""


def _words(page: Page, spans: Iterable[Span]) -> str:
    return " ".join(page.document.words(span) for span in spans)


def _unsure(cue: str) -> bool:
    """Tell whether a cue says that who speaks cannot tell: "could not confirm"."""
    words = re.findall(r"n['’]t|\w+?(?=n['’]t)|\w+", cue.casefold())
    negated = next((number for number, word in enumerate(words) if word in phrases().negations), None)
    stems = tuple(verb.rstrip("y") for verb in phrases().unsure)
    return negated is not None and any(word.startswith(stems) for word in words[negated + 1 :])
