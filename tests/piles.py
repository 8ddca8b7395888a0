"""Piles for laws: documents that tell of a few transfers in many ways, by persons, bodies and outlets of many names."""

from typing import Any

from hypothesis import strategies as st

from sayso.values import Document, Entity, Period, Reading
from telling import Telling

Pair = tuple[Document, Reading]
STATES = (("NOR", "Norway"), ("SWE", "Sweden"), ("DNK", "Denmark"))
PERSONS = ("Ada Berg", "Berg", "Eva Berg", "E. Berg", "Holm", "Ola Holm")
BODIES = ("Ministry of Trade", "MOT", "Trade Ministry", "Port Authority")
OUTLETS = ("The Harbour Post", "Fjord News", "Fjord News Agency", "Reports")
GOODS = ("missiles", "ballistic missiles", "cruise missiles", "drones", "missiles and drones", "it")
PROSE = " ".join(f"word{i}" for i in range(90))


@st.composite
def tellings(draw: Any, name: str) -> Telling:
    """Return a document that tells of some transfers."""
    told = Telling(
        name,
        draw(st.sampled_from([None, "2020-05-11", "2020-05-12"])),
        draw(st.sampled_from([None, *OUTLETS])),
        prose=draw(st.sampled_from(["", PROSE, PROSE[:300], PROSE[200:]])),
    )
    for _ in range(draw(st.integers(0, 3))):
        cast = {role: _player(draw, told) for role in draw(st.sets(st.sampled_from(["agent", "recipient", "via"])))}
        day = draw(st.sampled_from([None, None, "2020-05-09", "2020-05-10"]))
        when = Period(day, day, "then") if day else Period()
        type = draw(st.sampled_from(["transfer", "transfer", "attack", "melt"]))
        event = told.event(type, time=when, goods=draw(st.sampled_from(GOODS)), **cast)
        if draw(st.booleans()):
            told.asks(event, "when", "it is not clear when")
        chain: list[Any] = [told.outlet(name) for name in draw(st.lists(st.sampled_from(OUTLETS), max_size=2))]
        chain += [_voice(draw, told) for _ in range(draw(st.integers(0, 1)))]
        chain += draw(st.lists(st.sampled_from(["reports", None]), max_size=1))
        told.says(event, *chain, stance=draw(st.sampled_from(["affirms", "denies", "hedges", "mentions"])))
    return told


def _player(draw: Any, told: Telling) -> Entity:
    code, name = draw(st.sampled_from(STATES))
    kind = draw(st.sampled_from(["state", "state", "body", "group", "unnamed"]))
    if kind == "state":
        return told.state(code, name)
    if kind == "body":
        return told.actor(f"{name}'s Ministry of Trade", "government_body", code, sides=(code,))
    return told.unnamed("officials", code) if kind == "unnamed" else told.actor("Free Harbour League", "armed_group")


def _voice(draw: Any, told: Telling) -> Entity:
    name = draw(st.sampled_from(PERSONS))
    side = draw(st.sampled_from([None, "NOR", "SWE"]))
    if draw(st.booleans()):
        return told.person(name, side, draw(st.sampled_from([None, "minister", "envoy"])))
    body = told.actor(draw(st.sampled_from(BODIES)), "government_body", side, sides=(side,) if side else ())
    return told.actor(name, "person", part_of=(body.id,))


@st.composite
def piles(draw: Any, most: int = 5) -> dict[str, Pair]:
    """Return some documents with their readings, by id."""
    pairs = [draw(tellings(str(i))).pair() for i in range(draw(st.integers(1, most)))]
    return {document.id: (document, reading) for document, reading in pairs}
