"""A headline says in a few words who did what to whom."""

from sayso.ledger.listing.headline import headline
from sayso.values import Actor, Event, Filler, Span

ACTORS = {
    id: Actor(id, "state", name)
    for id, name in (("state:NOR", "Norland"), ("state:SUD", "Sudria"), ("state:WES", "Westmark"))
}


def event(kind: str, **roles: list[str]) -> Event:
    """Make an event; a filler that is the id of an actor stands for it, any other is words."""
    return Event("event:1", kind, (), roles={role: tuple(map(filler, fillers)) for role, fillers in roles.items()})


def filler(what: str) -> Filler:
    return Filler(what if what in ACTORS else None, what, "doc:1", Span(0, 1))


def test_who_to_whom_what() -> None:
    told = event("transfer", agent=["state:NOR"], recipient=["state:SUD"], goods=["tractors"])
    assert headline(told, ACTORS) == "transfer: Norland → Sudria, tractors"


def test_parties_stand_side_by_side() -> None:
    told = event("agreement", party=["state:SUD", "state:NOR", "state:NOR"], subject=["grain"])
    assert headline(told, ACTORS) == "agreement: Norland and Sudria, grain"


def test_nobody_known_to_act() -> None:
    assert headline(event("sanction", target=["state:WES"]), ACTORS) == "sanction: → Westmark"


def test_a_place_where_nothing_else_tells_more() -> None:
    assert headline(event("attack", agent=["state:NOR"], place=["the harbour"]), ACTORS) == (
        "attack: Norland, in the harbour"
    )


def test_nothing_known() -> None:
    assert headline(event("armed_attack"), ACTORS) == "armed attack"


def test_the_fullest_wording_that_many_share() -> None:
    goods = ["tractors", "red tractors", "the tractor", "red tractors", "cheap old red tractors from the harbour"]
    assert headline(event("transfer", goods=goods), ACTORS) == "transfer: red tractors"


def test_long_wordings_are_cut() -> None:
    told = event("transfer", goods=["one two three four five six seven"])
    assert headline(told, ACTORS) == "transfer: one two three four five six …"


def test_actors_come_before_words() -> None:
    assert headline(event("accept", agent=["its", "state:NOR"]), ACTORS) == "accept: Norland"
