"""The rule reader: attributions, cast, happenings and claims by rules on the parse and the lexicon."""

from collections.abc import Iterable, Iterator

from sayso.lexicon.cues import cues
from sayso.reading.attribution import find_attributions
from sayso.reading.cast import Cast, Figure, register
from sayso.reading.claims import Telling, finished
from sayso.reading.occasions import Calendar, date_voices
from sayso.reading.passage import Passage
from sayso.reading.pipeline import parsed, pipeline
from sayso.reading.voices import attributions, settle_voices
from sayso.values import Document, Reading


class RulesReader:
    """Reads documents by rules; pure: a Reading depends on its Document and on `version` alone."""

    version = "rules/1"

    def warm(self) -> None:
        """Load the model now, so that processes made later share it."""
        pipeline()

    def read(self, document: Document) -> Reading:
        """Return what one document says."""
        return next(iter(self.read_many([document])))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield the reading of each document, in order; passages are parsed in batches over documents."""
        for document, passages in parsed(documents):
            yield read_passages(document, passages, self.version)


def read_passages(document: Document, passages: list[Passage], version: str) -> Reading:
    """Return the reading of a document from its parsed passages."""
    cast = Cast()
    for passage in passages:
        register(passage, cast)
    cast.settle()
    voices, resolver = settle_voices(find_attributions(passages, cues()), cast)
    calendar = Calendar(passages, document.published)
    date_voices(voices, calendar)
    ids = _Ids(document.id)
    made = attributions(document.id, voices, ids)
    telling = Telling(document.id, voices, resolver, calendar, document.published)
    for passage in passages:
        telling.passage(passage)
    happenings, claims, questions = finished(telling, document.text, ids)
    figures = [figure for figure in cast.figures if ids.used(figure) or figure.kind == "person"]
    for figure in figures:
        for body in figure.part_of:
            if body not in figures:
                figures.append(body)
    entities = tuple(figure.entity(ids.all(figures)) for figure in figures)
    return Reading(document.id, version, entities, tuple(made), happenings, claims, questions)


class _Ids(dict[int, str]):
    """Entity ids by `id(figure)`, given in the order in which figures are first needed."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self._document = document

    def __missing__(self, key: int) -> str:
        self[key] = f"{self._document}/e{len(self)}"
        return self[key]

    def used(self, figure: Figure) -> bool:
        """Tell whether the figure has an id already."""
        return id(figure) in self

    def all(self, figures: list[Figure]) -> dict[int, str]:
        """Return the ids of all figures, giving those that have none yet theirs."""
        for figure in figures:
            _ = self[id(figure)]
        return self
