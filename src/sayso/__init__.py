"""sayso keeps a ledger of who says what happened, on whose say-so, and who says otherwise."""
