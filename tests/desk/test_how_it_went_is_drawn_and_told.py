"""The course of a status, the details that differ and the proposed grades on the pages of the desk."""

from dataclasses import replace

from courtroom import DANE, FINN, NORWEGIAN, OTHER_NORWEGIAN, court, on
from sayso.desk.coursing import WIDTH, course_picture
from sayso.desk.pages import actor_html, document_html, event_html
from sayso.ledger import EventDossier, Portion, Sayings, Voice
from sayso.telling.grading import grades
from sayso.telling.standings import standings
from sayso.weighing.course import course
from sayso.weighing.details import details
from sayso.weighing.grades import letters, numbers, sources_of
from sayso.weighing.scales import assess
from telling import Telling
from tractors import ACTOR_DOSSIER, DOCUMENT_DOSSIER, EVENT_DOSSIER, ROW


def dossier(*claims) -> EventDossier:
    """Return the dossier of a shipment of which each claim is told in a document of its own."""
    tellings = []
    for number, ((voice, side), stance, goods, more) in enumerate(claims):
        told = Telling(str(number))
        agent, recipient = told.state("NOR", "Norway"), told.state("SWE", "Sweden")
        event = told.event("transfer", agent=agent, recipient=recipient, goods=goods)
        told.says(event, told.person(voice, side), stance=stance, **more)
        tellings.append(told)
    ((found,), happenings) = court(*tellings)
    texts = {document.id: document for document, _ in map(Telling.pair, tellings)}
    weighed = assess(found.event, list(found.claims), found.origin_of, found.actors, texts)
    row = replace(ROW, event=found.event, assessment=weighed, claims=len(found.claims), documents=len(texts))
    voices = tuple(_voice(found, claim, texts[claim.document]) for claim in found.claims)
    origins = tuple({origin.id: origin for origin in found.origin_of.values()}.values())
    return EventDossier(
        row,
        tuple(sorted(voices, key=lambda voice: (voice.claim.date or "", voice.claim.id))),
        origins,
        dict(found.actors),
        course=course(found),
        details=details(found, happenings),
        grades=numbers(found),
        sources=letters([found], sources_of(found)),
    )


def _voice(found, claim, document):
    chain = tuple(found.links[id] for id in claim.chain)
    speakers = tuple(found.actors.get(link.speaker or "") for link in chain)
    words = document.words(claim.span)
    origin = found.origin_of[claim.id]
    return Voice(claim, found.actors[claim.speaker], chain, speakers, document, words, document.text, origin)


DOSSIER = dossier(
    (DANE, "affirms", "three tractors", on("2024-05-02")),
    (NORWEGIAN, "denies", "tractors", on("2024-05-12")),
    (FINN, "affirms", "200 tractors", on("2024-05-22")),
    (OTHER_NORWEGIAN, "affirms", "tractors", on("2024-06-01")),
)
HTML = event_html(DOSSIER)


def test_the_bar_has_a_stretch_for_each_status_from_end_to_end():
    drawn = course_picture(DOSSIER)
    assert [one.status for one in drawn.stretches] == ["reported", "contested"]
    assert drawn.stretches[0].x == 0
    assert drawn.stretches[0].x + drawn.stretches[0].width == drawn.stretches[1].x
    assert drawn.stretches[-1].x + drawn.stretches[-1].width == WIDTH
    assert (drawn.first, drawn.last) == ("2024-05-02", "2024-06-01")


def test_every_milestone_has_its_flag_and_its_line():
    drawn = course_picture(DOSSIER)
    assert [one.kinds for one in drawn.turnings] == [("first claim",), ("first denial",), ("first admission",)]
    places = [one.x for one in drawn.turnings]
    assert places == sorted(places)
    for turning in drawn.turnings:
        assert f'<a class="words" href="/documents/{turning.voice.document.id}#' in HTML
        assert f"<b>{turning.kinds[0]}</b>" in HTML
    assert 'role="img" aria-label="Status from 2024-05-02 to 2024-06-01: reported 2024-05-02 to 2024-05-12;' in HTML


def test_flags_of_one_day_stand_beside_one_another():
    crowded = dossier(
        (DANE, "affirms", "tractors", on("2024-05-02")),
        (FINN, "denies", "tractors", on("2024-05-02")),
        (NORWEGIAN, "affirms", "tractors", on("2024-05-12")),
    )
    first, second, *_ = course_picture(crowded).turnings
    assert second.x > first.x


def test_a_single_day_has_its_lines_and_no_bar():
    alone = dossier((DANE, "affirms", "tractors", on("2024-05-02")), (FINN, "denies", "tractors", on("2024-05-02")))
    drawn = course_picture(alone)
    assert (drawn.stretches, len(drawn.turnings)) == ((), 2)
    assert "How the status went" in event_html(alone)


def test_days_on_which_nothing_changed_are_left_out_of_the_table():
    assert [day.day for day in standings(DOSSIER.course)] == ["2024-05-02", "2024-05-12", "2024-05-22", "2024-06-01"]


def test_details_stand_with_their_voices_words_and_verdict():
    assert "Where they differ" in HTML
    assert "in conflict</b>" in HTML
    assert "<b><bdi>3</bdi></b>" in HTML
    assert "“<bdi>three tractors</bdi>”" in HTML
    assert "these numbers cannot both be so: 3 and 200" in HTML


def test_grades_stand_best_first_with_rule_and_claims():
    found = grades(DOSSIER)
    assert [grade.code for grade in found] == ["F2", "F2", "F3", "F5"]
    assert "a party admits it" in found[0].rule
    assert '<b class="grade">F2</b>' in HTML
    assert "never a verdict" in HTML


def test_an_event_of_which_nothing_of_the_kind_is_known_has_none_of_it():
    html = event_html(EVENT_DOSSIER)
    assert "How the status went" not in html
    assert "Where they differ" not in html
    assert "Proposed grades" not in html


def test_actors_and_documents_have_their_letter_with_the_events_that_show_it():
    grade = next(one for one in DOSSIER.sources.values() if one.records)
    headlines = {record.event: "Norway ships tractors" for record in grade.records}
    for page in (
        actor_html(Sayings(replace(ACTOR_DOSSIER, grade=grade, headlines=headlines), Portion((ROW,), 0, 1), 0), 30),
        document_html(replace(DOCUMENT_DOSSIER, grade=grade, headlines=headlines)),
    ):
        assert "As a source" in page
        assert '<b class="grade">F</b>' in page
        assert "Norway ships tractors" in page
