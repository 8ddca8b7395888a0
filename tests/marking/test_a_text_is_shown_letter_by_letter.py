"""The words on the screen are exactly the document's words, whatever they hold."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.pages import document_html
from sayso.ledger import DocumentDossier
from sayso.marking import Mark, coded, isolated, passages, shown
from sayso.values import Block, Document, Span, text_digest
from tractors import DOCUMENT_DOSSIER, FIRST, at

letters = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
odds = ["<b>", "&amp;", "\u202e", "\u200b", "\r\n", "\n\n", "'\"", "</p>", "é", "x", " "]
hostile = st.lists(st.sampled_from(odds)).map("".join)


class Shown(HTMLParser):
    """Gathers the text inside the element with an id, and the attributes of its tags."""

    def __init__(self, key):
        super().__init__(convert_charrefs=True)
        self.key, self.depth, self.text, self.tags = key, 0, "", []

    def handle_starttag(self, tag, attrs):
        if self.depth or dict(attrs).get("id") == self.key:
            self.depth += 1
            self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if self.depth:
            self.depth -= 1

    def handle_data(self, data):
        if self.depth:
            self.text += data


def text_of(html, key="text"):
    seen = Shown(key)
    seen.feed(html)
    return seen


@given(letters | hostile)
def test_escaped_text_reads_back_the_same(text):
    assert text_of(f'<i id="text">{shown(text)}</i>').text == text


def test_hidden_characters_are_named_and_isolated():
    assert str(shown("a\u202eb")) == (
        'a<bdi class="odd" data-code="U+202E" title="right-to-left override">\u202e</bdi>b'
    )
    assert coded("a\u200b\x07") == "a⟨U+200B⟩⟨U+0007⟩"
    assert str(isolated("<\u202e")).startswith("<bdi>&lt;<bdi")


def test_joiners_that_spell_persian_and_emoji_are_left_alone():
    for spelt in ("می\u200cخواهم", "👩\u200d🚀"):
        assert str(shown(spelt)) == spelt
    assert "U+200C" in str(shown("pass\u200cword"))


def test_nul_is_shown_as_its_picture():
    assert "\u2400" in str(shown("\x00"))


def made(text, blocks):
    return Document("doc:1", "x.txt", text, text_digest(text), tuple(blocks))


@st.composite
def documents(draw):
    text = draw(hostile.filter(bool))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    kinds = st.sampled_from(["title", "body", "heading", "caption", "promotion", "byline", "dateline"])
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return made(text, [Block(start, end, draw(kinds)) for start, end in pairs])


@given(documents(), st.data())
def test_passages_hold_the_whole_text_and_the_page_shows_it(document, data):
    edges = st.integers(0, len(document.text))
    pairs = data.draw(st.lists(st.tuples(edges, edges).filter(lambda pair: pair[0] < pair[1]), max_size=5))
    marks = [Mark(Span(*pair), "here", "here") for pair in pairs]
    parts = passages(document, marks)
    told = "".join(
        "".join(run.span.of(document.text) for piece in one.pieces for run in piece.runs) + one.after for one in parts
    )
    assert told == document.text
    dossier = DocumentDossier(document, None, (), "rules/1", (), (), (), {})
    here = Span(*pairs[0]) if pairs else None
    assert text_of(document_html(dossier, here)).text == document.text


def test_each_mark_leads_to_its_entry_and_each_entry_to_its_mark():
    html = document_html(DOCUMENT_DOSSIER)
    seen = text_of(html)
    assert seen.text == FIRST.text
    refs = {tag["id"]: tag["href"] for name, tag in seen.tags if name == "a"}
    keys = ["attr:01", "attr:02", "claim:01", "attr:03", "claim:02"]
    assert refs == {f"at-{key}": f"#entry-{key}" for key in keys}
    for key in keys:
        assert f'id="entry-{key}"' in html
        assert f'href="#at-{key}"' in html


def test_one_mark_carries_several_entries_and_parts_differ_by_class():
    marks = [tag for name, tag in text_of(document_html(DOCUMENT_DOSSIER)).tags if name == "mark"]
    claim = next(tag for tag in marks if "claim affirms" in tag["class"])
    assert claim["data-entries"].split() == ["1", "2", "3"]
    assert {part for tag in marks for part in tag["class"].split()} >= {"source", "cue", "content", "claim", "denies"}


def test_headings_captions_and_promotions_are_labelled():
    tags = text_of(document_html(DOCUMENT_DOSSIER)).tags
    assert ("p", {"class": "passage promotion", "data-label": "promotion"}) in tags
    assert ("h3", {"class": "passage title"}) in tags


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http://[broken"])
def test_only_web_addresses_are_linked(url):
    document = Document("doc:1", "x.txt", "Words.", text_digest("Words."), (), url=url)
    html = document_html(DocumentDossier(document, None, (), "rules/1", (), (), (), {}))
    assert f'href="{url}"' not in html
    assert "original page" not in html


def test_a_place_that_the_address_names_is_marked():
    html = document_html(DOCUMENT_DOSSIER, at(FIRST, "not clear when"))
    assert '<span class="anchor" id="here"></span><mark class="here"' in html
