"""Comparing: what one reading of a document says and another does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.errors import LedgerError
from sayso.ledger.adding.entries import Entry, attribution_entries, claim_entries
from sayso.ledger.adding.pairing import pairs
from sayso.values import Reading, Span


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that both readings have and tell otherwise."""

    before: Entry
    after: Entry

    @property
    def differs(self) -> tuple[str, ...]:
        """Return the names of the facts that are not the same."""
        named = dict.fromkeys((*self.before.facts, *self.after.facts))
        return tuple(name for name in named if self.before.facts.get(name) != self.after.facts.get(name))


@dataclass(frozen=True, slots=True)
class Changes:
    """The entries of one kind that only the older reading has, only the newer one, and both but otherwise.

    In the order of the text; `same` counts those that both have alike.
    """

    gone: tuple[Entry, ...] = ()
    new: tuple[Entry, ...] = ()
    changed: tuple[Change, ...] = ()
    same: int = 0

    def __bool__(self) -> bool:
        return bool(self.gone or self.new or self.changed)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two readings of one document say differently."""

    document: str
    before: str  # whose reading, name and version
    after: str
    attributions: Changes
    claims: Changes

    def __bool__(self) -> bool:
        return bool(self.attributions or self.claims)


def compare(before: Reading, after: Reading) -> Comparison:
    """Return what the readings of one document say differently; it depends on the two alone.

    Attributions are the same one where their cues meet. Claims are where their words are the same, or meet and state
    an event of the same type. LedgerError where the two are of different documents.
    """
    if before.document != after.document:
        raise LedgerError(
            f"a reading of {after.document} cannot be compared with one of {before.document}",
            mend="give two readings of one document",
        )
    return Comparison(
        document=after.document,
        before=before.reader,
        after=after.reader,
        attributions=_changes(attribution_entries(before), attribution_entries(after)),
        claims=_changes(claim_entries(before), claim_entries(after)),
    )


def _changes(before: list[Entry], after: list[Entry]) -> Changes:
    gone, new, changed, same = [], [], [], 0
    for old, now in pairs(before, after, points=_characters, apart=_apart, order=_order):
        if now is None and old is not None:
            gone.append(old)
        elif old is None and now is not None:
            new.append(now)
        elif old is not None and now is not None and old != now:
            changed.append(Change(old, now))
        else:
            same += 1
    return Changes(tuple(gone), tuple(new), tuple(changed), same)


def _characters(entry: Entry) -> Iterator[int]:
    for span in entry.place:
        yield from range(*span)


def _apart(one: Entry, other: Entry) -> int | None:
    if one.type != other.type and one.place != other.place:
        return None
    return len(Change(one, other).differs)


def _order(entry: Entry) -> tuple[tuple[Span, ...], str]:
    return entry.place, str(entry.facts)
