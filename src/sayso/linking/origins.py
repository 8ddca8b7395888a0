"""Origins: where the chains of reports on an event end, so that whoever repeats is no further witness."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.linking.citations import Citations, Root, Sources
from sayso.values import Claim, Origin, digest

Way = list[Root]  # from the root of a claim's own chain to the one that rests on nobody


def origins(claims: Iterable[Claim], sources: Sources) -> tuple[Origin, ...]:
    """Return the origins of all claims, sorted by id: one for each event and each voice that its claims end at."""
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_event[claim.event].append(claim)
    found = [origin for event, told in by_event.items() for origin in _of_event(event, told, sources)]
    return tuple(sorted(found, key=lambda origin: origin.id))


def _of_event(event: str, claims: list[Claim], sources: Sources) -> list[Origin]:
    by_root: dict[Root, list[tuple[Claim, Way]]] = defaultdict(list)
    for denies in (False, True):
        side = [claim for claim in claims if (claim.stance == "denies") is denies]
        citations = Citations(side, sources)
        for claim in side:
            way = citations.follow(sources.end(claim))
            by_root[way[-1]].append((claim, way))
    return [_origin(event, root, held, sources) for root, held in by_root.items()]


def _origin(event: str, root: Root, held: list[tuple[Claim, Way]], sources: Sources) -> Origin:
    speaker = _speaker(root, held, sources)
    outlets = {
        actor
        for claim, way in held
        for actor in (*sources.named(claim), *(step.key for step in way if step.kind == "outlet"))
        if sources.actors[actor].kind == "outlet"
    }
    documents = {claim.document for claim, _ in held}
    return Origin(
        id=digest("origin", event, root.kind, root.key),
        speaker=speaker,
        carried_by=tuple(sorted((outlets | documents) - {speaker})),
        claims=tuple(sorted(claim.id for claim, _ in held)),
        reason=_reason(speaker, root, held, sources),
    )


def _speaker(root: Root, held: list[tuple[Claim, Way]], sources: Sources) -> str:
    """Return the actor who stands for a root: of unnamed sources that cannot be told apart, the first by id."""
    if root.kind == "own":
        return sources.own_voices[root.key]
    if root.kind in ("voice", "outlet"):
        return root.key
    ending = {claim.speaker for claim, way in held if way[0].kind == root.kind and claim.speaker}
    return min(ending or {claim.speaker for claim, _ in held if claim.speaker})


def _reason(speaker: str, root: Root, held: list[tuple[Claim, Way]], sources: Sources) -> str:
    """Say in words why these claims rest on one voice."""
    name = sources.actors[speaker].name
    said = [_LAST[root.kind].format(name=name)]
    cited = sorted({sources.actors[step.key].name for _, way in held for step in way[:-1] if step.kind == "outlet"})
    if cited:
        said.append(f"the report of {', '.join(cited)} rests on it")
    for kind, words in _JOINED.items():
        joined = sorted(claim.id for claim, way in held if len(way) > 1 and way[0].kind == kind)
        if joined:
            said.append(f"{words} ({', '.join(joined)})")
    repeated = sorted({claim.document for claim, _ in held if claim.document in sources.copies})
    if repeated:
        said.append(f"copies add nothing ({', '.join(repeated)})")
    return "; ".join(said)


_LAST = {
    "voice": "{name} is the last voice behind these claims",
    "outlet": "{name} is cited, and nobody in the ledger behind it",
    "unnamed": "{name}: unnamed sources of one outlet or document, which cannot be told apart",
    "own": "{name} says it on nobody's word",
    "hearsay": "reports that are nobody's word and cannot be told apart",
}
_JOINED = {
    "own": "what a document says in its own voice rests on the voice that it cites for it, or on its outlet's",
    "hearsay": "what is nobody's word rests on the first voice that its document cites for it",
}
