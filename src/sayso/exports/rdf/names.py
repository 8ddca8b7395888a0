"""Names of vocabularies that others keep: RDF, RDFS, SKOS, PROV, Dublin Core, Web Annotation."""

from sayso.exports.rdf.terms import ref

PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"

TYPE = ref("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = ref("http://www.w3.org/2000/01/rdf-schema#label")
ALSO = ref("http://www.w3.org/2004/02/skos/core#altLabel")
PUBLISHER = ref("http://purl.org/dc/elements/1.1/publisher")
CREATOR = ref("http://purl.org/dc/elements/1.1/creator")
TITLE = ref("http://purl.org/dc/elements/1.1/title")


def prov(name: str) -> str:
    """Return a term of PROV."""
    return ref(PROV + name)


def oa(name: str) -> str:
    """Return a term of the Web Annotation vocabulary."""
    return ref(OA + name)
