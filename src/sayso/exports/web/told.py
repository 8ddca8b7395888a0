"""Told: facts as JSON-LD."""

from typing import Any


def told(**facts: Any) -> dict[str, Any]:
    """Return facts as JSON-LD, those left out that nobody knows."""
    return {name: fact for name, fact in facts.items() if fact is not None}
