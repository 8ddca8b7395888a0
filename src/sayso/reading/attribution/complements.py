"""Complements: where what is said stands, seen from a verb that may be a cue."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from sayso.reading.passage import Passage, Run

WH = {"whether", "if", "how", "why", "when", "where", "what", "who", "which"}


class Complement(NamedTuple):
    """What a verb takes: its kind (`clause`, `infinitive`, `object`, `object+as`, `about`, …) and its words.

    `mark` is the word that belongs to the cue (a preposition, or None).
    """

    kind: str
    runs: tuple[Run, ...]
    mark: Token | None = None


def complements(passage: Passage, verb: Token) -> Iterator[Complement]:
    """Yield every complement of a verb that could hold what is said, clauses first."""
    children = sorted(passage.children[verb.i], key=lambda c: (c.i < verb.i, c.i))  # what follows the verb first
    objects = [c for c in children if c.dep_ in ("dobj", "dative", "nsubjpass", "attr")]
    found_clause = False
    for child in children:
        if child.dep_ == "ccomp" and _cut_off(passage, child, verb):
            continue
        if child.dep_ == "ccomp" or (child.dep_ == "acomp" and passage.child(child, "ccomp")):
            found_clause = True
            yield _clause(passage, verb, child)
        elif child.dep_ == "xcomp":
            to = passage.child(child, "aux")
            kind = (
                "infinitive" if to is not None and to.lower_ == "to" else "gerund" if child.tag_ == "VBG" else "small"
            )
            start = min(
                [passage.subtree(child).start, *(passage.subtree(o).start for o in objects if verb.i < o.i < child.i)]
            )
            yield Complement(kind, (Run(start, _end(passage, child, verb)),))
        elif child.dep_ == "prep":
            yield from _prepositional(passage, child, objects)
        else:
            yield from _called(passage, verb, child, objects)
    if not found_clause and (clause := _loose_clause(passage, verb)) is not None:
        yield clause
    for child in objects:
        if child.dep_ == "dobj":
            yield Complement("object", (_object(passage, child, verb),))
        elif child.dep_ == "nsubjpass":
            yield Complement("passive", (passage.subtree(child),))


def _called(passage: Passage, verb: Token, child: Token, objects: list[Token]) -> Iterator[Complement]:
    """Yield an object with what it is called."""
    naming, whole = _naming(passage, verb, child), passage.subtree(child)
    named = min((passage.subtree(o).start for o in objects if verb.i < o.i < child.i), default=None)
    if named is None and passage.child(child, "nmod", "compound") is not None:
        named = whole.start  # 'called the story "fiction"', taken for one phrase
    if naming is not None and named is not None:
        yield Complement(naming, (Run(named, whole.end),))


def _naming(passage: Passage, verb: Token, child: Token) -> str | None:
    """Return the kind of what an object is called: "called it a lie", "described it as baseless"."""
    if child.i < verb.i:
        return None
    quoted = child.dep_ == "dobj" and passage.child(child, "nmod") and passage.tokens[child.i - 1].is_quote
    if child.dep_ == "oprd" or quoted:
        return "object+name"
    as_adjective = child.pos_ == "ADJ" and passage.tokens[passage.subtree(child).start].lower_ == "as"
    return "object+as" if as_adjective else None


def _cut_off(passage: Passage, clause: Token, verb: Token) -> bool:
    """Tell whether a colon or semicolon parts a clause before a verb from it: then the verb does not say it."""
    if clause.i > verb.i:
        return False
    after = passage.subtree(clause).end
    return any(passage.tokens[i].text in ":;" and passage.quote_at(i) is None for i in range(clause.i + 1, verb.i)) or (
        after <= verb.i and passage.tokens[after - 1].text in ":;"
    )


def _loose_clause(passage: Passage, verb: Token) -> Complement | None:
    """Return a clause that is said though the parse does not hang it on the verb."""
    if verb.dep_ == "parataxis" and verb.head.pos_ in ("VERB", "AUX"):
        runs = tuple(_around(passage, verb))
        return Complement("clause", runs) if runs else None
    return _stray_clause(passage, verb)


def _around(passage: Passage, verb: Token) -> Iterator[Run]:
    """Yield what stands before and after an inserted "he said" in the clause that it interrupts or ends."""
    whole, inserted = passage.subtree(verb.head), passage.subtree(verb)
    if whole.start < inserted.start:
        yield Run(whole.start, inserted.start)
    if inserted.end < whole.end - 1:
        yield Run(inserted.end, whole.end)


def _clause(passage: Passage, verb: Token, clause: Token) -> Complement:
    run = passage.subtree(clause)
    if run.start <= verb.i < run.end:  # the parser hung the cue's own words inside
        run = Run(run.start, verb.i) if clause.i < verb.i else Run(verb.i + 1, run.end)
    words = {passage.tokens[i].lower_ for i in range(run.start, min(run.start + 2, run.end))}
    return Complement("wh" if words & WH and clause.i > verb.i else "clause", (run,))


def _end(passage: Passage, clause: Token, verb: Token) -> int:
    end = passage.subtree(clause).end
    return end if clause.i < verb.i or end > verb.i else verb.i


def _object(passage: Passage, obj: Token, verb: Token) -> Run:
    run = passage.subtree(obj)
    return Run(verb.i + 1, run.end) if run.start <= verb.i < obj.i else run


def _prepositional(passage: Passage, prep: Token, objects: list[Token]) -> Iterator[Complement]:
    target = passage.child(prep, "pobj", "pcomp", "ccomp", "amod", "acomp")
    if target is None:
        return
    run = Run(
        min(prep.i + 1, passage.subtree(target).start), max(passage.subtree(target).end, passage.subtree(prep).end)
    )
    run = Run(prep.i + 1, run.end)
    if run.start >= run.end:
        return
    yield Complement(prep.lower_, (run,), prep)
    for obj in objects:
        if obj.dep_ == "dobj" and obj.i < prep.i:
            start = passage.subtree(obj).start
            yield Complement(f"object+{prep.lower_}", (Run(start, run.end),))


def _stray_clause(passage: Passage, verb: Token) -> Complement | None:
    """Find a that-clause which the parser hung on a noun before it ("told allies at a meeting that …")."""
    limit = passage.subtree(verb).end
    for index in range(verb.i + 1, limit):
        token = passage.tokens[index]
        if (
            token.lower_ == "that"
            and token.dep_ in ("mark", "advmod")
            and token.head.dep_ in ("acl", "relcl", "advcl", "dep")
        ):
            clause = token.head
            noun = clause.head
            if noun.i != verb.i and not any(a.i == verb.i for a in passage.ancestors(noun)):
                continue
            if noun.i > verb.i and not any(passage.tokens[k].pos_ in ("VERB", "AUX") for k in range(verb.i + 1, index)):
                return Complement("clause", (Run(index, passage.subtree(clause).end),))
    return None
