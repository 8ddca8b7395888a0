"""The words of the house for statuses, stances and kinds, with a sign each, so that nothing is told by colour alone."""

from sayso.values import ActorKind, Stance, Status

STATUS: dict[Status, tuple[str, str, str]] = {
    "contested": ("⇄", "contested", "some voice affirms it and some voice denies it"),
    "denied": ("✕", "denied", "only denials stand"),
    "hedged": ("≈", "hedged", "nobody affirms it without a hedge, and nobody denies it"),
    "reported": ("○", "reported", "only others than its parties affirm it, and nobody denies it"),
    "confirmed": ("✓", "confirmed", "a voice of a party to it affirms it, and nobody denies it"),
}
SIGN: dict[Stance, str] = {
    "affirms": "✓",
    "denies": "✕",
    "hedges": "≈",
    "conditional": "⊃",
    "questions": "?",
    "predicts": "→",
    "mentions": "·",
}
SAYS: dict[Stance, str] = {
    "affirms": "affirms",
    "denies": "denies",
    "hedges": "hedges",
    "conditional": "speaks of it under a condition",
    "questions": "asks",
    "predicts": "foretells",
    "mentions": "only mentions",
}
FACTUALITY: dict[str, str] = {
    "CT+": "certain that it is so",
    "PR+": "probable that it is so",
    "PS+": "possible that it is so",
    "CT-": "certain that it is not so",
    "PR-": "probable that it is not so",
    "PS-": "possible that it is not so",
    "UU": "says nothing of whether it is so",
}
KIND: dict[ActorKind, str] = {
    "state": "state",
    "government_body": "government body",
    "person": "person",
    "organisation": "organisation",
    "armed_group": "armed group",
    "outlet": "outlet",
    "alliance": "alliance",
    "unnamed": "unnamed",
}

STANDING: dict[str, tuple[str, str]] = {
    "in force": ("■", "by the sources it was in force"),
    "disputed": ("⇄", "the sources do not agree whether it was in force"),
    "unknown": ("?", "no source settles whether it was in force"),
    "not in force": ("□", "by the sources it was not in force"),
}
VERDICT = {"conflict": "in conflict", "possible": "perhaps in conflict", "none": "no conflict"}
VERDICT_SIGN = {"conflict": "⇄", "possible": "?", "none": "="}
MATCH = {"sure": "Surely", "possible": "Possibly", "unknown": "Not known"}


def file_name(locator: str) -> str:
    """Return the last part of a path or address, for a document without a title."""
    return locator.rstrip("/").replace("\\", "/").rpartition("/")[2] or locator


def opening(text: str, most: int = 110) -> str:
    """Return the first words of a text, for a document without a title."""
    words = " ".join(text[: 4 * most].split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]} …"


def possessive(name: str) -> str:
    """Return whose: "Norland’s", "the Netherlands’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun: "1 report", "11 reports", "no reports"."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def spaced(name: str) -> str:
    """Return a name from a data file as words: `in_return` → "in return"."""
    return name.replace("_", " ")
