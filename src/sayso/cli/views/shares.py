"""Which reader read how much of a ledger, in words."""

from collections.abc import Mapping


def shares(readers: Mapping[str, int]) -> str:
    """Return how many documents each version of a reader read: "12 documents read by rules/1, 3 by trained/1"."""
    each = [f"{count} by {version}" for version, count in sorted(readers.items(), key=lambda one: (-one[1], one[0]))]
    if not each:
        return "no documents yet"
    first, _, version = each[0].partition(" ")
    return ", ".join([f"{first} document{'' if first == '1' else 's'} read {version}", *each[1:]])
