"""Exports: what the ledger says, as files. One module a format, registered as entry points `sayso.exports`."""

from sayso.exports.contract import FORMAT, schema
from sayso.exports.format import Format
from sayso.exports.json import line
from sayso.exports.log import log_lines
from sayso.exports.objects.changes import reread_object
from sayso.exports.objects.checked import checked_object
from sayso.exports.objects.copying import RELATIONS, copy_object
from sayso.exports.objects.difference import arrivals_object, diff_object
from sayso.exports.objects.dossier import dossier_object, event_row_object, voice_object
from sayso.exports.objects.grounding import grounding_object
from sayso.exports.objects.objects import (
    actor_object,
    attribution_object,
    claim_object,
    document_object,
    event_object,
    filler_object,
    origin_object,
)
from sayso.exports.objects.reading import kept_object, reading_object
from sayso.exports.objects.regimes import flow_object, grounds, phrase, regime_object, said
from sayso.exports.objects.rulings import doubtful_object, effect_object, log_object, ruling_object
from sayso.exports.objects.weighed import claim_grade_object, course_object, detail_object, source_grade_object
from sayso.exports.registry import formats, named
from sayso.exports.tables.csv import table
from sayso.exports.writing import Source, save, write
from sayso.marking import HIDDEN, spelt

__all__ = [
    "FORMAT",
    "HIDDEN",
    "RELATIONS",
    "Format",
    "Source",
    "actor_object",
    "arrivals_object",
    "attribution_object",
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
    "kept_object",
    "line",
    "log_lines",
    "log_object",
    "named",
    "origin_object",
    "phrase",
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
