"""An IRI names one thing, is plain ASCII, and gives its id back."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from sayso.exports.web.iri import BASE, iri, span_iri
from sayso.values import Span

IDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1)


def test_an_id_reads_the_same_in_its_iri():
    assert iri("state:IRN") == "urn:sayso:state:IRN"
    assert span_iri("doc:01", Span(3, 9)) == "urn:sayso:doc:01#char=3,9"


@given(st.lists(IDS, min_size=1, max_size=3))
def test_an_iri_is_one_for_any_program_and_gives_its_parts_back(parts):
    made = iri(*parts)
    assert made.isascii()
    assert URIRef(made).n3() == f"<{made}>"  # rdflib refuses what is none
    assert [unquote(part) for part in made.removeprefix(BASE).split("/")] == parts


def test_what_no_text_file_can_hold_is_encoded_too():
    assert iri("doc:\udcff") == "urn:sayso:doc:%ED%B3%BF"
