"""Rules and flows as JSON: what `sayso regimes` and `sayso flows` answer with."""

from sayso.exports.objects.objects import Json, filler_object
from sayso.ledger import Flow, RegimeRow, Spell, Turn, Voice, Window

_DOES = {
    "begins": "it began",
    "resumes": "it came back",
    "holds": "it was in force",
    "ends": "it ended",
    "eases": "it was eased",
}
_WILL = {
    "begins": "it begins",
    "resumes": "it comes back",
    "holds": "it is in force",
    "ends": "it ends",
    "eases": "it is eased",
}
_HOW = {
    "says": "says that",
    "denies": "denies that",
    "hedges": "says, with a hedge, that",
    "foretells": "foretells that",
}


def phrase(window: Window) -> str:
    """Return days in words: "on 2024-09-06", "in 2024-09", "by 2024-09-06", "" where nobody says."""
    if window.first is None or window.last is None:
        return str(window) if window.first or window.last else ""
    if window.first == window.last:
        return f"on {window}"
    return f"from {window}" if " to " in str(window) else f"in {window}"


def said(turn: Turn) -> str:
    """Return what a turn's voice says, in words: "says that it ended in 2023-10 (“October 2023”)"."""
    if turn.kind == "mentions" or turn.word == "mentions":
        return f"speaks of it {phrase(turn.spoken)}".strip()
    what = f"{_HOW[turn.word]} {(_WILL if turn.word == 'foretells' else _DOES)[turn.kind]}"
    if turn.by_voice:
        return f"{what}, speaking {phrase(turn.spoken)}" if turn.spoken.last else what
    return f"{what} {phrase(turn.window)}" + (f" (“{turn.text}”)" if turn.text else "")


GROUPS = (("yes", "say that it was"), ("no", "say that it was not"), ("open", "leave it open"))
BESIDE = "beside this, neither way"


def grounds(row: RegimeRow) -> list[tuple[str, tuple[Turn, ...]]]:
    """Return the turns that an answer rests on, under what they come to, and what is hedged and foretold beside."""
    stood = row.answer
    if stood is None:
        return []
    found = [(title, tuple(getattr(stood, name))) for name, title in GROUPS]
    used = {turn for _, turns in found for turn in turns}
    said = (turn for turn in row.regime.turns if turn.word in ("hedges", "foretells"))
    found.append((BESIDE, tuple(turn for turn in said if turn not in used)))
    return [(title, turns) for title, turns in found if turns]


def regime_object(row: RegimeRow) -> Json:
    """Return a rule with its spells, its turns in order, and the answer where one was asked for."""
    regime, stood = row.regime, row.answer
    return {
        "id": regime.id,
        "headline": row.headline,
        "type": regime.type,
        "rule": regime.rule,
        "roles": {role: [filler_object(f) for f in fillers] for role, fillers in regime.roles.items()},
        "events": list(regime.events),
        "answer": stood
        and {
            "at": _window(stood.at),
            "standing": stood.standing,
            "reason": stood.reason,
            "yes": [turn.claim for turn in stood.yes],
            "no": [turn.claim for turn in stood.no],
            "open": [turn.claim for turn in stood.open],
        },
        "spells": [_spell(spell) for spell in regime.spells],
        "turns": [_turn(turn, row.voices[turn.claim]) for turn in regime.turns],
        "course": [
            {"first": s.first.isoformat(), "last": s.last.isoformat(), "standing": s.standing} for s in row.course
        ],
        "waivers": [regime_object(waiver) for waiver in row.waivers],
    }


def flow_object(flow: Flow) -> Json:
    """Return one way of a deal by one voice, with the words that each role stands in."""
    leg, claim = flow.leg, flow.voice.claim
    return {
        "deal": flow.deal.id,
        "part": leg.part,
        "from": [filler_object(f) for f in leg.giver],
        "to": [filler_object(f) for f in leg.receiver],
        "goods": [filler_object(f) for f in leg.goods],
        "in_return": [filler_object(f) for f in leg.in_return],
        "via": [filler_object(f) for f in leg.via],
        "place": [filler_object(f) for f in leg.place],
        "event": leg.event,
        "agreements": list(flow.deal.agreements),
        "reason": flow.deal.reason,
        "status": flow.event.assessment.status,
        "stance": claim.stance,
        "factuality": claim.factuality,
        **_said(flow.voice),
    }


def _turn(turn: Turn, voice: Voice) -> Json:
    return {
        "kind": turn.kind,
        "word": turn.word,
        "window": _window(turn.window),
        "text": turn.text,
        "by_voice": turn.by_voice,
        "spoken": _window(turn.spoken),
        "event": turn.event,
        **_said(voice),
    }


def _spell(spell: Spell) -> Json:
    edges = {"begin": spell.begin, "end": spell.end, "held": spell.held}
    told = {
        name: [{"claim": turn.claim, "window": _window(turn.window)} for turn in edge] for name, edge in edges.items()
    }
    return {**told, "again": spell.again}


def _said(voice: Voice) -> Json:
    claim = voice.claim
    return {
        "claim": claim.id,
        "speaker": claim.speaker,
        "speaker_name": voice.speaker.name,
        "date": claim.date,
        "document": claim.document,
        "span": list(claim.span),
        "words": voice.words,
    }


def _window(window: Window) -> Json:
    return {
        "first": window.first.isoformat() if window.first else None,
        "last": window.last.isoformat() if window.last else None,
    }
