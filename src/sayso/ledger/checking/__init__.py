"""Checking: whether a ledger is whole."""
