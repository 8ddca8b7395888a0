"""Frame: a type of happening, with its predicates and where each role stands beside them."""

from dataclasses import dataclass
from typing import Literal, get_args

from sayso.lexicon.slot import Slot
from sayso.values import Phase

ROOTS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
PHASES: tuple[Phase, ...] = get_args(Phase)

Part = Literal["verb", "noun", "support"]
Layout = tuple[tuple[str, tuple[Slot, ...]], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to say a frame: its words and its layout (role → slots, in the file's order).

    `noun` is where the noun stands under a support ("object", "subject" or a preposition); `of` are
    nouns that support it ("expiry of the embargo"); `phase` is what the words say of it, if anything;
    `negative` ones say that it did not come to it; `plover` is the entry's own root, where it is not the frame's;
    `where` is its file and line; `own` ones are of an analyst's file and are tried before the house's.
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
    where: str = ""
    own: bool = False


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
