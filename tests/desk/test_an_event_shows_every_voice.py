from dataclasses import replace

from sayso.desk.chains import picture, ways
from sayso.desk.drawing import drawing
from sayso.desk.pages import event_html
from sayso.desk.quotations import quote
from sayso.telling.claimants import camps, links, most
from sayso.telling.fillings import parts
from sayso.values import Event, Filler, Span
from tractors import ANALYST, EVENT_DOSSIER, ORIGINS, TRANSFER, VOICES

HTML = event_html(EVENT_DOSSIER)


def test_claimants_stand_in_their_camps():
    told = {name: [one.speaker.name for one in claimants] for name, _, claimants in camps(VOICES)}
    assert told.pop("others") == []
    assert told == {"affirms": ["Ada Orlo"], "denies": ["Bela Quint"], "hedges": ["an analyst in the port"]}


def test_a_camp_of_far_more_claimants_than_the_others_is_shown_wide():
    (affirms, _, [ada]), (denies, _, _), *_ = camps(VOICES)
    assert most([(affirms, "", [ada] * 9), (denies, "", [ada] * 2), ("others", "", [ada] * 99)]) == "affirms"
    assert most([(affirms, "", [ada] * 9), (denies, "", [ada] * 6)]) is None
    assert most(camps(VOICES)) is None


def test_a_chain_names_each_link_with_its_cue():
    told = [(link.actor.name if link.actor else link.words, link.cue) for link in links(VOICES[1])]
    assert told == [("Norland Radio", "said"), ("Ada Orlo", "told it")]
    assert links(VOICES[2])[0].words == "An analyst in the port"


def test_words_stand_in_their_paragraph_and_lead_to_their_place():
    told = quote(VOICES[1])
    assert told.before + told.words + told.after == VOICES[1].paragraph
    assert '<mark class="claim affirms">Sudria had shipped tractors to Westmark in return for grain</mark>' in HTML
    assert 'href="/documents/doc:01#at-claim:01"' in HTML


def test_long_paragraphs_are_cut_at_spaces():
    told = quote(VOICES[1], room=12)
    assert (told.before, told.short_before) == ("told it that ", True) or told.before.endswith("it that ")
    assert VOICES[1].paragraph.endswith(told.after)


def test_split_sides_counts_and_open_questions_are_told():
    assert "Sudria’s</bdi> own voices disagree" in HTML
    assert "1 witness</b>, <span>3 reports" in HTML
    assert "It is not clear when the tractors left" in HTML


def test_an_explanation_leads_to_the_claims_that_it_names():
    assert '<a class="nth" href="#entry-claim:01" title="Ada Orlo">2</a>' in HTML
    assert 'id="entry-claim:01"' in HTML


def test_ways_lead_from_origins_through_outlets_to_documents():
    told = [[stop.label for stop in way.stops] for way in ways(EVENT_DOSSIER)]
    assert told == [
        ["Bela Quint", "Easthaven Post"],
        ["Ada Orlo", "Norland Radio", "Easthaven Post"],
        ["an analyst in the port", "Norland Radio"],
        ["Ada Orlo", "Norland Radio", "Westmark Daily"],
    ]


def test_an_origin_beyond_the_chain_stands_first():
    moved = replace(VOICES[2], origin=ORIGINS[0])
    dossier = replace(EVENT_DOSSIER, voices=(moved,))
    assert [stop.label for stop in ways(dossier)[0].stops] == ["Ada Orlo", ANALYST.name, "Norland Radio"]


def test_the_picture_keeps_origins_left_and_documents_right():
    told = picture(ways(EVENT_DOSSIER))
    assert {stop.label for stop in told.columns[0]} == {"Bela Quint", "Ada Orlo", "an analyst in the port"}
    assert [stop.kind for stop in told.columns[-1]] == ["document"] * 3
    assert all(head[0] == tail[0] + 1 for tail, head, *_ in told.arrows)
    drawn = drawing(told)
    assert len({(box.x, box.y) for box in drawn.boxes}) == len(drawn.boxes) == 7
    assert all(0 <= box.x < drawn.width and 0 <= box.y < drawn.height for box in drawn.boxes)


def test_copies_are_greyed_and_so_is_what_leads_to_them_alone():
    copied = VOICES[2].document.id
    dossier = replace(EVENT_DOSSIER, copies={copied: VOICES[0].document.id})
    told = picture(ways(dossier))
    assert {stop.key for stop in told.columns[-1] if stop.kind == "copy"} == {copied}
    drawn = drawing(told)
    assert {curve.copied for curve in drawn.curves} == {True, False}
    html = event_html(dossier)
    assert 'class="stop copy"' in html
    assert ' copied" d=' in html
    assert '<tr class="copy">' in html


def test_a_picture_with_too_many_documents_says_how_many_it_leaves_out():
    assert picture(ways(EVENT_DOSSIER), most=2).left_out == 1


def test_pictures_have_titles_and_tables_beside_them():
    titles = ("From origins to documents</title>", "Timeline</title>", "<desc id=")
    for part in (*titles, "Chains as a table", "Timeline as a table"):
        assert part in HTML


def test_fillers_of_one_actor_are_one_line_with_the_commonest_words_first():
    fillers = [Filler("state:SUD", words, "doc:01", Span(0, 2)) for words in ("it", "Sudria", "Sudria")]
    (part,) = parts(fillers, EVENT_DOSSIER.actors)
    assert (part.name, [place.text for place in part.places], part.more) == ("Sudria", ["Sudria", "it"], 1)


def test_an_event_of_which_little_is_known_still_has_its_page():
    bare = Event(TRANSFER.id, "meeting", ("happening:01",))
    row = replace(EVENT_DOSSIER.row, event=bare)
    html = event_html(replace(EVENT_DOSSIER, row=row, voices=(), origins=(), actors={}))
    assert "No words name who or what." in html
    assert "No source asks" in html


def test_a_filler_that_is_inferred_says_so():
    goods = tuple(replace(filler, inferred=True) for filler in TRANSFER.roles["goods"])
    event = replace(TRANSFER, roles=TRANSFER.roles | {"goods": goods})
    html = event_html(replace(EVENT_DOSSIER, row=replace(EVENT_DOSSIER.row, event=event)))
    assert "(inferred)" not in HTML
    assert html.count("(inferred)") == len(goods)
