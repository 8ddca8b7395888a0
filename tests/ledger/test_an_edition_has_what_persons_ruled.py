"""An edition gives rulings beside the claims that they are on, and what was rejected; some parts by document too."""

import pytest

from disputed import ruled
from sayso.ledger import Ledger


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    with Ledger(ruled(tmp_path_factory.mktemp("disputed"))) as ledger, ledger.edition() as held:
        yield held


def test_standing_rulings_lie_beside_the_claim_that_they_are_on(edition):
    found = {claim: [r.kind for r in held] for folio in edition.events() for claim, held in folio.ruled.items()}
    assert sorted(found.values()) == [["accept", "grade"], ["correct"]]  # what was undone is not among them
    assert set(found) <= {entry.claim.id for entry in edition.claims()}


def test_what_was_rejected_is_given_as_it_was_read(edition):
    (one,) = edition.rejected()
    assert (one.ruling.kind, one.ruling.by) == ("reject", "Nils")
    assert one.document.words(one.claim.span) == one.words
    assert one.claim.id not in {entry.claim.id for entry in edition.claims()}


def test_claims_and_attributions_come_in_the_order_of_documents_too(edition):
    claims = [entry.claim for entry in edition.claims(by="document")]
    links = list(edition.attributions(by="document"))
    for held, by_id in ((claims, [entry.claim for entry in edition.claims()]), (links, list(edition.attributions()))):
        assert [(one.document, one.id) for one in held] == sorted((one.document, one.id) for one in by_id)
