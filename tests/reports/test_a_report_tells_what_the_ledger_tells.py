import re
from dataclasses import replace
from html import unescape

import pytest

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import Ledger
from sayso.reports import Saying, Table, Tree, Voices, compose, report


@pytest.fixture
def told(made):
    """Return the section on the transfer."""
    return made.sections[0]


def chapter(section, title):
    return next(one for one in section.chapters if one.title == title)


def text(cell):
    """Return a cell's words; numbers of citations in brackets."""
    return "".join(f"[{piece}]" if isinstance(piece, int) else getattr(piece, "words", piece) for piece in cell)


def rows(section, title, number=0):
    tables = [block for block in chapter(section, title).blocks if isinstance(block, Table)]
    return [tuple(text(cell) for cell in row) for row in tables[number].rows]


def test_it_says_how_it_was_made_and_of_what(made, affair):
    assert made.making.day == "2024-04-01"
    assert (made.making.stock.name, made.making.stock.documents) == ("book.db", 4)
    assert made.making.stock.events == len(affair.events()) == len(made.sections)
    assert made.making.stock.claims == sum(row.claims for row in affair.events())


def test_the_most_contested_event_comes_first_with_its_figures(told, dossier):
    assert (told.status, told.witnesses, told.reports) == ("contested", 2, 4)
    assert told.headline == dossier.row.headline
    assert told.split == ("Norway",)
    assert told.questions == 2


def test_no_voice_is_dropped(told, dossier):
    sayings = [
        one for part in told.chapters for block in part.blocks if isinstance(block, Voices) for one in block.sayings
    ]
    assert sorted((one.document, one.span) for one in sayings) == sorted(
        (voice.document.id, voice.claim.span) for voice in dossier.voices
    )
    assert len({one.anchor for one in sayings}) == len(sayings)
    holm = next(one for one in sayings if "Holm" in one.speaker)
    assert [name for name, _ in holm.chain] == ["Port Gazette", "Radio Andes", holm.speaker]
    assert holm.chain[1][1] == "reported"
    assert holm.when == "2024-03-08"
    assert "for Norway" in holm.about


def test_a_status_is_explained_by_the_numbers_of_citations(told, made):
    (first, *_) = chapter(told, "Why it counts as contested").blocks
    assert re.search(r"Affirmed by Ana Rojas \[\d+\], .*Kari Holm \[\d+\]\. Denied by", text(first.prose))
    assert "cl:" not in str([block for part in told.chapters for block in part.blocks if not isinstance(block, Voices)])


def test_who_says_what_stands_in_a_matrix(told):
    table = {row[0]: row[1:] for row in rows(told, "Who says what")}
    affirms, denies, otherwise = table["Ana Rojas (person, for Chile)"]
    assert re.fullmatch(r"✓ \[\d+\] \[\d+\]", affirms)
    assert (denies, otherwise) == ("", "")
    assert table["Foreign Ministry of Norway (government body, for Norway)"][1].startswith("✕ [")


def test_reports_hang_on_their_origins(told):
    (tree,) = [block for block in chapter(told, "Where it comes from").blocks if isinstance(block, Tree)]
    roots = {root.name: root for root in tree.roots}
    assert [one.name for one in roots["Ana Rojas"].hung] == ["Radio Andes", "Coast Post"]
    assert [one.copy for one in roots["Ana Rojas"].hung] == [False, True]
    assert roots["Foreign Ministry of Norway"].camp == "denies"
    drawn = {(root.name, root.camp) for root in tree.roots}
    listed = {(row[0], row[1].replace("otherwise", "others")) for row in rows(told, "Where it comes from")}
    assert drawn == listed


def test_an_origin_that_says_both_is_drawn_as_saying_both(dossier, made):
    one = next(voice.origin for voice in dossier.voices if voice.claim.stance == "affirms")
    joined = replace(dossier, voices=tuple(replace(voice, origin=one) for voice in dossier.voices))
    (section,) = compose([joined], made.making).sections
    (tree,) = [block for block in chapter(section, "Where it comes from").blocks if isinstance(block, Tree)]
    assert [(root.does, root.camp) for root in tree.roots] == [("affirms and denies", "affirms")]


