"""Showing: the ledger's answers as HTML for a notebook, registered as the entry point `html` of `sayso.displays`.

Each is whole in itself: its style with it, no script, no request, every word of a document made harmless.
"""

from sayso.showing.answers import html

__all__ = ["html"]
