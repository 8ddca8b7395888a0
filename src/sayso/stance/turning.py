"""Turning: a claim that denies by one word becomes what it denies, so that a report can be asked about both."""

import re

from sayso.stance.words import load_words

NO = re.compile(r"^no, ", re.IGNORECASE)
DID = re.compile(r"\bdid(?: not|n['’]t) ((?:\w+ly )?)(\w+)", re.IGNORECASE)
DOES = re.compile(r"\bdoes(?: not|n['’]t) ((?:\w+ly )?)(\w+)", re.IGNORECASE)
HISSING = ("s", "x", "ch", "sh", "o")  # verbs that end so take "es"
OTHERS = (
    (re.compile(r"\bcan(?:not|['’]t)\b", re.IGNORECASE), "can"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will"),
    (re.compile(r"\b(is|are|was|were|has|have|had|do|could|would|should)n['’]t\b", re.IGNORECASE), r"\1"),
    (re.compile(r"\b(?:not|never) ", re.IGNORECASE), ""),
)


def turned(claim: str) -> str | None:
    """Return what a claim denies, or None where it does not deny, or does so in more than one way.

    "A whale did not reach the town" becomes "A whale reached the town".
    """
    told, times = DID.subn(lambda denial: f"{denial[1]}{load_words().past(denial[2].casefold())}", NO.sub("", claim))
    told, more = DOES.subn(lambda denial: f"{denial[1]}{denial[2]}{'es' if denial[2].endswith(HISSING) else 's'}", told)
    times += more
    for denial, instead in OTHERS:
        told, more = denial.subn(instead, told)
        times += more
    return told if times == 1 and not load_words().denies(told) else None
