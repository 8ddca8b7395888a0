"""The rule reader: attributions, cast, happenings and claims by rules on the parse and the lexicon."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version as installed

from sayso.lexicon.cues import cues
from sayso.lexicon.edition import edition
from sayso.reading.attribution import find_attributions
from sayso.reading.cast import Cast, Figure, dateline_state, join_wavering, register, register_role_nouns, settle_homes
from sayso.reading.claims import Record, Telling
from sayso.reading.occasions import Calendar, date_voices
from sayso.reading.passage import Passage
from sayso.reading.pipeline import MODEL, parsed, pipeline
from sayso.reading.voices import attributions, settle_voices
from sayso.values import Document, Entity, Reading


class RulesReader:
    """Reads documents by rules; pure: a Reading depends on its Document and on `version` alone."""

    @property
    def version(self) -> str:
        """Return the version of the rules and the edition of their lexicon: a word more reads otherwise."""
        return f"rules/1+{edition()}"

    def describe(self) -> Mapping[str, str]:
        """Return the model that parses, and the edition of the lexicon."""
        return {"parser": f"{MODEL} {installed(MODEL)}", "lexicon": edition()}

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
    cast = Cast(published=document.published, dateline=dateline_state(document))
    # Headlines come last: they shorten names that the body gives.
    for passage in sorted(passages, key=lambda p: p.block.kind == "title"):
        register(passage, cast)
    join_wavering(cast)
    cast.settle()
    settle_homes(cast)
    voices, resolver = settle_voices(find_attributions(passages, cues()), cast)
    register_role_nouns(passages, resolver)
    calendar = Calendar(passages, document.published)
    date_voices(voices, calendar)
    naming = Naming(document.id)
    made = attributions(document.id, voices, naming)
    record = Record(document.id, document.published, voices, naming)
    telling = Telling(record, resolver, calendar)
    for passage in passages:
        telling.tell(passage)
    return Reading(
        document=document.id,
        reader=version,
        entities=naming.entities(cast),
        attributions=tuple(made),
        happenings=tuple(record.happenings),
        claims=tuple(record.claims.values()),
        questions=tuple(record.questions),
    )


class Naming:
    """Gives entity ids to figures, in the order in which they are first needed."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._ids: dict[int, str] = {}

    def __call__(self, figure: Figure) -> str:
        """Return a figure's entity id."""
        return self._ids.setdefault(id(figure), f"{self._document}/e{len(self._ids)}")

    def entities(self, cast: Cast) -> tuple[Entity, ...]:
        """Return the entities that the reading names, all persons, and the bodies that they are part of."""
        figures = [figure for figure in cast.figures if id(figure) in self._ids or figure.kind == "person"]
        for figure in figures:
            figures += [body for body in figure.part_of if body not in figures]
        for figure in figures:
            self(figure)
        return tuple(figure.entity(self._ids) for figure in figures)
