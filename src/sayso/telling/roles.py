"""The roles of an event in words."""

from sayso.ledger import Folio
from sayso.values import Roles


def role_text(roles: Roles, folio: Folio) -> str:
    """Return roles with their fillers as text: "agent: Ostrin; goods: tractors"; an actor stands once in a role."""
    parts = []
    for role in sorted(roles):
        names = dict.fromkeys(folio.actors[f.actor].name if f.actor else f.text for f in roles[role])
        parts.append(f"{role}: {', '.join(names)}")
    return "; ".join(parts)
