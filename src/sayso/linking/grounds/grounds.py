"""Grounds: on whose word each report of a pile rests, and how many of these words are independent."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.linking.grounds.bonds import bonds
from sayso.linking.grounds.counting import independent, unknown
from sayso.linking.grounds.heard import Heard, hear
from sayso.linking.grounds.merging import Merged
from sayso.linking.grounds.naming import Names
from sayso.linking.grounds.outlets import unlisted
from sayso.linking.grounds.printed import put_out
from sayso.linking.grounds.resting import OWN, Rest, rests
from sayso.linking.grounds.speakers import AUTHORITY, CROWD, HEARSAY
from sayso.linking.grounds.topic import page, topic
from sayso.linking.grounds.weight import Weights
from sayso.values import Actor, Affair, Attribution, Claim, Document
from sayso.values.ground import Ground, GroundKind, Grounds, Hanging


def grounds(documents: Iterable[Document], affair: Affair) -> Grounds:
    """Return on what these reports of one affair rest; `affair` holds their actors, attributions, claims and copies.

    Depends on these reports alone, and not on their order.
    """
    pages = [page(document) for document in sorted(documents, key=lambda document: document.id)]
    ids = frozenset(page.document.id for page in pages)
    actors = {actor.id: actor for actor in affair.actors}
    actors |= unlisted((page.document.text for page in pages), actors)
    heard_in: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in affair.attributions:
        if attribution.document in ids:
            heard_in[attribution.document].append(attribution)
    names, denials = Names(actors, [page.document.text for page in pages]), _denials(affair.claims)
    heard = {
        page.document.id: [*hear(page, heard_in[page.document.id], actors, names, denials), *put_out(page, names)]
        for page in pages
    }
    told = (word for words in heard.values() for word in words)
    merged = Merged(told, actors, names, [paragraph for page in pages for paragraph in page.paragraphs])
    weights = Weights(pages, heard, topic(pages), merged, actors, names)
    rested = _with_copies(rests(weights, actors), affair.copies)
    rested = _with_publishers(rested, {page.document.id: page.document for page in pages}, names, merged)
    bound = bonds(pages, weights, affair.copies)
    made = _grounds(rested, heard, merged, actors, {page.document.id: page.document for page in pages})
    return Grounds(
        documents=tuple(sorted(ids)),
        grounds=made,
        bonds=bound,
        independent=independent(made, bound),
        unknown=unknown(made),
    )


def _denials(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the attributions by which an event is denied that some other claim affirms."""
    affirmed = {claim.event for claim in claims if claim.stance == "affirms" and not claim.attributive_only}
    return frozenset(
        claim.chain[-1] for claim in claims if claim.chain and claim.stance == "denies" and claim.event in affirmed
    )


def _with_copies(rested: Mapping[str, Rest], copies: Mapping[str, str]) -> dict[str, Rest]:
    """Let a copy that names nobody rest on what its original rests on."""
    found = dict(rested)
    for copy, original in sorted(copies.items()):
        if copy in rested and original in rested and rested[copy].voices[0].startswith(OWN):
            voices = rested[original].voices
            found[copy] = Rest(copy, voices, dict.fromkeys(voices, ("copy", None)))
    return found


def _with_publishers(
    rested: Mapping[str, Rest], documents: Mapping[str, Document], names: Names, merged: Merged
) -> dict[str, Rest]:
    """Let who cites an outlet rest on what the outlet's own report here rests on."""
    behind: dict[str, tuple[str, ...]] = {}
    for id, document in sorted(documents.items()):
        outlets = [merged.one(outlet) for outlet in names.bodies(document.publisher or "")]
        if outlets and not rested[id].voices[0].startswith(OWN) and outlets[0] not in rested[id].voices:
            behind.setdefault(outlets[0], rested[id].voices[:1])
    found = {}
    for id, rest in rested.items():
        voices = tuple(dict.fromkeys(further for voice in rest.voices for further in behind.get(voice, (voice,))))
        links = {
            further: rest.links[voice] for voice in reversed(rest.voices) for further in behind.get(voice, (voice,))
        }
        found[id] = Rest(id, voices, links)
    return found


def _grounds(
    rested: Mapping[str, Rest],
    heard: Mapping[str, list[Heard]],
    merged: Merged,
    actors: Mapping[str, Actor],
    documents: Mapping[str, Document],
) -> tuple[Ground, ...]:
    hanging: dict[str, list[Hanging]] = defaultdict(list)
    for document, rest in sorted(rested.items()):
        for voice in rest.voices:
            link, words = rest.links[voice]
            hanging[voice].append(Hanging(document, link, words, first=voice == rest.voices[0], reason=_LINKS[link]))
    denying = _denying(heard, merged)
    made = [
        Ground(
            key=voice.removeprefix(OWN),
            name=_name(voice, actors, documents),
            kind=_kind(voice, actors),
            reports=tuple(reports),
            denies=voice in denying,
            reason="; ".join(
                dict.fromkeys(r for k, rs in sorted(merged.reasons.items()) if merged.one(k) == voice for r in rs)
            ),
        )
        for voice, reports in hanging.items()
    ]
    return tuple(sorted(made, key=lambda ground: (-len(ground.reports), ground.kind == "own", ground.key)))


def _denying(heard: Mapping[str, list[Heard]], merged: Merged) -> frozenset[str]:
    """Return the voices that deny at least as often as they tell."""
    told: Counter[str] = Counter()
    denied: Counter[str] = Counter()
    for word in (word for words in heard.values() for word in words if word.vouches or word.denies):
        for voice in {merged.one(voice) for voice in word.voices}:
            told[voice] += 1
            denied[voice] += word.denies
    return frozenset(voice for voice, count in denied.items() if count and 2 * count >= told[voice])


def _name(voice: str, actors: Mapping[str, Actor], documents: Mapping[str, Document]) -> str:
    if voice in actors:
        return actors[voice].name
    if voice in (HEARSAY, CROWD):
        return "reports that are nobody's word" if voice == HEARSAY else "unnamed people on the spot"
    if voice.startswith(OWN):
        document = documents[voice.removeprefix(OWN)]
        return document.publisher or document.title or document.locator.rsplit("/", 1)[-1]
    if voice.startswith(AUTHORITY):
        state = actors.get(f"state:{voice.removeprefix(AUTHORITY)}")
        return f"unnamed authorities of {state.name}" if state else "unnamed authorities"
    return voice.partition(" ")[2].partition(" ")[2].replace("-", " ") or voice


def _kind(voice: str, actors: Mapping[str, Actor]) -> GroundKind:
    if voice in actors:
        return "outlet" if actors[voice].kind == "outlet" else "voice"
    if voice == HEARSAY:
        return "hearsay"
    return "own" if voice.startswith(OWN) else "unnamed"


_LINKS = {
    "citation": "the report cites it",
    "naming": "the report names it as one who speaks",
    "credit": "the report credits it",
    "artefact": "the report rests on what it put out",
    "hearsay": "the report's lead rests on nobody's word",
    "likeness": "the report's unnamed authority says what it says",
    "own": "the report names nobody",
    "copy": "the report repeats another one's words",
}
