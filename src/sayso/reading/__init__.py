"""Reading: a Document becomes a Reading. It knows nothing of other documents and of the database."""
