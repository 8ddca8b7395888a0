"""What a person rules counts at once in statuses and counts, stays visible, says what it changed, and can be undone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ruled_piles import Ruled, parts
from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import (
    Accept,
    Correct,
    Decision,
    Depend,
    Effect,
    EventDossier,
    Grade,
    Ledger,
    Merge,
    Note,
    Reject,
    Split,
    Voice,
    says,
)
from telling import Telling


def shipped(name: str, voice: str, stance: str = "affirms", goods: str = "tractors") -> Telling:
    """Return a report in which one person affirms or denies that Norway shipped something to Chile."""
    told = Telling(name, "2024-05-02", f"{name} Post")
    roles = {"agent": told.state("NOR", "Norway"), "recipient": told.state("CHL", "Chile"), "goods": goods}
    told.says(told.event("transfer", "shipped", **roles), told.person(voice), stance=stance)
    return told


@pytest.fixture
def ruled(tmp_path: Path) -> Iterator[Callable[..., Ledger]]:
    """Make a ledger of tellings."""
    opened: list[Ledger] = []

    def make(*tellings: Telling) -> Ledger:
        pile = Ruled(tmp_path / "test.db")
        pile.become({document.id: (document, reading) for document, reading in (one.pair() for one in tellings)})
        pile.close()
        opened.append(Ledger(tmp_path / "test.db"))
        return opened[-1]

    yield make
    for ledger in opened:
        ledger.close()


def only(ledger: Ledger) -> EventDossier:
    """Return the dossier of the only event."""
    (row,) = ledger.events()
    return ledger.event(row.event.id)


def said_by(ledger: Ledger, name: str) -> Voice:
    """Return the only claim of a person."""
    (voice,) = ledger.claims(speaker=name)
    return voice


def changed(effect: Effect) -> list[tuple[str | None, str | None]]:
    """Return the statuses before and after, of each event that stands otherwise."""
    return [tuple(row.assessment.status if row else None for row in (s.before, s.after)) for s in effect.shifts]  # type: ignore[misc]


def test_a_rejected_claim_does_not_count_and_stays_visible(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm", "denies"))
    before = ledger.affair()
    denial = said_by(ledger, "Eva Holm").claim.id
    effect = ledger.rule(Reject(denial), by="Nils", note="irony")
    assert changed(effect) == [("contested", "reported")]
    found = only(ledger)
    assert [voice.speaker.name for voice in found.voices] == ["Ada Berg"]
    (gone,) = found.rejected
    assert (gone.speaker, gone.words, gone.ruling.by, gone.ruling.note) == (
        "Eva Holm",
        "that it was so",
        "Nils",
        "irony",
    )
    assert ledger.document(gone.document.id).rejected == (gone,)
    assert changed(ledger.undo(effect.ruling.id)) == [("reported", "contested")]
    assert ledger.affair() == before
    assert only(ledger).rejected == ()


def test_accepting_lets_a_rejected_claim_count_again(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm", "denies"))
    denial = said_by(ledger, "Eva Holm").claim.id
    ledger.rule(Reject(denial))
    assert changed(ledger.rule(Accept(denial[:14]), by="Anna")) == [("reported", "contested")]
    assert [ruling.kind for ruling in said_by_dossier(ledger, denial).rulings] == ["reject", "accept"]


def said_by_dossier(ledger: Ledger, claim: str) -> Voice:
    return next(voice for voice in only(ledger).voices if voice.claim.id == claim)


def test_rejecting_the_only_claim_takes_its_event_away(ruled):
    ledger = ruled(shipped("a", "Ada Berg"))
    claim = said_by(ledger, "Ada Berg").claim
    assert changed(ledger.rule(Reject(claim.id))) == [("reported", None)]
    assert len(ledger.events()) == 0
    assert ledger.document(claim.document).rejected[0].claim.id == claim.id
    assert changed(ledger.undo(1)) == [(None, "reported")]


def test_a_correction_counts_and_tells_what_was_read(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm"))
    claim = said_by(ledger, "Eva Holm").claim.id
    effect = ledger.rule(Correct(claim, stance="denies", date="2024-05-01", speaker="Ola Lund", side="NOR"), by="Nils")
    assert changed(effect) == [("reported", "contested")]
    voice = said_by_dossier(ledger, claim)
    assert (voice.claim.stance, voice.claim.factuality, voice.claim.date) == ("denies", "CT-", "2024-05-01")
    assert (voice.speaker.name, voice.speaker.sides) == ("Ola Lund", ("state:NOR",))
    assert "speaker Ola Lund (was Eva Holm), stance denies (was affirms)" in says(effect.ruling)
    ledger.rule(Correct(claim, speaker=""))
    assert said_by_dossier(ledger, claim).claim.chain == ()
    assert said_by_dossier(ledger, claim).speaker.name == "b Post"


def test_words_and_roles_are_corrected_by_the_words_of_the_document(ruled):
    ledger = ruled(shipped("a", "Ada Berg"))
    claim = said_by(ledger, "Ada Berg").claim
    document = ledger.document(claim.document).document
    start = document.text.index("shipped")
    words = (start, start + len("shipped Norway"))
    assert document.text[slice(*words)].startswith("shipped")
    ledger.rule(Correct(claim.id, words="shipped", roles={"goods": [("Norway", "Norway")], "recipient": []}))
    voice = said_by(ledger, "Ada Berg")
    assert voice.words == "shipped"
    assert any(part.holds(voice.claim.span) for part in voice.chain[-1].content)
    roles = only(ledger).row.event.roles
    assert [filler.actor for filler in roles["goods"]] == ["state:NOR"]
    assert "recipient" not in roles
    with pytest.raises(NotFoundError, match="not in one paragraph"):
        ledger.rule(Correct(claim.id, words="no such words"))


def test_events_are_merged_and_split_and_fall_apart_again(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm", "denies", "missiles"))
    one, other = (row.event.id for row in ledger.events())
    before = ledger.affair()
    merged = ledger.rule(Merge(one, other))
    assert only(ledger).row.assessment.status == "contested"
    assert [ruling.kind for ruling in only(ledger).rulings] == ["merge"]
    assert "ruled" in only(ledger).row.event.reason
    apart = ledger.rule(Split((said_by(ledger, "Eva Holm").claim.id,)))
    assert len(apart.shifts) == 2
    assert sorted(row.assessment.status for row in ledger.events()) == ["denied", "reported"]
    ledger.undo(apart.ruling.uid)
    ledger.undo(merged.ruling.id)
    assert ledger.affair() == before


def test_an_origin_that_depends_on_another_is_no_second_witness(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm"), shipped("c", "Ola Lund"))
    ids = [said_by(ledger, name).claim.id for name in ("Ada Berg", "Eva Holm", "Ola Lund")]
    assert only(ledger).row.assessment.independent_origins == 3
    ledger.rule(Depend(ids[0], on=ids[1]), by="Nils")
    assert only(ledger).row.assessment.independent_origins == 2
    ledger.rule(Depend(ids[2]), by="Nils")
    weighed = only(ledger).row.assessment
    assert weighed.independent_origins == 1
    assert "Ruled to be no witness of its own: Ola Lund" in weighed.explanation
    ledger.undo(2)
    named = ledger.rule(Depend(ids[2], on="Eva Holm"))
    assert only(ledger).row.assessment.independent_origins == 1
    ledger.undo(1)
    ledger.undo(named.ruling.id)
    for id in ids:
        ledger.rule(Depend(id, on="Somebody Else"))
    assert only(ledger).row.assessment.independent_origins == 1


def test_grades_and_notes_stand_where_they_were_put(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm"))
    claim = said_by(ledger, "Ada Berg").claim
    event = only(ledger).row.event.id
    ledger.rule(Grade("Ada Berg", "b"), by="Nils", note="was there")
    ledger.rule(Grade(claim.id, "2"), by="Nils")
    ledger.rule(Note(event), note="ask the port")
    ledger.rule(Note(claim.document), note="a blog")
    found = only(ledger)
    assert found.sources[claim.speaker].letter == "B"
    assert found.sources[claim.speaker].rule.startswith("B: graded by Nils (was there)")
    assert found.grades[claim.id].number == 2
    assert [ruling.note for ruling in found.rulings] == ["ask the port"]
    assert [ruling.note for ruling in ledger.document(claim.document).rulings] == ["a blog"]
    assert [ruling.grade for ruling in ledger.actor("Ada Berg").rulings] == ["B"]


@pytest.mark.parametrize(
    "decision",
    [Accept("claim:none"), Merge("event:none", "event:none"), Grade("Ada Berg", "7"), Note("Ada Berg"), Split(())],
)
def test_what_cannot_be_ruled_is_refused_and_leaves_no_trace(ruled, decision: Decision):
    ledger = ruled(shipped("a", "Ada Berg"))
    with pytest.raises(SaysoError):
        ledger.rule(decision)
    assert ledger.rulings() == ()


def test_the_queue_holds_the_least_certain_claims_until_somebody_rules(ruled):
    vague = shipped("c", "Ola Lund", "hedges")
    vague.says(vague.happenings[0].id, None, stance="denies")
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm"), vague)
    waiting = ledger.queue()
    assert waiting[0].why[0].words == "the event is contested, and this is the only claim on its side"
    assert [one.doubt for one in waiting] == sorted((one.doubt for one in waiting), reverse=True)
    ledger.rule(Accept(waiting[0].voice.claim.id))
    assert [one.voice.claim.id for one in ledger.queue()] == [one.voice.claim.id for one in waiting[1:]]
    assert ledger.waiting() == len(waiting) - 1
    ledger.undo(1)
    assert ledger.queue() == waiting


def test_a_ruling_waits_for_a_document_that_is_away(ruled):
    ledger = ruled(shipped("a", "Ada Berg"), shipped("b", "Eva Holm", "denies"))
    denial = said_by(ledger, "Eva Holm").claim
    ledger.rule(Reject(denial.id))
    made = parts(ledger.affair()[1])
    document = ledger.document(denial.document).document
    ledger.remove(document.id)
    assert [ruling.idle for ruling in ledger.rulings(idle=True)] == ["its document is not in this ledger"]
    pile = Ruled(Path(ledger.where))
    pile.become({one.id: (one, reading) for one, reading in (shipped("b", "Eva Holm", "denies").pair(),)})
    pile.close()
    assert ledger.rulings(idle=True) == ()
    assert parts(ledger.affair()[1]) == made
