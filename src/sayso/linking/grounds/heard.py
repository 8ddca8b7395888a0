"""What is heard in a report: each attribution as a word of some voice on the topic."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.linking.grounds.naming import Names, plain
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.topic import Page, negation, terms
from sayso.linking.names import tokens
from sayso.values import Actor, Attribution, Span, slug

HEARSAY = "hearsay"  # nobody's word
CROWD = "crowd"  # unnamed people on the spot
ARTEFACT, AUTHORITY, UNNAMED, DESCRIBED = "artefact ", "authority ", "unnamed ", "described "
VOUCHING = frozenset({"asserts", "affirms", "denies", "hedges"})
DESCRIPTION = 3  # words that describe an unnamed voice so closely that the same words mean the same one


@dataclass(frozen=True, slots=True)
class Heard:
    """One word of one or several voices in a report.

    `voices` are actors' ids, or keys that begin as the constants of this module say; `terms` are those of what is
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
    heard = [_heard(page, attribution, outlets.get(attribution.parent or ""), actors, names) for attribution in ordered]
    return [replace(word, denies=True) if word.id in denials else word for word in heard]


def artefact(text: str) -> str | None:
    """Return the kind of thing that a text speaks of as showing or saying something, the first one named."""
    return next((phrases().artefacts[word] for word in tokens(text) if word in phrases().artefacts), None)


def _place(attribution: Attribution) -> Span:
    return min((*attribution.cue, *attribution.content, *attribution.source))


def _heard(page: Page, attribution: Attribution, outer: str | None, actors: Mapping[str, Actor], names: Names) -> Heard:
    source, cue, content = (_words(page, spans) for spans in (attribution.source, attribution.cue, attribution.content))
    told = _told(page, attribution, cue, actors, names) or outer or ""
    voices = tuple(_voices(page, attribution, (source, cue), told, actors, names))
    closely = [word for word in tokens(source) if word not in phrases().idle]
    unnamed = bool(voices) and voices[0].startswith(UNNAMED)
    speaker = actors.get(attribution.speaker or "")
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


def _voices(
    page: Page, attribution: Attribution, words: tuple[str, str], told: str, actors: Mapping[str, Actor], names: Names
) -> Iterator[str]:
    source, cue = words
    speaker, owners = actors.get(attribution.speaker or ""), names.owners(source)
    if speaker is None:
        kind = artefact(source)
        cited = [id for id in names.bodies(source) if actors[id].kind == "outlet" or attribution.hearsay]
        if cited:
            yield from cited
        elif attribution.hearsay and not source and set(tokens(cue)) & phrases().confirmed:
            yield AUTHORITY + page.document.id  # "was confirmed": nobody's word does not confirm
        elif attribution.hearsay or (not owners and not kind and not source):
            yield HEARSAY
        elif owners:
            yield owners[0]
        elif kind:
            yield ARTEFACT + kind
    elif speaker.kind == "unnamed":
        yield _unnamed(page, speaker, owners, told)
    elif speaker.kind == "state" or _speaks_for_a_state(speaker):
        yield AUTHORITY + page.document.id
    elif speaker.kind not in ("person", "outlet") and (people := _people(source, actors, names)):
        yield people[-1]
    else:
        outlets = [id for id in names.bodies(source) if actors[id].kind == "outlet" and id != speaker.id]
        if speaker.kind == "outlet":
            yield from dict.fromkeys([speaker.id, *outlets])
        elif speaker.id not in names.common:
            yield outlets[0] if speaker.kind == "person" and outlets else speaker.id


def _people(source: str, actors: Mapping[str, Actor], names: Names) -> list[str]:
    return [id for id in names.named(source) if actors[id].kind == "person"]


def _unnamed(page: Page, speaker: Actor, owners: list[str], told: str) -> str:
    said = set(plain(speaker.name))
    if told and (not owners or said & phrases().authority):
        return told
    if owners:
        return owners[0]
    if said & phrases().nobody:
        return HEARSAY
    if said & phrases().crowd:
        return CROWD
    if said & phrases().authority:
        return AUTHORITY + page.document.id
    return f"{UNNAMED}{page.document.id} {slug(speaker.name)}"


def _speaks_for_a_state(speaker: Actor) -> bool:
    """Tell whether an actor is a state's authorities at large ("Authorities of Mexico")."""
    words = plain(speaker.name)
    return len(words) > 2 and words[0] in phrases().authority and words[1] == "of"


def _told(page: Page, attribution: Attribution, cue: str, actors: Mapping[str, Actor], names: Names) -> str:
    """Return the outlet that a source told what it said, "" where the text names none."""
    last = cue.casefold().split()[-1:]
    if not last or last[0] not in phrases().telling:
        return ""
    end = max(span.end for span in attribution.cue)
    after = _TOLD.match(page.document.text[end : end + 60])
    found = [id for id in names.named(after["whom"]) if actors[id].kind != "person"] if after else []
    return found[0] if found else ""


_TOLD = re.compile(r"\s*(?:to\s+)?(?:the\s+)?(?P<whom>(?:[A-Z][\w’'&.-]*\s?){1,4})")


def _unsure(cue: str) -> bool:
    """Tell whether a cue says that who speaks cannot tell: "could not confirm"."""
    words = re.findall(r"n['’]t|\w+?(?=n['’]t)|\w+", cue.casefold())
    negated = next((number for number, word in enumerate(words) if word in phrases().negations), None)
    stems = tuple(verb.rstrip("y") for verb in phrases().unsure)
    return negated is not None and any(word.startswith(stems) for word in words[negated + 1 :])
