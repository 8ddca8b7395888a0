"""The one tree of errors. Each says what went wrong, where, and what to do.

SaysoError
├── IntakeError      a file or page cannot become a document
├── EvidenceError    a span does not lie in its document, or a value breaks a law of the house
├── LexiconError     a data file of the lexicon is not as it should be (file and line)
├── ReaderError      a reader is missing or failed on a document
├── LedgerError      the ledger cannot be opened, is of another version, or is not whole
├── NotFoundError    no event, document or actor of that name or id
└── ExportError      an export cannot be written
"""


class SaysoError(Exception):
    """What went wrong (`what`), where (`where`: file, offset or id), and what to do (`mend`)."""

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.mend = what, where, mend

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        mend = f" ({self.mend})" if self.mend else ""
        return f"{where}{self.what}{mend}"

    def __reduce__(self) -> tuple[object, ...]:
        # Readers run in other processes: keyword arguments must survive the way back.
        return (_rebuild, (type(self), self.what, self.where, self.mend))


def _rebuild(kind: type[SaysoError], what: str, where: str, mend: str) -> SaysoError:
    return kind(what, where=where, mend=mend)


class IntakeError(SaysoError):
    """A file or page cannot become a document."""


class EvidenceError(SaysoError):
    """A span does not lie in its document, or a value breaks a law of the house."""


class LexiconError(SaysoError):
    """A data file of the lexicon is not as it should be."""


class ReaderError(SaysoError):
    """A reader is missing, or failed on a document."""


class LedgerError(SaysoError):
    """The ledger cannot be opened, is of another version, or is not whole."""


class NotFoundError(SaysoError):
    """No event, document or actor of that name or id."""


class ExportError(SaysoError):
    """An export cannot be written."""
