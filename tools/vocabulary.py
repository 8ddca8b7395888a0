"""Prints docs/reference/vocabulary.md: the terms of sayso's RDF, as the ontology that comes with it says them."""

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from sayso.exports.rdf import ontology
from sayso.exports.web.iri import TERMS

HEAD = """\
# The vocabulary of the RDF

Written by `make reference` from the ontology `urn:sayso:terms#` itself, which comes with the package
(`sayso.exports.rdf.ontology()`, and its SHACL shapes `sayso.exports.rdf.shapes()`); a test fails when it is not
current. [What the graph says](../explanation/rdf.md), and [how to ask it](../how-to/query-with-sparql.md).

Beside its own terms a graph uses those of [PROV-O](https://www.w3.org/TR/prov-o/) (`prov:`), of the
[Web Annotation vocabulary](https://www.w3.org/TR/annotation-vocab/) (`oa:`), `rdfs:label`, `skos:altLabel`, and
`title`, `creator` and `publisher` of Dublin Core (`http://purl.org/dc/elements/1.1/`).
"""
PREFIXES = {
    TERMS: "sayso:",
    "http://www.w3.org/ns/prov#": "prov:",
    "http://www.w3.org/ns/oa#": "oa:",
    "http://www.w3.org/2001/XMLSchema#": "xsd:",
}


def main() -> None:
    """Print the page."""
    graph = Graph().parse(data=ontology(), format="turtle")
    print(HEAD)
    print("## Kinds of things\n\n| class | is a | what it is |\n|---|---|---|")
    for term in graph.subjects(RDF.type, OWL.Class):
        print(f"| `{short(term)}` | {told(graph, term, RDFS.subClassOf)} | {comment(graph, term)} |")
    print("\n## Properties\n\n| property | of | value | what it says |\n|---|---|---|---|")
    for term in graph.subjects(RDF.type, RDF.Property):
        of, value = told(graph, term, RDFS.domain), told(graph, term, RDFS.range)
        print(f"| `{short(term)}` | {of} | {value} | {comment(graph, term)} |")


def short(term: object) -> str:
    """Return a term with its prefix."""
    for base, prefix in PREFIXES.items():
        if str(term).startswith(base):
            return prefix + str(term).removeprefix(base)
    return str(term)


def told(graph: Graph, term: object, predicate: URIRef) -> str:
    """Return what a predicate says of a term, with its prefix; nothing where it says nothing."""
    found = graph.value(term, predicate)  # type: ignore[arg-type]
    return f"`{short(found)}`" if found is not None else ""


def comment(graph: Graph, term: object) -> str:
    """Return what the ontology says of a term."""
    return str(graph.value(term, RDFS.comment))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
