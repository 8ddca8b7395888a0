"""Differing: what two ledgers, two dates, an original and its copy, or two visits do not have alike."""
