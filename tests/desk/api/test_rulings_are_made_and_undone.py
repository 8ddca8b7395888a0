"""A ruling of each kind is made by the API, signed and obeyed at once; undoing it gives back what was."""

import pytest


@pytest.fixture
def claim(analyst):
    """Return an affirming claim of a contested event, with that event's dossier."""
    event = analyst.get("/events?contested=true").json()["items"][0]["id"]
    dossier = analyst.get(f"/events/{event}").json()
    found = next(claim for claim in dossier["claims"] if claim["stance"] == "affirms")
    return found | {"dossier": dossier}


def ruled(analyst, **body):
    answer = analyst.post("/rulings", json=body)
    assert answer.status_code == 201, answer.text
    effect = answer.json()
    assert (effect["ruling"]["kind"], effect["ruling"]["by"]) == (body["kind"], "Bela Quint")
    return effect


def test_each_kind_is_taken(analyst, claim):
    beside = next(one for one in claim["dossier"]["claims"] if one["id"] != claim["id"] and one["stance"] == "affirms")
    other = next(one["id"] for one in analyst.get("/events").json()["items"] if one["id"] != claim["event"])
    ruled(analyst, kind="accept", claim=claim["id"])
    ruled(analyst, kind="correct", claim=claim["id"], stance="hedges", note="reads like a hedge")
    ruled(analyst, kind="depend", claim=claim["id"], on=beside["id"])
    ruled(analyst, kind="grade", of=claim["id"], grade="3")
    ruled(analyst, kind="grade", of="Bela Quint", grade="B")
    ruled(analyst, kind="note", on=claim["event"], note="looked at")
    ruled(analyst, kind="join", one="Ada Orlo", other="Bela Quint")
    ruled(analyst, kind="apart", one="Ada Orlo", other="Bela Quint")
    ruled(analyst, kind="merge", event=claim["event"], other=other)
    ruled(analyst, kind="split", claims=[claim["id"]])
    ruled(analyst, kind="reject", claim=claim["id"])


def test_it_is_obeyed_at_once_and_undone_again(analyst, claim):
    before = analyst.get(f"/events/{claim['event']}").json()
    denials = [one["id"] for one in before["claims"] if one["stance"] == "denies"]
    effects = [ruled(analyst, kind="reject", claim=id) for id in denials]
    assert effects[-1]["shifts"][0]["before"]["status"] == "contested"
    after = analyst.get(f"/events/{claim['event']}").json()
    assert after["event"]["status"] != "contested"
    assert {one["id"] for one in after["rejected"]} >= set(denials)
    for effect in effects:
        undone = analyst.post(f"/rulings/{effect['ruling']['uid']}/undo").json()
        assert undone["ruling"]["undone"] == "Bela Quint"
    again = analyst.get(f"/events/{claim['event']}").json()
    assert again["event"] == before["event"]
    assert again["claims"] == before["claims"]


def test_what_was_undone_is_not_undone_twice(analyst, claim):
    number = ruled(analyst, kind="accept", claim=claim["id"])["ruling"]["id"]
    assert analyst.post(f"/rulings/{number}/undo").status_code == 200
    again = analyst.post(f"/rulings/{number}/undo")
    assert (again.status_code, "Bela Quint undid it" in again.json()["detail"]) == (409, True)


def test_a_correction_may_name_words_by_their_place_and_actors(analyst, claim):
    document = analyst.get(f"/documents/{claim['document']}").json()["document"]
    told = analyst.get(f"/claims/{claim['id']}").json()
    filler = next(iter(told["roles"].values()))[0]
    effect = ruled(
        analyst,
        kind="correct",
        claim=claim["id"],
        speaker="Mona Field",
        speaker_kind="person",
        words=claim["span"],
        roles={"place": [filler["span"], {"words": filler["text"], "actor": "Bela Quint"}]},
    )
    made = effect["ruling"]["correction"]
    assert made["speaker"]["name"] == "Mona Field"
    assert made["words"]["quote"]["exact"] == document["text"][claim["span"][0] : claim["span"][1]]
    assert [one["who"] and one["who"]["name"] for one in made["roles"]["place"]] == [None, "Bela Quint"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "accept", "claim": "cl:none"}, 404),
        ({"kind": "merge", "event": "nothing", "other": "nothing"}, 404),
        ({"kind": "join", "one": "Nobody Known", "other": "Bela Quint"}, 404),
        ({"kind": "grade", "of": "Bela Quint", "grade": "7"}, 422),
        ({"kind": "grade", "of": "Bela Quint", "grade": "3"}, 422),
        ({"kind": "note", "on": "Bela Quint"}, 422),
        ({"kind": "note", "on": "Bela Quint", "note": "  "}, 422),
        ({"kind": "split", "claims": []}, 422),
        ({"kind": "condemn", "claim": "x"}, 422),
    ],
)
def test_what_cannot_be_ruled_is_refused(analyst, body, status):
    before = analyst.get("/rulings").json()["total"]
    assert analyst.post("/rulings", json=body).status_code == status
    assert analyst.get("/rulings").json()["total"] == before


def test_what_was_ruled_is_news(analyst, claim):
    mark = analyst.get("/arrivals").json()["mark"]
    ruled(analyst, kind="accept", claim=claim["id"])
    found = analyst.get("/arrivals", params={"since": mark}).json()
    assert (found["documents"], found["rulings"]) == (0, 1)
    assert found["mark"] != mark
