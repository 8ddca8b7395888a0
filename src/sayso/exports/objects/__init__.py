"""Things of the ledger as JSON objects, under the names of the contract."""
