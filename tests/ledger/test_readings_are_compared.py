"""What one reading says and another does not, whatever their ids."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import LedgerError
from sayso.ledger import Change, Changes, Comparison, compare
from sayso.values import Attribution, Claim, Entity, Filler, Happening, Reading, Span

ANNA, BRUNO = Entity("doc:1/e0", "person", "Anna"), Entity("doc:1/e1", "person", "Bruno")
SAYS = Attribution("at:1", "doc:1", (Span(0, 4),), (Span(5, 9),), (Span(10, 40),), ANNA.id, None, "indirect", "asserts")
SHIPS = Happening("hp:1", "doc:1", "transfer", Span(15, 20), ("ship",))
CLAIM = Claim("cl:1", "doc:1", SHIPS.id, Span(12, 40), (SAYS.id,), ANNA.id, "affirms", "CT+")
READING = Reading("doc:1", "lines/1", (ANNA, BRUNO), (SAYS,), (SHIPS,), (CLAIM,))


def with_link(**values: object) -> Reading:
    return replace(READING, reader="lines/2", attributions=(replace(SAYS, **values),))  # type: ignore[arg-type]


def with_claim(**values: object) -> Reading:
    return replace(READING, reader="lines/2", claims=(replace(CLAIM, **values),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("source", ()),
        ("content", (Span(10, 38),)),
        ("cue", (Span(5, 9), Span(41, 43))),
        ("quotation", "mixed"),
        ("cue_class", "denies"),
        ("hearsay", True),
        ("date", "2024-05-07"),
    ],
)
def test_an_attribution_told_otherwise_at_the_same_cue(name: str, value: object) -> None:
    found = compare(READING, with_link(**{name: value})).attributions
    assert (found.gone, found.new, found.same) == ((), (), 0)
    assert found.changed[0].differs == (name,)
    assert found.changed[0].after.facts[name] == value


@pytest.mark.parametrize(
    ("name", "value"), [("span", Span(15, 40)), ("stance", "denies"), ("factuality", "CT-"), ("attributive_only", True)]
)
def test_a_claim_told_otherwise(name: str, value: object) -> None:
    found = compare(READING, with_claim(**{name: value})).claims
    assert (found.gone, found.new, found.changed[0].differs) == ((), (), (name,))


def test_another_speaker_is_told_by_name() -> None:
    found = compare(READING, with_link(speaker=BRUNO.id))
    assert found.attributions.changed[0].differs == ("speaker",)
    assert found.attributions.changed[0].after.facts["speaker"] == "Bruno"
    assert found.claims.changed[0].differs == ("chain",)
    assert (found.claims.changed[0].before.facts["chain"], found.claims.changed[0].after.facts["chain"]) == (
        ("Anna",),
        ("Bruno",),
    )


def test_another_parent_is_told_by_its_place() -> None:
    outer = replace(SAYS, id="at:0", cue=(Span(60, 64),), content=(Span(0, 59),))
    apart = replace(READING, attributions=(SAYS, outer))
    inside = replace(READING, attributions=(replace(SAYS, parent=outer.id), outer))
    (change,) = compare(apart, inside).attributions.changed
    assert change.differs == ("parent",)
    assert change.after.facts["parent"] == (Span(60, 64),)


def test_another_event_at_the_same_words() -> None:
    gift = replace(SHIPS, type="support", roles={"agent": (Filler(BRUNO.id, "he", "doc:1", Span(12, 14)),)})
    (change,) = compare(READING, replace(READING, happenings=(gift,))).claims.changed
    assert change.differs == ("type", "roles")
    assert change.after.facts["roles"] == ("agent: Bruno",)


def test_a_claim_of_another_event_inside_the_words_is_another_claim() -> None:
    deal = replace(SHIPS, type="agreement")
    inside = replace(READING, happenings=(deal,), claims=(replace(CLAIM, span=Span(20, 30)),))
    found = compare(READING, inside).claims
    assert ([e.type for e in found.gone], [e.type for e in found.new], found.changed) == (
        ["transfer"],
        ["agreement"],
        (),
    )


def test_two_who_speak_as_one_are_told_apart() -> None:
    both = replace(READING, attributions=(SAYS, replace(SAYS, id="at:2", speaker=BRUNO.id)), claims=())
    found = compare(both, replace(READING, claims=())).attributions
    assert ([entry.facts["speaker"] for entry in found.gone], found.changed, found.same) == (["Bruno"], (), 1)


def test_readings_of_two_documents_cannot_be_compared() -> None:
    with pytest.raises(LedgerError, match="two readings of one document"):
        compare(READING, replace(READING, document="doc:2"))


# The laws.

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(1, 8))
some = st.lists(spans, min_size=1, max_size=2).map(tuple)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    people = tuple(Entity(f"doc:1/e{n}", "person", name) for n, name in enumerate(draw(st.permutations("ABC"))))
    speakers = st.sampled_from([*(entity.id for entity in people), None])
    links: list[Attribution] = []
    for number in range(draw(st.integers(0, 5))):
        links.append(
            Attribution(
                id=f"at:{number}",
                document="doc:1",
                source=draw(st.one_of(st.just(()), some)),
                cue=draw(some),
                content=draw(some),
                speaker=draw(speakers),
                parent=draw(st.sampled_from([None, *(link.id for link in links)])),
                quotation=draw(st.sampled_from(["direct", "indirect"])),
                cue_class="asserts",
            )
        )
    kinds = draw(st.lists(st.sampled_from(["transfer", "attack"]), max_size=4))
    happenings = tuple(Happening(f"hp:{n}", "doc:1", kind, Span(0, 1), (kind,)) for n, kind in enumerate(kinds))
    chains = st.sampled_from([(), *((link.id,) for link in links)])
    claims = tuple(
        Claim(
            f"cl:{n}", "doc:1", one.id, draw(spans), draw(chains), None, "affirms", draw(st.sampled_from(["CT+", "UU"]))
        )
        for n, one in enumerate(happenings)
    )
    return Reading("doc:1", "lines/1", people, tuple(links), happenings, claims)


def renamed(reading: Reading) -> Reading:
    """Return a reading with other ids, in another order, that says the same."""

    def new(id: str | None) -> str | None:
        return id and f"{id}/new"

    def entity(one: Entity) -> Entity:
        return replace(one, id=f"{one.id}/new")

    return replace(
        reading,
        entities=tuple(map(entity, reversed(reading.entities))),
        attributions=tuple(
            replace(link, id=f"{link.id}/new", parent=new(link.parent), speaker=new(link.speaker))
            for link in reversed(reading.attributions)
        ),
        happenings=tuple(replace(one, id=f"{one.id}/new") for one in reversed(reading.happenings)),
        claims=tuple(
            replace(one, id=f"{one.id}/new", event=f"{one.event}/new", chain=tuple(f"{id}/new" for id in one.chain))
            for one in reversed(reading.claims)
        ),
    )


def kinds(found: Comparison) -> tuple[Changes, Changes]:
    return found.attributions, found.claims


@given(readings())
def test_a_reading_says_what_it_says(reading: Reading) -> None:
    for other in (reading, renamed(reading)):
        found = compare(reading, other)
        assert not found
        assert [part.same for part in kinds(found)] == [len(reading.attributions), len(reading.claims)]


@given(readings(), readings())
def test_whoever_comes_first_makes_no_difference(one: Reading, other: Reading) -> None:
    for there, back in zip(kinds(compare(one, other)), kinds(compare(other, one)), strict=True):
        assert (there.gone, there.new, there.same) == (back.new, back.gone, back.same)
        turned = [Change(change.after, change.before) for change in back.changed]
        assert sorted(map(repr, map(without_ids, there.changed))) == sorted(map(repr, map(without_ids, turned)))


@given(readings(), readings())
def test_every_entry_is_counted_once(one: Reading, other: Reading) -> None:
    sizes = [(len(part.attributions), len(part.claims)) for part in (one, other)]
    for part, before, after in zip(kinds(compare(one, other)), *sizes, strict=True):
        assert len(part.gone) + len(part.changed) + part.same == before
        assert len(part.new) + len(part.changed) + part.same == after
        assert all(change.differs for change in part.changed)


@given(readings(), readings())
def test_ids_and_order_make_no_difference(one: Reading, other: Reading) -> None:
    assert compare(one, other) == compare(renamed(one), other) == compare(one, renamed(other))


def without_ids(change: Change) -> Change:
    return Change(replace(change.before, id=""), replace(change.after, id=""))
