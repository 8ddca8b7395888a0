"""Exports: what the ledger says, as files. One module a format, registered as entry points `sayso.exports`."""

from sayso.exports.chain import chain_text, link_name
from sayso.exports.contract import FORMAT, schema
from sayso.exports.folio import Folio, Source, folio
from sayso.exports.format import Format
from sayso.exports.plain import cell, plain
from sayso.exports.registry import formats, named
from sayso.exports.writing import write

__all__ = [
    "FORMAT",
    "Folio",
    "Format",
    "Source",
    "cell",
    "chain_text",
    "folio",
    "formats",
    "link_name",
    "named",
    "plain",
    "schema",
    "write",
]
