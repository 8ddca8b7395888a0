"""Origins: where the chains of reports on an event end, so that whoever repeats is no further witness."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sayso.linking.citations import Citations, Root, Sources
from sayso.linking.decisions import Resting, fold
from sayso.values import Claim, Origin, digest

Way = list[Root]  # from the root of a claim's own chain to the one that rests on nobody
Held = list[tuple[Claim, Way]]
Ruled = Mapping[Root, tuple[Root | None, str]]


def origins(claims: Iterable[Claim], sources: Sources, ruled: Iterable[Resting] = ()) -> tuple[Origin, ...]:
    """Return the origins of all claims, sorted by id: one for each event and each voice that its claims end at.

    Those that persons ruled to rest on another are one with it; `ruled` says which.
    """
    resting: dict[str, list[Resting]] = defaultdict(list)
    for one in sorted(ruled):
        resting[one.claim].append(one)
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_event[claim.event].append(claim)
    found = [origin for event, told in by_event.items() for origin in _of_event(event, told, sources, resting)]
    return tuple(sorted(found, key=lambda origin: origin.id))


def _of_event(event: str, claims: list[Claim], sources: Sources, resting: Mapping[str, list[Resting]]) -> list[Origin]:
    by_root: dict[Root, Held] = defaultdict(list)
    for denies in (False, True):
        side = [claim for claim in claims if (claim.stance == "denies") is denies]
        citations = Citations(side, sources)
        for claim in side:
            way = citations.follow(sources.end(claim))
            by_root[way[-1]].append((claim, way))
    ruled = _ruled(by_root, resting, sources)
    moved: dict[Root, Held] = defaultdict(list)
    for root, held in by_root.items():
        moved[_end(root, ruled)] += held
    return [_origin(event, root, held, sources, ruled) for root, held in moved.items()]


def _ruled(
    by_root: Mapping[Root, Held], resting: Mapping[str, list[Resting]], sources: Sources
) -> dict[Root, tuple[Root | None, str]]:
    """Map roots that persons ruled to rest on another to that one, None where nobody knows which, and to who ruled it.

    What would go round in a circle is left out.
    """
    root_of = {claim.id: root for root, held in by_root.items() for claim, _ in held}
    ruled: dict[Root, tuple[Root | None, str]] = {}
    for claim in sorted(resting.keys() & root_of.keys()):
        for one in resting[claim]:
            root = root_of[claim]
            target = root_of.get(one.claim_on) if one.claim_on else _voiced(one.voice, by_root, sources)
            if target is None and (one.claim_on or root in ruled):
                continue  # the other claim is on another event
            if target is None or _end(target, ruled) != _end(root, ruled):
                ruled[_end(root, ruled)] = (target, one.by)
    return ruled


def _end(root: Root, ruled: Ruled) -> Root:
    while (further := ruled.get(root, (None, ""))[0]) is not None:
        root = further
    return root


def _voiced(name: str, roots: Iterable[Root], sources: Sources) -> Root | None:
    """Return the root that has a name, or one that only the ruling names; None where there is no name."""
    if not name:
        return None
    wanted = fold(name)
    return min((root for root in roots if wanted in _names(root, sources)), default=Root("ruled", name))


def _names(root: Root, sources: Sources) -> set[str]:
    id = sources.own_voices.get(root.key, "") if root.kind == "own" else root.key
    actor = sources.actors.get(id) if root.kind in ("own", "voice", "outlet") else None
    return {fold(name) for name in (actor.name, *actor.aliases)} if actor else set()


def _origin(event: str, root: Root, held: Held, sources: Sources, ruled: Ruled) -> Origin:
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
        reason="; ".join((_reason(speaker, root, held, sources), *_rulings(root, held, ruled))),
        independent=root not in ruled,
    )


def _rulings(root: Root, held: Held, ruled: Ruled) -> Iterator[str]:
    """Yield what persons ruled on an origin."""
    if root in ruled:
        yield f"{ruled[root][1]} ruled that it is no witness of its own"
    for by in sorted({ruled[way[-1]][1] for _, way in held if way[-1] in ruled and way[-1] != root}):
        yield f"{by} ruled that other voices rest on it"


def _speaker(root: Root, held: Held, sources: Sources) -> str:
    """Return the actor who stands for a root: of unnamed sources that cannot be told apart, the first by id."""
    if root.kind == "own":
        return sources.own_voices[root.key]
    if root.kind in ("voice", "outlet"):
        return root.key
    ending = {claim.speaker for claim, way in held if way[0].kind == root.kind and claim.speaker}
    return min(ending or {claim.speaker for claim, _ in held if claim.speaker})


def _reason(speaker: str, root: Root, held: Held, sources: Sources) -> str:
    """Say in words why these claims rest on one voice."""
    name = sources.actors[speaker].name
    said = [_LAST[root.kind].format(name=root.key if root.kind == "ruled" else name)]
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
    "ruled": "a person ruled that these claims rest on {name}",
}
_JOINED = {
    "own": "what a document says in its own voice rests on the voice that it cites for it, or on its outlet's",
    "hearsay": "what is nobody's word rests on the first voice that its document cites for it",
}
