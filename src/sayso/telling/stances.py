"""The four groups in which people read voices: those that affirm, deny, hedge, and speak of it otherwise."""

from sayso.values import Claim

GROUPS = ("Affirms", "Denies", "Hedges", "Speaks of it otherwise")
_GROUP = {"affirms": GROUPS[0], "denies": GROUPS[1], "hedges": GROUPS[2]}


def group_of(claim: Claim) -> str:
    """Return the group of a claim; who speaks about an event without vouching for it stands in the last."""
    return GROUPS[3] if claim.attributive_only else _GROUP.get(claim.stance, GROUPS[3])
