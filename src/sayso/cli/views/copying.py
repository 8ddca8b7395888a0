"""What a copy changed: its words passage by passage, and the claims that are new, gone or made otherwise."""

import re
from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.cli.views.voice import chain
from sayso.cli.views.words import QUIET, heading, indented, on_one_line, shown
from sayso.exports import RELATIONS
from sayso.ledger import ClaimChange, CopyDossier, Voice
from sayso.telling import ARROW
from sayso.values import Fragment

KINDS = {"kept": QUIET, "left_out": "red", "added": "green", "reworded": "yellow"}
ENDS = 5  # words shown of both ends of what was kept
COLUMN = 10
PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")


def copy_changes(found: CopyDossier, *, is_copy: bool = True) -> Iterator[RenderableType]:
    """Return what a copy made of its original; of a mere quotation only what it took over."""
    revision = found.revision
    yield heading("What this copy changed" if is_copy else f"Beside {found.original.locator}")
    yield on_one_line(f"{RELATIONS[revision.relation]}: {revision.reason}")
    for part in revision.fragments:
        if revision.relation != "quotation" or part.kind == "kept":
            yield indented(_fragment(part, found, whole=revision.relation == "quotation"))
    yield on_one_line(f"claims: {found.same} the same, {len(found.new)} new, {len(found.gone)} gone")
    yield from _claims("new", "green", found.new)
    yield from _claims("gone", "red", found.gone)
    yield from (indented(_change(change)) for change in found.changed)


def _fragment(part: Fragment, found: CopyDossier, *, whole: bool) -> Text:
    was = _words(part.before.of(found.original.text)) if part.before else ""
    now = _words(part.after.of(found.copy.text)) if part.after else ""
    if part.kind == "kept":
        return _told("kept", QUIET).append_text(on_one_line(now if whole else _ends(now), QUIET))
    if part.elsewhere:
        words = f"“{was or now}”" + (" to another place" if was else " from another place")
        return _told("moved", QUIET).append_text(on_one_line(words, QUIET))
    told = ARROW.join(f"“{words}”" for words in (was, now) if words)
    return _told(part.kind.replace("_", " "), KINDS[part.kind]).append_text(on_one_line(told))


def _words(text: str) -> str:
    """Return words on one line, with a sign where a paragraph ends."""
    return PARAGRAPH.sub(" ¶ ", text.strip())


def _told(kind: str, style: str) -> Text:
    return shown(f"{kind:<{COLUMN}}", style)


def _ends(words: str) -> str:
    """Return words, those in the middle of many only counted."""
    every = words.split()
    between = len(every) - 2 * ENDS
    if between <= ENDS:
        return words
    return f"{' '.join(every[:ENDS])} … {between} words … {' '.join(every[-ENDS:])}"


def _claims(kind: str, style: str, voices: Iterable[Voice]) -> Iterator[RenderableType]:
    for one in voices:
        yield indented(_told(kind, style).append_text(_claim(one)))


def _claim(one: Voice) -> Text:
    return on_one_line(f"{one.claim.stance} {one.claim.factuality} “{one.words}” (").append_text(chain(one)).append(")")


def _change(change: ClaimChange) -> RenderableType:
    before, after = change.before, change.after
    told = _told("changed", "yellow").append_text(_claim(before))
    return indented(told, indented(shown("now ").append_text(_claim(after)), by=COLUMN), by=0)
