"""Owners: the state or body to which a noun phrase says that somebody belongs ("Iran's", "Iranian", "of the EU")."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.institutions import institution_words, state_body
from sayso.reading.cast.names import body_in, state_in, whole_name, within_name
from sayso.reading.cast.pronouns import collective
from sayso.reading.cast.unnamed import words_for
from sayso.reading.passage import Passage, Run

HOLDING = ("of", "from", "at", "in", "for", "on")
OWNING = ("poss", "amod", "compound", "nmod", "nummod")


def owner(passage: Passage, cast: Cast, head: Token) -> Figure | None:
    """Return the state or known body that the words around a noun name as its owner, or None."""
    for child in passage.children[head.i]:
        if child.dep_ == "poss" and child.lower_ in ("its", "their"):
            if (meant := collective(passage, cast, child)) is not None:
                return meant
        elif child.dep_ in OWNING and child.i < head.i and child.tag_ != "VBN":
            found = institution_at(passage, cast, child) or owner_in(passage, cast, passage.subtree(child))
            if found is not None:
                return found
    for child in passage.children[head.i]:
        if child.dep_ == "prep" and child.lower_ in HOLDING and child.i > head.i:
            holder = passage.child(child, "pobj")
            if holder is None:
                continue
            found = institution_at(passage, cast, holder) or owner_in(
                passage, cast, Run(holder.left_edge.i, holder.i + 1)
            )
            found = found or owner(passage, cast, holder)
            seated = child.lower_ == "in" and head.lower_ in offices().homely_bodies
            if found is not None and (child.lower_ in ("of", "from", "at") or found.kind != "state" or seated):
                return found
    return None


def institution_at(passage: Passage, cast: Cast, head: Token) -> Figure | None:
    """Return the state's institution for which a noun stands, if an owner stands beside it ("Chad's parliament")."""
    if head.pos_ not in ("NOUN", "PROPN") or not offices().is_state_body(words := institution_words(passage, head)):
        return None
    state = owner(passage, cast, head)
    if state is None or state.kind != "state":
        return None
    return state_body(cast, words, state, passage.doc[words_for(passage, head).start : head.i + 1].text)


def owner_in(passage: Passage, cast: Cast, run: Run) -> Figure | None:
    """Return the first state or body that is named in a run of tokens, the longest name first.

    A name that is only a part of a longer one ("American" in "Organization of American States") is none.
    """
    for start, end in _windows(run):
        text = passage.doc[start:end].text.rstrip("’'").removesuffix("’s").removesuffix("'s")
        if not text or not text[0].isupper():
            continue
        if (body := body_in(text)) is not None and cast.settles(body, text):
            return cast.body(body, text)
        if (state := state_in(text, capital=end - start == run.end - run.start)) is not None:
            whole = whole_name(passage, Run(start, end))
            if whole == Run(start, end):
                if not within_name(passage, whole):
                    return cast.state(state, text)
            elif (body := body_in(passage.doc[whole.start : whole.end].text)) is not None:
                return cast.body(body, passage.doc[whole.start : whole.end].text)
    return None


def _windows(run: Run) -> Iterator[tuple[int, int]]:
    for size in range(min(5, run.end - run.start), 0, -1):
        for start in range(run.start, run.end - size + 1):
            yield start, start + size
