"""Origins: the word at which chains of reports end, and who carries it."""

from collections.abc import Iterator

from sayso.exports.rdf.names import TYPE, prov
from sayso.exports.rdf.terms import Facts, flag, lines, node, own, text
from sayso.values import Origin


def origin_lines(origin: Origin) -> Iterator[str]:
    """Yield an origin: claims have it as their primary source."""
    facts: Facts = [
        (TYPE, own("Origin")),
        (TYPE, prov("Entity")),
        (prov("wasAttributedTo"), node(origin.speaker)),
        *((own("carriedBy"), node(carrier)) for carrier in origin.carried_by),
        (own("independent"), flag(origin.independent)),
        (own("reason"), text(origin.reason) if origin.reason else None),
    ]
    yield from lines(node(origin.id), facts)
