"""Telling: what the ledger says, in the words and signs of the house, for whoever shows it."""

from sayso.telling.chain import ARROW, OWN_VOICE, chain_text, link_name
from sayso.telling.passage import passage
from sayso.telling.plain import cell, plain
from sayso.telling.stances import GROUPS, group_of
from sayso.telling.wording import VERDICT

__all__ = [
    "ARROW",
    "GROUPS",
    "OWN_VOICE",
    "VERDICT",
    "cell",
    "chain_text",
    "group_of",
    "link_name",
    "passage",
    "plain",
]
