"""Answers show themselves as HTML that stands by itself: the words in their passage, the chain, the reason."""

import re
from html.parser import HTMLParser

import pytest

from sayso import Ledger
from sayso.ledger import Rows
from sayso.showing import html
from shown import answers

TAGS = "div style h3 h4 p b i s ul li dl dt dd table caption thead tbody tr th td span mark blockquote sup abbr bdi br"
KINDS = ["rows", "voice", "event", "document", "actor", "matrix", "origins", "glance", "checked", "diff", "read"]


class Shown(HTMLParser):
    """What a page shows: its text, and its tags with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.text, self.tags, self._style = "", [], False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._style = tag == "style"

    def handle_endtag(self, tag):
        self._style = False

    def handle_data(self, data):
        self.text += "" if self._style else data


@pytest.fixture(scope="module")
def pages(book):
    return {kind: answer._repr_html_() for kind, answer in answers(book).items()}


@pytest.fixture(scope="module")
def hostile(hostile_ledger):
    with Ledger(hostile_ledger) as book:
        return {kind: answer._repr_html_() for kind, answer in answers(book).items()}


def test_an_event_shows_who_says_what_in_which_words(pages):
    shown = " ".join(Shown(pages["event"]).text.split())
    assert "transfer: Norway → Chile" in shown
    assert "contested" in shown
    assert "Contested: at least one voice affirms it and at least one denies it." in shown
    assert re.search(r"Affirms \(1\) 1 Ana Rojas ✓ affirms CT\+ Through: Radio Andes ›, then Ana Rojas told", shown)
    assert re.search(r"Denies \(1\).*Foreign Ministry of Norway ✕ denies CT-.*Fjord Daily ›", shown)
    assert "told Radio Andes that Norway had shipped forty snowploughs to Chile in return for copper" in shown
    assert re.search(r"Open questions.*when the snowploughs were delivered", shown)


def test_an_explanation_names_claims_by_the_numbers_beside_them(pages):
    shown = Shown(pages["event"]).text
    assert "claim:" not in shown
    named = set(re.findall(r"\[(\d+)\]", shown))
    beside = set(re.findall(r'title="claim (\d+) of this event"', pages["event"]))
    assert named <= beside
    assert named


def test_words_are_marked_in_their_passage(pages):
    for kind in ("event", "voice", "document", "actor", "read"):
        assert re.search(r'<mark class="[^"]*\bclaim (affirms|denies)', pages[kind]), kind


def test_a_document_shows_its_whole_text_once(book, pages):
    document = answers(book)["document"].document
    shown = re.sub(r'<sup class="n">[^<]*</sup>', "", pages["document"])
    text = Shown(shown.partition('<div class="text"')[2].partition("</div>")[0]).text
    assert "".join(text.partition(">")[2].split()) == "".join(document.text.split())


def test_the_matrix_has_a_letter_and_words_for_each_cell(book, pages):
    found = book.matrix()
    shown = Shown(pages["matrix"])
    assert all(row.headline in shown.text for row in found.events.items)
    for letter, word in {"A": "affirms", "D": "denies"}.items():
        told = f'<td class="{word}"><span aria-hidden="true">{letter}</span><span class="unseen">{word}</span>'
        assert told in pages["matrix"]
    cells = [attrs for tag, attrs in shown.tags if tag == "td" and "split" not in (attrs.get("class") or "")]
    assert len(cells) >= len(found.events.items) * len({actor for actor, _ in found.stands})


def test_origins_show_the_link_of_each_report(book, pages):
    shown = Shown(pages["origins"]).text
    for row in book.origins().rows():
        assert row.origin.name in shown
        assert row.link.reason in shown
        assert (row.words or "") in shown


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_stands_by_itself_and_runs_nothing(kind, pages, hostile):
    for page in (pages[kind], hostile[kind]):
        shown = Shown(page)
        assert {tag for tag, _ in shown.tags} <= set(TAGS.split())
        attributes = {name for _, attrs in shown.tags for name in attrs}
        assert attributes <= {"class", "title", "aria-label", "aria-hidden", "role", "scope", "tabindex", "data-code"}
        assert "url(" not in page
        assert "@import" not in page
        assert "id=" not in re.sub(r">[^<]*<", "><", page)  # two shows of one thing stand on one page


@pytest.mark.parametrize("kind", KINDS)
def test_hidden_letters_of_hostile_words_are_seen(kind, hostile):
    outside = re.sub(r'<bdi class="odd".*?</bdi>', "", hostile[kind], flags=re.DOTALL)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", outside)


def test_tables_have_heads_that_name_their_cells(pages):
    for kind in ("rows", "matrix", "document"):
        heads = [attrs for tag, attrs in Shown(pages[kind]).tags if tag == "th"]
        assert heads, kind
        assert all(attrs.get("scope") in {"col", "row", "rowgroup"} for attrs in heads), kind


def test_a_long_table_says_how_much_is_left(hostile_ledger):
    with Ledger(hostile_ledger) as book:
        rows = book.claims()
    many = Rows([rows[0]] * 100, rows.schema, lambda _: rows.lines()[0])
    assert "… and 40 more lines; a frame holds them all" in many._repr_html_()


def test_what_no_display_knows_shows_itself_as_text():
    assert html(object()) is None
