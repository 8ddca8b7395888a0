"""The views are pure: the same value gives the same words, at any width, in colour or without."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from invented import AMBASSADOR, FIRST, SECOND, TITLE, document, invented
from sayso.cli.views import (
    actor_dossier,
    document_dossier,
    event_dossier,
    event_table,
    health,
    hits,
    reading,
    report,
)
from sayso.ledger import AddReport, Finding, Hit, LeftOut, ReadDocument
from sayso.values import Entity, Reading

HOSTILE = "\x1b]0;owned\x07[bold red]x[/] :smile:\u202e\x9b31m"


def printed(renderable, width=100, colour=False) -> str:
    out = io.StringIO()
    settings = {"markup": False, "emoji": False, "highlight": False, "force_terminal": colour}
    Console(file=out, width=width, color_system="standard" if colour else None, **settings).print(renderable)
    return out.getvalue()


def test_the_dossier_groups_voices_and_gives_each_its_chain_and_exact_words():
    text = printed(event_dossier(invented().event("")))
    assert text.index("Affirms (1)") < text.index("Denies (1)")
    assert "Varda Post: Varda Radio → an Ostrin minister" in text
    assert "“Ostrin had shipped tractors to Kelmar in return for grain”" in text
    assert "Lena Moor  denies CT-  2020-05-08" in text


def test_the_dossier_gives_sides_questions_explanation_and_origins():
    text = printed(event_dossier(invented().event("")))
    for words in (
        "Ostrin: its own voices both affirm and deny",
        "when: “It is not clear when the tractors arrived.” (reports/tractors.txt)",
        "contested: claim:1 affirms and claim:2 denies",
        "an Ostrin minister: 1 claim here, carried by Varda Radio, reports/tractors.txt",
    ):
        assert words in text


def test_who_or_what_no_sentence_names_is_marked_as_inferred():
    found = invented().event("")
    event = found.row.event
    goods = tuple(replace(filler, inferred=True) for filler in event.roles["goods"])
    inferred = replace(event, roles=event.roles | {"goods": goods})
    assert "(inferred)" not in printed(event_dossier(found))
    assert "tractors (inferred)" in printed(event_dossier(replace(found, row=replace(found.row, event=inferred))))


def test_who_speaks_about_an_event_without_vouching_for_it_stands_apart():
    ledger = invented()
    aside = replace(ledger.voices[0], claim=replace(ledger.voices[0].claim, attributive_only=True))
    text = printed(event_dossier(replace(ledger.event(""), voices=(aside,))))
    assert "Affirms" not in text
    assert "Speaks of it otherwise (1)" in text


def test_the_table_says_what_status_who_origins_and_when():
    line = printed(event_table(invented().events(), 120), 120).splitlines()[1]
    assert line.split("  ")[0] == "Ostrin transfers tractors to Kelmar"
    for words in ("contested", "an Ostrin minister", "Lena Moor", " 1 ", "event:6da954e6"):
        assert words in line


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_everything_fits_a_terminal_of_any_width(width):
    ledger = invented()
    for shown in (
        event_table(ledger.events(), width),
        event_dossier(ledger.event("")),
        document_dossier(ledger.document(""), width),
        actor_dossier(ledger.actor(AMBASSADOR.id), width),
    ):
        lines = printed(shown, width).splitlines()
        assert max(map(len, lines)) <= width
    assert "contested" in printed(event_table(ledger.events(), width), width)


def test_a_document_shows_its_words_with_marks_and_names_its_copies():
    text = printed(document_dossier(invented().document("")), colour=True)
    assert "\x1b[1;32mVarda Radio\x1b[0m" in text
    assert "reports/copy.txt" in text
    assert "Voices (2)" in printed(document_dossier(invented().document("")))


def test_an_actor_shows_its_names_offices_sides_and_words():
    text = printed(actor_dossier(invented().actor(AMBASSADOR.id)))
    for words in ("ambassador, Ostrin, 2012–", "speaks for   Ostrin", "Ostrin's ambassador", "Says (1)"):
        assert words in text


def read_document(words: str) -> ReadDocument:
    doc = document(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n.{words}.\n", f"{words}.txt", author=words)
    whole = invented(doc).whole
    entity = Entity(whole.claims[0].speaker, "unnamed", words or "nobody")
    claims = tuple(replace(claim, speaker=None) for claim in whole.claims)
    found = Reading(doc.id, "rules/1", (entity,), whole.attributions, (), claims, whole.events[0].open_questions)
    return ReadDocument(doc, found)


def test_a_reading_lists_claims_with_their_chains():
    text = printed(reading(read_document("")))
    assert "affirms CT+  Varda Radio → an Ostrin minister" in text
    assert "denies CT-" in text
    assert "open: when" in text


def all_views(words: str) -> str:
    ledger = invented(document(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n.{words}.\n", f"{words}.txt", title=words))
    ledger.row = replace(ledger.row, headline=words, affirmed_by=(replace(AMBASSADOR, name=words),))
    return "".join(
        map(
            printed,
            (
                event_table(ledger.events()),
                event_dossier(ledger.event("")),
                document_dossier(ledger.document("")),
                reading(read_document(words)),
                hits([Hit("document", words, words, f"a \x02{words}\x03 b", 1.0)]),
                report(AddReport((), (), (LeftOut(words, words, words),))),
                health([Finding(words, False, words, words)]),
            ),
        )
    )


def test_no_words_of_a_document_act_on_the_terminal_or_are_taken_for_markup():
    text = all_views(HOSTILE)
    assert not set(text) & set("\x1b\x07\x9b\u202e\x02\x03")
    assert "[bold red]x[/] :smile:" in text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_no_control_character_comes_through(words):
    assert not {c for c in all_views(words) if (c < " " and c not in "\n\t") or "\x7f" <= c <= "\x9f"}


def test_a_find_is_marked_in_its_place():
    text = printed(hits([Hit("document", "doc:1", "Title", "the \x02tractors\x03 went", 1.0)]), colour=True)
    assert "\x1b[1;33mtractors\x1b[0m" in text


def test_what_was_left_out_comes_with_reason_and_mend():
    text = printed(report(AddReport(("a", "b"), ("c",), (LeftOut("scan.pdf", "has no text", "run OCR on it"),))))
    assert text.splitlines()[0] == "2 added, 1 known, 1 left out"
    assert text.index("scan.pdf") < text.index("has no text") < text.index("run OCR on it")


def test_a_document_that_says_it_itself_is_named():
    ledger = invented()
    speaker = replace(ledger.voices[0].speaker, name="unnamed")
    voice = replace(ledger.voices[0], chain=(), chain_speakers=(), speaker=speaker)
    assert "Varda Post: own voice" in printed(event_dossier(replace(ledger.event(""), voices=(voice,))))