def test_details_that_differ_stand_with_who_tells_them(told):
    found = rows(told, "Where they differ")
    assert [(row[0], row[1]) for row in found] == [
        ("how many snowplough (goods)", "40 (not 50)"),
        ("how many snowplough (goods)", "50 (not 40)"),
    ]
    assert "Ana Rojas: forty snowploughs" in found[0][2]
    assert "in conflict" in found[0][3]


def test_the_course_of_the_status_is_told(told):
    kinds = [row[1] for row in rows(told, "How the status went")]
    assert kinds == ["first claim", "first denial", "first admission"]
    assert [row[1] for row in rows(told, "How the status went", 1)] == ["✓ confirmed", "⇄ contested", "⇄ contested"]


def test_what_is_not_known_is_told_in_the_sources_words(told):
    assert {row[1] for row in rows(told, "What is not known")} == {"when the snowploughs were delivered"}


def test_the_deal_and_the_rules_that_it_touches_are_told(told):
    assert ("Norway", "Chile", "forty snowploughs", "copper") in {row[:4] for row in rows(told, "What went for what")}
    (embargo,) = rows(told, "Rules that day, by the sources")
    assert embargo[0].startswith("embargo: United Nations → Chile")
    assert re.search(r"\[\d+\]", embargo[3])


def test_rulings_stand_with_who_made_them(told):
    ruled = rows(told, "Rulings by persons")
    assert {(row[1], row[2].partition(":")[0].partition(" “")[0]) for row in ruled} == {
        ("Anna Reed", "accepted"),
        ("Anna Reed", "noted on"),
    }
    (rejected,) = rows(told, "Rulings by persons", 1)
    assert rejected[1] == "Nils Moe"
    assert "Norway may have shipped snowploughs to Chile" in rejected[2]
    assert "he only asks" in rejected[2]
    assert not [one for part in told.chapters for block in part.blocks if isinstance(block, Voices)
                for one in block.sayings if isinstance(one, Saying) and "Vega" in one.speaker]  # fmt: skip


def test_sources_are_told_with_all_that_finds_them_again(made, affair):
    documents = {document.id: document for document in affair.affair()[0]}
    for source in made.sources:
        document = documents[source.document]
        assert (source.publisher, source.published, source.sha256) == (
            document.publisher,
            document.published,
            document.sha256,
        )
        assert source.file == document.locator.rpartition("/")[2]
    assert [source.published for source in made.sources] == sorted(source.published for source in made.sources)
    wire = next(source for source in made.sources if source.file == "wire.txt")
    assert wire.copy_of.words == "Chile pays for snowploughs in copper, minister says"


def test_no_path_of_the_machine_is_told(page, affair, tmp_path_factory):
    html = unescape(page.read_text(encoding="utf-8"))
    assert str(tmp_path_factory.getbasetemp()) not in html


def test_no_id_of_the_ledger_is_told_to_the_reader(page):
    seen = re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8").partition("<body>")[2])
    assert not re.findall(r"\b(?:cl|event|doc|origin|person|org|state|unnamed):\S", seen)


def test_all_of_a_big_ledger_are_cut_and_that_is_said(affair):
    cut = report(affair, most=2)
    assert len(cut.sections) == 2
    assert cut.cut == f"The 2 most contested of {len(affair.events())} events are told here; the ledger has the others."
    assert report(affair, most=500).cut == ""


def test_named_events_stand_in_their_order_and_once(affair):
    ids = [row.event.id for row in affair.events()][:3]
    made = report(affair, [*reversed(ids), ids[0]])
    assert [section.headline for section in made.sections] == [affair.event(id).row.headline for id in reversed(ids)]
    assert report(affair, "transfer: Norway").title == "transfer: Norway → Chile, the snowploughs"
    assert report(affair, "transfer: Norway", title="For the desk").title == "For the desk"


def test_an_event_that_is_not_there_is_said(affair, tmp_path):
    with pytest.raises(NotFoundError, match="no event 'moon'"):
        report(affair, ["moon"])
    with Ledger(tmp_path / "empty.db") as empty, pytest.raises(SaysoError, match="no event to report on"):
        report(empty)
