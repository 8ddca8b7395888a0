"""Exports: what the ledger says, as files. One module a format, registered as entry points `sayso.exports`."""

from sayso.exports.chain import ARROW, OWN_VOICE, chain_text, link_name
from sayso.exports.changes import reread_object
from sayso.exports.checked import checked_object
from sayso.exports.claims import VERDICT
from sayso.exports.contract import FORMAT, schema
from sayso.exports.copying import RELATIONS, copy_object
from sayso.exports.csv import table
from sayso.exports.difference import arrivals_object, diff_object
from sayso.exports.dossier import dossier_object, event_row_object, voice_object
from sayso.exports.format import Format
from sayso.exports.grounding import grounding_object
from sayso.exports.json import line
from sayso.exports.log import log_lines
from sayso.exports.objects import (
    actor_object,
    attribution_object,
    claim_object,
    document_object,
    event_object,
    filler_object,
    origin_object,
)
from sayso.exports.passage import passage
from sayso.exports.plain import cell, plain
from sayso.exports.reading import kept_object, reading_object
from sayso.exports.regimes import flow_object, grounds, phrase, regime_object, said
from sayso.exports.registry import formats, named
from sayso.exports.rulings import doubtful_object, effect_object, log_object, ruling_object
from sayso.exports.stances import GROUPS, group_of
from sayso.exports.weighed import claim_grade_object, course_object, detail_object, source_grade_object
from sayso.exports.writing import Source, save, write
from sayso.marking import HIDDEN, spelt

__all__ = [
    "ARROW",
    "FORMAT",
    "GROUPS",
    "HIDDEN",
    "OWN_VOICE",
    "RELATIONS",
    "VERDICT",
    "Format",
    "Source",
    "actor_object",
    "arrivals_object",
    "attribution_object",
    "cell",
    "chain_text",
    "checked_object",
    "claim_grade_object",
    "claim_object",
    "copy_object",
    "course_object",
    "detail_object",
    "diff_object",
    "document_object",
    "dossier_object",
    "doubtful_object",
    "effect_object",
    "event_object",
    "event_row_object",
    "filler_object",
    "flow_object",
    "formats",
    "grounding_object",
    "grounds",
    "group_of",
    "kept_object",
    "line",
    "link_name",
    "log_lines",
    "log_object",
    "named",
    "origin_object",
    "passage",
    "phrase",
    "plain",
    "reading_object",
    "regime_object",
    "reread_object",
    "ruling_object",
    "said",
    "save",
    "schema",
    "source_grade_object",
    "spelt",
    "table",
    "voice_object",
    "write",
]
