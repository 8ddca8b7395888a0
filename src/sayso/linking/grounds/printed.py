"""What is printed beside the attributions: who put something out, and whom a report credits at its end."""

import re
from collections.abc import Iterator

from sayso.linking.grounds.heard import Heard
from sayso.linking.grounds.naming import Names
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.speakers import artefact
from sayso.linking.grounds.topic import Page, terms
from sayso.values import Span

BEFORE = 60  # characters before "released by" in which stands what was released


def put_out(page: Page, names: Names) -> Iterator[Heard]:
    """Yield what a report's paragraphs say that somebody put out: "a photo posted by the Front"."""
    for number, paragraph in enumerate(page.paragraphs):
        for found in _by().finditer(paragraph):
            if who := names.named(found["who"])[:1]:
                thing = artefact(" ".join(reversed(paragraph[max(0, found.start() - BEFORE) : found.start()].split())))
                yield Heard(
                    document=page.document.id,
                    voices=tuple(who),
                    paragraph=number,
                    terms=terms(paragraph),
                    source=found["who"],
                    cue=f"{found['verb']} {thing or ''}".strip(),
                    content=paragraph,
                    span=_span(page, found.group()),
                )


def credited(page: Page, names: Names) -> dict[str, Span | None]:
    """Return the actors that a report credits at its end or beside its words, and where."""
    found: dict[str, Span | None] = {}
    for pattern in phrases().credits:
        for credit in pattern.finditer(page.document.text):
            for id in names.named(credit["source"]):
                found.setdefault(id, Span(*credit.span("source")))
    return found


def _by() -> re.Pattern[str]:
    verbs = "|".join(sorted(phrases().published))
    return re.compile(rf"\b(?P<verb>{verbs})\b[^.;]{{0,40}}?\bby\s+(?:the\s+)?(?P<who>[^,.;]{{3,50}})")


def _span(page: Page, words: str) -> Span | None:
    start = page.document.text.find(words)
    return Span(start, start + len(words)) if start >= 0 else None
