import io
import json

from hypothesis import given
from hypothesis import strategies as st

from invented import FIRST, SECOND, TITLE, document, invented
from laws import broken
from sayso.exports import write


def export(ledger, format="json") -> bytes:
    out = io.BytesIO()
    write(ledger, format, out)
    return out.getvalue()


def test_an_export_fulfils_the_schema_and_the_laws():
    assert broken(json.loads(export(invented()))) == []


def test_an_empty_ledger_is_a_whole_export():
    ledger = invented()
    ledger.documents, ledger.whole = (), type(ledger.whole)()
    book = json.loads(export(ledger))
    assert broken(book) == []
    assert book["claims"] == []


def test_what_a_claim_says_stands_under_the_names_of_the_contract():
    book = json.loads(export(invented()))
    affirmed, denied = book["claims"]
    assert affirmed["chain"] == ["attr:1", "attr:2"]
    assert (denied["stance"], denied["factuality"], denied["date"]) == ("denies", "CT-", "2020-05-08")
    event = book["events"][0]
    assert (event["status"], event["split_sides"], event["independent_origins"]) == ("contested", ["state:OST"], 1)
    assert event["time"] == {"start": None, "end": None, "text": None}
    assert [d["copy_of"] for d in book["documents"]].count(None) == 1


def test_the_same_ledger_gives_the_same_bytes_in_any_order_of_its_parts():
    one, other = invented(), invented()
    other.documents = other.documents[::-1]
    assert export(one) == export(other)
    assert export(one).endswith(b"}\n")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_words_come_back_as_they_were_and_nothing_active_stands_bare(words):
    text = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n.{words}.\n"
    out = export(invented(document(text)))
    assert text in [d["text"] for d in json.loads(out)["documents"]]
    assert not {c for c in out.decode() if c < " " or "\x7f" <= c <= "\x9f"} - {"\n"}


def test_json_lines_hold_the_same_things_one_a_line():
    book = json.loads(export(invented()))
    lines = [json.loads(line) for line in export(invented(), "jsonl").splitlines()]
    assert lines[0] == {"kind": "format", "value": "sayso-ledger/1"}
    for kind in ("document", "actor", "attribution", "claim", "event", "origin"):
        assert [line["value"] for line in lines if line["kind"] == kind] == book[f"{kind}s"]


def test_the_schema_refuses_a_lost_field_and_an_unknown_value():
    book = json.loads(export(invented()))
    del book["claims"][0]["factuality"]
    book["events"][0]["status"] = "true"
    assert len(broken(book)) == 2


def test_the_laws_catch_evidence_that_is_not_there():
    book = json.loads(export(invented()))
    book["claims"][0]["span"] = [0, 4000]
    book["events"][0]["roles"]["agent"][0]["text"] = "Somebody"
    assert any("4000" in fault for fault in broken(book))
    assert any("Somebody" in fault for fault in broken(book))
