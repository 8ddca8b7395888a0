"""Explanations: the rule behind a status and a count, in plain words that name the claims they use."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.values import Actor, Claim, Origin, Status

_RULES: dict[Status, str] = {
    "contested": "Contested: at least one voice affirms it and at least one denies it.",
    "denied": "Denied: it is denied, and nobody's latest word affirms it.",
    "confirmed": "Confirmed: a voice of a party to the event affirms it, and nobody denies it.",
    "reported": "Reported: only voices that are no party to the event affirm it, and nobody denies it.",
    "hedged": "Hedged: nobody affirms it without a hedge, and nobody denies it.",
}
_VERBS = {"affirms": "Affirmed by", "denies": "Denied by", "hedges": "Hedged by"}


def explain(
    status: Status,
    claims: list[Claim],
    standing: list[Claim],
    own_word: list[Claim],
    split: list[str],
    origins: list[Origin],
    actors: Mapping[str, Actor],
    ruled_out: list[Origin],
) -> str:
    """Return why an event has its status and its count of origins.

    `standing` are the claims that count, `own_word` those of parties among them, `origins` those that affirm,
    `ruled_out` those that affirm and are no witnesses of their own, as persons ruled.
    """
    said = [_RULES[status]]
    for stance, words in _VERBS.items():
        if told := [claim for claim in standing if claim.stance == stance]:
            said.append(f"{words} {_voices(told, actors)}.")
    if status == "confirmed":
        said.append(f"A party's own word: {_ids(own_word)}.")
    said += [f"{_name(side, actors)} is split: its own voices both affirm and deny." for side in split]
    said.append(_count(origins, standing, actors, aside=bool(ruled_out)))
    if ruled_out:
        names = sorted(_name(origin.speaker, actors) for origin in ruled_out)
        said.append(f"Ruled to be no witness of its own: {'; '.join(names)}.")
    if aside := [claim for claim in claims if claim not in standing]:
        said.append(_aside(aside, standing))
    return " ".join(said)


def _count(origins: list[Origin], standing: list[Claim], actors: Mapping[str, Actor], *, aside: bool) -> str:
    if not origins:
        return f"Independent origins: 0, since no {'witness of its own' if aside else 'claim'} affirms it."
    counting = {claim.id for claim in standing if claim.stance == "affirms"}
    told = [f"{_name(o.speaker, actors)} ({', '.join(sorted(counting & set(o.claims)))})" for o in origins]
    return f"Independent origins: {len(origins)}, one for each voice at which affirming claims end: {'; '.join(told)}."


def _aside(aside: list[Claim], standing: list[Claim]) -> str:
    """Name the claims that count for nothing here: no stand, or a stand that its voice took again or changed later."""
    now = {(claim.speaker, claim.stance) for claim in standing}
    earlier = [c for c in aside if c.stance in _VERBS and not c.attributive_only]
    again = [claim for claim in earlier if (claim.speaker, claim.stance) in now]
    groups = {
        "Said again later by the same voice": again,
        "Since changed by a later word of the same voice": [claim for claim in earlier if claim not in again],
        "Takes no stand": [claim for claim in aside if claim not in earlier],
    }
    return " ".join(f"{words}: {_ids(claims)}." for words, claims in groups.items() if claims)


def _voices(claims: list[Claim], actors: Mapping[str, Actor]) -> str:
    by_voice: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_voice[claim.speaker or ""].append(claim)
    told = sorted((_name(voice, actors), _ids(said)) for voice, said in by_voice.items())
    return ", ".join(f"{name} ({ids})" for name, ids in told)


def _ids(claims: Iterable[Claim]) -> str:
    return ", ".join(sorted(claim.id for claim in claims))


def _name(id: str, actors: Mapping[str, Actor]) -> str:
    return actors[id].name if id in actors else id
