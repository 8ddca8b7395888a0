"""A report agrees with a claim, disagrees with it, or tells what others say; about other things it says nothing."""

import pytest

from sayso.errors import ReaderError
from sayso.intake import blocks
from sayso.reading import read
from sayso.stance import Stand, asked, judged, narrowed, page, stand
from sayso.stance.weights import digest, weights
from sayso.values import Document, text_digest

CLAIM = "A whale swam up the river to Easthaven"
TOLD = """\
Whale swims up river to Easthaven

A whale swam up the river as far as Easthaven on Sunday. Hundreds of people watched it from the bridge, and the coast
guard led it back to the sea in the evening.
"""
DENIED = """\
No, a whale did not swim up the river to Easthaven

The story about a whale in the river is a hoax. The picture was taken in another country five years ago, the coast
guard confirmed, and no whale has ever come to Easthaven.
"""
PASSED_ON = """\
Whale reportedly seen in river at Easthaven

A whale may have swum up the river to Easthaven, according to unconfirmed reports. A local paper claims that fishermen
saw it on Sunday. The coast guard could not confirm the reports.
"""
ELSE = """\
Bakers of Norland ask for cheaper flour

The price of flour has doubled since spring. Bakers marched through the capital on Tuesday and asked for help.
"""


def made(text: str) -> Document:
    return Document("doc:1", "a.txt", text, text_digest(text), blocks(text))


def side(claim: str, text: str) -> Stand | None:
    document = made(text)
    return stand(asked(claim), page(document), read(document, "rules"))


@pytest.mark.parametrize(("text", "wanted"), [(TOLD, "agree"), (DENIED, "disagree"), (PASSED_ON, "discuss")])
def test_each_takes_its_side_and_shows_the_words(text, wanted):
    found = side(CLAIM, text)
    assert found is not None
    assert found.stance == wanted
    assert 0 < found.sure <= 1
    document = made(text)
    assert any("whale" in document.words(span).casefold() for span in found.spans)
    assert set(found.spans) <= set(page(document).sentences)
    claims = {claim.id: claim for claim in read(document, "rules").claims}
    assert all(any(span.meets(claims[id].span) for span in found.spans) for id in found.claims)


@pytest.mark.parametrize(("text", "wanted"), [(TOLD, "disagree"), (DENIED, "agree")])
def test_a_denied_claim_turns_the_sides_round(text, wanted):
    found = side("A whale did not swim up the river to Easthaven", text)
    assert found is not None
    assert found.stance == wanted


@pytest.mark.parametrize("claim", [CLAIM, "", "...", "the of and"])
def test_what_is_about_something_else_takes_no_side(claim):
    assert side(claim, ELSE) is None


NOT_DENIED = """\
Mayor does not deny that a whale is in the river

The mayor of Easthaven did not deny on Sunday that a whale had swum up the river. She said that the town would look into
it.
"""


def test_who_does_not_deny_does_not_disagree():
    found = side(CLAIM, NOT_DENIED)
    assert found is not None
    assert found.stance != "disagree"
    assert "did not deny" in made(NOT_DENIED).words(found.spans[-1])  # the words are shown as they stand


def test_a_sentence_that_stands_twice_is_shown_once():
    document = made(TOLD + "\n" + TOLD)
    found = side(CLAIM, TOLD + "\n" + TOLD)
    words = [document.words(span) for span in found.spans]
    assert len(words) == len(set(words))


def test_the_same_question_has_the_same_answer():
    assert side(CLAIM, DENIED) == side(CLAIM, DENIED)


def test_weights_that_are_not_there_are_told_with_the_mend(tmp_path):
    for load in (weights, digest):
        with pytest.raises(ReaderError, match="install sayso anew"):
            load(tmp_path)


def test_names_that_every_report_holds_do_not_relate_it():
    texts = [f"Easthaven {thing}\n\nEasthaven has a new {thing} since Sunday." for thing in ("mayor", "bridge", "bank")]
    reports = [page(made(text)) for text in (TOLD, *texts, *texts)]
    claim = narrowed(asked("Easthaven bought a tractor"), reports, ["Easthaven"])
    assert "easthaven" not in claim.stems
    assert all(judged(claim, report) is None for report in reports)
    assert narrowed(asked("Easthaven"), reports, ["Easthaven"]).stems == asked("Easthaven").stems


def test_of_many_reports_those_that_lack_what_tells_them_apart_are_left_out():
    goods = ("flour", "salt", "tractors", "coal", "timber", "wool")
    texts = [f"Norland sent {thing} to Easthaven\n\nNorland sent {thing} to Easthaven on Sunday." for thing in goods]
    reports = [page(made(text)) for text in texts]
    claim = narrowed(asked("Norland sent coal to Easthaven"), reports, ["Norland", "Easthaven"])
    told = [report for report in reports if judged(claim, report)]
    assert [report.words(0) for report in told] == ["Norland sent coal to Easthaven"]
