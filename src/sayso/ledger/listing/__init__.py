"""Listing: answers of many lines: tables, portions of them, matrices and flows, and the frames they turn into."""
