"""Finder: the time expressions of a parsed Doc, each with what it means."""

from datetime import date

from spacy.tokens import Doc, Token

from sayso.reading.dates.grammar import BARE, ONE, OPEN, RANGE
from sayso.reading.dates.resolve import Anchored, Tense, resolve
from sayso.values import Period, Span

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would"})
_PLANNING = frozenset({"plan", "expect", "schedule", "intend", "set", "due", "hope", "prepare", "aim"})


def find_dates(doc: Doc, anchor: date | None, *, anchored: Anchored = "published") -> list[tuple[Span, Period]]:
    """Return the time expressions that mean a period, with their offsets in the Doc's text, in order.

    "since X" and "until X" leave the other end open. See `resolve` for the anchor.
    """
    found: list[tuple[Span, Period]] = []
    text, end = doc.text, 0
    for match in _matches(doc):
        if match[0] < end:
            continue
        start, end = match
        period = resolve(text[start:end], anchor, tense=_tense(doc, start), anchored=anchored)
        if period is not None:
            found.append((Span(start, end), _opened(text, start, period)))
    return found


def _matches(doc: Doc) -> list[tuple[int, int]]:
    """Return where expressions stand, ranges before what they hold; lone months where the parser sees a date."""
    text = doc.text
    spans = [match.span() for pattern in (RANGE, ONE) for match in pattern.finditer(text)]
    dated = (ent for ent in doc.ents if ent.label_ == "DATE")
    spans += [(ent.start_char, ent.end_char) for ent in dated if BARE.fullmatch(ent.text)]
    return sorted(spans, key=lambda span: (span[0], -span[1]))


def _opened(text: str, start: int, period: Period) -> Period:
    before = OPEN.search(text, max(0, start - 8), start)
    how = before["how"].lower() if before else ""
    if how == "since":
        return Period(period.start, None, period.text)
    if how in ("until", "till", "by"):
        return Period(None, period.end, period.text)
    return period


def _tense(doc: Doc, start: int) -> Tense:
    """Return the tense of the clause that holds an offset."""
    token = _token_at(doc, start)
    if token is None:
        return "past"
    for above in (token, *token.ancestors):
        if above.tag_.startswith("VB"):
            helpers = {kid.lower_ for kid in above.children if kid.dep_ == "aux"}
            planned = "to" in helpers and above.head.lemma_ in _PLANNING
            return "future" if helpers & _FUTURE or planned else "past"
    return "past"


def _token_at(doc: Doc, start: int) -> Token | None:
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None
