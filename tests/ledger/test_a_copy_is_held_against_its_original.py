"""The ledger says what a copy made of its original, in words and in claims, and so of any two documents."""

import pytest

from sayso.errors import NotFoundError
from sayso.ledger import Ledger

CANAL = (
    "The canal was dug in three years by forty thousand men, and it was opened again after a storm had shut it for a "
    "month in the winter of the year before last."
)
REPORTS = {
    "wire.txt": f"""Boats for Angola

LISBON, July 8, 2024 (Tagus News) — Portugal's defence minister said on Friday that Portugal had delivered boats to \
Angola. Angola's government denied that Angola had paid for the boats with oil. {CANAL}
""",
    "paper.txt": f"""Boats for Angola

LISBON, July 9, 2024 (Luanda Herald) — Portugal had delivered boats to Angola. Angola's government denied that Angola \
had paid for the boats with oil. Ghana's minister said that Ghana had sent rice to Angola. {CANAL}
""",
    "other.txt": """Rice for Chile

LIMA, July 9, 2024 (Lima Times) — Peru's government said that Peru had sent rice to Chile.
""",
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copies")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "copies.db") as book:
        book.add([folder / name for name in REPORTS], workers=1)
        yield book


def words(voices):
    return [voice.words for voice in voices]


def test_a_copys_dossier_says_what_it_changed(ledger):
    found = ledger.document("paper.txt").changed
    assert found.original.locator.endswith("wire.txt")
    assert found.revision.relation == "near"
    assert words(found.new) == ["Ghana had sent rice to Angola"]
    assert found.gone == ()
    assert found.same
    assert ledger.document("wire.txt").changed is None


def test_a_claim_that_lost_its_source_is_made_otherwise(ledger):
    (change,) = (one for one in ledger.revision("paper.txt").changed if "delivered boats" in one.before.words)
    assert change.differs == ("who",)
    assert [speaker.name for speaker in change.before.chain_speakers if speaker]
    assert change.after.chain == ()


def test_any_two_documents_may_be_held_against_one_another(ledger):
    assert ledger.revision("paper.txt") == ledger.revision("paper.txt", "wire.txt")
    back = ledger.revision("wire.txt", "paper.txt")
    assert words(back.gone) == ["Ghana had sent rice to Angola"]
    apart = ledger.revision("other.txt", "paper.txt")
    assert apart.revision.relation == "apart"
    assert words(apart.new) == ["Peru had sent rice to Chile"]
    same = ledger.revision("wire.txt", "wire.txt")
    assert (same.revision.relation, same.new, same.gone, same.changed) == ("exact", (), (), ())


@pytest.mark.parametrize("one", REPORTS)
@pytest.mark.parametrize("other", REPORTS)
def test_each_claim_of_both_is_told_once(ledger, one, other):
    found = ledger.revision(one, other)
    shared = found.same + len(found.changed)
    assert len(found.new) + shared == len(ledger.document(one).voices)
    assert len(found.gone) + shared == len(ledger.document(other).voices)


def test_a_copys_copy_is_held_against_what_it_repeats_most(tmp_path):
    words = [f"word{at}" for at in range(220)]
    cuts = {"first.txt": words[:110], "second.txt": words[40:180], "third.txt": words[110:]}
    for day, (name, cut) in enumerate(cuts.items(), start=1):
        text = f"Rice for Chile\n\nLISBON, July {day}, 2024 (Tagus News) — The words are {' '.join(cut)}.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Ledger(tmp_path / "chain.db") as book:
        book.add([tmp_path / name for name in cuts], workers=1)
        found = book.document("third.txt")
    assert found.copy_of.locator.endswith("first.txt")
    assert found.changed.original.locator.endswith("second.txt")
    assert found.changed.revision.relation == "update"


def test_what_repeats_nothing_is_an_error_that_says_the_mend(ledger):
    with pytest.raises(NotFoundError) as fault:
        ledger.revision("other.txt")
    assert "repeats no other document" in str(fault.value)
    assert fault.value.mend
