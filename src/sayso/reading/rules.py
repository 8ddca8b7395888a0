"""The rule reader: attributions, cast, happenings and claims by rules on the parse and the lexicon."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version as installed

from sayso.lexicon.cues import cues
from sayso.lexicon.edition import edition
from sayso.reading.attribution import find_attributions
from sayso.reading.pipeline import MODEL, parsed, pipeline
from sayso.reading.whole import read_passages
from sayso.values import Document, Reading


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
            yield read_passages(document, passages, find_attributions(passages, cues()), self.version)
