"""A revision covers both texts word by word, and says what the copy kept, left out, added, reworded and moved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import document
from sayso.linking.revising import revise
from sayso.linking.revising.tokens import tokens
from sayso.values import Block, document_id, text_digest

PARAGRAPHS = [
    "Ostrin has shipped forty tractors to Kelmar, its farm minister said on Monday.",
    "The minister, Ada Orlo, told Varda Radio that the tractors had left by rail, and that Kelmar would pay in grain.",
    "“We keep our word,” she said. “What we promised in spring we deliver in autumn.”",
    "Kelmar's embassy did not answer calls. Its harvest was the worst in nine years, the union of millers says.",
    "Forty tractors are about a tenth of what the works at Lom build in a year, according to the works' own report.",
]
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
WORDS = st.sampled_from(
    ["the", "tractors", "“we", "left”", "Kelmar's", "U.S.", "1,000", "said.", "on", "may", "Lom", "?", "…"]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=3)), max_size=60).map(" ".join)


def report(text, **given):
    blocks, start = [], 0
    for paragraph in filter(str.strip, text.split("\n\n")):
        start = text.index(paragraph, start)
        blocks.append(Block(start, start + len(paragraph), "body"))
        start += len(paragraph)
    made = replace(document(), id=document_id(text.encode()), text=text, sha256=text_digest(text), blocks=tuple(blocks))
    return replace(made, **{"publisher": None, "published": None} | given)


def told(before, after):
    """Return what changed as kind, words before and words after, white space evened out."""
    one, other = report(before), report(after)
    return [
        (
            "moved" if part.elsewhere else part.kind,
            " ".join(part.before.of(before).split()) if part.before else "",
            " ".join(part.after.of(after).split()) if part.after else "",
        )
        for part in revise(one, other).fragments
        if part.kind != "kept"
    ]


@given(TEXTS, TEXTS)
def test_the_fragments_cover_both_texts_in_order_and_kept_words_are_equal(before, after):
    fragments = revise(report(before), report(after)).fragments
    assert "".join(part.before.of(before) for part in fragments if part.before) == before
    assert "".join(part.after.of(after) for part in fragments if part.after) == after
    for spans in ([part.before for part in fragments if part.before], [part.after for part in fragments if part.after]):
        assert spans == sorted(spans)
    for part in fragments:
        assert (part.before is None) == (part.kind == "added")
        assert (part.after is None) == (part.kind == "left_out")
        if part.kind == "kept":
            assert tokens(part.before.of(before)).words == tokens(part.after.of(after)).words


@given(TEXTS, TEXTS)
def test_words_that_moved_are_the_same_at_both_places(before, after):
    for part in revise(report(before), report(after)).fragments:
        if part.elsewhere:
            here, there = (part.before, part.after) if part.before else (part.after, part.before)
            texts = (before, after) if part.before else (after, before)
            assert there is None
            assert tokens(here.of(texts[0])).words == tokens(part.elsewhere.of(texts[1])).words


@given(TEXTS)
def test_a_text_is_an_exact_copy_of_itself(text):
    found = revise(report(text), report(text))
    assert [part.kind for part in found.fragments] == ["kept"] * bool(text)
    assert found.kept == found.original_words == found.copy_words
    assert found.relation == "exact" if found.kept else found.relation in ("exact", "apart")


def test_signs_spacing_and_case_are_no_change():
    restyled = TEXT.replace("“", '"').replace("”", '"').replace("Kelmar's", "Kelmar’s").replace("\n\n", "\n \n").upper()
    assert told(TEXT, restyled) == []


def test_an_accent_is_the_same_beside_its_letter_and_on_it():
    assert told("Jos\u00e9 went to Lom\u00e9.", "Jose\u0301 went to Lome\u0301.") == []


def test_marks_that_turn_what_is_said_are_a_change():
    assert told("Ostrin has shipped its tractors.", "Ostrin has “shipped” its tractors?") == [
        ("reworded", "shipped", "“shipped”"),
        ("added", "", "?"),
    ]


def test_each_change_is_told_in_its_own_words():
    after = TEXT.replace("forty tractors to", "tractors to").replace("did not answer calls", "said it knew of nothing")
    after = after.replace("by rail, and", "by rail last week, and").replace(PARAGRAPHS[4], "")
    assert told(TEXT, after) == [
        ("left_out", "forty", ""),
        ("added", "", "last week,"),
        ("reworded", "did not answer calls.", "said it knew of nothing."),
        ("left_out", PARAGRAPHS[4], ""),
    ]


def test_a_passage_that_another_took_the_place_of_is_left_out_and_the_other_added():
    other = "Rain fell over the hills of Brin for the third week, and the river stood at the bridge when night came."
    assert told(TEXT, TEXT.replace(PARAGRAPHS[3], other)) == [("left_out", PARAGRAPHS[3], ""), ("added", "", other)]


def test_a_passage_told_in_other_words_is_found_between_others():
    _, second = PARAGRAPHS[3].split("calls. ")
    new = "A ferry was late that night by two hours because of the storm over the lake, as the harbour office wrote."
    other = "The millers' union says that no harvest in nine years was as poor as its last."
    assert told(TEXT, TEXT.replace(second, f"{new} {other}")) == [("added", "", new), ("reworded", second, other)]


def test_where_words_are_repeated_a_change_begins_with_its_sentence():
    again = "Varda sent the tractors to Kelmar. Nobody in Lom would say who had sent the tractors to Kelmar. It rained."
    assert told(again, again.replace("Nobody in Lom would say who had sent the tractors to Kelmar. ", "")) == [
        ("left_out", "Nobody in Lom would say who had sent the tractors to Kelmar.", "")
    ]
    assert told("It rained. It rained.", "It rained.") == [("left_out", "It rained.", "")]


def test_a_moved_paragraph_is_neither_left_out_nor_added():
    moved = "\n\n".join([PARAGRAPHS[4], *PARAGRAPHS[:4]])
    assert told(TEXT, moved) == [("moved", "", PARAGRAPHS[4]), ("moved", PARAGRAPHS[4], "")]
    found = revise(report(TEXT), report(moved))
    assert (found.relation, found.kept) == ("near", found.copy_words)


def test_what_is_no_copy_shares_hardly_a_word_in_a_row():
    other = "Rain fell over the hills of Brin for the third week. The minister of roads shut two bridges."
    found = revise(report(TEXT), report(other))
    assert found.relation == "apart"
    assert "hardly" in found.reason


@pytest.mark.parametrize(
    ("given", "after", "relation"),
    [
        ({}, TEXT, "exact"),
        ({}, TEXT.replace("forty", "fifty"), "near"),
        ({}, "\n\n".join(PARAGRAPHS[:2]), "near"),
        ({}, PARAGRAPHS[2] + "\n\n" + " ".join(f"Word{at}" for at in range(60)), "quotation"),
        ({"publisher": "Varda Post"}, TEXT.replace("forty", "fifty"), "update"),
        ({"publisher": "Varda Post"}, TEXT, "exact"),
        ({"publisher": "AP", "published": "2020-05-11"}, TEXT.replace("forty", "fifty"), "near"),
        ({"publisher": "Lom Star"}, TEXT.replace("forty", "fifty"), "near"),
    ],
)
def test_what_a_copy_is(given, after, relation):
    source = {"publisher": "Associated Press"} if given.get("publisher") == "AP" else {"publisher": "The Varda Post"}
    source |= {"published": given["published"]} if "published" in given else {}
    found = revise(report(TEXT, **source), report(after, **given))
    assert found.relation == relation
    assert str(found.kept) in found.reason or str(found.copy_words) in found.reason


def test_an_agency_updates_what_it_wrote_on_another_day():
    first, next_day = (
        report(text, publisher="Reuters", published=day)
        for text, day in ((TEXT, "2020-05-11"), (TEXT.replace("forty", "fifty"), "2020-05-12"))
    )
    assert revise(first, next_day).relation == "update"


def test_one_address_is_one_outlet_and_two_are_two():
    url = "https://www.post.example/tractors"
    after = TEXT.replace("forty", "fifty")
    same = revise(report(TEXT, url=url), report(after, url="http://post.example/tractors-2"))
    assert (same.relation, "post.example" in same.reason) == ("update", True)
    other = {"publisher": "Reuters", "url": "https://star.example/1"}
    assert revise(report(TEXT, url=url, publisher="Reuters"), report(after, **other)).relation == "near"
    assert revise(report(TEXT, url=url), report(after)).relation == "near"
    assert revise(report(TEXT, url="http://[bad"), report(after, url="http://[bad")).relation == "near"


def test_captions_and_bylines_do_not_count_for_what_a_copy_is():
    noted = report(TEXT + "\n\nBy Mona Field\n")
    blocks = (*noted.blocks[:-1], replace(noted.blocks[-1], kind="byline"))
    assert revise(report(TEXT), replace(noted, blocks=blocks)).relation == "exact"


def test_long_texts_are_compared_too():
    lines = [
        f"Word{at} of line {at * 7919 % 10007} stands beside {at * 31 % 977} and {at % 89} others."
        for at in range(15_000)
    ]
    changed = [line for at, line in enumerate(lines) if at % 50]
    found = revise(report("\n".join(lines)), report("\n".join(changed)))
    assert [part.kind for part in found.fragments if part.kind != "kept"] == ["left_out"] * 300
    alike = "Some words here, and more. " * 36_000
    assert revise(report(alike), report(alike + "And an end.")).fragments[-1].kind == "added"
