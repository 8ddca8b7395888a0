"""Frames: types of happening, with their predicates and where each role stands.

A frame's file holds `name`, `plover`, `roles` and three kinds of entry:

    [[verb]]     words = ["send", "hand over"]     agent = ["subject"]   goods = ["object"]   …
    [[noun]]     words = ["delivery"]              agent = ["possessive", "by"]   …
    [[support]]  verbs = ["impose"]  noun = "object"   issuer = ["subject"]   phase = "done"

`implied` and `repeated` are roles that a mention may leave to the sentence before ("the delivery", "another one").
A `support` is a verb (or a noun: `words_of`) that carries the frame's nouns: "impose sanctions",
"the expiry of the embargo". `needs` lists slots that must be filled for the entry to match,
of those with "|" between them one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.slot import Slot, parse_slot
from sayso.lexicon.tables import Table, read_folder, read_table
from sayso.values import Phase

FOLDER = Path(__file__).parent / "frames"
ROOTS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
PHASES: tuple[Phase, ...] = get_args(Phase)
_KINDS = ("verb", "noun", "support")
_TOP = {"name", "plover", "roles", "attempts_count", "implied", "repeated", *_KINDS}

Part = Literal["verb", "noun", "support"]
Layout = tuple[tuple[str, tuple[Slot, ...]], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to say a frame: its words and its layout (role → slots, in the file's order).

    `noun` is where the noun stands under a support ("object", "subject" or a preposition); `of` are
    nouns that support it ("expiry of the embargo"); `phase` is what the words say of it, if anything;
    `negative` ones say that it did not come to it; `plover` is the entry's own root, where it is not the frame's.
    """

    part: Part
    words: tuple[str, ...]
    layout: Layout
    needs: tuple[tuple[Slot, ...], ...] = ()
    noun: str = "object"
    of: tuple[str, ...] = ()
    phase: Phase | None = None
    negative: bool = False
    plover: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A type of happening. `attempts_count`: trying to do it is already an instance of it.

    `implied` are the roles that a second mention may leave out ("the delivery"), `repeated` those that a further
    one of its kind may ("another delivery"): the sentence before settles them.
    """

    name: str
    plover: str | None
    roles: tuple[str, ...]
    entries: tuple[Entry, ...]
    attempts_count: bool = False
    implied: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()


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


def _entry(table: Table, part: Part, owner: dict[str, Any], roles: tuple[str, ...]) -> Entry:
    table.only(owner, {"words", "needs", "noun", "of", "phase", "negative", "plover", *roles}, f"[[{part}]]")
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
    return Entry(part, words, layout, needs, noun, of, phase, negative, _root(table, owner))


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
    entries: list[Entry] = []
    for part in _KINDS:
        entries += [_entry(table, part, owner, roles) for owner in table.data.get(part, [])]  # type: ignore[arg-type]
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


def load_frame(path: Path) -> Frame:
    """Return the frame in one file."""
    return parse_frame(read_table(path))


@cache
def load_frames(folder: Path = FOLDER) -> tuple[Frame, ...]:
    """Return the frames of a folder, by file name; LexiconError where two have one name."""
    frames: dict[str, Frame] = {}
    for table in read_folder(folder):
        frame = parse_frame(table)
        if frame.name in frames:
            table.fail(f"a second frame is named {frame.name!r}", "name")
        frames[frame.name] = frame
    return tuple(frames.values())


def frame_named(name: str) -> Frame | None:
    """Return the lexicon's frame of a name, or None."""
    return _by_name().get(name)


@cache
def _by_name() -> dict[str, Frame]:
    return {frame.name: frame for frame in load_frames()}
