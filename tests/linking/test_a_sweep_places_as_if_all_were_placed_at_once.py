"""However tellings come and go, a sweep leaves them placed as gathering all of them at once would."""

from collections.abc import Iterable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.clusters import gather
from sayso.linking.items import Item
from sayso.linking.profiles import Part, Player, Profile
from sayso.linking.scenes import Scene
from sayso.linking.sweep import sweep
from sayso.linking.telling_keys import keys_of
from sayso.linking.tellings import Telling
from sayso.linking.things import Thing

STATES = ("state:NOR", "state:SUD", "state:WES")
GOODS = ("tractor", "missile", "grain", "weapon")
parts = st.one_of(
    st.sets(st.sampled_from(STATES), min_size=1, max_size=2).map(
        lambda ids: Part(frozenset(Player(id) for id in ids), frozenset())
    ),
    st.sampled_from(GOODS).map(lambda head: Part(frozenset(), frozenset({Thing(head)}))),
)
whens = st.one_of(st.none(), st.integers(1, 28).map(lambda day: (date(2020, 5, day), date(2020, 5, day))))

scenes = st.builds(
    lambda name, around, leads, published: Scene((name,), around, 0, b"", leads, published),
    st.sampled_from(("sank", "foundered", "rescued")),
    st.sampled_from((("ferry", "Solveig", "Askoy"), ("trawler", "Solveig", "storm"), ("crew", "helicopter"))),
    st.sampled_from((("solveig",), ("solveig", "askoy"), ("bergen",))),
    st.sampled_from((None, "2020-05-01", "2020-06-20", "2020-12-01")),
)


def _profile(type: str, filled: dict[str, Part], phase: str, when: tuple[date, date] | None) -> Profile:
    features = frozenset(
        (role, key)
        for role, part in filled.items()
        for key in ({player.id for player in part.actors} | {thing.head for thing in part.things})
    )
    return Profile(type, tuple(sorted(filled.items(), key=lambda pair: pair[0])), phase, when, features)


tellings = st.builds(
    lambda type, filled, phase, when, scope, scene: Telling(
        _profile(type, filled, phase, when), frozenset({type}), scope, scene
    ),
    st.sampled_from(("transfer", "attack", "founder", "rescue")),
    st.dictionaries(st.sampled_from(("agent", "recipient", "goods")), parts, min_size=1),
    st.sampled_from(("", "lapsed", "standing")),
    whens,
    st.sampled_from(("", "doc:1", "doc:2")),
    st.one_of(st.just(Scene()), scenes),
)
stands = st.frozensets(st.sampled_from(("doc:1", "doc:2", "doc:3")), min_size=1)
piles = st.lists(st.tuples(tellings, stands), max_size=14).map(
    lambda pairs: {telling.id: (telling, documents) for telling, documents in pairs}
)


class _Floor:
    def __init__(self) -> None:
        self.items: dict[str, Item] = {}

    def prepare(self, items: Iterable[Item]) -> None:
        """Everything lies ready."""

    def sharing(self, keys: Iterable[int]) -> list[Item]:
        asked = frozenset(keys)
        return [item for item in self.items.values() if item.found_by & asked]

    def beside(self, documents: Iterable[str]) -> list[Item]:
        asked = frozenset(documents)
        return [item for item in self.items.values() if item.documents & asked]

    def members(self, founders: Iterable[str]) -> list[Item]:
        asked = frozenset(founders)
        return [item for item in self.items.values() if item.founder in asked]

    def become(self, pile: dict[str, tuple[Telling, frozenset[str]]]) -> None:
        """Let the floor hold a pile, by a sweep over what came, went or changed."""
        went = [item for id, item in self.items.items() if id not in pile or pile[id][1] != item.documents]
        for item in went:
            del self.items[item.id]
        came = [_item(*pile[id]) for id in pile if id not in self.items]
        self.items.update({item.id: item for item in came})
        sweep(self, came, went)


def _item(telling: Telling, documents: frozenset[str]) -> Item:
    asks, found_by = (frozenset(map(hash, keys)) for keys in keys_of(telling, documents))
    return Item(
        telling.id, lambda: telling, documents, asks, found_by, (telling.rank(telling.id), telling.id), telling.terms
    )


@given(st.lists(piles, min_size=1, max_size=5))
@settings(max_examples=200, deadline=None)
def test_every_state_is_what_gathering_makes_of_it(states: list[dict[str, tuple[Telling, frozenset[str]]]]) -> None:
    floor = _Floor()
    for pile in states:
        floor.become(pile)
        told = {id: telling for id, (telling, _) in pile.items()}
        where = {id: documents for id, (_, documents) in pile.items()}
        assert {id: item.founder for id, item in floor.items.items()} == gather(told, where)
