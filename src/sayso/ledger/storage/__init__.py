"""The storage of a ledger: its database, tables and records, and what is loaded from them by id."""
