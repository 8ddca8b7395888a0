"""Genre: whether a named author argues in an article, or it reports."""

import re

from sayso.intake.blocks import Layout
from sayso.intake.patterns import patterns
from sayso.values.document import Genre

ARGUED = 2  # first-person arguments outside quotation marks that make an opinion of a signed article
SAYINGS = 2  # words of saying that make the style of news


def genre_of(flat: str, layout: Layout, author: str | None, labels: tuple[str | None, ...]) -> Genre:
    """Return the genre of a flattened text; `labels` are its title, its address and what its page calls it."""
    openings = [block.span.of(flat) for block in layout.blocks[:3]]
    label = _label([*(words for words in labels if words), *openings])
    if label:
        return label
    if any("person" in mark.groups for mark in layout.marks):
        return "opinion"
    body = " ".join(block.span.of(flat) for block in layout.blocks if block.kind == "body")
    own = re.sub(r'"[^"]*"', " ", body)
    filed = any(mark.kind == "dateline" and "publisher" in mark.groups for mark in layout.marks)
    if author and not filed and _count("argument", own) >= ARGUED:
        return "opinion"
    return "report" if filed or _count("saying", own) >= SAYINGS else "unknown"


def _label(words: list[str]) -> Genre | None:
    for sign in patterns().at("sign"):
        if sign.kind in ("opinion", "report") and any(sign.regex.search(part) for part in words):
            return "opinion" if sign.kind == "opinion" else "report"
    return None


def _count(kind: str, words: str) -> int:
    return sum(len(sign.regex.findall(words)) for sign in patterns().at("sign") if sign.kind == kind)
