"""Role nouns: what the clause beside "the deputy, who …" tells of the person whom the noun means."""

from collections.abc import Iterable

from sayso.lexicon.offices import offices
from sayso.reading.cast.holders import clauses_of
from sayso.reading.cast.resolve import Resolver
from sayso.reading.passage import Passage


def register_role_nouns(passages: Iterable[Passage], resolver: Resolver) -> None:
    """Give persons the offices that stand in clauses beside nouns that mean them, once the cast is settled."""
    for passage in passages:
        heads = {token.head.i for token in passage.tokens if token.dep_ == "relcl"}
        for index in sorted(heads):
            head = passage.tokens[index]
            if head.pos_ != "NOUN" or not offices().is_office(head.lemma_.lower()):
                continue
            figure = resolver.figure(passage, head)
            if figure is not None and figure.kind == "person":
                clauses_of(passage, resolver.cast, figure, head)
