"""The desk's views: each asks the ledger what an address wants, and hands the answer to a page or a file."""

from sayso.desk.views.files import (
    chain_file,
    course_file,
    events_file,
    flows_file,
    matrix_file,
    rules_file,
    timeline_file,
)
from sayso.desk.views.lists import actors, documents, flows, home, matrix
from sayso.desk.views.reports import report_document, report_page
from sayso.desk.views.things import actor, api, document, event, search, words

__all__ = [
    "actor",
    "actors",
    "api",
    "chain_file",
    "course_file",
    "document",
    "documents",
    "event",
    "events_file",
    "flows",
    "flows_file",
    "home",
    "matrix",
    "matrix_file",
    "report_document",
    "report_page",
    "rules_file",
    "search",
    "timeline_file",
    "words",
]
