"""Frame files: a frame as an analyst writes it, read with errors that name file and line.

A frame's file holds `name`, `plover`, `roles` and three kinds of entry:

    [[verb]]     words = ["send", "hand over"]     agent = ["subject"]   goods = ["object"]   …
    [[noun]]     words = ["delivery"]              agent = ["possessive", "by"]   …
    [[support]]  words = ["impose"]  noun = "object"   issuer = ["subject"]   phase = "done"

`implied` and `repeated` are roles that a mention may leave to the sentence before ("the delivery", "another one").
A `support` is a verb (or a noun: `of`) that carries the frame's nouns: "impose sanctions",
"the expiry of the embargo". `needs` lists slots that must be filled for the entry to match,
of those with "|" between them one.
"""

from collections.abc import Iterable
from typing import Any

from sayso.lexicon.frame import PHASES, ROOTS, Entry, Frame, Part
from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.slot import Slot, parse_slot
from sayso.lexicon.tables import Table

_PARTS: tuple[Part, ...] = ("verb", "noun", "support")
_KEYS = ("words", "needs", "noun", "of", "phase", "negative", "plover")
_TOP = {"name", "plover", "roles", "attempts_count", "implied", "repeated", *_PARTS}


def _slots(table: Table, owner: dict[str, Any], key: str) -> tuple[Slot, ...]:
    return _read(table, table.words(owner, key))


def _read(table: Table, texts: Iterable[str]) -> tuple[Slot, ...]:
    slots = []
    for text in texts:
        try:
            slot = parse_slot(text)
        except ValueError as problem:
            table.fail(str(problem), text)
        kinds = load_nouns().kinds
        if slot.kind and slot.kind.removeprefix("!") not in kinds:
            table.fail(f"{slot.kind!r} is no class of nouns: {', '.join(sorted(kinds))}", text)
        slots.append(slot)
    return tuple(slots)


def _entry(table: Table, part: Part, owner: dict[str, Any], roles: tuple[str, ...], nth: int) -> Entry:
    table.only(owner, (*_KEYS, *roles), f"[[{part}]]")
    words, of = table.words(owner, "words"), table.words(owner, "of")
    if not words and not of:
        table.fail(f"[[{part}]] names no words", f"[[{part}]]")
    phase = owner.get("phase")
    if phase is not None and phase not in PHASES:
        table.fail(f"{phase!r} is not a phase: {', '.join(PHASES)}", str(phase))
    layout = tuple((role, _slots(table, owner, role)) for role in owner if role in roles)
    noun, negative = owner.get("noun", "object"), owner.get("negative", False)
    if not isinstance(noun, str) or not isinstance(negative, bool):
        table.fail("'noun' is a word, 'negative' is true or false", "noun")
    needs = tuple(_read(table, text.split("|")) for text in table.words(owner, "needs"))
    where = f"{table.name}:{table.line(f'[[{part}]]', nth)}"
    return Entry(part, words, layout, needs, noun, of, phase, negative, _root(table, owner), where)


def _root(table: Table, owner: dict[str, Any]) -> str | None:
    root = owner.get("plover")
    if root is not None and root not in ROOTS:
        table.fail(f"{root!r} is no root of PLOVER: {', '.join(ROOTS)}", str(root))
    return root


def parse_frame(table: Table) -> Frame:
    """Return the frame that a table writes; LexiconError with file and line where it is not one."""
    table.only(table.data, _TOP, "a frame")
    name = table.data.get("name")
    if not isinstance(name, str) or not name:
        table.fail("a frame needs a name", "name")
    roles = table.words(table.data, "roles")
    if not roles:
        table.fail("a frame needs its roles", "roles")
    for role in roles:
        if role in _KEYS:
            table.fail(f"{role!r} is a word of the file itself and can be no role", role)
    entries: list[Entry] = []
    for part in _PARTS:
        owners = enumerate(table.entries(part))
        entries += [_entry(table, part, owner, roles, nth) for nth, owner in owners]
    attempts = bool(table.data.get("attempts_count", False))
    implied, repeated = _among(table, "implied", roles), _among(table, "repeated", roles)
    return Frame(name, _root(table, table.data), roles, tuple(entries), attempts, implied, repeated)


def _among(table: Table, key: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the roles that a list names; LexiconError where one of them is none of the frame's."""
    named = table.words(table.data, key)
    for role in named:
        if role not in roles:
            table.fail(f"{role!r} is none of the frame's roles: {', '.join(roles)}", role)
    return named
