"""Adding: documents come in and are read, by this process or by others; and are read again."""
