"""What the search for happenings gives: predicates with their participants, phase and factuality."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from sayso.values import Phase, Span

Certainty = Literal["CT", "PR", "PS", "UU"]
AGAIN = frozenset({"another", "second", "third", "fourth", "fifth", "further", "additional"})  # one more of its kind
Mood = Literal["statement", "conditional", "question", "prediction", "mention"]


@dataclass(frozen=True, slots=True)
class RolePart:
    """One filler of a role, conjuncts apart.

    `head` is its syntactic head; `span` its words, as offsets into the Doc's text. `inferred` marks a
    filler that no slot proper names (the maker of goods taken for their sender).
    """

    role: str
    head: Token
    span: Span
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One predicate that states or mentions a happening; offsets are into the Doc's text.

    `predicate` is the word that names it, `governor` the verb that carries its tense and modality (the
    same word, save "imposed sanctions"). `type` is the frame's name, of an open frame the predicate's
    lemma; `lemmas` are of the words that name it, the predicate's first. `span` is the fewest words
    that state it. `mood` "mention" is spoken of without saying whether it is so. `time` is the time
    expression that dates it. `where` are the lines of the frames' files that matched ("transfer.toml:7").
    """

    predicate: Token
    governor: Token
    span: Span
    type: str
    plover: str | None
    lemmas: tuple[str, ...]
    parts: tuple[RolePart, ...]
    phase: Phase
    polarity: bool
    certainty: Certainty
    mood: Mood
    time: Span | None
    nominal: bool
    open: bool
    where: tuple[str, ...] = ()
