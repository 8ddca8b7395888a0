"""`sayso show` of a copy says what it changed; every dossier comes as JSON too."""

import json

import pytest

from sayso.ledger import Ledger
from snowploughs import FJORD

LONG = (
    "\nThe roads over the pass are cleared from November on, by machines that stand in a hall at its foot, and by the "
    "men of three villages, who have done so since their grandfathers dug the first of them with spades and sledges.\n"
)
ADDED = "\n\nBergen's mayor said on Sunday that the roads were shut.\n"


@pytest.fixture
def copied(pile, sayso):
    """Return a folder whose ledger holds a report and a copy of it with a changed word and a paragraph more."""
    (pile / "reports" / "fjord.txt").write_text(FJORD + LONG, encoding="utf-8")
    copy = FJORD.replace("March 6", "March 7").replace("snowploughs", "ploughs") + LONG + ADDED
    (pile / "reports" / "copy.txt").write_text(copy, encoding="utf-8")
    assert sayso("add", "reports", "--workers", 1).status == 0
    return pile


def test_the_text_names_each_change_in_its_words(copied, sayso):
    with Ledger("sayso.db", create=False) as ledger:
        copy = next(row.document.locator for row in ledger.documents() if row.copy_of)
    said = sayso("show", copy).out
    section = said[said.index("What this copy changed") : said.index("Voices (")]
    assert "words are among the original's" in section
    assert "ploughs" in section
    assert "Bergen's mayor said on Sunday that the roads were shut." in section
    assert "claims: " in section


def test_the_json_gives_spans_words_and_claims(copied, sayso):
    with Ledger("sayso.db", create=False) as ledger:
        copy = next(row.document for row in ledger.documents() if row.copy_of)
        original = ledger.document(copy.id).copy_of
    found = json.loads(sayso("show", copy.id, "--format", "json").out)
    assert found["document"]["copy_of"] == found["changed"]["original"] == original.id
    assert found["changed"]["relation"] in ("near", "update")
    for fragment in found["changed"]["fragments"]:
        for key, words, text in (("before", "was", original.text), ("after", "is", copy.text)):
            if fragment["kind"] != "kept" and fragment[key]:
                assert text[slice(*fragment[key])] == fragment[words]
    assert "".join(copy.text[slice(*f["after"])] for f in found["changed"]["fragments"] if f["after"]) == copy.text
    assert set(found["changed"]["claims"]) == {"same", "new", "gone", "changed"}


def test_of_what_is_no_copy_nothing_is_said(copied, sayso):
    assert "What this copy changed" not in sayso("show", "andes.txt").out
    assert json.loads(sayso("show", "andes.txt", "--format", "json").out)["changed"] is None


def test_any_document_may_be_shown_beside_another(copied, sayso):
    said = sayso("show", "fjord.txt", "--beside", "copy.txt").out
    assert "Beside reports/copy.txt" in said
    assert "left out  “Bergen's mayor said on Sunday that the roads were shut.”" in said
    apart = json.loads(sayso("show", "andes.txt", "--beside", "fjord.txt", "--format", "json").out)
    assert apart["changed"]["relation"] == "apart"
    assert sayso("show", "andes.txt", "--beside", "nowhere.txt").status == 1


def test_events_and_actors_come_as_json_with_their_claims_and_actors(copied, sayso):
    with Ledger("sayso.db", create=False) as ledger:
        event = ledger.events()[0].event.id
    shown = json.loads(sayso("show", event, "--format", "json").out)
    assert shown["event"]["id"] == event
    actors = {actor["id"] for actor in shown["actors"]}
    links = {link["id"] for link in shown["attributions"]}
    assert shown["claims"]
    for claim in shown["claims"]:
        assert claim["speaker"] in actors
        assert set(claim["chain"]) <= links
        assert claim["words"]
        assert claim["origin"] in {origin["id"] for origin in shown["origins"]}
    speaker = shown["claims"][0]["speaker"]
    actor = json.loads(sayso("show", speaker, "--format", "json").out)
    assert actor["actor"]["id"] == speaker
    assert shown["claims"][0]["id"] in {claim["id"] for claim in actor["claims"]}
