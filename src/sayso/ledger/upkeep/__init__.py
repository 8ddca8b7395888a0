"""Upkeep: the derived layer brought up to the documents of now, looking only at what their coming or going bears on.

What stands afterwards is what linking and weighing all documents at once would give (`sayso.linking.link`).
"""
