import json


def test_a_document_is_shown_with_its_claims(sayso, pile):
    said = sayso("read", "reports/andes.txt")
    assert said.status == 0
    assert "Claims (" in said.out
    assert "“Norway had shipped forty snowploughs to Chile in return for copper”" in said.out
    assert not (pile / "sayso.db").exists()


def test_readings_come_as_json_with_their_evidence(sayso, pile):
    readings = json.loads(sayso("read", "reports", "--format", "json").out)
    assert [one["document"]["locator"] for one in readings] == ["reports/andes.txt", "reports/fjord.txt"]
    for one in readings:
        text = one["document"]["text"]
        assert one["reader"].startswith("trained/1+")
        for happening in one["happenings"]:
            for filler in (f for fillers in happening["roles"].values() for f in fillers):
                assert text[slice(*filler["span"])] == filler["text"]


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(sayso, pile):
    said = sayso("read", "gone.txt", "reports/fjord.txt", "--format", "json")
    assert said.status == 1
    assert len(json.loads(said.out)) == 1
    assert "gone.txt" in said.err
    nothing = sayso("read", "gone.txt", "--format", "json")
    assert json.loads(nothing.out) == []
