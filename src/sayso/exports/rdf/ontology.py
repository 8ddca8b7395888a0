"""The ontology: what the terms of sayso's vocabulary mean, and the shapes that every graph of sayso's has (SHACL)."""

from importlib.resources import files


def ontology() -> str:
    """Return the vocabulary `urn:sayso:terms#` in Turtle."""
    return files(__package__).joinpath("sayso.ttl").read_text(encoding="utf-8")


def shapes() -> str:
    """Return the SHACL shapes of a graph that `sayso export --format rdf` writes, in Turtle."""
    return files(__package__).joinpath("shapes.ttl").read_text(encoding="utf-8")
