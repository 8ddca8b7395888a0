"""Stance: what one report says of a claim told in somebody's own words: agree, disagree, discuss, or nothing.

It depends on the claim, the document, its reading and the weights alone, and knows nothing of other documents.
"""

from sayso.stance.asked import Asked, asked, narrowed
from sayso.stance.page import Page, page
from sayso.stance.stand import SIDES, Side, Stand
from sayso.stance.taking import judged, stand

__all__ = ["SIDES", "Asked", "Page", "Side", "Stand", "asked", "judged", "narrowed", "page", "stand"]
