"""The law of a report: what it quotes stands in the document, at the characters that it gives."""

from dataclasses import fields, is_dataclass
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.reports import Quotation, Saying, report


class Quoted(HTMLParser):
    """The quotations of a page, each with the document and the characters that it names."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.found, self._depth = [], 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        if told.get("class") == "quoted":
            self._depth = 1
            self.found.append([told["data-document"], int(told["data-start"]), int(told["data-end"]), ""])
        elif self._depth:
            self._depth += 1

    def handle_endtag(self, tag):
        self._depth -= bool(self._depth)

    def handle_data(self, data):
        if self._depth:
            self.found[-1][3] += data


def walk(value):
    """Yield every value inside a value."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from walk(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from walk(item)


def keeps_the_law(made, texts):
    sources = {source.document: source for source in made.sources}
    places = {place.number: (source.document, place) for source in made.sources for place in source.places}
    assert list(places) == list(range(1, len(places) + 1))
    for document, place in places.values():
        start, end = place.span
        assert texts[document][start:end] == place.words
        assert place.uses, "a place that nothing in the report leads to"
    for found in walk(made):
        if isinstance(found, Quotation):
            start, end = found.span
            document, place = places[found.number]
            assert document == found.document
            assert place.span.holds(found.span)
            assert texts[document][start:end] == found.words
        elif isinstance(found, Saying):
            start, end = found.span
            assert texts[found.document][start:end] == found.passage.words
            assert (found.document, found.span) == (places[found.number][0], places[found.number][1].span)
            around = f"{found.passage.before}{found.passage.words}{found.passage.after}".strip("…")
            assert around in texts[found.document]
    assert all(source.sha256 for source in sources.values())


def test_every_quotation_of_a_report_does(made, affair):
    documents, _ = affair.affair()
    keeps_the_law(made, {document.id: document.text for document in documents})


@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_so_does_that_of_any_events_in_any_order(data, affair):
    ids = [row.event.id for row in affair.events()]
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    documents, _ = affair.affair()
    made = report(affair, chosen, day="2024-04-01")
    keeps_the_law(made, {document.id: document.text for document in documents})
    assert len(made.sections) == len(chosen)


def test_so_does_every_quotation_on_the_page(page, affair):
    documents, _ = affair.affair()
    texts = {document.id: document.text for document in documents}
    found = Quoted(page.read_text(encoding="utf-8")).found
    assert len(found) > 40
    for document, start, end, words in found:
        assert texts[document][start:end] == words


def test_so_do_documents_that_mean_harm(hostile_ledger):
    from sayso.ledger import Ledger

    with Ledger(hostile_ledger) as ledger:
        documents, _ = ledger.affair()
        keeps_the_law(report(ledger), {document.id: document.text for document in documents})
