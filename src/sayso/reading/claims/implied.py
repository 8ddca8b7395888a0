"""Implied: roles that a sentence leaves out and the one before it settles are taken from there, and marked.

Never guessed: the mention points back ("the delivery", "the tractors were delivered") or says that there is one more
("another delivery"), and exactly one happening of its type stands close before it that nothing in it speaks against.
"""

from dataclasses import replace

from spacy.tokens import Token

from sayso.lexicon.frames import Frame, frame_named
from sayso.reading.claims.anaphora import Told
from sayso.reading.happenings import AGAIN, Found
from sayso.values import ANOTHER, Filler, Happening

Near = list[tuple[Happening, Told]]
NEAR = 1  # sentences back

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def repeats(one: Found) -> bool:
    """Tell whether a noun says that there is one more of its kind: "another delivery"."""
    return one.predicate.tag_.startswith("NN") and _bears(one.predicate, AGAIN)


def implied(one: Found, made: Happening, near: Near, lent: dict[str, str]) -> Happening | None:
    """Return the happening that settles what a mention leaves out, or None.

    `near` is what was told close before it, latest first; `lent` gives of a happening that took its roles from
    another the id of that.
    """
    frame = frame_named(one.type)
    if frame is None or not left_out(frame, one, made):
        return None
    alike = [(happening, told) for happening, told in near if told.type == one.type]
    if len({lent.get(happening.id, happening.id) for happening, _ in alike}) != 1:
        return None
    happening, told = alike[0]
    return happening if _fits(frame, one, made, happening, told) else None


def taken(one: Found, made: Happening, lender: Happening) -> Happening:
    """Return a happening with the roles that it leaves out as its lender has them, marked as inferred."""
    frame = frame_named(one.type)
    missing = left_out(frame, one, made) if frame is not None else ()
    more: dict[str, tuple[Filler, ...]] = {
        role: tuple(replace(filler, inferred=True) for filler in lender.roles[role])
        for role in missing
        if role in lender.roles
    }
    lemmas = (*made.lemmas, ANOTHER) if repeats(one) else made.lemmas
    return replace(made, roles=dict(sorted((made.roles | more).items())), lemmas=lemmas)


def left_out(frame: Frame, one: Found, made: Happening) -> tuple[str, ...]:
    """Return the roles that a mention leaves to the sentence before."""
    if one.predicate.tag_.startswith("NN"):
        roles = frame.repeated if repeats(one) else frame.implied if _bears(one.predicate, _DEFINITE) else ()
    else:
        roles = frame.implied if _about(one) else ()
    return tuple(role for role in roles if role not in made.roles)


def _about(one: Found) -> frozenset[str]:
    """Return the lemmas of what a verb tells of by pointing at it: "the tractors were delivered"."""
    goods = [part.head for part in one.parts if part.role == "goods"]
    return frozenset(head.lemma_.lower() for head in goods) if goods and _bears(goods[0], _DEFINITE) else frozenset()


def _fits(frame: Frame, one: Found, made: Happening, lender: Happening, told: Told) -> bool:
    """Tell whether nothing in a mention speaks against its being about the same parties and things."""
    goods = {part.head.lemma_.lower() for part in one.parts if part.role == "goods"}
    if not goods <= told.things:
        return False
    shared = [role for role in frame.implied if role != "goods" and role in made.roles and role in lender.roles]
    return all(_same(made.roles[role], lender.roles[role]) for role in shared)


def _same(few: tuple[Filler, ...], many: tuple[Filler, ...]) -> bool:
    """Tell whether two fillings of a role have an actor in common, or without actors their last word."""
    mine, theirs = ({filler.actor for filler in fillers} - {None} for fillers in (few, many))
    if mine and theirs:
        return bool(mine & theirs)
    return bool({f.text.split()[-1].casefold() for f in few} & {f.text.split()[-1].casefold() for f in many})


def _bears(noun: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in noun.children)
