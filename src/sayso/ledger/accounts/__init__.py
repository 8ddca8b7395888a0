"""Accounts: who may sign in at a ledger's desk, and their sessions. No export and no answer holds any of it."""

from sayso.ledger.accounts.account import ROLES, Account, Role, checked_role
from sayso.ledger.accounts.book import Accounts
from sayso.ledger.accounts.naming import checked_name
from sayso.ledger.accounts.sessions import HOURS

__all__ = ["HOURS", "ROLES", "Account", "Accounts", "Role", "checked_name", "checked_role"]
