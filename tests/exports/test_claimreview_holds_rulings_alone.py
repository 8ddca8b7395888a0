"""ClaimReview: what persons ruled on claims, with what a search engine asks for; nothing where nobody ruled."""

import json
from collections import Counter
from datetime import date

import jsonschema
import pytest
from pyld import jsonld

from disputed import disputed, ruled
from sayso.exports.claimreview import schema
from sayso.ledger import Grade, Ledger
from written import offline, written

SCHEMA = "http://schema.org/"


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    return ruled(tmp_path_factory.mktemp("disputed"))


@pytest.fixture(scope="module")
def reviews(where):
    return json.loads(written(where, "claimreview"))["@graph"]


def by_name(reviews, name):
    return next(one for one in reviews if one["reviewRating"]["alternateName"] == name)


def test_where_nobody_ruled_there_is_no_review(tmp_path):
    assert json.loads(written(disputed(tmp_path), "claimreview")) == {"@context": "https://schema.org", "@graph": []}


def test_each_standing_ruling_on_a_claim_is_a_review(reviews):
    names = Counter(one["reviewRating"]["alternateName"] for one in reviews)
    assert names == {"Said so": 1, "Said otherwise": 1, "Not said so": 1, "4: doubtful": 1}
    assert {one["author"]["name"] for one in reviews} == {"Anna", "Nils"}


def test_a_review_has_all_that_its_readers_ask_for(reviews):
    jsonschema.validate({"@context": "https://schema.org", "@graph": reviews}, schema())
    for one in reviews:
        date.fromisoformat(one["datePublished"])
        assert len(one["claimReviewed"]) <= 75


def test_a_denial_is_reviewed_as_a_denial(reviews):
    claim = by_name(reviews, "Said so")["itemReviewed"]
    assert claim["text"] == "Foreign Ministry of Norway denies: “Norway had shipped snowploughs to Chile”"
    assert claim["author"] == {"@type": "Organization", "name": "Foreign Ministry of Norway"}
    assert claim["firstAppearance"]["publisher"]["name"] == "Fjord Daily"


def test_a_correction_judges_the_claim_as_it_was_read(reviews):
    one = by_name(reviews, "Said otherwise")
    assert " affirms: “" in one["itemReviewed"]["text"]
    assert "stance hedges (was affirms)" in one["reviewRating"]["ratingExplanation"]


def test_what_was_rejected_is_reviewed_though_it_counts_no_more(reviews):
    one = by_name(reviews, "Not said so")
    assert one["reviewRating"]["ratingValue"] == one["reviewRating"]["worstRating"] == 1
    assert one["reviewBody"] == "said of another ship"


def test_the_page_of_a_review_is_the_address_in_its_note(reviews):
    assert by_name(reviews, "Said so")["url"] == "https://desk.example/checks/7"
    assert "url" not in by_name(reviews, "Said otherwise")


def test_what_a_voice_says_appears_wherever_it_is_told_to_say_so(tmp_path):
    where = disputed(tmp_path)
    with Ledger(where) as ledger:
        claim = next(row.claim for row in ledger.claims() if row.speaker.name == "Ana Rojas")
        ledger.rule(Grade(claim.id, "6"), by="Anna")
    (one,) = json.loads(written(where, "claimreview"))["@graph"]
    works = one["itemReviewed"]["appearance"]
    assert [work["publisher"]["name"] for work in works] == ["Radio Andes", "Wire"]
    assert one["reviewRating"]["alternateName"] == "6: truth cannot be judged"
    assert "ratingValue" not in one["reviewRating"]  # it stands nowhere on the scale


def test_a_processor_reads_it_as_schema_org(where):
    expanded = jsonld.expand(json.loads(written(where, "claimreview")), {"documentLoader": offline})
    assert [one["@type"] for one in expanded] == [[f"{SCHEMA}ClaimReview"]] * 4
    claim = expanded[0][f"{SCHEMA}itemReviewed"][0]
    assert claim["@type"] == [f"{SCHEMA}Claim"]
    assert claim[f"{SCHEMA}appearance"][0]["@type"] == [f"{SCHEMA}Article"]


def test_hostile_words_stay_words(hostile_ledger, tmp_path):
    copied = tmp_path / "hostile.db"
    copied.write_bytes(hostile_ledger.read_bytes())
    with Ledger(copied) as ledger:
        for row in list(ledger.claims())[:40]:
            ledger.rule(
                Grade(row.claim.id, "5"), by="A</script>\u202e", note="see javascript:alert(1) https://x@y.example/"
            )
    made = written(copied, "claimreview")
    whole = json.loads(made)
    jsonschema.validate(whole, schema())
    assert [one for one in whole["@graph"] if "url" in one] == []
    assert not {"<", "\x1b", "\u202e", "\u200b", "\u2028"} & set(made.decode())  # it goes into pages
