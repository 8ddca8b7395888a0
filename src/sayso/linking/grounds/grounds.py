"""Grounds: on whose word each report of a pile rests, and how many of these words are independent."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.linking.grounds.bonds import bonds
from sayso.linking.grounds.counting import independent, unknown
from sayso.linking.grounds.heard import HEARSAY, Heard, hear
from sayso.linking.grounds.merging import Merged
from sayso.linking.grounds.naming import Names
from sayso.linking.grounds.outlets import unlisted
from sayso.linking.grounds.printed import put_out
from sayso.linking.grounds.resting import OWN, Rest, rests
from sayso.linking.grounds.topic import page, topic
from sayso.linking.grounds.weight import Weights
from sayso.values import Actor, Affair, Attribution, Document
from sayso.values.ground import Ground, GroundKind, Grounds, Hanging


def grounds(documents: Iterable[Document], affair: Affair) -> Grounds:
    """Return on what these reports of one affair rest; `affair` holds their actors, attributions and copies.

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
    names = Names(actors, [page.document.text for page in pages])
    heard = {
        page.document.id: [*hear(page, heard_in[page.document.id], actors, names), *put_out(page, names)]
        for page in pages
    }
    merged = Merged((word for words in heard.values() for word in words), actors, names)
    weights = Weights(pages, heard, topic(pages), merged, actors, names)
    rested = _with_copies(rests(weights, actors), affair.copies)
    bound = bonds(pages, weights, affair.copies)
    made = _grounds(rested, heard, merged, actors, {page.document.id: page.document for page in pages})
    return Grounds(
        documents=tuple(sorted(ids)),
        grounds=made,
        bonds=bound,
        independent=independent(made, bound),
        unknown=unknown(made),
    )


def _with_copies(rested: Mapping[str, Rest], copies: Mapping[str, str]) -> dict[str, Rest]:
    """Let a copy that names nobody rest on what its original rests on."""
    found = dict(rested)
    for copy, original in sorted(copies.items()):
        if copy in rested and original in rested and rested[copy].voices[0].startswith(OWN):
            voices = rested[original].voices
            found[copy] = Rest(copy, voices, dict.fromkeys(voices, ("copy", None)))
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
    """Return the voices that more often deny than tell."""
    said: dict[str, int] = defaultdict(int)
    for word in (word for words in heard.values() for word in words):
        for voice in word.voices:
            said[merged.one(voice)] += -1 if word.denies else word.vouches
    return frozenset(voice for voice, balance in said.items() if balance < 0)


def _name(voice: str, actors: Mapping[str, Actor], documents: Mapping[str, Document]) -> str:
    if voice in actors:
        return actors[voice].name
    if voice == HEARSAY:
        return "reports that are nobody's word"
    if voice.startswith(OWN):
        document = documents[voice.removeprefix(OWN)]
        return document.publisher or document.title or document.locator.rsplit("/", 1)[-1]
    return voice.partition(" ")[2].partition(" ")[2] or voice


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
