"""Marks: what the patterns find in one paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from sayso.intake.captions import caption_spans
from sayso.intake.patterns import Pattern, patterns
from sayso.intake.sentences import sentences
from sayso.values import Span
from sayso.values.document import BlockKind

BLANKS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2009\u202f\u2028\u2029"
PLAIN = str.maketrans({**dict.fromkeys(BLANKS, " "), **dict.fromkeys("‘’", "'"), **dict.fromkeys("“”", '"')})


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something other than body stands, and what its words say of the document (a pattern's groups)."""

    span: Span
    kind: BlockKind
    groups: dict[str, str] = field(default_factory=dict)


def flatten(text: str) -> str:
    """Return the text with plain quotation marks and blanks, character for character: offsets stay."""
    return text.translate(PLAIN)


def marks_in(flat: str, paragraph: Span) -> list[Mark]:
    """Return the marks in one paragraph of a flattened text, in order and apart."""
    whole = next(_whole(flat, paragraph), None)
    if whole:
        return [whole]
    found = _leading(flat, paragraph)
    start = found[-1].span.end if found else paragraph.start
    trailing = next(_trailing(flat, Span(start, paragraph.end)), None)
    end = trailing.span.start if trailing else paragraph.end
    found += _inner(flat, Span(start, end))
    return found + ([trailing] if trailing else [])


def _whole(flat: str, paragraph: Span) -> Iterator[Mark]:
    for pattern in patterns().at("paragraph"):
        match = pattern.regex.fullmatch(flat, *paragraph)
        if match:
            yield mark_of(pattern, match, paragraph)


def _leading(flat: str, paragraph: Span) -> list[Mark]:
    found: list[Mark] = []
    start = paragraph.start
    while start < paragraph.end:
        for pattern in patterns().at("start"):
            match = pattern.regex.match(flat, start, paragraph.end)
            if match and match.end() > start:
                found.append(mark_of(pattern, match, Span(start, match.end())))
                start = match.end()
                break
        else:
            return found
        while start < paragraph.end and flat[start] == " ":
            start += 1
    return found


def _trailing(flat: str, rest: Span) -> Iterator[Mark]:
    for pattern in patterns().at("end"):
        for match in pattern.regex.finditer(flat, *rest):
            if match.end() == rest.end:
                yield mark_of(pattern, match, Span(*match.span()))


def _inner(flat: str, rest: Span) -> list[Mark]:
    cuts = sentences(flat, *rest)
    found = [Mark(span, "caption") for span in caption_spans(flat, rest, cuts)]
    for pattern in patterns().at("words"):
        for match in pattern.regex.finditer(flat, *rest):
            found.append(mark_of(pattern, match, Span(*match.span())))
    for sentence in cuts:
        for pattern in patterns().at("sentence"):
            if hit := pattern.regex.match(flat, *sentence):
                found.append(mark_of(pattern, hit, sentence))
                break
    return _apart(found)


def _apart(marks: list[Mark]) -> list[Mark]:
    """Return the marks in order; of two that meet, the one that begins first, or was found first."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.span.start):
        if not kept or kept[-1].span.end <= mark.span.start:
            kept.append(mark)
    return kept


def mark_of(pattern: Pattern, match: re.Match[str], span: Span) -> Mark:
    """Return the mark of a block pattern that matched, over the whole of its block."""
    kind = cast(BlockKind, pattern.kind)  # checked when the patterns were loaded
    return Mark(span, kind, {name: words for name, words in match.groupdict().items() if words})
