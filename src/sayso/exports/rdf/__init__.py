"""RDF with PROV: who says what, through whom and on whose word, as N-Triples; nothing that is claimed is stated."""

from sayso.exports.rdf.graph import FORMAT_RDF
from sayso.exports.rdf.ontology import ontology, shapes

__all__ = ["FORMAT_RDF", "ontology", "shapes"]
