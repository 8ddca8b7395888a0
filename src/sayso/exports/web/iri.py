"""IRIs: what the things of a ledger are called on the web of data: `urn:sayso:` and their ids, percent-encoded."""

from urllib.parse import quote

from sayso.values import Span

BASE = "urn:sayso:"
TERMS = f"{BASE}terms#"


def iri(*parts: object) -> str:
    """Return the IRI of an id, or of what several parts name together: `urn:sayso:state:IRN`.

    Other parts give another IRI. It is ASCII and holds nothing that JSON-LD or RDF would have to escape.
    """
    return BASE + "/".join(quote(str(part), safe=":", errors="surrogatepass") for part in parts)


def span_iri(document: str, span: Span) -> str:
    """Return the IRI of words of a document, with the fragment of RFC 5147: `urn:sayso:doc:…#char=12,30`."""
    return f"{iri(document)}#char={span.start},{span.end}"
