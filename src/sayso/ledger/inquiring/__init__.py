"""Inquiring: answers about one thing or about words: dossiers, rules in time, searches and checks of a claim."""
