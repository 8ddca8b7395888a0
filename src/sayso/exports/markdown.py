"""Markdown: a dossier of the affair, contested events first, each voice with its chain and exact words."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO

from sayso.exports.format import Format
from sayso.ledger import Edition, Folio
from sayso.telling.chain import chain_text
from sayso.telling.passage import passage
from sayso.telling.plain import plain
from sayso.telling.roles import role_text
from sayso.telling.stances import GROUPS, group_of
from sayso.telling.wording import VERDICT
from sayso.values import Claim, Document, Event, Status

_ORDER: tuple[Status, ...] = ("contested", "denied", "confirmed", "reported", "hedged")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LEADING = re.compile(r"^(\d+)([.)])|^([+\-=])")


def text(words: str) -> str:
    """Return words of unknown origin as Markdown that shows exactly them, on one line."""
    line = _MARKUP.sub(r"\\\1", " ".join(plain(words).split()))
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def _write(edition: Edition, stream: BinaryIO) -> None:
    for part in _lines(edition):
        stream.write(part.encode("utf-8", "replace") + b"\n")


def _lines(edition: Edition) -> Iterator[str]:
    tally = edition.tally()
    yield "# Who says what happened\n"
    yield (
        f"{tally.documents} documents, {tally.claims} claims, {tally.events} events. "
        "Nothing here is a verdict: every entry is a voice with its exact words.\n"
    )
    yield ", ".join(f"{tally.statuses[status]} {status}" for status in _ORDER if tally.statuses.get(status)) + "\n"
    for folio in edition.events(by="contest"):
        for event in folio.events:
            yield from _event(folio, event)
    yield "## Documents\n"
    for entry in edition.documents(by="published"):
        document = entry.document
        facts = (document.published, document.publisher, document.title, document.locator)
        yield f"- {', '.join(text(fact) for fact in facts if fact)}"


def _event(folio: Folio, event: Event) -> Iterator[str]:
    weighed = folio.assessment(event.id)
    yield f"## {text(folio.headlines[event.id])}\n"
    facts = [f"**{weighed.status}**", f"independent origins: {weighed.independent_origins}", f"phase: {event.phase}"]
    if event.time.start or event.time.end:
        facts.append(f"when: {event.time.start or '?'} to {event.time.end or '?'}")
    yield " · ".join(facts) + "\n"
    if weighed.split_sides:
        yield f"Split side: {text(', '.join(folio.names(weighed.split_sides)))}: its own voices affirm and deny.\n"
    if event.roles:
        yield text(role_text(event.roles, folio)) + "\n"
    yield text(weighed.explanation) + "\n"
    for question in event.open_questions:
        yield f"Open: {question.about}: “{text(folio.documents[question.document].words(question.span))}”\n"
    yield from _course(folio, event)
    yield from _details(folio, event)
    claims = folio.voices[event.id]
    for title in GROUPS:
        group = [claim for claim in claims if group_of(claim) == title]
        if group:
            yield f"### {title}\n"
            yield from (_voice(folio, claim) for claim in group)
            yield ""


def _course(folio: Folio, event: Event) -> Iterator[str]:
    course = folio.weighed.courses.get(event.id)
    if course and len(course.milestones) > 1:
        yield "### Course\n"
        for one in course.milestones:
            day = f"{one.day}{' (published)' if one.published else ''}"
            yield f"- {day}: {one.kind}, **{text(folio.names([one.speaker])[0])}**. {text(one.reason)} ({one.claim})"
        turns = [*course.days[:1], *(now for then, now in pairwise(course.days) if then.status != now.status)]
        yield f"\nStatus: {', then '.join(f'{day.status} from {day.day}' for day in turns)}\n"


def _details(folio: Folio, event: Event) -> Iterator[str]:
    for detail in folio.weighed.details.get(event.id, ()):
        yield f"**{text(f'{detail.about} {detail.of}'.strip())}**, {VERDICT[detail.verdict]}: {text(detail.reason)}\n"
        for value in detail.values:
            said = (f"{folio.names([t.speaker])[0]} (“{t.words}”)" for t in value.tellings)
            yield f"- {text(value.told)}: {text('; '.join(said))}"
        yield ""


def _voice(folio: Folio, claim: Claim) -> str:
    document = folio.documents[claim.document]
    name = folio.actors[claim.speaker].name if claim.speaker else "unnamed"
    when = f", {claim.date}" if claim.date else ""
    chain = f"{document.publisher or document.locator}: {chain_text(folio.chain(claim), folio.actors, document)}"
    where = f"{text(document.locator)}, characters {claim.span.start}–{claim.span.end}, {claim.id}"
    grade = folio.weighed.claims.get(claim.id)
    proposed = f"; proposed grade {folio.grade(claim)}: {text(grade.rule)}" if grade and grade.number < 6 else ""
    head = f"- **{text(name)}** {claim.stance} ({claim.factuality}){when}, through {text(chain)}{proposed}"
    return f"{head}\n  > {_quoted(document, claim)}\n\n  {where}"


def _quoted(document: Document, claim: Claim) -> str:
    """Return the words in bold, with what stands around them."""
    found = passage(document, claim.span)
    before, after = text(found.before), text(found.after)
    return f"{before}{_space(found.before[-1:])}**{text(found.words)}**{_space(found.after[:1])}{after}"


def _space(beside: str) -> str:
    return " " if beside.isspace() else ""


FORMAT_MARKDOWN = Format(
    "markdown", "a dossier to read: contested events first, every voice and its words", ".md", _write
)
