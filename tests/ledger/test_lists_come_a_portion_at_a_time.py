"""Long lists are answered a portion at a time: the portions together are the whole, in one order."""

from pathlib import Path

import pytest

from sayso.errors import NotFoundError
from sayso.ledger import FACTUALITY, Ledger, Portion, channels, place

REPORTS = {
    "one.txt": "PORTO, May 11, 2020 (Porto Post) - Chad's minister Ada Orlo said on Monday that Chad had sent tractors"
    " to Peru in return for wheat.\n\nPeru's ambassador Bela Quint denied on Tuesday that Chad had sent tractors to"
    " Peru. It is not clear when the tractors left.\n",
    "two.txt": "LIMA, May 14, 2020 (Lima Herald) - Peru's government said that Chad had sent tractors to Peru.\n\n"
    "Chad's ambassador Cora Bent denied that Chad had sent tractors to Peru. Ada Orlo met Bela Quint in Lima.\n",
    "three.txt": "LIMA, May 15, 2020 (Lima Herald) - A trader said that Chad may have sent radios to Togo.\n",
}
LATER = {
    "four.txt": "LOME, May 20, 2020 (Lome Mail) - Togo's minister Dana Fell denied that Chad had sent radios to Togo.\n"
}


def written(folder: Path, reports: dict[str, str]) -> list[Path]:
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in reports]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("lists")
    with Ledger(folder / "lists.db") as ledger:
        ledger.add(written(folder, REPORTS), workers=1)
        yield ledger


def whole(asked, most=2):
    found, first = [], 0
    while True:
        portion = asked(first=first, most=most)
        assert isinstance(portion, Portion)
        found += portion.items
        first += most
        if first >= portion.total:
            assert len(found) == portion.total
            return found


def test_events_come_the_most_contested_first_and_none_is_lost(book):
    every = sorted(book.events(), key=lambda r: (place(r.assessment, r.documents, r.claims), r.event.id))
    assert whole(book.list_events) == every
    assert every[0].assessment.status == "contested"


@pytest.mark.parametrize(
    "filters", [{"contested": True}, {"type": "transfer"}, {"actor": "Ada Orlo"}, {"since": "2020-05-15"}]
)
def test_filters_mean_what_they_mean_of_the_whole_table(book, filters):
    kept = {row.event.id for row in book.events(**filters)}
    assert {row.event.id for row in whole(lambda **at: book.list_events(**filters, **at))} == kept
    assert 0 < len(kept) < len(book.events())


def test_who_is_unknown_is_said_so(book):
    with pytest.raises(NotFoundError):
        book.list_events(actor="Nobody Known")


def test_documents_come_by_date(book):
    assert whole(book.list_documents) == list(book.documents())


def test_actors_come_with_what_they_say_and_do(book):
    rows = list(book.events())
    told = {one.actor.id: one for one in whole(book.list_actors, most=5)}
    assert told.keys() == {actor.id for actor in book.actors()}
    for id, one in told.items():
        assert one.affirms == sum(id in row.assessment.affirmed_by for row in rows)
        assert one.denies == sum(id in row.assessment.denied_by for row in rows)
        assert one.hedges == sum(id in row.assessment.hedged_by for row in rows)
        fillers = [{f.actor for held in row.event.roles.values() for f in held} for row in rows]
        assert one.acts == sum(id in acting for acting in fillers)


def test_an_actors_sayings_are_those_of_its_dossier(book):
    dossier = book.actor("Ada Orlo")
    voices, first = [], 0
    while True:
        part = book.list_sayings("Ada Orlo", first=first, most=1)
        voices += part.dossier.voices
        first += 1
        if first >= part.spoken.total:
            break
    assert {voice.claim.id for voice in voices} == {voice.claim.id for voice in dossier.voices}
    assert part.acts == len(dossier.events)


def test_the_matrix_tells_who_takes_which_side(book):
    found = book.matrix()
    row = found.events.items[0]
    for camp, held in (("affirms", row.assessment.affirmed_by), ("denies", row.assessment.denied_by)):
        assert held
        assert all(camp in found.stands[actor, row.event.id] for actor in held)
    assert {actor for actor, _ in found.stands} <= found.actors.keys()


def test_the_glance_counts_what_there_is(book):
    seen, rows = book.glance(), list(book.events())
    assert (seen.events, seen.documents, seen.actors) == (len(rows), len(book.documents()), len(book.actors()))
    assert sum(seen.by_status.values()) == len(rows)
    split = {side for row in rows for side in row.assessment.split_sides}
    assert {one.side for one in seen.split} == split
    assert seen.open_questions == sum(len(row.event.open_questions) for row in rows) > 0
    assert "transfer" in book.offered().types
    assert "Ada Orlo" in book.offered().names


def test_flows_of_a_portion_are_those_of_the_whole(book):
    every = {(flow.leg, flow.deal.id) for flow in book.flows()}
    portion = book.list_flows(most=50)
    assert {(flow.leg, flow.deal.id) for flow in portion.items[0]} == every
    assert portion.total == len(book.events(type="transfer"))


@pytest.mark.parametrize("name", FACTUALITY)
def test_flows_are_filtered_by_factuality(book, name):
    for flow in book.list_flows(factuality=name, most=50).items[0]:
        assert flow.voice.claim.factuality in FACTUALITY[name]


def test_flows_are_filtered_by_who_says_so_and_by_what_is_moved(book):
    assert {flow.voice.speaker.name for flow in book.list_flows(source="Cora Bent").items[0]} == {"Cora Bent"}
    assert {flow.goods for flow in book.list_flows(goods="radios").items[0]} == {"radios"}
    assert {flow.receiver for flow in book.list_flows(receiver="Togo").items[0]} == {"Togo"}


def test_channels_bring_flows_of_the_same_ends_together(book):
    found = channels(book.flows())
    tractors = next(one for one in found if one.ends == ("Chad", "tractors", "Peru"))
    assert tractors.in_return == ("wheat",)
    assert tractors.reports["affirms"] == 2
    assert tractors.reports["denies"] == 2
    assert ("Peru", "wheat", "Chad") in {one.ends for one in found}


def test_near_names_are_found_for_one_that_is_none(book):
    assert ("actor", "person:ada-orlo", "Ada Orlo") in book.near("Ada Orla")


def test_what_arrives_is_told_with_what_it_changed(tmp_path):
    with Ledger(tmp_path / "news.db") as book:
        book.add(written(tmp_path, REPORTS), workers=1)
        seen = book.mark()
        assert not book.arrivals(seen)
        book.add(written(tmp_path, LATER), workers=1)
        news = book.arrivals(seen)
    assert news.documents == 1
    assert news.listed[0].publisher == "Lome Mail"
    (change,) = [one for one in news.changes if "radios" in one.after[0].headline]
    assert change.before[0].assessment.status != change.after[0].assessment.status
    assert [actor.name for side in change.sides for actor in side.new] == ["Dana Fell"]


@pytest.mark.parametrize("mark", ["", "x", "1", "99.0", "0.99", "-1.0", "1.0.0"])
def test_a_mark_that_is_none_tells_nothing(book, mark):
    assert book.arrivals(mark) is None
