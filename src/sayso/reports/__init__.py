"""Reports: events of a ledger with all their evidence, for somebody who has no ledger. One module a writer."""

from sayso.reports.asking import MOST, report
from sayso.reports.blocks import Block, Chapter, Hung, Paragraph, Root, Saying, Table, Tree, Voices
from sayso.reports.composing import compose
from sayso.reports.prose import Leap, Prose, Quotation, Strong
from sayso.reports.report import Making, Place, Report, Section, Source, Stock
from sayso.reports.writing import ENDINGS, ending_of, write

__all__ = [
    "ENDINGS",
    "MOST",
    "Block",
    "Chapter",
    "Hung",
    "Leap",
    "Making",
    "Paragraph",
    "Place",
    "Prose",
    "Quotation",
    "Report",
    "Root",
    "Saying",
    "Section",
    "Source",
    "Stock",
    "Strong",
    "Table",
    "Tree",
    "Voices",
    "compose",
    "ending_of",
    "report",
    "write",
]
