from dataclasses import replace

import pytest

from courtroom import DANE, FINN, SWEDE, court, shipment
from sayso.values import Period
from sayso.weighing.details import details
from telling import Telling


def told(*tellings):
    """Return the details of one event that these tell of, whether linking would join them or not."""
    cases, happenings = court(*tellings)
    first = cases[0]
    roles = {role: () for one in cases for role in one.event.roles}
    for role in roles:
        roles[role] = tuple(filler for one in cases for filler in one.event.roles.get(role, ()))
    event = replace(first.event, roles=roles)
    return details(
        replace(first, event=event, claims=tuple(claim for one in cases for claim in one.claims)), happenings
    )


def one(voice, name, **more):
    return shipment((voice, "affirms"), name=name, **more)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("three tractors", "200 tractors", "conflict"),
        ("hundreds of tractors", "220 tractors", "none"),
        ("three red tractors", "200 tractors", "possible"),
        ("three tractors", "3 tractors", None),
        ("three tractors", "two trailers and three tractors", None),
    ],
)
def test_how_many(first, second, verdict):
    found = [d for d in told(one(DANE, "a", goods=first), one(FINN, "b", goods=second)) if d.about == "how many"]
    assert [detail.verdict for detail in found] == ([verdict] if verdict else [])
    if verdict:
        assert found[0].of == "tractor (goods)"
        assert [value.tellings[0].words for value in found[0].values] == sorted((first, second), key=first.__eq__)[::-1]


def test_each_value_names_its_voices_words_and_what_it_excludes():
    tellings = [one(DANE, "a", goods="three tractors"), one(FINN, "b", goods="3 tractors")]
    tellings.append(one(SWEDE, "c", goods="200 tractors"))
    (detail,) = told(*tellings)
    few, many = detail.values
    assert (few.told, many.told, few.excludes, many.excludes) == ("3", "200", ("200",), ("3",))
    assert {said.speaker for said in few.tellings} == {"person:per-juul", "person:aino-salo"}
    for said in (*few.tellings, *many.tellings):
        document = next(pair[0] for pair in map(Telling.pair, tellings) if pair[0].id == said.document)
        assert document.words(said.span) == said.words
    assert "3 and 200" in detail.reason


def test_who_denies_or_only_mentions_tells_no_detail():
    denies = shipment((FINN, "denies"), name="b", goods="200 tractors")
    mentions = shipment((SWEDE, "affirms", {"about": True}), name="c", goods="500 tractors")
    assert told(one(DANE, "a", goods="three tractors"), denies, mentions) == ()


def test_what_one_voice_tells_side_by_side_holds_together():
    both = Telling("a")
    agent, recipient = both.state("NOR", "Norway"), both.state("SWE", "Sweden")
    event = both.event("transfer", agent=agent, recipient=recipient, goods=["3 tractors", "200 tractors"])
    both.says(event, both.person(*DANE))
    assert told(both) == ()
    (detail,) = told(both, one(FINN, "b", goods="50 tractors"))
    assert {value.told: value.excludes for value in detail.values} == {"3": ("50",), "50": ("3", "200"), "200": ("50",)}


UNTOLD = Period()


def strike(name, voice, *, time=UNTOLD, place=None):
    made = Telling(name)
    agent, target = made.state("NOR", "Norway"), made.actor("Fjord Yard", "organisation")
    roles = {"agent": agent, "target": target} | ({"place": place(made)} if place else {})
    event = made.event("attack", time=time, **roles)
    made.says(event, made.person(*voice))
    return made


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (Period("2024-05-06", "2024-05-06", "Monday"), Period("2024-05-07", "2024-05-07", "Tuesday"), "conflict"),
        (Period("2024-05-01", "2024-05-31", "in May"), Period("2024-05-07", "2024-05-07", "Tuesday"), "none"),
        (Period("2024-05-07", "2024-05-07", "Tuesday"), Period("2024-05-07", "2024-05-07", "May 7"), None),
        (Period(), Period("2024-05-07", "2024-05-07", "May 7"), None),
    ],
)
def test_when(first, second, verdict):
    found = told(strike("a", DANE, time=first), strike("b", FINN, time=second))
    assert [(detail.about, detail.verdict) for detail in found] == ([("when", verdict)] if verdict else [])


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (lambda t: t.state("SWE", "Sweden"), lambda t: t.state("SWE", "Sweden"), None),
        ("Stockholm", lambda t: t.state("SWE", "Sweden"), None),
        ("Stockholm", "the city of Stockholm", None),
        ("Stockholm", "Oslo", "conflict"),
        ("Tvedestrand", "Sandvika", "possible"),
        ("Tvedestrand", "a warehouse", None),
        ("Tvedestrand", "Northern Europe", None),
        ("South Korea", "North Korea", "conflict"),
        ("northern Sweden", "Sweden", None),
        ("Northern Sweden", "Stockholm", "possible"),
        ("Finland", "Northern Sweden", "conflict"),
    ],
)
def test_where(first, second, verdict):
    places = [one if callable(one) else (lambda _t, words=one: words) for one in (first, second)]
    found = told(strike("a", DANE, place=places[0]), strike("b", FINN, place=places[1]))
    assert [(detail.about, detail.verdict) for detail in found] == ([("where", verdict)] if verdict else [])
