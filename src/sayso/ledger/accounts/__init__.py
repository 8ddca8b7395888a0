"""Accounts: who may sign in at a ledger's desk, and their sessions. No export and no answer holds any of it."""

from sayso.ledger.accounts.naming import checked_name

__all__ = ["checked_name"]
