"""Registering: every name of a passage goes into the cast, in the order of the text."""

from spacy.tokens import Token

from sayso.reading.cast.cast import Appearance, Cast
from sayso.reading.cast.commons import SUBJECTS, common_figure
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.holders import offices_of
from sayso.reading.cast.listed import take_people
from sayso.reading.cast.names import name_of
from sayso.reading.cast.naming import named_figure
from sayso.reading.cast.persons import top_of
from sayso.reading.passage import Passage

MEASURES = {"DATE", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "TIME"}


def register(passage: Passage, cast: Cast) -> None:
    """Take every name of a passage into the cast, with the offices that stand around it."""
    roots = {ent.root.i: ent for ent in passage.doc.ents if ent.label_ not in MEASURES}
    for head in passage.tokens:
        if head.i in roots and _register_name(passage, cast, head):
            continue
        if (figure := common_figure(passage, cast, head)) is not None:
            cast.appears(_appearance(passage, figure, head, head.i))


def _register_name(passage: Passage, cast: Cast, head: Token) -> bool:
    name = name_of(passage, head)
    figure = named_figure(passage, cast, head, name) if name is not None else None
    if name is None or figure is None:
        return False
    cast.appears(_appearance(passage, figure, head, name.run.start))
    if figure.kind == "person":
        offices_of(passage, cast, figure, head, name)
        take_people(passage, figure, head, name)
    return True


def _appearance(passage: Passage, figure: Figure, head: Token, first: int) -> Appearance:
    top = top_of(head)
    whole = top
    while whole.dep_ in ("poss", "compound", "amod") and whole.head.i != whole.i:
        whole = top_of(whole.head)
    return Appearance(
        passage.block.start + passage.tokens[first].idx,
        figure,
        subject=top.dep_ in SUBJECTS,
        quoted=passage.quote_at(head.i) is not None,
        topic=whole.dep_ in SUBJECTS,
        clause=passage.block.start + whole.head.idx,
        block=passage.block.start,
        headline=passage.block.kind == "title",
    )
