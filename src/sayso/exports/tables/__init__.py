"""Tables: the claims as CSV, and all of a ledger as a workbook."""
