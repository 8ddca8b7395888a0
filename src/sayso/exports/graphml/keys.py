"""The attributes that nodes and edges may have, declared once at the head of the file."""

from typing import Literal

Type = Literal["string", "int", "boolean"]

NODES: dict[str, Type] = {
    "label": "string",  # what Gephi, yEd and Cytoscape write beside a node
    "kind": "string",  # actor, event or document
    "type": "string",  # of an actor its kind, of an event its type, of a document its genre
    "country": "string",
    "aliases": "string",
    "status": "string",
    "standing": "string",
    "split_side": "boolean",
    "independent_origins": "int",
    "phase": "string",
    "start": "string",
    "end": "string",
    "roles": "string",
    "open_questions": "string",
    "explanation": "string",
    "published": "string",
    "publisher": "string",
    "url": "string",
    "locator": "string",
    "sha256": "string",
    "grade": "string",
}
EDGES: dict[str, Type] = {
    "label": "string",
    "kind": "string",  # says, role, carries, copy of, member of, speaks for
    "claim": "string",
    "stance": "string",
    "factuality": "string",
    "vouches": "boolean",
    "date": "string",
    "words": "string",
    "document": "string",
    "start": "int",
    "end": "int",
    "chain": "string",
    "origin": "string",
    "grade": "string",
    "rulings": "string",  # what persons ruled on the claim
    "status": "string",  # of the event that the edge leads to
    "reason": "string",
}
