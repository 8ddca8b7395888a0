"""Accounts as values: a name and a role."""

from dataclasses import dataclass
from typing import Literal, get_args

from sayso.errors import SaysoError

Role = Literal["reader", "analyst", "keeper"]  # each may do what those before it may
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Account:
    """Who may sign in: a reader looks, an analyst adds and rules, a keeper keeps accounts too. `since` is UTC."""

    name: str
    role: Role
    since: str


def checked_role(word: str) -> Role:
    """Return a role by its name; SaysoError where it is none."""
    for role in ROLES:
        if role == word:
            return role
    raise SaysoError(f"{word!r} is no role", mend=f"take one of {', '.join(ROLES)}")
