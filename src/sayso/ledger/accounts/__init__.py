"""Accounts: who may sign in at a ledger's desk, their sessions and tokens. No export and no answer holds any of it."""

from sayso.ledger.accounts.account import ROLES, Account, Role, checked_role
from sayso.ledger.accounts.book import Accounts
from sayso.ledger.accounts.naming import checked_name
from sayso.ledger.accounts.sessions import HOURS
from sayso.ledger.accounts.tokens import DAYS, MOST_DAYS, Token

__all__ = [
    "DAYS",
    "HOURS",
    "MOST_DAYS",
    "ROLES",
    "Account",
    "Accounts",
    "Role",
    "Token",
    "checked_name",
    "checked_role",
]
