"""The whole of a reading: from a document's passages and drafts to its cast, voices, happenings and claims."""

from sayso.reading.attribution import Draft
from sayso.reading.cast import Cast, Figure, dateline_state, join_wavering, register, register_role_nouns, settle_homes
from sayso.reading.claims import Judge, Record, Telling
from sayso.reading.happenings import Found
from sayso.reading.occasions import Calendar, date_voices
from sayso.reading.passage import Passage
from sayso.reading.voices import attributions, settle_voices
from sayso.values import Document, Entity, Reading


def as_found(_: Passage, found: list[Found]) -> list[Found]:
    """Return happenings as the rules found them."""
    return found


def read_passages(
    document: Document, passages: list[Passage], drafts: list[Draft], version: str, judge: Judge = as_found
) -> Reading:
    """Return the reading of a document from its parsed passages and its attributions, in the order of their cues."""
    cast = Cast(published=document.published, dateline=dateline_state(document))
    # Headlines come last: they shorten names that the body gives.
    for passage in sorted(passages, key=lambda p: p.block.kind == "title"):
        register(passage, cast)
    join_wavering(cast)
    cast.settle()
    settle_homes(cast)
    voices, resolver = settle_voices(drafts, cast)
    register_role_nouns(passages, resolver)
    calendar = Calendar(passages, document.published)
    date_voices(voices, calendar)
    naming = Naming(document.id)
    made = attributions(document.id, voices, naming)
    record = Record(document.id, document.published, voices, naming)
    telling = Telling(record, resolver, calendar, judge)
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
