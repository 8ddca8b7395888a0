"""Marked events as the happenings of a reading: the reader's own where it tells one at their words, else one made as
the reader makes open frames, with the participants of the word's pattern.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ecb import Report, Told

from sayso.lexicon.modality import load_modality
from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.open import load_open
from sayso.reading import DEFAULT_READER, reader
from sayso.reading.claims.happening import happening
from sayso.reading.happenings.factuality import nominal_outlook, outlook
from sayso.reading.happenings.matching import load_book
from sayso.reading.happenings.openframes import name_of, participants
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.telling import Telling, tell
from sayso.reading.happenings.tree import Tree
from sayso.reading.occasions import Calendar
from sayso.reading.passage import Passage
from sayso.reading.pipeline import parsed
from sayso.values import Document, Entity, Happening, Reading, digest


@dataclass(frozen=True, slots=True)
class Named:
    """The entities of a reading as fillers ask for them: who is named or meant by a word of a passage."""

    entities: Sequence[Entity]

    def figures(self, passage: Passage, head: object) -> list[Entity]:
        """Return the entities that have a mention around a word; of several mentions, the shortest."""
        start = passage.block.start + head.idx
        around = [
            (mention.span.end - mention.span.start, entity)
            for entity in self.entities
            for mention in entity.mentions
            if mention.span.start <= start < mention.span.end
        ]
        least = min((length for length, _ in around), default=0)
        return [entity for length, entity in around if length == least]


def with_marked(document: Document, reading: Reading, passages: list[Passage], told: Sequence[Told]) -> Reading:
    """Return a reading whose happenings are the marked events, in their order; their ids end with their number."""
    calendar, named = Calendar(passages, document.published), Named(reading.entities)
    made = []
    for number, one in enumerate(told):
        passage = next((p for p in passages if p.block.start <= one.span.start < p.block.end), None)
        at = head_at(passage, one) if passage else None
        meant = _read(reading, one)
        if meant is None and passage is not None and at is not None:
            meant = _opened(document, passage, at, named, calendar)
        meant = meant or _bare(document, one)
        made.append(replace(meant, id=f"{digest('hp', document.id)}/{number:04}", span=one.span))
    return replace(reading, happenings=tuple(made), claims=(), questions=())


def _read(reading: Reading, told: Told) -> Happening | None:
    return next((one for one in reading.happenings if one.span.meets(told.span)), None)


def _bare(document: Document, told: Told) -> Happening:
    """Return what is marked in a byline or a caption, which the reader takes for no one's claim: its words alone."""
    word = document.words(told.span).lower()
    return Happening(told.chain, document.id, word, told.span, (word,))


def _opened(document: Document, passage: Passage, at: int, named: Named, calendar: Calendar) -> Happening:
    tree = Tree(passage.doc)
    search = Search(tree, load_book(None), load_nouns(), load_modality(), load_open())
    words = search.open
    verbal = tree.verbal(at)
    lemma = name_of(tree, at) if verbal else tree.lemma[at]
    kind = words.types.get(lemma, lemma)
    part = "verb" if verbal else "noun"
    patterns = (words.pattern(kind, lemma), words.patterns["acting"]) if verbal else (words.pattern(kind, lemma),)
    fillers = participants(search.view(at, nominal=not verbal), patterns, lemma, part)
    look = outlook(tree, at, search.words) if verbal else nominal_outlook(tree, at, search.words)
    lemmas = (lemma, *([words.verbs[lemma]] if words.verbs.get(lemma) else []))
    root, phase = search.root(lemma, kind), look.phase or "unknown"
    found = tell(tree, search.nouns, Telling(at, at, at, kind, root, lemmas, tuple(fillers), phase, look, open=True))
    return happening(document.id, passage, found, named, calendar, lambda entity: entity.id)[0]


def head_at(passage: Passage, told: Told) -> int | None:
    """Return the number of the token of a mark that the others hang on, None where no token stands there."""
    start, end = told.span.start - passage.block.start, told.span.end - passage.block.start
    inside = [t for t in passage.tokens if t.idx < end and t.idx + len(t) > start]
    return next((t.i for t in inside if t.head not in inside or t.head.i == t.i), None)


def read_marked(reports: Sequence[Report], name: str = DEFAULT_READER) -> Iterator[Reading]:
    """Yield the reading of each report with the marked events as its happenings."""
    readings = reader(name).read_many(report.document for report in reports)
    passages = parsed(report.document for report in reports)
    for report, reading, (document, made) in zip(reports, readings, passages, strict=True):
        yield with_marked(document, reading, made, report.told)
